package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import java.util.Arrays;

/// The row numbers of one page, in order.
final class Rows {

    private static final int[] RUN = {};

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

    /// The first numbers of an array, and whether rows that match come after them.
    static Rows of(int[] numbers, int count, boolean more) {
        return new Rows(count == 0 ? RUN : Arrays.copyOf(numbers, count), 0, count, more);
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
    static Rows of(Table table, Matches matches, Query query) {
        Slice slice = query.slice();
        if (!query.sort().isEmpty()) {
            return new SortedRows(table, matches, query.sort(), slice).find();
        }
        long start = slice.after() == null ? 0 : slice.after().row() + 1;
        RowSet known = matches.listed();
        if (known != null) {
            return part(known, known.position(start), slice);
        }
        int from = (int) Math.min(start, table.rows());
        return matches.isAll() ? run(table.rows(), from, slice) : search(matches, from, slice);
    }

    private static Rows run(int end, int start, Slice slice) {
        int first = (int) Math.min(end, start + Math.min(slice.offset(), end));
        int count = (int) Math.min(end - first, slice.limit());
        return new Rows(RUN, first, count, first + count < end);
    }

    private static Rows part(RowSet known, int start, Slice slice) {
        int first = (int) Math.min(known.size(), start + Math.min(slice.offset(), known.size()));
        int count = (int) Math.min(known.size() - first, slice.limit());
        int[] found = new int[count];
        for (int i = 0; i < count; i++) {
            found[i] = known.at(first + i);
        }
        return of(found, count, first + count < known.size());
    }

    private static Rows search(Matches matches, int start, Slice slice) {
        int end = matches.end();
        int row = matches.next(start);
        for (long skipped = 0; skipped < slice.offset() && row < end; skipped++) {
            row = matches.next(row + 1);
        }
        int[] found = new int[(int) Math.min(slice.limit(), 64)];
        int count = 0;
        while (row < end && count < slice.limit()) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = row;
            row = matches.next(row + 1);
        }
        return of(found, count, row < end);
    }
}
