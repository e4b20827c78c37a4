package de.sozialplanung.opendata.store.memory;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/// Whole numbers by row, each in one, two, four or eight bytes, whichever all of them fit; some rows have none.
final class Wholes {

    private final IntToLongFunction values;
    private final IntPredicate nulls;

    private Wholes(IntToLongFunction values, IntPredicate nulls) {
        this.values = values;
        this.nulls = nulls;
    }

    /// The number of a row that has one.
    long at(int row) {
        return values.applyAsLong(row);
    }

    boolean isNull(int row) {
        return nulls.test(row);
    }

    /// @param values of all rows; anything where the row is among the nulls
    static Wholes of(long[] values, BitSet nulls) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int row = 0; row < values.length; row++) {
            if (!nulls.get(row)) {
                least = Math.min(least, values[row]);
                greatest = Math.max(greatest, values[row]);
            }
        }
        // the least number of each width stands for null
        if (least > Byte.MIN_VALUE && greatest <= Byte.MAX_VALUE) {
            byte[] narrow = new byte[values.length];
            for (int row = 0; row < narrow.length; row++) {
                narrow[row] = nulls.get(row) ? Byte.MIN_VALUE : (byte) values[row];
            }
            return new Wholes(row -> narrow[row], row -> narrow[row] == Byte.MIN_VALUE);
        }
        if (least > Short.MIN_VALUE && greatest <= Short.MAX_VALUE) {
            short[] narrow = new short[values.length];
            for (int row = 0; row < narrow.length; row++) {
                narrow[row] = nulls.get(row) ? Short.MIN_VALUE : (short) values[row];
            }
            return new Wholes(row -> narrow[row], row -> narrow[row] == Short.MIN_VALUE);
        }
        if (least > Integer.MIN_VALUE && greatest <= Integer.MAX_VALUE) {
            int[] narrow = new int[values.length];
            for (int row = 0; row < narrow.length; row++) {
                narrow[row] = nulls.get(row) ? Integer.MIN_VALUE : (int) values[row];
            }
            return new Wholes(row -> narrow[row], row -> narrow[row] == Integer.MIN_VALUE);
        }
        return new Wholes(row -> values[row], nulls::get);
    }
}
