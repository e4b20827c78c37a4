package de.sozialplanung.opendata.store.memory;

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
    public RowTest equalTo(Object value) {
        double wanted = (Double) value;
        return row -> values[row] == wanted;
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
