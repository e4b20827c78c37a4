package de.sozialplanung.opendata.geopackage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// Makes equal short texts of a column one object, and reads each but once, as long as they come again soon: most columns
/// repeat few values many times. For one thread.
final class TextCache {

    private static final int LONGEST = 40;
    private static final int SLOTS = 1024;
    private static final int TRIAL = 4 * SLOTS;

    private final ColumnType type;
    private final byte[][] keys = new byte[SLOTS][];
    private final Object[] values = new Object[SLOTS];
    private int hits;
    private int misses;

    /// @param type of the column
    TextCache(ColumnType type) {
        this.type = type;
    }

    /// The value of the text in UTF-8.
    Object get(byte[] bytes, int start, int length) {
        boolean hopeless = misses > TRIAL && hits < misses;
        if (length > LONGEST || hopeless) {
            return read(bytes, start, length);
        }
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        byte[] known = keys[slot];
        if (known != null && Arrays.equals(known, 0, known.length, bytes, start, start + length)) {
            hits++;
            return values[slot];
        }
        misses++;
        keys[slot] = Arrays.copyOfRange(bytes, start, start + length);
        values[slot] = read(bytes, start, length);
        return values[slot];
    }

    private Object read(byte[] bytes, int start, int length) {
        return Objects.requireNonNull(type.read(new String(bytes, start, length, StandardCharsets.UTF_8)));
    }
}
