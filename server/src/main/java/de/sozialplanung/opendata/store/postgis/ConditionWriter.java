package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.filter.ArrayRelation;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.BoundValue;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.filter.LikePattern;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.filter.ValueKind;
import de.sozialplanung.opendata.filter.ValueOrder;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/// Writes bound filters as SQL conditions over a row `t` of a table. A leaf is null where a side is null, which passes
/// nothing, whether it is negated or not.
final class ConditionWriter {

    private final Relation relation;
    private final ValueWriter values;

    ConditionWriter(Relation relation) {
        this.relation = relation;
        values = new ValueWriter(relation);
    }

    Sql write(BoundFilter filter) {
        return switch (filter) {
            case BoundFilter.Everything() -> Sql.of("TRUE");
            case BoundFilter.Nothing() -> Sql.of("FALSE");
            case BoundFilter.And(List<BoundFilter> operands) ->
                    Sql.joined("AND", operands.stream().map(this::write).toList());
            case BoundFilter.Or(List<BoundFilter> operands) ->
                    Sql.joined("OR", operands.stream().map(this::write).toList());
            case BoundFilter.Compare(Comparison operator, BoundValue left, BoundValue right) ->
                    compare(operator, left, right);
            case BoundFilter.In(BoundValue value, Set<Object> items, boolean negated) -> in(value, items, negated);
            case BoundFilter.Like(BoundValue value, LikePattern pattern, boolean negated) ->
                    values.write(value).then(negated ? " NOT LIKE " : " LIKE ").then(Sql.value(closed(pattern)));
            case BoundFilter.IsNull(BoundValue value, boolean negated) -> isNull(value, negated);
            case BoundFilter.Array(ArrayRelation relation, BoundValue left, BoundValue right, boolean negated) ->
                    negated(negated, array(relation, values.write(left), values.write(right)));
            case BoundFilter.Spatial(SpatialRelation relation, Geometry shape, boolean negated) ->
                    spatial(relation, shape, negated);
            case BoundFilter.Ids(Set<String> ids, boolean negated) -> Sql.of("t." + Relation.column(0))
                    .then(negated ? " <> ALL(" : " = ANY(")
                    .then(Sql.array("text", ids.stream().filter(Sql::isStorable).toList())).then(")");
        };
    }

    private static Sql negated(boolean negated, Sql condition) {
        return negated ? Sql.of("NOT ").then(condition) : condition;
    }

    private Sql compare(Comparison operator, BoundValue left, BoundValue right) {
        return switch (left) {
            case BoundValue.Bound(BoundValue time, BoundValue.Literal endless) when right instanceof BoundValue.Literal limit ->
                    bound(operator, time, endless, limit);
            case BoundValue.Call(FilterFunction function, List<BoundValue> arguments) when function == FilterFunction.DISTANCE
                    && right instanceof BoundValue.Literal(Number limit, ValueKind _) ->
                    distance(operator, arguments, limit.doubleValue(), plain(operator, left, right));
            default -> plain(operator, left, right);
        };
    }

    private Sql plain(Comparison operator, BoundValue left, BoundValue right) {
        boolean numbers = left.kind().isNumeric() && left.kind() != right.kind();
        return (numbers ? values.number(left) : values.write(left)).then(" " + operator.symbol() + " ")
                .then(numbers ? values.number(right) : values.write(right));
    }

    /// What is null is endless: said so, an index can be used.
    private Sql bound(Comparison operator, BoundValue time, BoundValue.Literal endless, BoundValue.Literal limit) {
        Sql known = plain(operator, time, limit);
        return operator.holds(ValueOrder.compare(endless.value(), limit.value()))
                ? Sql.joined("OR", List.of(known, isNull(time, false)))
                : known;
    }

