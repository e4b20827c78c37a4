package de.sozialplanung.opendata.store.memory.column;

import java.time.Instant;
import java.time.LocalDate;

/// What an integer in a column stands for. Greater integers stand for greater values.
public enum LongForm {
    /// A `Long`.
    INTEGER,
    /// A `LocalDate`, as days since 1970-01-01.
    DAY,
    /// An `Instant`, as microseconds since 1970; finer parts are cut off.
    INSTANT,
    /// A `Double`, as are the following: the nearest one to that decimal.
    WHOLE,
    TENTHS,
    HUNDREDTHS,
    THOUSANDTHS,
    /// The bits of a `Double`, those behind the sign turned over where it is negative.
    DOUBLE;

    private static final long MICROS = 1_000_000;
    private static final int NANOS_OF_MICRO = 1000;
    private static final long MINUS_NIL = -1;

    /// What the integer is divided by.
    private double parts() {
        return switch (this) {
            case TENTHS -> 10;
            case HUNDREDTHS -> 100;
            case THOUSANDTHS -> 1000;
            case INTEGER, WHOLE, DAY, INSTANT, DOUBLE -> 1;
        };
    }

    Object value(long stored) {
        return switch (this) {
            case INTEGER -> stored;
            case DAY -> LocalDate.ofEpochDay(stored);
            case INSTANT -> Instant.ofEpochSecond(Math.floorDiv(stored, MICROS),
                    Math.floorMod(stored, MICROS) * NANOS_OF_MICRO);
            case WHOLE, TENTHS, HUNDREDTHS, THOUSANDTHS, DOUBLE -> number(stored);
        };
    }

    /// The value as a number. Of times there is none.
    double number(long stored) {
        return this == DOUBLE ? Double.longBitsToDouble(turned(stored)) : stored / parts();
    }

    /// The integer that stands for a value of this form.
    long stored(Object value) {
        return switch (this) {
            case INTEGER -> (Long) value;
            case DAY -> ((LocalDate) value).toEpochDay();
            case INSTANT -> {
                Instant instant = (Instant) value;
                yield Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS),
                        instant.getNano() / NANOS_OF_MICRO);
            }
            case WHOLE, TENTHS, HUNDREDTHS, THOUSANDTHS -> (long) Math.rint((Double) value * parts());
            case DOUBLE -> turned(Double.doubleToRawLongBits((Double) value));
        };
    }

    private static long turned(long bits) {
        return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
    }

    /// What is sorted by: -0 is 0.
    long key(long stored) {
        return this == DOUBLE && stored == MINUS_NIL ? 0 : stored;
    }

    /// Whether a number comes back as it was, from an integer of four bytes.
    boolean keeps(double value) {
        long stored = stored(value);
        return stored == (int) stored && Double.doubleToRawLongBits(number(stored)) == Double.doubleToRawLongBits(value);
    }
}
