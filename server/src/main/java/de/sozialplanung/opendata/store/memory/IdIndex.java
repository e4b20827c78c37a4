package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.store.memory.column.TextColumn;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Finds the row of an identifier: by halves where identifiers ascend from row to row, as those of figures do; else by an
/// open hash table of row numbers, six bytes a row.
final class IdIndex {

    static final int NONE = -1;

    private final TextColumn ids;
    /// Empty where identifiers ascend.
    private final int[] slots;

    /// @throws IllegalStateException where two rows have the same identifier
    IdIndex(TextColumn ids) {
        this.ids = ids;
        slots = new int[ids.isAscending() ? 0 : (int) Math.min(Integer.MAX_VALUE - 8, 2 + ids.size() * 3L / 2)];
        Arrays.fill(slots, NONE);
        for (int row = 0; slots.length > 0 && row < ids.size(); row++) {
            int slot = first(ids.hash(row));
            while (slots[slot] != NONE) {
                if (ids.compare(slots[slot], row) == 0) {
                    throw new IllegalStateException("two features have the same identifier " + ids.value(row));
                }
                slot = next(slot);
            }
            slots[slot] = row;
        }
    }

    /// The row of that identifier; `NONE` where there is none.
    int row(String id) {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        return slots.length == 0 ? byHalves(text) : byHash(text);
    }

    private int byHalves(byte[] text) {
        int low = 0;
        int high = ids.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = ids.compare(middle, text);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    private int byHash(byte[] text) {
        int slot = first(TextColumn.hash(text));
        while (slots[slot] != NONE && ids.compare(slots[slot], text) != 0) {
            slot = next(slot);
        }
        return slots[slot];
    }

    /// The slot where a hash belongs: its bits are mixed, and the range is cut down by a product.
    private int first(int hash) {
        int mixed = hash * 0x9E3779B9;
        mixed ^= mixed >>> 15;
        return (int) (((mixed * 0x85EBCA6BL & 0xFFFFFFFFL) * slots.length) >>> Integer.SIZE);
    }

    private int next(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }
}
