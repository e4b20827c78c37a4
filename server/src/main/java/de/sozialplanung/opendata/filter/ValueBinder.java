package de.sozialplanung.opendata.filter;

import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.problem.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Settles expressions for one schema: names become positions, literals values, functions those that there are.
final class ValueBinder {

    private static final int MOST_YEARS = 9999;

    private final Schema schema;
    private final ShapeBinder shapes;

    ValueBinder(Schema schema, ShapeBinder shapes) {
        this.schema = schema;
        this.shapes = shapes;
    }

    /// Two values that are to be compared, a literal beside its counterpart's kind.
    record Pair(BoundValue left, BoundValue right) {}

    Pair pair(Expression left, Expression right) {
        if (isOpenToKind(left)) {
            BoundValue other = value(right, null);
            return new Pair(value(left, right, other.kind()), other);
        }
        BoundValue first = value(left, null);
        return new Pair(first, value(right, left, first.kind()));
    }

    private static boolean isOpenToKind(Expression expression) {
        return expression instanceof Expression.Untyped || expression instanceof Expression.Text;
    }

    private BoundValue value(Expression literal, Expression counterpart, ValueKind kind) {
        return switch (literal) {
            case Expression.Untyped(String text, Origin at) -> Literal.of(kind, text, name(counterpart), at);
            // some clients write times as texts
            case Expression.Text(String text, Origin at) when kind.isTemporal() ->
                    Literal.time(text, name(counterpart), at);
            default -> adapted(value(literal, kind), kind);
        };
    }

    /// What a value is called in problems.
    private static String name(Expression expression) {
        return expression instanceof Expression.Property(String name, Origin _) ? name : "the literal";
    }

    /// A literal integer beside numbers is a number, and a whole number beside integers an integer.
    private static BoundValue adapted(BoundValue value, ValueKind beside) {
        if (value instanceof BoundValue.Literal(Long integer, ValueKind _) && beside == ValueKind.NUMBER) {
            return new BoundValue.Literal(integer.doubleValue(), ValueKind.NUMBER);
        }
        return value;
    }

    /// @param wanted the kind that would fit; null where any does. The result may be of another.
    BoundValue value(Expression expression, @Nullable ValueKind wanted) {
        return switch (expression) {
            case Expression.Property property -> property(property);
            case Expression.Untyped(String text, Origin at) ->
                    Literal.of(wanted == null ? ValueKind.TEXT : wanted, text, "the literal", at);
            case Expression.Text(String text, Origin at) -> Literal.text(text, at);
            case Expression.Number(BigDecimal number, Origin at) -> number(number, at);
            case Expression.Truth(boolean truth, Origin _) -> new BoundValue.Literal(truth, ValueKind.TRUTH);
            case Expression.Date(LocalDate date, Origin at) -> {
                requireYear(date.getYear(), at);
                yield new BoundValue.Literal(date, ValueKind.DATE);
            }
            case Expression.Timestamp(Instant instant, Origin at) -> {
                requireYear(instant.atOffset(ZoneOffset.UTC).getYear(), at);
                yield Literal.instant(instant);
            }
            case Expression.Items(List<Expression> items, Origin _) -> list(items);
            case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Expression.Folded(Folding folding, Expression text, Origin at) -> folded(folding, text, at);
            case Expression.Call call -> call(call);
            case Expression.OwnGeometry _,Expression.Shape _,Expression.Box _ -> shapes.value(expression);
            case Expression.Interval(Expression _, Expression _, Origin at) ->
                    throw Literal.fault(at, "An interval is compared by temporal functions such as T_INTERSECTS only.");
            case Expression.Open(Origin at) -> throw Literal.fault(at, "'..' stands in intervals only.");
        };
    }

    private static void requireYear(int year, Origin at) {
        if (year < 0 || year > MOST_YEARS) {
            throw Literal.fault(at, "Years run from 0000 to 9999.");
        }
    }

