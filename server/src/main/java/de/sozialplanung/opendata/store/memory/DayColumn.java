package de.sozialplanung.opendata.store.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Dates as days since 1970-01-01.
final class DayColumn implements Column {

    private static final int NULL = Integer.MIN_VALUE;

    private final int[] days;

    private DayColumn(int[] days) {
        this.days = days;
    }

    @Override
    public @Nullable Object value(int row) {
        return days[row] == NULL ? null : LocalDate.ofEpochDay(days[row]);
    }

    @Override
    public RowTest equalTo(Object value) {
        long wanted = ((LocalDate) value).toEpochDay();
        return row -> days[row] == wanted && days[row] != NULL;
    }

    static final class Builder implements ColumnBuilder {

        private final int[] days;
        private int rows;

        Builder(int rows) {
            days = new int[rows];
        }

        @Override
        public void add(@Nullable Object value) {
            days[rows++] = value == null ? NULL : Math.toIntExact(((LocalDate) value).toEpochDay());
        }

        @Override
        public DayColumn build() {
            return new DayColumn(Arrays.copyOf(days, rows));
        }
    }
}
