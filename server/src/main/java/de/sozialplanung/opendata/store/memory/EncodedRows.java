package de.sozialplanung.opendata.store.memory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The GeoJSON of every row of a table, encoded ahead. Rows that follow each other lie side by side, each with what sets it
/// off from the one before, so that a run of them is copied at once.
final class EncodedRows {

    private static final int SEGMENT_BITS = 12;
    private static final int SEGMENT = 1 << SEGMENT_BITS;
    private static final byte[] SEPARATOR = "\n,".getBytes(StandardCharsets.US_ASCII);

    private final byte[][] segments;
    /// Where each row ends in its segment.
    private final int[][] ends;

    private EncodedRows(byte[][] segments, int[][] ends) {
        this.segments = segments;
        this.ends = ends;
    }

    /// Encodes all rows on all cores.
    ///
    /// @param encoder safe for any number of threads
    static EncodedRows of(int rows, IntFunction<byte[]> encoder) {
        int count = Math.ceilDiv(rows, SEGMENT);
        byte[][] segments = new byte[count][];
        int[][] ends = new int[count][];
        IntStream.range(0, count).parallel().forEach(segment -> {
            int first = segment << SEGMENT_BITS;
            int size = Math.min(SEGMENT, rows - first);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ends[segment] = new int[size];
            for (int i = 0; i < size; i++) {
                bytes.writeBytes(SEPARATOR);
                bytes.writeBytes(encoder.apply(first + i));
                ends[segment][i] = bytes.size();
            }
            segments[segment] = bytes.toByteArray();
        });
        return new EncodedRows(segments, ends);
    }

    /// Writes the rows of a page from a position on, set off from each other.
    void write(Rows rows, int from, OutputStream out) throws IOException {
        int position = from;
        while (position < rows.count()) {
            int first = rows.at(position);
            int segment = first >>> SEGMENT_BITS;
            int last = first;
            while (++position < rows.count() && rows.at(position) == last + 1
                    && (last + 1) >>> SEGMENT_BITS == segment) {
                last++;
            }
            int at = first & (SEGMENT - 1);
            int start = at == 0 ? 0 : ends[segment][at - 1];
            boolean separated = first != rows.at(from);
            int begin = separated ? start : start + SEPARATOR.length;
            out.write(segments[segment], begin, ends[segment][last & (SEGMENT - 1)] - begin);
        }
    }

    /// How many bytes it keeps.
    long size() {
        return Arrays.stream(segments).mapToLong(s -> s.length).sum() + 4L * SEGMENT * segments.length;
    }
}
