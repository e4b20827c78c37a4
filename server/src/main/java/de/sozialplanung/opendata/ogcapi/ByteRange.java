package de.sozialplanung.opendata.ogcapi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of a file.
///
/// @param first  the position of its first byte
/// @param length its bytes; 0 where the request asked for a part that does not exist
record ByteRange(long first, long length) {

    private static final int BUFFER = 64 * 1024;

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /// The one range that a request asks for; empty where it asks for none, for several, or with a tag of another file:
    /// all of these may be answered by the whole (RFC 9110, 14.2).
    ///
    /// @param tag the file's entity tag, with its quotes
    static Optional<ByteRange> of(@Nullable String range, @Nullable String ifRange, String tag, long size) {
        if (range == null || (ifRange != null && !ifRange.equals(tag))) {
            return Optional.empty();
        }
        Matcher matcher = ONE.matcher(range.strip());
        if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            long length = Math.min(Long.parseLong(matcher.group(2)), size);
            return Optional.of(new ByteRange(size - length, length));
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(matcher.group(2)));
        if (!matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < first) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(Math.min(first, size), Math.max(0, last - first + 1)));
    }

    /// Writes the part. The file's own position stays, so that many may read it at once.
    ///
    /// @throws IOException where the file ends before the part does
    void copy(FileChannel from, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = first; at < first + length;) {
            buffer.clear().limit((int) Math.min(BUFFER, first + length - at));
            int read = from.read(buffer, at);
            if (read < 0) {
                throw new IOException("the bulk file became shorter while it was sent");
            }
            out.write(buffer.array(), 0, read);
            at += read;
        }
    }

    String contentRange(long size) {
        return "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }
}
