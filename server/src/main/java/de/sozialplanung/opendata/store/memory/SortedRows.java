package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.store.SortKey;
import java.util.Arrays;
import java.util.List;

/// Finds a page of matching rows in an order other than theirs.
///
/// Few rows are sorted by themselves. For many, the rows in the order of the first criterion are walked, run by run of equal
/// values, from the run of the last page's last row on; the filter is asked and the rest of the criteria sort within a
/// run. Nothing is sorted that no page shows, and a deep page costs what the first does.
final class SortedRows {

    private final Table table;
    private final Matches matches;
    private final List<SortKey> sort;
    private final Slice slice;
    /// The row of the page token; -1 for none.
    private final int after;
    private long toSkip;
    private int[] page = new int[64];
    private int count;
    private boolean more;

    SortedRows(Table table, Matches matches, List<SortKey> sort, Slice slice) {
        this.table = table;
        this.matches = matches;
        this.sort = sort;
        this.slice = slice;
        after = slice.after() == null ? -1 : (int) Math.min(slice.after().row(), table.rows());
        toSkip = slice.offset();
    }

    Rows find() {
        RowSet known = matches.listed();
        if (after >= table.rows()) {
            return Rows.of(page, 0, false);
        }
        if (known != null && known.size() <= table.rows() / 16) {
            int[] rows = new int[known.size()];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = known.at(i);
            }
            RowOrder.sort(rows, 0, rows.length, (row, other) -> compare(row, other, 0));
            take(rows, rows.length);
        } else {
            walk();
        }
        return Rows.of(page, count, more);
    }

    private void walk() {
        SortKey key = sort.getFirst();
        Column column = table.columns().get(key.attribute());
        int[] order = table.orders().get(key.attribute()).get();
        int at = key.descending() ? order.length : 0;
        if (after >= 0) {
            at = key.descending() ? end(order, column, after) : begin(order, column, after);
        }
        int[] run = new int[64];
        while (!more && (key.descending() ? at > 0 : at < order.length)) {
            int from = key.descending() ? begin(order, column, order[at - 1]) : at;
            int to = key.descending() ? at : end(order, column, order[at]);
            int passing = 0;
            for (int i = from; i < to && !(sort.size() == 1 && isFull(passing)); i++) {
                if ((sort.size() > 1 || order[i] > after || !sameRun(column, order[i])) && matches.passes(order[i])) {
                    if (passing == run.length) {
                        run = Arrays.copyOf(run, 2 * passing);
                    }
                    run[passing++] = order[i];
                }
            }
            if (sort.size() > 1) {
                RowOrder.sort(run, 0, passing, (row, other) -> compare(row, other, 1));
            }
            take(run, passing);
            at = key.descending() ? from : to;
        }
    }

    /// Whether rows of one run are more than the page and one row behind it can take.
    private boolean isFull(int passing) {
        return slice.limit() < Integer.MAX_VALUE && passing > toSkip + slice.limit() - count;
    }

    private boolean sameRun(Column column, int row) {
        return after >= 0 && column.compare(row, after) == 0;
    }

    private void take(int[] rows, int size) {
        for (int i = 0; i < size && !more; i++) {
            if (after >= 0 && compare(rows[i], after, 0) <= 0) {
                continue;
            }
            if (toSkip > 0) {
                toSkip--;
            } else if (count == slice.limit()) {
                more = true;
            } else {
                if (count == page.length) {
                    page = Arrays.copyOf(page, 2 * count);
                }
                page[count++] = rows[i];
            }
        }
    }

    /// The order of two rows by the criteria from that one on, then by their numbers.
    private int compare(int row, int other, int criterion) {
        for (int i = criterion; i < sort.size(); i++) {
            SortKey key = sort.get(i);
            int order = table.columns().get(key.attribute()).compare(row, other);
            if (order != 0) {
                return key.descending() ? -order : order;
            }
        }
        return Integer.compare(row, other);
    }

    /// Where the rows that equal that one begin in the order of a column.
    private static int begin(int[] order, Column column, int row) {
        return boundary(order, column, row, -1);
    }

    /// Where they end.
    private static int end(int[] order, Column column, int row) {
        return boundary(order, column, row, 0);
    }

    private static int boundary(int[] order, Column column, int row, int most) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (column.compare(order[middle], row) <= most) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
