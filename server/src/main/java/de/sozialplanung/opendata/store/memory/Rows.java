package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.store.memory.row.RowSet;
import de.sozialplanung.opendata.store.memory.row.Selection;
import java.util.Arrays;

/// The row numbers of one page, in order.
final class Rows {

    /// The numbers; empty where they run on from `first`.
    private final int[] listed;
    private final int first;
    private final int count;
    private final boolean more;

    private Rows(int[] listed, int first, int count, boolean more) {
        this.listed = listed;
        this.first = first;
        this.count = count;
        this.more = more;
    }

    int count() {
        return count;
    }

    /// Whether rows that match come after the last.
    boolean more() {
        return more;
    }

    int at(int position) {
        return listed.length == 0 ? first + position : listed[position];
    }

    /// Finds the page that a query asks for and looks no further than one row behind it.
    static Rows of(Table table, Selection selection, Query query) {
        Slice slice = query.slice();
        PageToken after = slice.after();
        long start = after == null ? 0 : after.row() + 1;
        if (start > table.rows() || (start > 0 && start == table.rows() && query.sort().isEmpty())) {
            return new Rows(new int[0], 0, 0, false);
        }
        return query.sort().isEmpty()
                ? inRowOrder(table.rows(), selection, (int) start, slice)
                : upTo(new Sorting(table, selection, query.sort()).rows((int) start - 1, slice), slice);
    }

    private static Rows inRowOrder(int size, Selection selection, int start, Slice slice) {
        int row = selection.next(start, slice.offset());
        if (row == RowSet.END) {
            return new Rows(new int[0], 0, 0, false);
        }
        if (selection.isAll()) {
            int count = (int) Math.min(size - row, slice.limit());
            return new Rows(new int[0], row, count, row + count < size);
        }
        int[] found = new int[(int) Math.min(slice.limit(), 64)];
        int count = 0;
        while (row != RowSet.END && count < slice.limit()) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = row;
            row = selection.next(row + 1, 0);
        }
        return new Rows(Arrays.copyOf(found, count), 0, count, row != RowSet.END);
    }

    /// @param rows the page, and one row more where there is one
    private static Rows upTo(int[] rows, Slice slice) {
        int count = (int) Math.min(rows.length, slice.limit());
        return new Rows(rows, 0, count, count < rows.length);
    }
}
