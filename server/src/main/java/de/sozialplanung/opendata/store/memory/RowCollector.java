package de.sozialplanung.opendata.store.memory;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Takes row numbers in any order. For one thread.
final class RowCollector implements IntConsumer {

    private int[] rows = new int[64];
    private int size;

    @Override
    public void accept(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = row;
    }

    int size() {
        return size;
    }

    /// The numbers, which came in ascending order.
    RowSet ascending() {
        return RowSet.of(rows, 0, size);
    }

    /// The numbers, each once.
    RowSet sorted() {
        Arrays.sort(rows, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || rows[i] != rows[i - 1]) {
                rows[distinct++] = rows[i];
            }
        }
        return RowSet.of(rows, 0, distinct);
    }
}
