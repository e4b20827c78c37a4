package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.store.memory.column.NarrowLongs;
import de.sozialplanung.opendata.store.memory.shape.AreaShapes;
import de.sozialplanung.opendata.store.memory.shape.SharedShape;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The features of a table as they were encoded ahead, each with a line break and a comma behind it, so that neighbours are
/// written at once. Polygons are not among them: their text stands once, at the shape, whatever rows and tables show it.
final class EncodedRows {

    /// Rows of a segment, as a power of two.
    static final int BITS = 12;
    static final byte[] SEPARATOR = {'\n', ','};

    private static final int BUFFER = 1 << 15;

    private final List<Segment> segments;
    private final @Nullable AreaShapes shapes;

    /// @param shapes those whose text is missing in the rows; null where nothing is
    EncodedRows(List<Segment> segments, @Nullable AreaShapes shapes) {
        this.segments = List.copyOf(segments);
        this.shapes = shapes;
    }

    /// The text of some rows.
    ///
    /// @param bytes one after the other
    /// @param ends  where the text of each ends
    /// @param gaps  how much of it stands before the geometry
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Segment(byte[] bytes, NarrowLongs ends, NarrowLongs gaps) {

        int start(int row) {
            return row == 0 ? 0 : (int) ends.at(row - 1);
        }

        int end(int row) {
            return (int) ends.at(row);
        }
    }

    /// Writes rows from a position on, without what would stand behind the last.
    void write(Rows rows, int from, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        for (int position = from; position < rows.count();) {
            position = shapes == null
                    ? writeRun(rows, position, buffered)
                    : writeAround(shapes.shape(rows.at(position)), rows, position, buffered);
        }
        buffered.flush();
    }

    private Segment segment(int row) {
        return segments.get(row >>> BITS);
    }

    /// What is not written behind a position.
    private static int cut(Rows rows, int position) {
        return position == rows.count() - 1 ? SEPARATOR.length : 0;
    }

    /// Writes rows that lie one behind the other; returns the position behind them.
    private int writeRun(Rows rows, int position, OutputStream out) throws IOException {
        int first = rows.at(position);
        int mask = (1 << BITS) - 1;
        int last = position;
        while (last + 1 < rows.count() && rows.at(last + 1) == rows.at(last) + 1 && (rows.at(last + 1) & mask) != 0) {
            last++;
        }
        Segment segment = segment(first);
        int start = segment.start(first & mask);
        out.write(segment.bytes, start, segment.end(rows.at(last) & mask) - start - cut(rows, last));
        return last + 1;
    }

    /// Writes one row with its geometry.
    private int writeAround(@Nullable SharedShape shape, Rows rows, int position, OutputStream out) throws IOException {
        int row = rows.at(position) & ((1 << BITS) - 1);
        Segment segment = segment(rows.at(position));
        int start = segment.start(row);
        int gap = start + (int) segment.gaps.at(row);
        int end = segment.end(row) - cut(rows, position);
        byte[] text = shape == null ? null : shape.encoded();
        out.write(segment.bytes, start, gap - start);
        if (text != null) {
            out.write(text);
        }
        out.write(segment.bytes, gap, end - gap);
        return position + 1;
    }
}
