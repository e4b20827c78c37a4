package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.ArithmeticOperator;
import de.sozialplanung.opendata.filter.BoundValue;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.filter.SearchForm;
import de.sozialplanung.opendata.filter.Folding;
import de.sozialplanung.opendata.filter.ValueKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// A value that is worked out row by row, an object each: what serves where nothing faster does. For one thread.
@FunctionalInterface
interface RowValue {

    /// Of the Java type of its kind; null where the row has none.
    @Nullable
    Object at(int row);

    /// The value that a bound filter looks at.
    ///
    /// @param origin where the values of attributes and geometries come from
    static RowValue of(BoundValue value, Function<BoundValue, RowValue> origin) {
        return switch (value) {
            case BoundValue.Attribute _,BoundValue.OwnGeometry _ -> origin.apply(value);
            case BoundValue.Literal(Object literal, ValueKind _) -> _ -> literal;
            case BoundValue.Bound(BoundValue time, BoundValue.Literal endless) -> {
                RowValue inner = of(time, origin);
                yield row -> Objects.requireNonNullElse(inner.at(row), endless.value());
            }
            case BoundValue.Day(BoundValue instant) -> {
                RowValue inner = of(instant, origin);
                yield row -> inner.at(row) instanceof Instant i ? LocalDate.ofInstant(i, ZoneOffset.UTC) : null;
            }
            case BoundValue.Folded(Folding folding, BoundValue text) -> {
                RowValue inner = of(text, origin);
                yield row -> inner.at(row) instanceof String s ? folding.fold(s) : null;
            }
            case BoundValue.Arithmetic(ArithmeticOperator operator, BoundValue left, BoundValue right) -> {
                RowValue one = of(left, origin);
                RowValue other = of(right, origin);
                yield row -> arithmetic(operator, one.at(row), other.at(row));
            }
            case BoundValue.Call(FilterFunction function, List<BoundValue> arguments) -> {
                List<RowValue> inner = arguments.stream().map(a -> of(a, origin)).toList();
                yield row -> call(function, inner.getFirst().at(row), inner.getLast().at(row));
            }
        };
    }

    /// The attributes and the geometry that a value depends on.
    static Stream<BoundValue> origins(BoundValue value) {
        return switch (value) {
            case BoundValue.Attribute _,BoundValue.OwnGeometry _ -> Stream.of(value);
            case BoundValue.Literal _ -> Stream.empty();
            case BoundValue.Bound(BoundValue time, BoundValue.Literal _) -> origins(time);
            case BoundValue.Day(BoundValue instant) -> origins(instant);
            case BoundValue.Folded(Folding _, BoundValue text) -> origins(text);
            case BoundValue.Arithmetic(ArithmeticOperator _, BoundValue left, BoundValue right) ->
                    Stream.concat(origins(left), origins(right));
            case BoundValue.Call(FilterFunction _, List<BoundValue> arguments) ->
                    arguments.stream().flatMap(RowValue::origins);
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

    /// @param second the same as the first where the function takes one argument
    private static @Nullable Object call(FilterFunction function, @Nullable Object first, @Nullable Object second) {
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
            case SEARCHED -> SearchForm.of((String) first);
            case YEAR -> (long) ((LocalDate) first).getYear();
            case MONTH -> (long) ((LocalDate) first).getMonthValue();
            case DISTANCE -> ((Geometry) first).distance((Geometry) second);
        };
    }
}
