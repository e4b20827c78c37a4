package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.ArithmeticOperator;
import de.sozialplanung.opendata.filter.BoundValue;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.filter.ValueKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number that is worked out row by row without making objects; NaN stands for null. For one thread.
@FunctionalInterface
interface Figure {

    double at(int row);

    /// The figure behind a numeric value; null where it is made of something else than numbers.
    static @Nullable Figure of(BoundValue value, Table table) {
        return switch (value) {
            case BoundValue.Attribute(int index, ValueKind _) -> switch (table.columns().get(index)) {
                case DoubleColumn column -> column::at;
                case WholeColumn column -> row -> column.isNull(row) ? Double.NaN : column.at(row);
                case TextColumn _,DictionaryColumn _ -> null;
            };
            case BoundValue.Literal(Number number, ValueKind _) -> {
                double constant = number.doubleValue();
                yield _ -> constant;
            }
            case BoundValue.Arithmetic(ArithmeticOperator operator, BoundValue left, BoundValue right) -> {
                Figure one = of(left, table);
                Figure other = of(right, table);
                yield one == null || other == null ? null : row -> operator.apply(one.at(row), other.at(row));
            }
            case BoundValue.Call(FilterFunction function, List<BoundValue> arguments) when isPlain(function) -> {
                Figure inner = of(arguments.getFirst(), table);
                yield inner == null ? null : call(function, inner);
            }
            case BoundValue.Call _,BoundValue.Literal _,BoundValue.OwnGeometry _,BoundValue.Bound _,BoundValue.Day _,BoundValue.Folded _ ->
                    null;
        };
    }

    private static boolean isPlain(FilterFunction function) {
        return function == FilterFunction.ABS || function == FilterFunction.CEILING || function == FilterFunction.FLOOR;
    }

    private static Figure call(FilterFunction function, Figure inner) {
        return function == FilterFunction.ABS ? row -> Math.abs(inner.at(row))
                : function == FilterFunction.CEILING ? row -> Math.ceil(inner.at(row)) + 0.0
                        : row -> Math.floor(inner.at(row)) + 0.0;
    }
}
