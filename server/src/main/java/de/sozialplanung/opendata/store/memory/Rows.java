package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.store.Query;
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
        int start = query.after() == null ? 0 : Math.clamp(query.after().row() + 1, 0, table.rows());
        return selection.isAll() ? run(table.rows(), start, query) : search(table.rows(), start, selection, query);
    }

    private static Rows run(int end, int start, Query query) {
        int first = (int) Math.min(end, start + Math.min(query.offset(), end));
        int count = (int) Math.min(end - first, query.limit());
        return new Rows(new int[0], first, count, first + count < end);
    }

    private static Rows search(int end, int start, Selection selection, Query query) {
        int row = selection.next(start, end);
        for (long skipped = 0; skipped < query.offset() && row < end; skipped++) {
            row = selection.next(row + 1, end);
        }
        int[] found = new int[(int) Math.min(query.limit(), 64)];
        int count = 0;
        while (row < end && count < query.limit()) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = row;
            row = selection.next(row + 1, end);
        }
        return new Rows(Arrays.copyOf(found, count), 0, count, row < end);
    }
}
