package de.sozialplanung.opendata.store.memory;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The rows of a table that pass a filter, as far as an index knows them and a test for the rest.
///
/// @param candidates the only rows that can pass; null for all
/// @param test       what a candidate still has to pass
record Selection(@Nullable BitSet candidates, RowTest test) {

    static final Selection ALL = new Selection(null, RowTest.ALL);

    static Selection by(RowTest test) {
        return new Selection(null, test);
    }

    static Selection of(BitSet rows) {
        return new Selection(rows, RowTest.ALL);
    }

    boolean isAll() {
        return candidates == null && test.equals(RowTest.ALL);
    }

    Selection and(Selection other) {
        return new Selection(both(candidates, other.candidates), test.and(other.test));
    }

    private static @Nullable BitSet both(@Nullable BitSet one, @Nullable BitSet other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    boolean passes(int row) {
        return (candidates == null || candidates.get(row)) && test.test(row);
    }

    /// The first passing row from that row on; `end` where there is none before it.
    int next(int from, int end) {
        int row = from;
        while (row < end) {
            if (candidates != null) {
                row = candidates.nextSetBit(row);
                if (row < 0 || row >= end) {
                    return end;
                }
            }
            if (test.test(row)) {
                return row;
            }
            row++;
        }
        return end;
    }

    /// How many of the rows before `end` pass.
    long count(int end) {
        if (test.equals(RowTest.ALL)) {
            return candidates == null ? end : candidates.cardinality();
        }
        long count = 0;
        for (int row = next(0, end); row < end; row = next(row + 1, end)) {
            count++;
        }
        return count;
    }
}
