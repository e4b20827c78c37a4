package de.sozialplanung.opendata.store.memory.row;

import java.util.Arrays;
import java.util.BitSet;

/// Collects rows in any order and keeps them in the form that costs least: a list while they are few or come in order,
/// bits once they are many and do not. Nothing it does takes time that grows with the table.
public final class RowCollector {

    /// So many are sorted sooner than a large set of bits is cleared.
    private static final int FEW = 2048;

    private int[] listed = new int[64];
    private int count;
    private int last = -1;
    private boolean ascending = true;
    private BitSet bits = new BitSet(0);
    private boolean marking;

    /// A row that may have come before.
    public void add(int row) {
        if (marking) {
            bits.set(row);
            return;
        }
        if (row <= last) {
            ascending &= row == last;
            if (row == last) {
                return;
            }
        }
        if (!ascending && count >= FEW) {
            mark();
            bits.set(row);
            return;
        }
        if (count == listed.length) {
            listed = Arrays.copyOf(listed, 2 * count);
        }
        listed[count++] = row;
        last = row;
    }

    /// The rows of a part of an array.
    public void addAll(int[] rows, int from, int to) {
        for (int i = from; i < to; i++) {
            add(rows[i]);
        }
    }

    private void mark() {
        bits = new BitSet(Arrays.stream(listed, 0, count).max().orElse(0) + 1);
        for (int i = 0; i < count; i++) {
            bits.set(listed[i]);
        }
        marking = true;
        listed = new int[0];
    }

    public RowSet build() {
        if (marking) {
            return new RowSet.Marked(bits);
        }
        if (!ascending) {
            Arrays.sort(listed, 0, count);
            int distinct = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || listed[i] != listed[i - 1]) {
                    listed[distinct++] = listed[i];
                }
            }
            count = distinct;
        }
        return new RowSet.Listed(listed, 0, count);
    }
}