    private BoundValue property(Expression.Property property) {
        OptionalInt index = schema.index(property.name());
        if (index.isPresent()) {
            ValueKind kind = ValueKind.of(schema.attributes().get(index.getAsInt()).type());
            return new BoundValue.Attribute(index.getAsInt(), kind);
        }
        if (schema.geometry().filter(g -> g.name().equals(property.name())).isPresent()) {
            return new BoundValue.OwnGeometry();
        }
        String allowed = schema.properties().stream().map(Property::name).collect(Collectors.joining(", "));
        String detail = "There is no property '" + Literal.quotable(property.name())
                + "' to compare here; allowed are " + allowed + ".";
        throw property.at().position() < 0 ? Problem.unknownParameter(property.at().parameter(), detail)
                : Literal.fault(property.at(), detail);
    }

    private static BoundValue number(BigDecimal number, Origin at) {
        try {
            return new BoundValue.Literal(number.longValueExact(), ValueKind.INTEGER);
        } catch (ArithmeticException e) {
            double value = number.doubleValue() + 0.0;
            if (!Double.isFinite(value)) {
                throw Literal.fault(at, "The number is too large.");
            }
            return new BoundValue.Literal(value, ValueKind.NUMBER);
        }
    }

    private BoundValue list(List<Expression> items) {
        List<String> texts = new ArrayList<>();
        for (Expression item : items) {
            BoundValue value = value(item, ValueKind.TEXT);
            if (!(value instanceof BoundValue.Literal(String text, ValueKind _))) {
                throw Literal.fault(item.at(), "The items of a list must be texts in quotes.");
            }
            texts.add(text);
        }
        return new BoundValue.Literal(List.copyOf(texts), ValueKind.TEXTS);
    }

    private BoundValue arithmetic(Expression.Arithmetic arithmetic) {
        BoundValue left = fitting(arithmetic.left(), ValueKind.NUMBER);
        BoundValue right = fitting(arithmetic.right(), ValueKind.NUMBER);
        if (left instanceof BoundValue.Literal(Number one, ValueKind _)
                && right instanceof BoundValue.Literal(Number other, ValueKind _)) {
            double result = arithmetic.operator().apply(one.doubleValue(), other.doubleValue());
            if (!Double.isNaN(result)) {
                return new BoundValue.Literal(result, ValueKind.NUMBER);
            }
        }
        return new BoundValue.Arithmetic(arithmetic.operator(), left, right);
    }

    private BoundValue folded(Folding folding, Expression text, Origin at) {
        BoundValue value = value(text, ValueKind.TEXT);
        if (value.kind() != ValueKind.TEXT) {
            throw Literal.fault(at, "Only a text can be taken without case or accents.");
        }
        return value instanceof BoundValue.Literal(String literal, ValueKind _)
                ? new BoundValue.Literal(folding.fold(literal), ValueKind.TEXT)
                : new BoundValue.Folded(folding, value);
    }

    private BoundValue call(Expression.Call call) {
        FilterFunction function = FilterFunction.of(call.function()).orElseThrow(() -> Literal.fault(call.at(),
                "There is no function '" + Literal.quotable(call.function()) + "' here; there are "
                        + Arrays.stream(FilterFunction.values()).map(FilterFunction::functionName)
                                .collect(Collectors.joining(", "))
                        + "."));
        List<ValueKind> kinds = function.arguments();
        if (call.arguments().size() != kinds.size()) {
            throw Literal.fault(call.at(), "The function " + function.functionName() + " takes " + kinds.size()
                    + (kinds.size() == 1 ? " argument." : " arguments."));
        }
        List<BoundValue> arguments = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            arguments.add(fitting(call.arguments().get(i), kinds.get(i)));
        }
        return new BoundValue.Call(function, arguments);
    }

    /// A value of that kind; an integer stands for a number, an instant for a date.
    private BoundValue fitting(Expression expression, ValueKind kind) {
        BoundValue value = value(expression, kind);
        boolean fits = value.kind() == kind || (kind == ValueKind.NUMBER && value.kind().isNumeric());
        if (kind == ValueKind.DATE && value.kind() == ValueKind.INSTANT) {
            return TimeBinder.day(value);
        }
        if (!fits) {
            throw Literal.fault(expression.at(), "What stands here must be " + described(kind) + ".");
        }
        return value;
    }

    static String described(ValueKind kind) {
        return switch (kind) {
            case TEXT -> "a text";
            case INTEGER, NUMBER -> "a number";
            case TRUTH -> "true or false";
            case DATE, INSTANT -> "a date or an instant";
            case TEXTS -> "a list of texts";
            case SHAPE -> "a geometry";
        };
    }
}
