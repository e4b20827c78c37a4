package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.filter.ArithmeticOperator;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Folding;
import de.sozialplanung.opendata.filter.Origin;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Writes what operators compare as Filter Encoding 2.0.
///
/// @param xml        where to
/// @param gml        writes geometries there
/// @param collection the collection that is filtered
record FesExpressionWriter(XmlOutput xml, GmlWriter gml, Collection collection) {

    void write(Expression expression) throws IOException {
        switch (expression) {
            case Expression.Property(String name, Origin _) -> xml.element("ValueReference", GmlNames.element(name));
            case Expression.OwnGeometry _ -> xml.element("ValueReference", geometryName());
            case Expression.Untyped(String text, Origin _) -> xml.element("Literal", text);
            case Expression.Text(String text, Origin _) -> literal("string", text);
            case Expression.Number(BigDecimal number, Origin _) -> literal("double", number.toString());
            case Expression.Truth(boolean truth, Origin _) -> literal("boolean", String.valueOf(truth));
            case Expression.Date(LocalDate date, Origin _) -> literal("date", date.toString());
            case Expression.Timestamp(Instant instant, Origin _) -> literal("dateTime", instant.toString());
            case Expression.Open _ -> xml.element("Literal", "..");
            case Expression.Interval(Expression begin, Expression end, Origin _) ->
                    call(FesFunction.INTERVAL, List.of(begin, end));
            case Expression.Shape _,Expression.Box _ -> {
                xml.start("Literal");
                object(expression);
                xml.end();
            }
            case Expression.Items(List<Expression> items, Origin _) -> call(FesFunction.LIST, items);
            case Expression.Arithmetic(ArithmeticOperator operator, Expression left, Expression right, Origin _) ->
                    call(FesFunction.name(operator), List.of(left, right));
            case Expression.Folded(Folding folding, Expression text, Origin _) ->
                    call(FesFunction.name(folding), List.of(text));
            case Expression.Call(String name, List<Expression> arguments, Origin _) -> call(name, arguments);
        }
    }

    /// As above, where a geometry or time of GML stands without a literal around it.
    void object(Expression expression) throws IOException {
        switch (expression) {
            case Expression.Shape shape -> gml.shape(shape);
            case Expression.Box box -> gml.box(box);
            case Expression.Date(LocalDate date, Origin _) -> instant(date.toString());
            case Expression.Timestamp(Instant instant, Origin _) -> instant(instant.toString());
            case Expression.Interval(Expression begin, Expression end, Origin _) when isPosition(begin)
                    && isPosition(end) -> {
                gml.object("gml:TimePeriod");
                position("gml:beginPosition", begin);
                position("gml:endPosition", end);
                xml.end();
            }
            default -> write(expression);
        }
    }

    private String geometryName() {
        return collection.schema().geometry().map(p -> GmlNames.element(p.name()))
                .orElseThrow(() -> new IllegalArgumentException("there is no geometry to refer to"));
    }

    private void literal(String type, String text) throws IOException {
        xml.start("Literal").attribute("type", "xs:" + type).text(text).end();
    }

    void call(String name, List<Expression> arguments) throws IOException {
        xml.start("Function").attribute("name", name);
        for (Expression argument : arguments) {
            write(argument);
        }
        xml.end();
    }

    private void instant(String time) throws IOException {
        gml.object("gml:TimeInstant").element("gml:timePosition", time).end();
    }

    private static boolean isPosition(Expression end) {
        return end instanceof Expression.Date || end instanceof Expression.Timestamp || end instanceof Expression.Open;
    }

    private void position(String element, Expression end) throws IOException {
        switch (end) {
            case Expression.Date(LocalDate date, Origin _) -> xml.element(element, date.toString());
            case Expression.Timestamp(Instant instant, Origin _) -> xml.element(element, instant.toString());
            default -> xml.start(element).attribute("indeterminatePosition", "unknown").end();
        }
    }
}
