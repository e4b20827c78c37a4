package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.Comparison;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finite numbers; null is kept as NaN, which equals nothing, not even itself.
final class DoubleColumn implements Column {

    private final double[] values;

    private DoubleColumn(double[] values) {
        this.values = values;
    }

    @Override
    public @Nullable Object value(int row) {
        double value = values[row];
        return Double.isNaN(value) ? null : value;
    }

    @Override
    public boolean isNull(int row) {
        return Double.isNaN(values[row]);
    }

    /// The number of a row, -0 being 0; NaN where it has none.
    double at(int row) {
        return values[row] + 0.0;
    }

    @Override
    public RowTest compared(Comparison operator, Object literal, boolean whereNull) {
        double limit = ((Number) literal).doubleValue();
        RowTest test = switch (operator) {
            case EQUAL -> row -> values[row] == limit;
            case NOT_EQUAL -> row -> values[row] < limit || values[row] > limit;
            case LESS -> row -> values[row] < limit;
            case LESS_OR_EQUAL -> row -> values[row] <= limit;
            case GREATER -> row -> values[row] > limit;
            case GREATER_OR_EQUAL -> row -> values[row] >= limit;
        };
        return whereNull ? row -> Double.isNaN(values[row]) || test.test(row) : test;
    }

    /// NaN, which is null, is the greatest for Java too.
    @Override
    public int compare(int row, int other) {
        return Double.compare(at(row), at(other));
    }

    static final class Builder implements ColumnBuilder {

        private final double[] values;
        private int rows;

        Builder(int rows) {
            values = new double[rows];
        }

        @Override
        public void add(@Nullable Object value) {
            values[rows++] = value == null ? Double.NaN : (Double) value;
        }

        @Override
        public DoubleColumn build() {
            return new DoubleColumn(Arrays.copyOf(values, rows));
        }
    }
}
