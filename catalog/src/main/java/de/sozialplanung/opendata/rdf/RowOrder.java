package de.sozialplanung.opendata.rdf;

/// Sorts row numbers by their keys: a merge sort from runs that are in order already, as the rows of an edition mostly are.
final class RowOrder {

    private RowOrder() {}

    /// The first so many rows by ascending key; rows of the same key keep their order.
    static int[] by(long[] keys, int rows) {
        int[] from = new int[rows];
        int[] to = new int[rows];
        for (int row = 0; row < rows; row++) {
            from[row] = row;
        }
        boolean sorted = false;
        while (!sorted) {
            sorted = true;
            int start = 0;
            while (start < rows) {
                int middle = endOfRun(keys, from, start, rows);
                int end = endOfRun(keys, from, middle, rows);
                merge(keys, from, to, start, middle, end);
                sorted &= start == 0 && end == rows;
                start = end;
            }
            int[] merged = to;
            to = from;
            from = merged;
        }
        return from;
    }

    private static int endOfRun(long[] keys, int[] order, int start, int rows) {
        int end = start + 1;
        while (end < rows && keys[order[end - 1]] <= keys[order[end]]) {
            end++;
        }
        return Math.min(end, rows);
    }

    private static void merge(long[] keys, int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = right >= end || (left < middle && keys[from[left]] <= keys[from[right]]);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
