package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.filter.ArithmeticOperator;
import de.sozialplanung.opendata.filter.ArrayRelation;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.filter.Folding;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.ValueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A function as capabilities declare it. Beside those that all filter languages share there are some for what Filter
/// Encoding has no words of its own: arithmetic, texts without case or accents, periods made of properties, and lists.
///
/// @param name      what clients call it, in any case
/// @param result    the kind of its result
/// @param arguments the kinds of its arguments
public record FesFunction(String name, ValueKind result, List<ValueKind> arguments) {

    /// A list of its arguments, of which there may be any number.
    static final String LIST = "list";
    /// The period between two times; the literal `..` leaves a side open.
    static final String INTERVAL = "interval";

    public FesFunction {
        arguments = List.copyOf(arguments);
    }

    /// All there are.
    public static List<FesFunction> all() {
        List<FesFunction> all = new ArrayList<>();
        for (FilterFunction function : FilterFunction.values()) {
            all.add(new FesFunction(function.functionName(), function.result(), function.arguments()));
        }
        for (Folding folding : Folding.values()) {
            all.add(new FesFunction(name(folding), ValueKind.TEXT, List.of(ValueKind.TEXT)));
        }
        for (ArithmeticOperator operator : ArithmeticOperator.values()) {
            all.add(new FesFunction(name(operator), ValueKind.NUMBER, List.of(ValueKind.NUMBER, ValueKind.NUMBER)));
        }
        for (ArrayRelation relation : ArrayRelation.values()) {
            all.add(new FesFunction(name(relation), ValueKind.TRUTH, List.of(ValueKind.TEXTS, ValueKind.TEXTS)));
        }
        all.add(new FesFunction(LIST, ValueKind.TEXTS, List.of(ValueKind.TEXT)));
        all.add(new FesFunction(INTERVAL, ValueKind.INSTANT, List.of(ValueKind.INSTANT, ValueKind.INSTANT)));
        return List.copyOf(all);
    }

    static String name(Folding folding) {
        return switch (folding) {
            case CASE -> "casei";
            case ACCENT -> "accenti";
        };
    }

    static String name(ArithmeticOperator operator) {
        return operator.name().toLowerCase(Locale.ROOT);
    }

    static String name(ArrayRelation relation) {
        return "a_" + relation.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /// What a call of that name means; a call of a relation of lists stays one, until it is compared with true.
    static Expression expression(String name, List<Expression> arguments, Origin at) {
        if (name.equalsIgnoreCase(LIST)) {
            return new Expression.Items(arguments, at);
        }
        if (arguments.size() == 1) {
            for (Folding folding : Folding.values()) {
                if (name.equalsIgnoreCase(name(folding))) {
                    return new Expression.Folded(folding, arguments.getFirst(), at);
                }
            }
        }
        if (arguments.size() == 2 && name.equalsIgnoreCase(INTERVAL)) {
            return new Expression.Interval(end(arguments.getFirst()), end(arguments.getLast()), at);
        }
        Optional<ArithmeticOperator> operator = Arrays.stream(ArithmeticOperator.values())
                .filter(o -> name.equalsIgnoreCase(name(o))).findFirst();
        return operator.isPresent() && arguments.size() == 2
                ? new Expression.Arithmetic(operator.get(), arguments.getFirst(), arguments.getLast(), at)
                : new Expression.Call(name, arguments, at);
    }

    private static Expression end(Expression time) {
        boolean open = switch (time) {
            case Expression.Untyped(String text, Origin _) -> text.equals("..");
            case Expression.Text(String text, Origin _) -> text.equals("..");
            default -> false;
        };
        return open ? new Expression.Open(time.at()) : time;
    }

    /// The relation of lists that a call names.
    static Optional<ArrayRelation> relation(Expression.Call call) {
        return Stream.of(ArrayRelation.values())
                .filter(r -> call.arguments().size() == 2 && call.function().equalsIgnoreCase(name(r))).findFirst();
    }
}
