package de.sozialplanung.opendata.store.memory;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Instants as seconds since 1970 and nanoseconds beside them; no range is cut off.
final class InstantColumn implements Column {

    /// Stands in the nanoseconds.
    private static final int NULL = -1;

    private final long[] seconds;
    private final int[] nanos;

    private InstantColumn(long[] seconds, int[] nanos) {
        this.seconds = seconds;
        this.nanos = nanos;
    }

    @Override
    public @Nullable Object value(int row) {
        return nanos[row] == NULL ? null : Instant.ofEpochSecond(seconds[row], nanos[row]);
    }

    @Override
    public RowTest equalTo(Object value) {
        Instant wanted = (Instant) value;
        return row -> nanos[row] == wanted.getNano() && seconds[row] == wanted.getEpochSecond();
    }

    static final class Builder implements ColumnBuilder {

        private final long[] seconds;
        private final int[] nanos;
        private int rows;

        Builder(int rows) {
            seconds = new long[rows];
            nanos = new int[rows];
        }

        @Override
        public void add(@Nullable Object value) {
            if (value instanceof Instant instant) {
                seconds[rows] = instant.getEpochSecond();
                nanos[rows++] = instant.getNano();
            } else {
                nanos[rows++] = NULL;
            }
        }

        @Override
        public InstantColumn build() {
            return new InstantColumn(Arrays.copyOf(seconds, rows), Arrays.copyOf(nanos, rows));
        }
    }
}
