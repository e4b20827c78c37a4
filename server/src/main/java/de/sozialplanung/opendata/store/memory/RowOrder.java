package de.sozialplanung.opendata.store.memory;

/// Puts row numbers in an order. Java sorts primitive numbers by their own order only.
final class RowOrder {

    private static final int SHORT = 8;

    private RowOrder() {}

    /// Compares two rows.
    @FunctionalInterface
    interface Comparing {
        int compare(int row, int other);
    }

    /// The rows from 0 on, in that order; rows that are equal stay in the order of their numbers.
    static int[] of(int rows, Comparing order) {
        int[] sorted = new int[rows];
        for (int row = 0; row < rows; row++) {
            sorted[row] = row;
        }
        sort(sorted, 0, rows, order);
        return sorted;
    }

    /// Sorts a part of an array; rows that are equal stay as they stand.
    static void sort(int[] rows, int from, int to, Comparing order) {
        merge(rows.clone(), rows, from, to, order);
    }

    /// Sorts `source`, which is equal to `target`, into `target`.
    private static void merge(int[] source, int[] target, int from, int to, Comparing order) {
        if (to - from <= SHORT) {
            insert(target, from, to, order);
            return;
        }
        int middle = (from + to) >>> 1;
        merge(target, source, from, middle, order);
        merge(target, source, middle, to, order);
        if (order.compare(source[middle - 1], source[middle]) <= 0) {
            System.arraycopy(source, from, target, from, to - from);
            return;
        }
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right == to || (left < middle && order.compare(source[left], source[right]) <= 0);
            target[i] = source[takeLeft ? left++ : right++];
        }
    }

    private static void insert(int[] rows, int from, int to, Comparing order) {
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
}
