package de.sozialplanung.opendata.store.memory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Finds the row of an identifier: an open hash table of row numbers, at most three quarters full. A byte of each hash
/// stands beside it, so that a look at another row's text is rarely in vain: texts lie all over the memory.
final class IdIndex {

    static final int NONE = -1;

    private final TextColumn ids;
    private final int[] slots;
    private final byte[] tags;

    /// @throws IllegalStateException where two rows have the same identifier
    IdIndex(TextColumn ids, int rows) {
        this.ids = ids;
        int room = Integer.highestOneBit(Math.max(1, rows)) * 2;
        slots = new int[rows > room / 4 * 3 ? room * 2 : room];
        tags = new byte[slots.length];
        Arrays.fill(slots, NONE);
        for (int row = 0; row < rows; row++) {
            add(row);
        }
    }

    private void add(int row) {
        int hash = ids.hash(row);
        byte tag = tag(hash);
        int slot = first(hash);
        while (slots[slot] != NONE) {
            if (tags[slot] == tag && ids.compare(slots[slot], row) == 0) {
                throw new IllegalStateException("two features have the same identifier " + ids.value(row));
            }
            slot = next(slot);
        }
        slots[slot] = row;
        tags[slot] = tag;
    }

    /// The row of that identifier; `NONE` where there is none.
    int row(String id) {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        int hash = TextColumn.hash(text, 0, text.length);
        byte tag = tag(hash);
        int slot = first(hash);
        while (slots[slot] != NONE && (tags[slot] != tag || !ids.holds(slots[slot], text))) {
            slot = next(slot);
        }
        return slots[slot];
    }

    private static byte tag(int hash) {
        return (byte) (hash >>> 24);
    }

    private int first(int hash) {
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
