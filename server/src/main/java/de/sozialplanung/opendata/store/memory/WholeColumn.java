package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.ValueKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Integers, days since 1970 or microseconds since 1970.
final class WholeColumn implements Column {

    private static final long MICROS = 1_000_000;

    private final ValueKind kind;
    private final Wholes values;

    private WholeColumn(ValueKind kind, Wholes values) {
        this.kind = kind;
        this.values = values;
    }

    @Override
    public @Nullable Object value(int row) {
        return values.isNull(row) ? null : switch (kind) {
            case DATE -> LocalDate.ofEpochDay(values.at(row));
            case INSTANT -> Instant.EPOCH.plus(values.at(row), ChronoUnit.MICROS);
            case TEXT, INTEGER, NUMBER, TRUTH, TEXTS, SHAPE -> values.at(row);
        };
    }

    @Override
    public boolean isNull(int row) {
        return values.isNull(row);
    }

    /// The integer of a row that has one.
    long at(int row) {
        return values.at(row);
    }

    @Override
    public RowTest compared(Comparison operator, Object literal, boolean whereNull) {
        if (literal instanceof Double number) {
            double limit = number;
            return row -> values.isNull(row) ? whereNull
                    : operator.holds(Double.compare((double) values.at(row), limit));
        }
        long limit = whole(literal);
        return switch (operator) {
            case EQUAL -> row -> values.isNull(row) ? whereNull : values.at(row) == limit;
            case NOT_EQUAL -> row -> values.isNull(row) ? whereNull : values.at(row) != limit;
            case LESS -> row -> values.isNull(row) ? whereNull : values.at(row) < limit;
            case LESS_OR_EQUAL -> row -> values.isNull(row) ? whereNull : values.at(row) <= limit;
            case GREATER -> row -> values.isNull(row) ? whereNull : values.at(row) > limit;
            case GREATER_OR_EQUAL -> row -> values.isNull(row) ? whereNull : values.at(row) >= limit;
        };
    }

    @Override
    public int compare(int row, int other) {
        boolean none = values.isNull(row);
        boolean otherNone = values.isNull(other);
        return none || otherNone ? Boolean.compare(none, otherNone) : Long.compare(values.at(row), values.at(other));
    }

    private static long whole(Object value) {
        return switch (value) {
            case LocalDate date -> date.toEpochDay();
            case Instant instant -> micros(instant);
            default -> (Long) value;
        };
    }

    /// What is too far away for microseconds is as far away as can be said.
    private static long micros(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (Math.abs(seconds) > Long.MAX_VALUE / MICROS - 1) {
            return seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return seconds * MICROS + instant.getNano() / 1000;
    }

    static final class Builder implements ColumnBuilder {

        private final ValueKind kind;
        private final long[] values;
        private final BitSet nulls = new BitSet();
        private int rows;

        Builder(ValueKind kind, int rows) {
            this.kind = kind;
            values = new long[rows];
        }

        @Override
        public void add(@Nullable Object value) {
            if (value == null) {
                nulls.set(rows++);
            } else {
                values[rows++] = whole(value);
            }
        }

        @Override
        public WholeColumn build() {
            return new WholeColumn(kind, Wholes.of(Arrays.copyOf(values, rows), nulls));
        }
    }
}
