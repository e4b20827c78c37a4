package de.sozialplanung.opendata.store.memory.column;

import de.sozialplanung.opendata.store.memory.row.RowSort;

/// Sorts rows by their text: by its first eight bytes, those alike by the next eight, and so on. Rows of the same text keep
/// their order.
final class TextSort {

    /// So few are sooner compared as a whole.
    private static final int FEW = 24;
    /// Texts that are alike up to here are compared as a whole, too.
    private static final int DEEP = 256;

    private final TextColumn texts;
    private final int[] rows;
    private final long[] words;
    private final RadixSort byWord;

    TextSort(TextColumn texts, int[] rows) {
        this.texts = texts;
        this.rows = rows;
        words = new long[rows.length];
        byWord = new RadixSort(words, rows);
    }

    /// Sorts the first so many, which have a text.
    void sort(int known) {
        sort(0, known, 0);
    }

    private void sort(int from, int to, int depth) {
        if (to - from <= FEW || depth >= DEEP) {
            RowSort.sort(rows, from, to, texts::compare);
            return;
        }
        for (int i = from; i < to; i++) {
            words[i] = texts.word(rows[i], depth);
        }
        byWord.sort(from, to);
        int begin = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || words[i] != words[begin]) {
                if (i - begin > 1) {
                    alike(begin, i, depth + Long.BYTES);
                }
                begin = i;
            }
        }
    }

    /// Those that end here come first; a text that ends sooner, and goes on with characters 0 otherwise, before all.
    private void alike(int from, int to, int depth) {
        RowSort.sort(rows, from, to,
                (one, other) -> Integer.compare(Math.min(texts.length(one), depth + 1),
                        Math.min(texts.length(other), depth + 1)));
        int longer = from;
        while (longer < to && texts.length(rows[longer]) <= depth) {
            longer++;
        }
        if (to - longer > 1) {
            sort(longer, to, depth);
        }
    }
}
