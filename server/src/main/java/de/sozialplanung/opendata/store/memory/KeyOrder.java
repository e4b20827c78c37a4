package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.store.memory.column.Column;
import de.sozialplanung.opendata.store.memory.column.SortedRows;

/// The rows of a table in the order of one attribute, upwards or downwards, ties in row order both ways. For one thread.
final class KeyOrder {

    private final Column column;
    private final boolean descending;
    /// The run of equal values that was looked at last, by positions upwards.
    private int runStart;
    private int runEnd;

    KeyOrder(Column column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    private SortedRows index() {
        return column.sorted();
    }

    int at(int position) {
        return index().at(descending ? mirrored(position) : position);
    }

    int position(int row) {
        int upwards = index().position(row);
        if (!descending) {
            return upwards;
        }
        lookAt(upwards);
        return index().size() - runEnd + upwards - runStart;
    }

    /// The position upwards: the runs come in reverse, but not the rows of each.
    private int mirrored(int position) {
        int backwards = index().size() - 1 - position;
        lookAt(backwards);
        return runStart + runEnd - 1 - backwards;
    }

    private void lookAt(int upwards) {
        if (upwards < runStart || upwards >= runEnd) {
            runStart = index().runStart(upwards);
            runEnd = index().runEnd(upwards);
        }
    }

    /// Where the run of equal values begins that a position is in.
    int runStart(int position) {
        lookAt(descending ? index().size() - 1 - position : position);
        return descending ? index().size() - runEnd : runStart;
    }

    /// Where it ends.
    int runEnd(int position) {
        lookAt(descending ? index().size() - 1 - position : position);
        return descending ? index().size() - runStart : runEnd;
    }
}
