package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.Comparison;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Strings that hardly repeat, as UTF-8 in segments of many rows: a string object each would take twice the room.
final class TextColumn implements Column {

    private static final int SEGMENT_BITS = 14;
    private static final int SEGMENT = 1 << SEGMENT_BITS;
    private static final int NULL = Integer.MIN_VALUE;

    private final List<Segment> segments;

    private TextColumn(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    private static final class Segment {

        /// The texts one after the other.
        private final byte[] bytes;
        /// Where each row's text ends; combined with `NULL` where the row has none.
        private final int[] ends;

        Segment(byte[] bytes, int[] ends) {
            this.bytes = bytes;
            this.ends = ends;
        }

        String text(int row) {
            return new String(bytes, start(row), end(row) - start(row), StandardCharsets.UTF_8);
        }

        int hash(int row) {
            return TextColumn.hash(bytes, start(row), end(row));
        }

        boolean holds(int row, byte[] text) {
            return Arrays.equals(bytes, start(row), end(row), text, 0, text.length);
        }

        int compare(int row, byte[] text) {
            return Arrays.compareUnsigned(bytes, start(row), end(row), text, 0, text.length);
        }

        private int start(int row) {
            return row == 0 ? 0 : ends[row - 1] & ~NULL;
        }

        private int end(int row) {
            return ends[row] & ~NULL;
        }

        boolean isNull(int row) {
            return (ends[row] & NULL) != 0;
        }
    }

    @Override
    public @Nullable String value(int row) {
        Segment segment = segments.get(row >>> SEGMENT_BITS);
        int at = row & (SEGMENT - 1);
        return segment.isNull(at) ? null : segment.text(at);
    }

    @Override
    public boolean isNull(int row) {
        return segments.get(row >>> SEGMENT_BITS).isNull(row & (SEGMENT - 1));
    }

    /// A hash of the row's text in UTF-8; null counts as empty.
    int hash(int row) {
        return segments.get(row >>> SEGMENT_BITS).hash(row & (SEGMENT - 1));
    }

    static int hash(byte[] text, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash * 0x9E3779B9;
    }

    /// Whether the row holds that text in UTF-8; null counts as empty.
    boolean holds(int row, byte[] text) {
        return segments.get(row >>> SEGMENT_BITS).holds(row & (SEGMENT - 1), text);
    }

    /// UTF-8 bytes have the order of code points.
    @Override
    public RowTest compared(Comparison operator, Object literal, boolean whereNull) {
        byte[] limit = ((String) literal).getBytes(StandardCharsets.UTF_8);
        return row -> {
            Segment segment = segments.get(row >>> SEGMENT_BITS);
            int at = row & (SEGMENT - 1);
            return segment.isNull(at) ? whereNull : operator.holds(segment.compare(at, limit));
        };
    }

    @Override
    public int compare(int row, int other) {
        Segment one = segments.get(row >>> SEGMENT_BITS);
        Segment two = segments.get(other >>> SEGMENT_BITS);
        int at = row & (SEGMENT - 1);
        int otherAt = other & (SEGMENT - 1);
        return one.isNull(at) || two.isNull(otherAt)
                ? Boolean.compare(one.isNull(at), two.isNull(otherAt))
                : Arrays.compareUnsigned(one.bytes, one.start(at), one.end(at), two.bytes, two.start(otherAt),
                        two.end(otherAt));
    }

    /// Fills segment after segment.
    static final class Builder implements ColumnBuilder {

        private final List<Segment> segments = new ArrayList<>();
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int[] ends = new int[SEGMENT];
        private int rows;

        @Override
        public void add(@Nullable Object value) {
            if (rows == SEGMENT) {
                closeSegment();
            }
            if (value != null) {
                bytes.writeBytes(((String) value).getBytes(StandardCharsets.UTF_8));
            }
            ends[rows++] = value == null ? bytes.size() | NULL : bytes.size();
        }

        private void closeSegment() {
            segments.add(new Segment(bytes.toByteArray(), Arrays.copyOf(ends, rows)));
            bytes = new ByteArrayOutputStream();
            ends = new int[SEGMENT];
            rows = 0;
        }

        @Override
        public TextColumn build() {
            closeSegment();
            return new TextColumn(segments);
        }
    }
}
