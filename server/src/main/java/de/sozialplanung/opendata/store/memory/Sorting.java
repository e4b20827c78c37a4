package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.store.SortKey;
import de.sozialplanung.opendata.store.memory.column.Column;
import de.sozialplanung.opendata.store.memory.row.RowCollector;
import de.sozialplanung.opendata.store.memory.row.RowComparator;
import de.sozialplanung.opendata.store.memory.row.RowSet;
import de.sozialplanung.opendata.store.memory.row.RowSort;
import de.sozialplanung.opendata.store.memory.row.Selection;
import java.util.Arrays;
import java.util.List;

/// Finds a page of rows in the order of some attributes: few rows are sorted as they are, many are met one after the other
/// on a walk along the index of the first attribute.
final class Sorting {

    /// So few are sorted in no time.
    private static final int FEW = 1000;

    private final Selection selection;
    private final KeyOrder first;
    private final int keys;
    private final RowComparator order;
    private final int size;

    Sorting(Table table, Selection selection, List<SortKey> sort) {
        this.selection = selection;
        size = table.rows();
        keys = sort.size();
        first = new KeyOrder(column(table, sort.getFirst()), sort.getFirst().descending());
        order = sort.stream().map(key -> comparator(table, key)).reduce(RowComparator::then).orElseThrow()
                .then(Integer::compare);
    }

    private static Column column(Table table, SortKey key) {
        return table.columns().get(key.attribute());
    }

    private static RowComparator comparator(Table table, SortKey key) {
        RowComparator ascending = column(table, key)::compare;
        return key.descending() ? ascending.reversed() : ascending;
    }

    /// The rows of a page, and the one behind it where there is one.
    ///
    /// @param after the row that the page comes after; -1 for the first page
    int[] rows(int after, Slice slice) {
        long wanted = slice.limit() < size - slice.offset() ? slice.offset() + slice.limit() + 1 : size;
        if (slice.offset() >= size || wanted <= 0) {
            return new int[0];
        }
        int[] found;
        if (selection.isAll() && keys == 1) {
            return jump(after, slice);
        }
        if (!selection.isAll() && paysToSort(wanted)) {
            RowSet rows = selection.rows();
            found = RowSort.first(after < 0 ? rows : rows.where(row -> order.compare(row, after) > 0), wanted, order);
        } else {
            found = keys == 1 ? walk(after, wanted) : walkRuns(after, wanted);
        }
        return found.length <= slice.offset() ? new int[0]
                : Arrays.copyOfRange(found, (int) slice.offset(), found.length);
    }

    /// Walking costs more where only few of the rows met on the way pass.
    private boolean paysToSort(long wanted) {
        if (selection.isScan()) {
            // it takes a look at every row to know
            return selection.rows().count() < FEW || paysToSort(wanted, selection.rows().count());
        }
        return paysToSort(wanted, selection.count());
    }

    private boolean paysToSort(long wanted, long passing) {
        return passing < FEW || wanted * size > passing * passing;
    }

    /// All rows pass, so that every position is known.
    private int[] jump(int after, Slice slice) {
        long from = (after < 0 ? 0 : first.position(after) + 1) + slice.offset();
        int[] rows = new int[(int) Math.clamp(size - from, 0, Math.min(size, slice.limit()) + 1)];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = first.at((int) from + i);
        }
        return rows;
    }

    private int[] walk(int after, long wanted) {
        int[] found = new int[(int) Math.min(wanted, FEW)];
        int count = 0;
        for (int position = after < 0 ? 0 : first.position(after) + 1; position < size && count < wanted; position++) {
            int row = first.at(position);
            if (selection.passes(row)) {
                found = put(found, count++, row);
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int[] put(int[] rows, int position, int row) {
        int[] room = position < rows.length ? rows : Arrays.copyOf(rows, 2 * position);
        room[position] = row;
        return room;
    }

    /// Rows that are alike in the first attribute are sorted by the others, until there are enough.
    private int[] walkRuns(int after, long wanted) {
        int[] found = new int[(int) Math.min(wanted, FEW)];
        int count = 0;
        int from = after < 0 ? 0 : first.runStart(first.position(after));
        while (from < size && count < wanted) {
            int to = first.runEnd(from);
            RowCollector run = new RowCollector();
            for (int position = from; position < to; position++) {
                int row = first.at(position);
                if (selection.passes(row) && (after < 0 || order.compare(row, after) > 0)) {
                    run.add(row);
                }
            }
            for (int row : RowSort.first(run.build(), wanted - count, order)) {
                found = put(found, count++, row);
            }
            from = to;
        }
        return Arrays.copyOf(found, count);
    }
}
