package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.ArithmeticOperator;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an operator with its arguments means in CQL2 JSON.
final class JsonConditions {

    private final Reading reading;
    private final JsonValues values;

    JsonConditions(Reading reading, Crs crs) {
        this.reading = reading;
        values = new JsonValues(reading, this, new JsonShapes(reading, crs));
    }

    /// A condition or a value.
    Parsed parsed(JsonTree tree) {
        Optional<JsonTree> operator = tree instanceof JsonTree.Struct struct
                ? struct.member("op").or(() -> struct.member("function"))
                : Optional.empty();
        if (tree instanceof JsonTree.Struct struct && operator.isPresent()) {
            reading.enter(struct.position());
            Parsed parsed = operation(call(struct, operator.get()));
            reading.leave();
            return parsed;
        }
        return new Parsed.Value(values.value(tree));
    }

    private JsonCall call(JsonTree.Struct struct, JsonTree operator) {
        if (!(operator instanceof JsonTree.Text(String name, int at))) {
            throw reading.fault(operator.position(), "Expected the name of an operator or a function here.");
        }
        if (struct.members().get("args") instanceof JsonTree.Sequence(List<JsonTree> arguments, int _)) {
            return new JsonCall(name, arguments, struct.position(), reading);
        }
        throw reading.fault(at, "An operator or a function has its arguments in a list named 'args'.");
    }

    private Parsed operation(JsonCall call) {
        return switch (call.name().toLowerCase(Locale.ROOT)) {
            case "and" -> condition(new Filter.And(conditions(call.arguments(1, Integer.MAX_VALUE))), call);
            case "or" -> condition(new Filter.Or(conditions(call.arguments(1, Integer.MAX_VALUE))), call);
            case "not" -> condition(new Filter.Not(conditions(call.arguments(1, 1)).getFirst()), call);
            case "isnull" -> condition(new Filter.IsNull(operands(call, 1).getFirst()), call);
            case "like" -> {
                List<Expression> operands = operands(call, 2);
                yield condition(new Filter.Like(operands.getFirst(), operands.getLast()), call);
            }
            case "between" -> condition(between(call), call);
            case "in" -> condition(in(call), call);
            case "casei" -> folded(Folding.CASE, call);
            case "accenti" -> folded(Folding.ACCENT, call);
            default -> named(call);
        };
    }

    private static Parsed condition(Filter filter, JsonCall call) {
        return new Parsed.Condition(filter, call.position());
    }

    private Parsed named(JsonCall call) {
        Optional<Comparison> comparison = Arrays.stream(Comparison.values())
                .filter(c -> c.symbol().equals(call.name())).findFirst();
        if (comparison.isPresent()) {
            List<Expression> sides = operands(call, 2);
            return condition(new Filter.Compare(comparison.get(), sides.getFirst(), sides.getLast()), call);
        }
        Optional<Relations.Relation> relation = Relations.of(call.name());
        if (relation.isPresent()) {
            List<Expression> sides = operands(call, 2);
            return condition(relation.get().filter().apply(sides.getFirst(), sides.getLast()), call);
        }
        Optional<ArithmeticOperator> arithmetic = Arrays.stream(ArithmeticOperator.values())
                .filter(o -> o.symbol().equalsIgnoreCase(call.name())).findFirst();
        if (arithmetic.isPresent()) {
            List<Expression> sides = operands(call, 2);
            return new Parsed.Value(new Expression.Arithmetic(arithmetic.get(), sides.getFirst(), sides.getLast(),
                    reading.value(call.position())));
        }
        return new Parsed.Value(new Expression.Call(call.name(), operands(call.arguments(0, Integer.MAX_VALUE)),
                reading.value(call.position())));
    }

    private Filter between(JsonCall call) {
        List<JsonTree> arguments = call.arguments(2, 3);
        List<Expression> bounds = operands(
                arguments.size() == 2 && arguments.getLast() instanceof JsonTree.Sequence(List<JsonTree> nested, int _)
                        ? nested
                        : arguments.subList(1, arguments.size()));
        if (bounds.size() != 2) {
            throw reading.fault(call.position(), "'between' takes a value and two bounds.");
        }
        return new Filter.Between(operand(arguments.getFirst()), bounds.getFirst(), bounds.getLast());
    }

    private Filter in(JsonCall call) {
        List<JsonTree> arguments = call.arguments(2, 2);
        if (!(arguments.getLast() instanceof JsonTree.Sequence(List<JsonTree> items, int _))) {
            throw reading.fault(arguments.getLast().position(), "Expected a list of values here.");
        }
        return new Filter.In(operand(arguments.getFirst()), operands(items));
    }

    private Parsed folded(Folding folding, JsonCall call) {
        return new Parsed.Value(
                new Expression.Folded(folding, operands(call, 1).getFirst(), reading.value(call.position())));
    }

    private List<Filter> conditions(List<JsonTree> trees) {
        return trees.stream().map(tree -> parsed(tree).condition()).toList();
    }

    private List<Expression> operands(JsonCall call, int count) {
        return operands(call.arguments(count, count));
    }

    private List<Expression> operands(List<JsonTree> trees) {
        return trees.stream().map(this::operand).toList();
    }

    Expression operand(JsonTree tree) {
        return parsed(tree).value(reading);
    }
}