    /// What is near enough lies in a box around the shape, which an index finds. The box is a little larger than it must
    /// be, as distances are rounded.
    private Sql distance(Comparison operator, List<BoundValue> arguments, double limit, Sql exact) {
        boolean near = operator == Comparison.LESS || operator == Comparison.LESS_OR_EQUAL;
        if (!near || limit < 0 || relation.placement() != Relation.Placement.OWN) {
            return exact;
        }
        Sql box = values.write(arguments.getFirst()).then(" && ST_Expand(").then(values.write(arguments.getLast()))
                .then(", ").then(Sql.value(limit * (1 + 1e-9) + 1e-3)).then(")");
        return Sql.joined("AND", List.of(box, exact));
    }

    private Sql in(BoundValue value, Set<Object> items, boolean negated) {
        boolean doubles = value.kind().isNumeric()
                && (value.kind() == ValueKind.NUMBER || items.stream().anyMatch(Double.class::isInstance));
        List<?> literals = doubles ? items.stream().map(item -> ((Number) item).doubleValue()).toList()
                : List.copyOf(items);
        return (doubles ? values.number(value) : values.write(value)).then(negated ? " <> ALL(" : " = ANY(")
                .then(Sql.array(doubles ? "float8" : type(value.kind()), literals)).then(")");
    }

    private static String type(ValueKind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case INTEGER -> "int8";
            case NUMBER -> "float8";
            case TRUTH -> "bool";
            case DATE -> "date";
            case INSTANT -> "timestamptz";
            case TEXTS, SHAPE -> throw new IllegalArgumentException("not to be looked up among others");
        };
    }

    /// PostgreSQL refuses a pattern with a `\` at its end, where it stands for itself.
    private static String closed(LikePattern pattern) {
        String text = pattern.text();
        int before = text.length();
        while (before > 0 && text.charAt(before - 1) == '\\') {
            before--;
        }
        return (text.length() - before) % 2 == 0 ? text : text + "\\";
    }

    private Sql isNull(BoundValue value, boolean negated) {
        Sql looked = value instanceof BoundValue.OwnGeometry && relation.placement() == Relation.Placement.SHARED
                ? Sql.of("t.shape")
                : Sql.of("(").then(values.write(value)).then(")");
        return looked.then(negated ? " IS NOT NULL" : " IS NULL");
    }

    private static Sql array(ArrayRelation relation, Sql left, Sql right) {
        return switch (relation) {
            case EQUALS -> Sql.of("(").then(left).then(" @> ").then(right).then(" AND ").then(left).then(" <@ ")
                    .then(right).then(")");
            case CONTAINS -> Sql.of("(").then(left).then(" @> ").then(right).then(")");
            case CONTAINED_BY -> Sql.of("(").then(left).then(" <@ ").then(right).then(")");
            case OVERLAPS -> Sql.of("(").then(left).then(" && ").then(right).then(")");
        };
    }

    /// A polygon that many rows show is looked at once.
    private Sql spatial(SpatialRelation how, Geometry shape, boolean negated) {
        return switch (relation.placement()) {
            case NOWHERE -> Sql.of("FALSE");
            case OWN -> negated(negated, holds(how, "t.geom", shape));
            case SHARED -> Sql.of("t.shape IN (SELECT s.id FROM " + relation.shapes() + " s WHERE ")
                    .then(negated(negated, holds(how, "s.geom", shape))).then(")");
        };
    }

    private static Sql holds(SpatialRelation how, String geometry, Geometry shape) {
        String function = switch (how) {
            case INTERSECTS -> "ST_Intersects";
            case DISJOINT -> "ST_Disjoint";
            case EQUALS -> "ST_Equals";
            case TOUCHES -> "ST_Touches";
            case CROSSES -> "ST_Crosses";
            case WITHIN -> "ST_Within";
            case CONTAINS -> "ST_Contains";
            case OVERLAPS -> "ST_Overlaps";
        };
        return Sql.of(function + "(" + geometry + ", ").then(Sql.value(shape)).then(")");
    }
}
