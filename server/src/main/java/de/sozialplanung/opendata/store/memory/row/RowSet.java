package de.sozialplanung.opendata.store.memory.row;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/// Row numbers, each once, in ascending order.
public sealed interface RowSet {

    /// Behind every row.
    int END = Integer.MAX_VALUE;

    static RowSet none() {
        return new Run(0, 0);
    }

    int count();

    /// The first row from that one on; `END` where there is none.
    int next(int from);

    /// The row that many places behind the first from that one on; `END` where there is none.
    default int next(int from, long skip) {
        int row = next(from);
        for (long left = skip; left > 0 && row != END; left--) {
            row = next(row + 1);
        }
        return row;
    }

    boolean has(int row);

    void each(IntConsumer action);

    default int[] toArray() {
        int[] rows = new int[count()];
        int[] filled = {0};
        each(row -> rows[filled[0]++] = row);
        return rows;
    }

    /// Those that pass, in a set that holds them and nothing else.
    default RowSet where(RowTest test) {
        RowCollector passed = new RowCollector();
        each(row -> {
            if (test.test(row)) {
                passed.add(row);
            }
        });
        return passed.build();
    }

    /// All rows from one to before another.
    record Run(int from, int to) implements RowSet {

        @Override
        public int count() {
            return to - from;
        }

        @Override
        public int next(int row) {
            return row >= to ? END : Math.max(row, from);
        }

        @Override
        public int next(int row, long skip) {
            int first = next(row);
            return first == END || skip >= to - first ? END : first + (int) skip;
        }

        @Override
        public boolean has(int row) {
            return row >= from && row < to;
        }

        @Override
        public void each(IntConsumer action) {
            for (int row = from; row < to; row++) {
                action.accept(row);
            }
        }
    }

    /// Listed rows: a part of an array that nobody changes.
    final class Listed implements RowSet {

        private final int[] rows;
        private final int from;
        private final int to;

        /// @param rows ascending between the two positions
        public Listed(int[] rows, int from, int to) {
            this.rows = rows;
            this.from = from;
            this.to = to;
        }

        @Override
        public int count() {
            return to - from;
        }

        @Override
        public int next(int row) {
            return next(row, 0);
        }

        @Override
        public int next(int row, long skip) {
            int found = Arrays.binarySearch(rows, from, to, row);
            long position = (found < 0 ? -found - 1 : found) + skip;
            return position >= to ? END : rows[(int) position];
        }

        @Override
        public boolean has(int row) {
            return Arrays.binarySearch(rows, from, to, row) >= 0;
        }

        @Override
        public void each(IntConsumer action) {
            for (int i = from; i < to; i++) {
                action.accept(rows[i]);
            }
        }
    }

    /// A bit for every row: for many rows.
    final class Marked implements RowSet {

        private final BitSet bits;
        private final int count;

        /// @param bits changes no more
        public Marked(BitSet bits) {
            this.bits = bits;
            count = bits.cardinality();
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public int next(int row) {
            int next = bits.nextSetBit(row);
            return next < 0 ? END : next;
        }

        @Override
        public boolean has(int row) {
            return bits.get(row);
        }

        @Override
        public void each(IntConsumer action) {
            for (int row = bits.nextSetBit(0); row >= 0; row = bits.nextSetBit(row + 1)) {
                action.accept(row);
            }
        }
    }
}
