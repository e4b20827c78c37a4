package de.sozialplanung.opendata.store.memory.row;

/// Whether a row passes. Made for one query and used by one thread.
@FunctionalInterface
public interface RowTest {

    /// Rows of a block.
    int BLOCK = Long.SIZE;

    RowTest ALL = _ -> true;
    RowTest NONE = _ -> false;

    boolean test(int row);

    /// Tests a block of rows. A test that is asked of many rows has this loop in a class of its own: the compiler makes
    /// one of it that knows what it calls.
    ///
    /// @param from the first row, a multiple of `BLOCK`
    /// @param to   the row behind the last, at most `BLOCK` rows later
    /// @return a bit for each row that passes, the lowest for the first
    default long passing(int from, int to) {
        long bits = 0;
        for (int row = from; row < to; row++) {
            bits |= (test(row) ? 1L : 0L) << (row - from);
        }
        return bits;
    }

    default RowTest and(RowTest other) {
        return equals(ALL) ? other : other.equals(ALL) ? this : new Both(this, other);
    }

    default RowTest or(RowTest other) {
        return equals(NONE) ? other : other.equals(NONE) ? this : new Either(this, other);
    }

    /// Passes what passes both; the second is asked where the first passes something.
    record Both(RowTest one, RowTest other) implements RowTest {

        @Override
        public boolean test(int row) {
            return one.test(row) && other.test(row);
        }

        @Override
        public long passing(int from, int to) {
            long bits = one.passing(from, to);
            if (Long.bitCount(bits) > BLOCK / 8) {
                return bits & other.passing(from, to);
            }
            for (long left = bits; left != 0; left &= left - 1) {
                if (!other.test(from + Long.numberOfTrailingZeros(left))) {
                    bits &= ~Long.lowestOneBit(left);
                }
            }
            return bits;
        }
    }

    /// Passes what passes one of them.
    record Either(RowTest one, RowTest other) implements RowTest {

        @Override
        public boolean test(int row) {
            return one.test(row) || other.test(row);
        }

        @Override
        public long passing(int from, int to) {
            return one.passing(from, to) | other.passing(from, to);
        }
    }
}
