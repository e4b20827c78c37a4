package de.sozialplanung.opendata.store.memory.column;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The texts of many rows one after the other. What a few neighbours begin with alike, as identifiers do, stands once.
final class TextSegment {

    /// Rows of a segment, as a power of two.
    static final int BITS = 14;
    static final int MASK = (1 << BITS) - 1;

    private static final int BLOCK_BITS = 4;
    private static final int BLOCKS = 1 << (BITS - BLOCK_BITS);
    private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;

    /// By block: what its texts begin with alike, then the rest of each.
    private final byte[] bytes;
    /// Where each block begins.
    private final NarrowLongs blocks;
    /// How long the common beginning of each block is.
    private final NarrowLongs shared;
    /// Where the rest of each row's text ends, counted from the begin of its block.
    private final NarrowLongs ends;

    private TextSegment(byte[] bytes, NarrowLongs blocks, NarrowLongs shared, NarrowLongs ends) {
        this.bytes = bytes;
        this.blocks = blocks;
        this.shared = shared;
        this.ends = ends;
    }

    private int block(int row) {
        return (int) blocks.at(row >>> BLOCK_BITS);
    }

    private int shared(int row) {
        return (int) shared.at(row >>> BLOCK_BITS);
    }

    private int start(int row) {
        return block(row) + ((row & BLOCK_MASK) == 0 ? shared(row) : (int) ends.at(row - 1));
    }

    private int end(int row) {
        return block(row) + (int) ends.at(row);
    }

    int length(int row) {
        return shared(row) + end(row) - start(row);
    }

    String text(int row) {
        int common = shared(row);
        int start = start(row);
        int rest = end(row) - start;
        if (common == 0) {
            return new String(bytes, start, rest, StandardCharsets.UTF_8);
        }
        byte[] text = new byte[common + rest];
        System.arraycopy(bytes, block(row), text, 0, common);
        System.arraycopy(bytes, start, text, common, rest);
        return new String(text, StandardCharsets.UTF_8);
    }

    boolean holds(int row, byte[] part) {
        if (part.length == 0) {
            return true;
        }
        int start = start(row);
        int last = end(row) - part.length;
        for (int at = start; at <= last; at++) {
            if (bytes[at] == part[0] && Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return holdsAtStart(block(row), shared(row), start, end(row), part);
    }

    /// Whether the part begins within what is shared.
    private boolean holdsAtStart(int block, int common, int start, int end, byte[] part) {
        int last = Math.min(common - 1, common + end - start - part.length);
        for (int from = 0; from <= last; from++) {
            int alike = 0;
            while (alike < part.length) {
                int at = from + alike;
                if (bytes[at < common ? block + at : start + at - common] != part[alike]) {
                    break;
                }
                alike++;
            }
            if (alike == part.length) {
                return true;
            }
        }
        return false;
    }

    int compare(int row, byte[] text) {
        int common = Math.min(shared(row), text.length);
        int order = Arrays.compareUnsigned(bytes, block(row), block(row) + common, text, 0, common);
        return order != 0 || common < shared(row)
                ? order == 0 ? 1 : order
                : Arrays.compareUnsigned(bytes, start(row), end(row), text, common, text.length);
    }

    int compare(int row, TextSegment segment, int other) {
        int common = shared(row);
        if (common != segment.shared(other)) {
            return slowly(row, segment, other);
        }
        int order = Arrays.compareUnsigned(bytes, block(row), block(row) + common, segment.bytes, segment.block(other),
                segment.block(other) + common);
        return order != 0 ? order : Arrays.compareUnsigned(bytes, start(row), end(row), segment.bytes,
                segment.start(other), segment.end(other));
    }

    private int slowly(int row, TextSegment segment, int other) {
        int shorter = Math.min(length(row), segment.length(other));
        for (int i = 0; i < shorter; i += Long.BYTES) {
            int order = Long.compareUnsigned(word(row, i), segment.word(other, i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(length(row), segment.length(other));
    }

    /// Eight bytes from that one on as one number, 0 for those behind the end.
    long word(int row, int from) {
        int common = shared(row);
        int block = block(row);
        int rest = start(row) - common;
        int to = Math.min(end(row) - rest, from + Long.BYTES);
        long word = 0;
        for (int i = from; i < to; i++) {
            byte next = bytes[(i < common ? block : rest) + i];
            word |= (next & 0xFFL) << (Long.SIZE - Byte.SIZE * (i - from + 1));
        }
        return word;
    }

    int hash(int row) {
        return hash(bytes, start(row), end(row), hash(bytes, block(row), block(row) + shared(row), 0));
    }

    static int hash(byte[] bytes, int from, int to, int before) {
        int hash = before;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    /// Fills block after block, segment after segment.
    static final class Builder {

        private final List<TextSegment> segments = new ArrayList<>();
        private final List<byte[]> block = new ArrayList<>();
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private NarrowLongs.Builder blocks = new NarrowLongs.Builder(BLOCKS);
        private NarrowLongs.Builder shared = new NarrowLongs.Builder(BLOCKS);
        private NarrowLongs.Builder ends = new NarrowLongs.Builder(1 << BITS);

        void add(byte[] text) {
            block.add(text);
            if (block.size() > BLOCK_MASK) {
                closeBlock();
            }
            if (ends.size() > MASK) {
                closeSegment();
            }
        }

        private void closeBlock() {
            if (block.isEmpty()) {
                return;
            }
            byte[] first = block.getFirst();
            int common = first.length;
            for (byte[] text : block) {
                int differing = Arrays.mismatch(first, 0, common, text, 0, Math.min(common, text.length));
                common = differing < 0 ? common : differing;
            }
            int start = bytes.size();
            blocks.add(start);
            shared.add(common);
            bytes.write(first, 0, common);
            for (byte[] text : block) {
                bytes.write(text, common, text.length - common);
                ends.add(bytes.size() - start);
            }
            block.clear();
        }

        private void closeSegment() {
            closeBlock();
            segments.add(new TextSegment(bytes.toByteArray(), blocks.build(), shared.build(), ends.build()));
            bytes = new ByteArrayOutputStream();
            blocks = new NarrowLongs.Builder(BLOCKS);
            shared = new NarrowLongs.Builder(BLOCKS);
            ends = new NarrowLongs.Builder(1 << BITS);
        }

        List<TextSegment> build() {
            closeSegment();
            return segments;
        }
    }
}
