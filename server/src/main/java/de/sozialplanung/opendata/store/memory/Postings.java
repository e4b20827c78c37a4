package de.sozialplanung.opendata.store.memory;

import java.util.BitSet;

/// The rows of each value of a dictionary column: an inverted index, four bytes a row.
final class Postings {

    /// Where the rows of each number begin; one entry more at the end.
    private final int[] starts;
    private final int[] rows;

    Postings(DictionaryColumn column, int size) {
        starts = new int[column.codes() + 1];
        for (int row = 0; row < size; row++) {
            starts[column.code(row) + 1]++;
        }
        for (int code = 0; code < column.codes(); code++) {
            starts[code + 1] += starts[code];
        }
        rows = new int[size];
        int[] next = starts.clone();
        for (int row = 0; row < size; row++) {
            rows[next[column.code(row)]++] = row;
        }
    }

    long count(BitSet codes) {
        return codes.stream().mapToLong(code -> starts[code + 1] - starts[code]).sum();
    }

    RowSet rows(BitSet codes) {
        if (codes.cardinality() == 1) {
            int code = codes.nextSetBit(0);
            return RowSet.of(rows, starts[code], starts[code + 1] - starts[code]);
        }
        RowCollector found = new RowCollector();
        codes.stream().forEach(code -> {
            for (int i = starts[code]; i < starts[code + 1]; i++) {
                found.accept(rows[i]);
            }
        });
        return found.sorted();
    }
}
