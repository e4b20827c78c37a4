package de.sozialplanung.opendata.store.memory.column;

import de.sozialplanung.opendata.store.memory.row.RowCollector;
import de.sozialplanung.opendata.store.memory.row.RowComparator;
import de.sozialplanung.opendata.store.memory.row.RowSet;
import java.util.function.IntPredicate;

/// An index: the rows of a column in the order of their values, those without one last, and rows of the same value in row
/// order. Four bytes a row, or none where rows lie in that order anyway.
public final class SortedRows {

    /// Empty where rows lie in order.
    private final int[] order;
    private final int size;
    private final int known;
    private final RowComparator values;

    /// @param order  empty where it is the order of rows
    /// @param size   how many rows there are
    /// @param known  how many have a value
    /// @param values compares by value; null is greatest
    SortedRows(int[] order, int size, int known, RowComparator values) {
        this.order = order;
        this.size = size;
        this.known = known;
        this.values = values;
    }

    /// Whether rows need no sorting.
    static boolean inOrder(int size, RowComparator values) {
        for (int row = 1; row < size; row++) {
            if (values.compare(row - 1, row) > 0) {
                return false;
            }
        }
        return true;
    }

    public int size() {
        return size;
    }

    /// How many rows have a value; they stand before those that have none.
    public int known() {
        return known;
    }

    /// The row at that position.
    public int at(int position) {
        return order.length == 0 ? position : order[position];
    }

    /// Where a row stands.
    public int position(int row) {
        return order.length == 0 ? row : first(0, size, other -> {
            int by = values.compare(other, row);
            return by > 0 || (by == 0 && other >= row);
        });
    }

    /// The first position whose row passes, where all behind it pass, too; `to` where none does.
    int first(int from, int to, IntPredicate test) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (test.test(at(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Where the rows of the same value begin.
    public int runStart(int position) {
        int row = at(position);
        int step = 1;
        while (step <= position && values.compare(at(position - step), row) == 0) {
            step <<= 1;
        }
        return first(Math.max(0, position - step + 1), position - (step >> 1),
                other -> values.compare(other, row) == 0);
    }

    /// Behind the last row of the same value.
    public int runEnd(int position) {
        int row = at(position);
        int step = 1;
        while (step < size - position && values.compare(at(position + step), row) == 0) {
            step <<= 1;
        }
        return first(position + (step >> 1), Math.min(size, position + step),
                other -> values.compare(other, row) > 0);
    }

    /// Whether the rows from one position to before another ascend as they stand.
    boolean isSet(int from, int to) {
        return from >= to || order.length == 0 || values.compare(order[from], order[to - 1]) == 0;
    }

    /// The rows from one position to before another.
    RowSet rows(int from, int to) {
        if (from >= to) {
            return RowSet.none();
        }
        if (order.length == 0) {
            return new RowSet.Run(from, to);
        }
        if (isSet(from, to)) {
            return new RowSet.Listed(order, from, to);
        }
        RowCollector rows = new RowCollector();
        rows.addAll(order, from, to);
        return rows.build();
    }

    void addTo(RowCollector rows, int from, int to) {
        for (int position = from; position < to; position++) {
            rows.add(at(position));
        }
    }
}
