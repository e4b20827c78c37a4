package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.ArithmeticOperator;
import de.sozialplanung.opendata.filter.BoundValue;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.filter.Folding;
import de.sozialplanung.opendata.filter.ValueKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// A value that is worked out row by row. For one thread.
@FunctionalInterface
interface RowValue {

    /// Of the Java type of its kind; null where the row has none.
    @Nullable
    Object at(int row);

    /// The value that a bound filter looks at.
    static RowValue of(BoundValue value, RowSource source) {
        return switch (value) {
            case BoundValue.Attribute(int index, ValueKind _) -> row -> source.attribute(index, row);
            case BoundValue.OwnGeometry() -> source::geometry;
            case BoundValue.Literal(Object literal, ValueKind _) -> _ -> literal;
            case BoundValue.Bound(BoundValue time, BoundValue.Literal endless) -> {
                RowValue inner = of(time, source);
                yield row -> Objects.requireNonNullElse(inner.at(row), endless.value());
            }
            case BoundValue.Day(BoundValue instant) -> {
                RowValue inner = of(instant, source);
                yield row -> inner.at(row) instanceof Instant i ? LocalDate.ofInstant(i, ZoneOffset.UTC) : null;
            }
            case BoundValue.Folded(Folding folding, BoundValue text) -> {
                RowValue inner = of(text, source);
                yield row -> inner.at(row) instanceof String s ? folding.fold(s) : null;
            }
            case BoundValue.Arithmetic(ArithmeticOperator operator, BoundValue left, BoundValue right) -> {
                RowValue one = of(left, source);
                RowValue other = of(right, source);
                yield row -> arithmetic(operator, one.at(row), other.at(row));
            }
            case BoundValue.Call(FilterFunction function, List<BoundValue> arguments) -> {
                List<RowValue> inner = arguments.stream().map(a -> of(a, source)).toList();
                yield row -> call(function, inner, row);
            }
        };
    }

    private static @Nullable Object arithmetic(ArithmeticOperator operator, @Nullable Object left,
            @Nullable Object right) {
        if (!(left instanceof Number one) || !(right instanceof Number other)) {
            return null;
        }
        double result = operator.apply(one.doubleValue(), other.doubleValue());
        return Double.isNaN(result) ? null : result;
    }

    private static @Nullable Object call(FilterFunction function, List<RowValue> arguments, int row) {
        Object first = arguments.getFirst().at(row);
        Object second = arguments.getLast().at(row);
        if (first == null || second == null) {
            return null;
        }
        return switch (function) {
            case ABS -> Math.abs(((Number) first).doubleValue());
            case CEILING -> Math.ceil(((Number) first).doubleValue()) + 0.0;
            case FLOOR -> Math.floor(((Number) first).doubleValue()) + 0.0;
            case LENGTH -> (long) ((String) first).codePointCount(0, ((String) first).length());
            case CONCAT -> (String) first + second;
            case JOIN -> ((List<?>) first).stream().map(String::valueOf).collect(Collectors.joining("|"));
            case YEAR -> (long) ((LocalDate) first).getYear();
            case MONTH -> (long) ((LocalDate) first).getMonthValue();
            case DISTANCE -> ((Geometry) first).distance((Geometry) second);
        };
    }
}
