package de.sozialplanung.opendata.store.memory;

import java.util.Arrays;

/// Finds the row of an identifier: an open hash table of row numbers, at most three quarters full.
final class IdIndex {

    static final int NONE = -1;

    private final TextColumn ids;
    private final int[] slots;

    /// @throws IllegalStateException where two rows have the same identifier
    IdIndex(TextColumn ids, int rows) {
        this.ids = ids;
        int room = Integer.highestOneBit(Math.max(1, rows)) * 2;
        slots = new int[rows > room / 4 * 3 ? room * 2 : room];
        Arrays.fill(slots, NONE);
        for (int row = 0; row < rows; row++) {
            String id = String.valueOf(ids.value(row));
            int slot = slot(id);
            if (slots[slot] != NONE) {
                throw new IllegalStateException("two features have the same identifier " + id);
            }
            slots[slot] = row;
        }
    }

    /// The row of that identifier; `NONE` where there is none.
    int row(String id) {
        return slots[slot(id)];
    }

    /// The slot that holds the identifier, or the empty one where it belongs.
    private int slot(String id) {
        int mask = slots.length - 1;
        int hash = id.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (slots[slot] != NONE && !id.equals(ids.value(slots[slot]))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
