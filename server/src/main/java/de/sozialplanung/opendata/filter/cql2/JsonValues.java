package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.filter.Expression;
import java.util.List;
import java.util.Optional;

/// Literals, properties and lists in CQL2 JSON (annex C, `scalarExpression`, `temporalInstance`, `arrayExpression`).
final class JsonValues {

    /// The members that tell what an object is; a geometry, which has a `type`, may have a `bbox` too.
    private static final List<String> KINDS = List.of("property", "type", "date", "timestamp", "interval", "bbox");

    private final Reading reading;
    private final JsonConditions conditions;
    private final JsonShapes shapes;

    JsonValues(Reading reading, JsonConditions conditions, JsonShapes shapes) {
        this.reading = reading;
        this.conditions = conditions;
        this.shapes = shapes;
    }

    /// A value that is no operator's and no function's.
    Expression value(JsonTree tree) {
        return switch (tree) {
            case JsonTree.Text(String text, int at) -> new Expression.Text(text, reading.value(at));
            case JsonTree.Numeral(String text, int at) ->
                    new Expression.Number(Numerals.read(text, at, reading), reading.value(at));
            case JsonTree.Truth(boolean truth, int at) -> new Expression.Truth(truth, reading.value(at));
            case JsonTree.Nothing(int at) ->
                    throw reading.fault(at, "null is no value; the operator 'isNull' asks for it.");
            case JsonTree.Sequence(List<JsonTree> items, int at) -> list(items, at);
            case JsonTree.Struct struct -> struct(struct);
        };
    }

    private Expression list(List<JsonTree> items, int at) {
        reading.enter(at);
        List<Expression> values = items.stream().map(conditions::operand).toList();
        reading.leave();
        return new Expression.Items(values, reading.value(at));
    }

    private Expression struct(JsonTree.Struct struct) {
        for (String kind : KINDS) {
            Optional<JsonTree> member = struct.member(kind);
            if (member.isPresent()) {
                return ofKind(kind, member.get(), struct);
            }
        }
        throw reading.fault(struct.position(), "Expected an object with 'op' and 'args', 'property', 'date', "
                + "'timestamp', 'interval', 'bbox', or a GeoJSON geometry here.");
    }

    private Expression ofKind(String kind, JsonTree member, JsonTree.Struct struct) {
        return switch (kind) {
            case "property" -> new Expression.Property(text(member), reading.value(struct.position()));
            case "date" -> Times.date(text(member), member.position(), reading);
            case "timestamp" -> Times.timestamp(text(member), member.position(), reading);
            case "interval" -> interval(member, struct.position());
            case "bbox" -> shapes.box(member);
            default -> shapes.shape(struct);
        };
    }

    private Expression interval(JsonTree bounds, int at) {
        if (!(bounds instanceof JsonTree.Sequence(List<JsonTree> ends, int _)) || ends.size() != 2) {
            throw reading.fault(bounds.position(),
                    "Expected a list of two here: the begin and the end of the interval.");
        }
        return new Expression.Interval(bound(ends.getFirst()), bound(ends.getLast()), reading.value(at));
    }

    private Expression bound(JsonTree tree) {
        return tree instanceof JsonTree.Text(String text, int at) ? Times.bound(text, at, reading)
                : conditions.operand(tree);
    }

    private String text(JsonTree tree) {
        if (tree instanceof JsonTree.Text(String text, int _)) {
            return text;
        }
        throw reading.fault(tree.position(), "Expected a text here.");
    }
}
