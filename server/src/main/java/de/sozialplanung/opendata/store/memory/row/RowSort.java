package de.sozialplanung.opendata.store.memory.row;

import java.util.Arrays;

/// Sorts row numbers without an object each.
public final class RowSort {

    private static final int SHORT = 12;

    private RowSort() {}

    /// Sorts a part of an array. Rows that compare as equal keep their order.
    public static void sort(int[] rows, int from, int to, RowComparator order) {
        if (to - from > 1) {
            sort(rows, from, to, new int[to - from], from, order);
        }
    }

    /// Merges halves; `room` stands for the part that begins at `shift`.
    private static void sort(int[] rows, int from, int to, int[] room, int shift, RowComparator order) {
        if (to - from <= SHORT) {
            insert(rows, from, to, order);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(rows, from, middle, room, shift, order);
        sort(rows, middle, to, room, shift, order);
        if (order.compare(rows[middle - 1], rows[middle]) <= 0) {
            return;
        }
        System.arraycopy(rows, from, room, from - shift, middle - from);
        int left = from - shift;
        int leftEnd = middle - shift;
        int right = middle;
        for (int at = from; left < leftEnd; at++) {
            rows[at] = right < to && order.compare(rows[right], room[left]) < 0 ? rows[right++] : room[left++];
        }
    }

    private static void insert(int[] rows, int from, int to, RowComparator order) {
        for (int i = from + 1; i < to; i++) {
            int row = rows[i];
            int at = i;
            while (at > from && order.compare(rows[at - 1], row) > 0) {
                rows[at] = rows[at - 1];
                at--;
            }
            rows[at] = row;
        }
    }

    /// The first rows of a set in an order that knows no ties, sorted; all where there are no more.
    ///
    /// @param most how many are wanted
    public static int[] first(RowSet rows, long most, RowComparator order) {
        if (most >= rows.count() / 4) {
            int[] all = rows.toArray();
            sort(all, 0, all.length, order);
            return most >= all.length ? all : Arrays.copyOf(all, (int) most);
        }
        Heap heap = new Heap((int) most, order);
        rows.each(heap::offer);
        return heap.sorted();
    }

    /// The least rows so far, the greatest of them on top.
    private static final class Heap {

        private final int[] rows;
        private final RowComparator order;
        private int count;

        Heap(int most, RowComparator order) {
            rows = new int[most];
            this.order = order;
        }

        void offer(int row) {
            if (count < rows.length) {
                rows[count] = row;
                up(count++);
            } else if (count > 0 && order.compare(row, rows[0]) < 0) {
                rows[0] = row;
                down();
            }
        }

        private void up(int start) {
            int at = start;
            int row = rows[at];
            while (at > 0 && order.compare(rows[(at - 1) / 2], row) < 0) {
                rows[at] = rows[(at - 1) / 2];
                at = (at - 1) / 2;
            }
            rows[at] = row;
        }

        private void down() {
            int at = 0;
            int row = rows[at];
            for (int child = 1; child < count; child = 2 * at + 1) {
                if (child + 1 < count && order.compare(rows[child + 1], rows[child]) > 0) {
                    child++;
                }
                if (order.compare(rows[child], row) <= 0) {
                    break;
                }
                rows[at] = rows[child];
                at = child;
            }
            rows[at] = row;
        }

        int[] sorted() {
            int[] all = Arrays.copyOf(rows, count);
            sort(all, 0, count, order);
            return all;
        }
    }
}
