package de.sozialplanung.opendata.store.memory.column;

/// Sorts numbered items by keys of 64 bits and lets equal ones keep their order. Bytes that all keys share cost nothing.
final class RadixSort {

    private static final int DIGITS = 256;
    /// So few are sooner inserted one by one.
    private static final int FEW = 48;

    private final long[] keys;
    private final int[] items;
    private long[] otherKeys = new long[0];
    private int[] otherItems = new int[0];

    /// @param keys  to compare without sign, one for each item; moved along with the items
    /// @param items what is sorted
    RadixSort(long[] keys, int[] items) {
        this.keys = keys;
        this.items = items;
    }

    /// Sorts the items of a part.
    void sort(int from, int to) {
        if (to - from <= FEW) {
            insert(from, to);
            return;
        }
        long differing = 0;
        for (int i = from + 1; i < to; i++) {
            differing |= keys[i] ^ keys[from];
        }
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            if ((differing >>> shift & (DIGITS - 1)) != 0) {
                pass(from, to, shift);
            }
        }
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long key = keys[i];
            int item = items[i];
            int at = i;
            while (at > from && Long.compareUnsigned(keys[at - 1], key) > 0) {
                keys[at] = keys[at - 1];
                items[at] = items[at - 1];
                at--;
            }
            keys[at] = key;
            items[at] = item;
        }
    }

    private void pass(int from, int to, int shift) {
        int count = to - from;
        if (otherKeys.length < count) {
            otherKeys = new long[count];
            otherItems = new int[count];
        }
        int[] starts = new int[DIGITS + 1];
        for (int i = from; i < to; i++) {
            starts[(int) (keys[i] >>> shift & (DIGITS - 1)) + 1]++;
        }
        for (int digit = 1; digit < DIGITS; digit++) {
            starts[digit] += starts[digit - 1];
        }
        for (int i = from; i < to; i++) {
            int place = starts[(int) (keys[i] >>> shift & (DIGITS - 1))]++;
            otherKeys[place] = keys[i];
            otherItems[place] = items[i];
        }
        System.arraycopy(otherKeys, 0, keys, from, count);
        System.arraycopy(otherItems, 0, items, from, count);
    }
}
