package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.filter.ArrayRelation;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.Folding;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.filter.TemporalRelation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Says a filter in Filter Encoding 2.0. What the language has no operator for is said by others that mean the same, or by
/// one of our functions (`FesFunction`); only `Filter.During`, the time parameter of another protocol, is not said at all.
public final class FesWriter {

    private static final String XS = "http://www.w3.org/2001/XMLSchema";

    /// What every feature passes, and its opposite.
    private static final Expression.Truth TRUE = new Expression.Truth(true, Origin.of(Fault.FILTER));
    private static final Expression.Truth FALSE = new Expression.Truth(false, Origin.of(Fault.FILTER));

    private final XmlOutput xml;
    private final GmlWriter gml;
    private final FesExpressionWriter expressions;

    private FesWriter(XmlOutput xml, Collection collection) {
        this.xml = xml;
        gml = new GmlWriter(xml);
        expressions = new FesExpressionWriter(xml, gml, collection);
    }

    /// The filter as one `Filter` element without declaration.
    ///
    /// @param filter its identifiers are `gml:id`s
    /// @throws IllegalArgumentException for `Filter.During`
    public static String text(Filter filter, Collection collection) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XmlOutput xml = XmlOutput.fragment(bytes);
            xml.start("Filter").attribute("xmlns", FesFilter.NAMESPACE).attribute("xmlns:gml", Gml.NAMESPACE)
                    .attribute("xmlns:xs", XS);
            FesWriter writer = new FesWriter(xml, collection);
            if (filter instanceof Filter.Ids(List<String> ids) && !ids.isEmpty()) {
                writer.ids(ids);
            } else {
                writer.operator(filter);
            }
            xml.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void operator(Filter filter) throws IOException {
        switch (filter) {
            case Filter.Everything() -> constant(true);
            case Filter.And(List<Filter> operands) -> joined("And", operands, true);
            case Filter.Or(List<Filter> operands) -> joined("Or", operands, false);
            case Filter.Not(Filter operand) -> not(operand);
            case Filter.IsTrue(Expression value) -> binary("PropertyIsEqualTo", value, TRUE);
            case Filter.Compare(Comparison comparison, Expression left, Expression right) ->
                    compare(comparison, left, right);
            case Filter.Between(Expression value, Expression low, Expression high) -> between(value, low, high);
            case Filter.In(Expression value, List<Expression> items) -> joined("Or", items.stream()
                    .<Filter>map(item -> new Filter.Compare(Comparison.EQUAL, value, item)).toList(), false);
            case Filter.Like(Expression value, Expression pattern) -> like(value, pattern);
            case Filter.IsNull(Expression value) -> {
                xml.start("PropertyIsNull");
                expressions.write(value);
                xml.end();
            }
            case Filter.Spatial(SpatialRelation relation, Expression left, Expression right) ->
                    spatial(relation, left, right);
            case Filter.Temporal(TemporalRelation relation, Expression left, Expression right) ->
                    temporal(relation, left, right);
            case Filter.Array(ArrayRelation relation, Expression left, Expression right) ->
                    binary("PropertyIsEqualTo", new Expression.Call(FesFunction.name(relation), List.of(left, right),
                            left.at()), TRUE);
            case Filter.During _ ->
                    throw new IllegalArgumentException("a time parameter is no filter of this language");
            case Filter.Ids(List<String> ids) -> nestedIds(ids);
        }
    }

    private void constant(boolean holds) throws IOException {
        binary("PropertyIsEqualTo", TRUE, holds ? TRUE : FALSE);
    }

    private void binary(String element, Expression left, Expression right) throws IOException {
        xml.start(element);
        expressions.write(left);
        expressions.write(right);
        xml.end();
    }

    private void joined(String element, List<Filter> operands, boolean ofNone) throws IOException {
        if (operands.isEmpty()) {
            constant(ofNone);
        } else if (operands.size() == 1) {
            operator(operands.getFirst());
        } else {
            xml.start(element);
            for (Filter operand : operands) {
                operator(operand);
            }
            xml.end();
        }
    }

    private void not(Filter operand) throws IOException {
        xml.start("Not");
        operator(operand);
        xml.end();
    }

    private void compare(Comparison comparison, Expression left, Expression right) throws IOException {
        if (left instanceof Expression.Call(String name, List<Expression> sides, Origin _) && name.equals("distance")
                && sides.size() == 2 && right instanceof Expression.Number(BigDecimal metres, Origin _)
                && (comparison == Comparison.LESS_OR_EQUAL || comparison == Comparison.GREATER)) {
            xml.start(comparison == Comparison.GREATER ? "Beyond" : "DWithin");
            expressions.write(sides.getFirst());
            expressions.object(sides.getLast());
            xml.start("Distance").attribute("uom", "m").text(metres.toString()).end().end();
            return;
        }
        xml.start(FesNames.of(comparison));
        sides(left, right);
        xml.end();
    }

    /// Both sides; with the attribute for it where neither counts upper and lower case.
    private void sides(Expression left, Expression right) throws IOException {
        if (left instanceof Expression.Folded(Folding one, Expression first, Origin _) && one == Folding.CASE
                && right instanceof Expression.Folded(Folding other, Expression second, Origin _)
                && other == Folding.CASE) {
            xml.attribute("matchCase", "false");
            expressions.write(first);
            expressions.write(second);
        } else {
            expressions.write(left);
            expressions.write(right);
        }
    }

    private void between(Expression value, Expression low, Expression high) throws IOException {
        xml.start("PropertyIsBetween");
        expressions.write(value);
        xml.start("LowerBoundary");
        expressions.write(low);
        xml.end().start("UpperBoundary");
        expressions.write(high);
        xml.end().end();
    }

    /// With the signs of `LikePattern`. This operator has no attribute for upper and lower case (7.7.3.4), so that a
    /// function says it.
    private void like(Expression value, Expression pattern) throws IOException {
        xml.start("PropertyIsLike").attribute("wildCard", "%").attribute("singleChar", "_").attribute("escapeChar",
                "\\");
        expressions.write(value);
        expressions.write(pattern);
        xml.end();
    }

    /// The reference stands first.
    private void spatial(SpatialRelation relation, Expression left, Expression right) throws IOException {
        if (isLiteral(left) && !isLiteral(right)) {
            spatial(relation.swapped(), right, left);
            return;
        }
        boolean box = relation == SpatialRelation.INTERSECTS && right instanceof Expression.Box;
        xml.start(box ? "BBOX" : FesNames.of(relation));
        if (!box || !(left instanceof Expression.OwnGeometry)) {
            expressions.write(left);
        }
        expressions.object(right);
        xml.end();
    }

    private static boolean isLiteral(Expression expression) {
        return expression instanceof Expression.Shape || expression instanceof Expression.Box;
    }

    private void temporal(TemporalRelation relation, Expression left, Expression right) throws IOException {
        Optional<String> element = FesNames.of(relation);
        if (element.isEmpty()) {
            not(new Filter.Temporal(TemporalRelation.INTERSECTS, left, right));
            return;
        }
        xml.start(element.get());
        expressions.write(left);
        expressions.object(right);
        xml.end();
    }

    private void ids(List<String> ids) throws IOException {
        for (String id : ids) {
            xml.start("ResourceId").attribute("rid", id).end();
        }
    }

    /// Any of them: side by side they have that meaning only where nothing is around them.
    private void nestedIds(List<String> ids) throws IOException {
        if (ids.isEmpty()) {
            constant(false);
        } else if (ids.size() == 1) {
            ids(ids);
        } else {
            xml.start("Or");
            ids(ids);
            xml.end();
        }
    }
}
