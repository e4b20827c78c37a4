package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.ValueOrder;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.store.SortKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
        if (!query.sort().isEmpty()) {
            return sorted(table, selection, query.sort(), slice);
        }
        int start = slice.after() == null ? 0 : Math.clamp(slice.after().row() + 1, 0, table.rows());
        return selection.isAll() ? run(table.rows(), start, slice) : search(table.rows(), start, selection, slice);
    }

    private static Rows run(int end, int start, Slice slice) {
        int first = (int) Math.min(end, start + Math.min(slice.offset(), end));
        int count = (int) Math.min(end - first, slice.limit());
        return new Rows(new int[0], first, count, first + count < end);
    }

    private static Rows search(int end, int start, Selection selection, Slice slice) {
        int row = selection.next(start, end);
        for (long skipped = 0; skipped < slice.offset() && row < end; skipped++) {
            row = selection.next(row + 1, end);
        }
        int[] found = new int[(int) Math.min(slice.limit(), 64)];
        int count = 0;
        while (row < end && count < slice.limit()) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = row;
            row = selection.next(row + 1, end);
        }
        return new Rows(Arrays.copyOf(found, count), 0, count, row < end);
    }

    private static Rows sorted(Table table, Selection selection, List<SortKey> sort, Slice slice) {
        Comparator<Integer> order = order(table, sort);
        int after = slice.after() == null ? -1 : (int) Math.min(slice.after().row(), table.rows());
        if (after >= table.rows()) {
            return new Rows(new int[0], 0, 0, false);
        }
        int[] all = IntStream.range(0, table.rows()).filter(selection::passes).boxed()
                .filter(row -> after < 0 || order.compare(row, after) > 0).sorted(order).mapToInt(Integer::intValue)
                .toArray();
        int first = (int) Math.min(all.length, slice.offset());
        int count = (int) Math.min(all.length - first, slice.limit());
        return new Rows(Arrays.copyOfRange(all, first, first + count), 0, count, first + count < all.length);
    }

    private static Comparator<Integer> order(Table table, List<SortKey> sort) {
        Comparator<Integer> order = (_, _) -> 0;
        for (SortKey key : sort) {
            Column column = table.columns().get(key.attribute());
            Comparator<Integer> next = (a, b) -> compare(column.value(a), column.value(b));
            order = order.thenComparing(key.descending() ? next.reversed() : next);
        }
        return order.thenComparing(Comparator.naturalOrder());
    }

    private static int compare(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null
                ? Boolean.compare(left == null, right == null)
                : ValueOrder.compare(left, right);
    }
}
