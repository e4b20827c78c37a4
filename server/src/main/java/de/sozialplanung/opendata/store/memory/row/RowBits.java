package de.sozialplanung.opendata.store.memory.row;

import java.util.Arrays;

/// A bit for each row. Does not change once it is built.
public final class RowBits {

    private final long[] words;
    private final int count;

    private RowBits(long[] words) {
        this.words = words;
        count = Arrays.stream(words).mapToInt(Long::bitCount).sum();
    }

    /// How many bits are set.
    public int count() {
        return count;
    }

    public boolean get(int row) {
        int word = row / RowTest.BLOCK;
        return word < words.length && (words[word] >>> row & 1) != 0;
    }

    /// The bits of a block, the lowest for its first row.
    public long block(int row) {
        int word = row / RowTest.BLOCK;
        return word < words.length ? words[word] : 0;
    }

    /// Takes rows. For one thread.
    public static final class Builder {

        private long[] words = new long[0];

        public void set(int row) {
            int word = row / RowTest.BLOCK;
            if (word >= words.length) {
                words = Arrays.copyOf(words, Math.max(word + 1, 2 * words.length));
            }
            words[word] |= 1L << row;
        }

        public boolean get(int row) {
            int word = row / RowTest.BLOCK;
            return word < words.length && (words[word] >>> row & 1) != 0;
        }

        public RowBits build() {
            int length = words.length;
            while (length > 0 && words[length - 1] == 0) {
                length--;
            }
            return new RowBits(Arrays.copyOf(words, length));
        }
    }
}
