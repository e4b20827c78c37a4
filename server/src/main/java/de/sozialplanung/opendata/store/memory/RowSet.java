package de.sozialplanung.opendata.store.memory;

import java.util.Arrays;

/// Rows that are known by number, in ascending order.
final class RowSet {

    private final int[] rows;
    private final int first;
    private final int size;

    private RowSet(int[] rows, int first, int size) {
        this.rows = rows;
        this.first = first;
        this.size = size;
    }

    /// Part of an array that is ascending there.
    static RowSet of(int[] rows, int first, int size) {
        return new RowSet(rows, first, size);
    }

    int size() {
        return size;
    }

    int at(int position) {
        return rows[first + position];
    }

    /// The position of the first row from that number on.
    int position(long row) {
        if (row > Integer.MAX_VALUE) {
            return size;
        }
        int found = Arrays.binarySearch(rows, first, first + size, (int) row);
        return (found < 0 ? -found - 1 : found) - first;
    }

    /// Those of them that pass.
    RowSet where(RowTest test) {
        if (test.equals(RowTest.ALL)) {
            return this;
        }
        RowCollector passing = new RowCollector();
        for (int i = 0; i < size; i++) {
            if (test.test(at(i))) {
                passing.accept(at(i));
            }
        }
        return passing.ascending();
    }
}
