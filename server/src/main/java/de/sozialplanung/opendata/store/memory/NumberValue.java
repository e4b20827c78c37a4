package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.ArithmeticOperator;
import de.sozialplanung.opendata.filter.BoundValue;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.filter.ValueKind;
import de.sozialplanung.opendata.store.memory.column.LongColumn;
import de.sozialplanung.opendata.store.memory.row.RowTest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number that is worked out row by row as a double, without an object. For one thread.
@FunctionalInterface
interface NumberValue {

    /// NaN where the row has none.
    double at(int row);

    /// The number that a bound filter looks at; null where it takes objects to tell.
    static @Nullable NumberValue of(BoundValue value, Table table) {
        return switch (value) {
            case BoundValue.Attribute(int index, ValueKind kind) when kind.isNumeric() ->
                    table.columns().get(index) instanceof LongColumn column ? column::number : null;
            case BoundValue.Literal(Number literal, ValueKind _) -> {
                double number = literal.doubleValue();
                yield _ -> number;
            }
            case BoundValue.Arithmetic(ArithmeticOperator operator, BoundValue left, BoundValue right) -> {
                NumberValue one = of(left, table);
                NumberValue other = of(right, table);
                yield one == null || other == null ? null : row -> operator.apply(one.at(row), other.at(row));
            }
            case BoundValue.Call(FilterFunction function, List<BoundValue> arguments) -> {
                NumberValue inner = of(arguments.getFirst(), table);
                yield inner == null ? null : of(function, inner);
            }
            case BoundValue.Attribute _,BoundValue.Literal _,BoundValue.OwnGeometry _,BoundValue.Bound _,BoundValue.Day _,BoundValue.Folded _ ->
                    null;
        };
    }

    private static @Nullable NumberValue of(FilterFunction function, NumberValue number) {
        return switch (function) {
            case ABS -> row -> Math.abs(number.at(row));
            case CEILING -> row -> Math.ceil(number.at(row)) + 0.0;
            case FLOOR -> row -> Math.floor(number.at(row)) + 0.0;
            case LENGTH, CONCAT, JOIN, SEARCHED, YEAR, MONTH, DISTANCE -> null;
        };
    }

    /// Whether two values compare as they do as doubles.
    static boolean exact(BoundValue left, BoundValue right, Table table) {
        return left.kind() == ValueKind.NUMBER || right.kind() == ValueKind.NUMBER
                || (exact(left, table) && exact(right, table));
    }

    private static boolean exact(BoundValue integer, Table table) {
        return integer instanceof BoundValue.Attribute(int index, ValueKind _)
                && table.columns().get(index) instanceof LongColumn column && column.isExact();
    }

    /// Compares two numbers; one that is not there passes nothing.
    static RowTest compare(Comparison operator, NumberValue left, NumberValue right) {
        return switch (operator) {
            case EQUAL -> row -> left.at(row) == right.at(row);
            case NOT_EQUAL -> row -> {
                double one = left.at(row);
                double other = right.at(row);
                return one < other || one > other;
            };
            case LESS -> row -> left.at(row) < right.at(row);
            case LESS_OR_EQUAL -> row -> left.at(row) <= right.at(row);
            case GREATER -> row -> left.at(row) > right.at(row);
            case GREATER_OR_EQUAL -> row -> left.at(row) >= right.at(row);
        };
    }
}
