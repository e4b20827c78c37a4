package de.sozialplanung.opendata.store.memory;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Integers.
final class LongColumn implements Column {

    private final long[] values;
    private final BitSet nulls;

    private LongColumn(long[] values, BitSet nulls) {
        this.values = values;
        this.nulls = nulls;
    }

    @Override
    public @Nullable Object value(int row) {
        return nulls.get(row) ? null : values[row];
    }

    @Override
    public RowTest equalTo(Object value) {
        long wanted = (Long) value;
        return row -> values[row] == wanted && !nulls.get(row);
    }

    static final class Builder implements ColumnBuilder {

        private final long[] values;
        private final BitSet nulls = new BitSet();
        private int rows;

        Builder(int rows) {
            values = new long[rows];
        }

        @Override
        public void add(@Nullable Object value) {
            if (value == null) {
                nulls.set(rows++);
            } else {
                values[rows++] = (Long) value;
            }
        }

        @Override
        public LongColumn build() {
            return new LongColumn(Arrays.copyOf(values, rows), nulls);
        }
    }
}
