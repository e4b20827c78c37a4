package de.sozialplanung.opendata.geopackage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The pages of an SQLite database file (sqlite.org/fileformat2.html, section 1): UTF-8, without a journal, never
/// changed while it is read. For any number of threads; must be closed.
final class PageFile implements AutoCloseable {

    private static final int HEADER = 100;
    private static final String MAGIC = "SQLite format 3\0";
    private static final int PAGE_SIZE = 16;
    private static final int WRITE_VERSION = 18;
    private static final int READ_VERSION = 19;
    private static final int RESERVED = 20;
    private static final int ENCODING = 56;
    private static final int ROLLBACK = 1;
    private static final int UTF_8 = 1;
    private static final int SMALLEST_PAGE = 512;
    private static final int LARGEST_PAGE = 65_536;

    private final FileChannel channel;
    private final int pageSize;
    private final int usable;
    private final long pages;

    private PageFile(FileChannel channel, int pageSize, int reserved) throws IOException {
        this.channel = channel;
        this.pageSize = pageSize;
        this.usable = pageSize - reserved;
        this.pages = channel.size() / pageSize;
    }

    /// @throws IOException where the file is not there or of another kind
    static PageFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            ByteBuffer header = ByteBuffer.allocate(HEADER);
            readFully(channel, header, 0);
            byte[] bytes = header.array();
            int size = Short.toUnsignedInt(header.getShort(PAGE_SIZE));
            int pageSize = size == 1 ? LARGEST_PAGE : size;
            boolean known = new String(bytes, 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC)
                    && pageSize >= SMALLEST_PAGE && Integer.bitCount(pageSize) == 1 && bytes[WRITE_VERSION] == ROLLBACK
                    && bytes[READ_VERSION] == ROLLBACK && header.getInt(ENCODING) == UTF_8;
            if (!known) {
                throw new IOException("not a database file that can be read page by page");
            }
            return new PageFile(channel, pageSize, bytes[RESERVED]);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    int pageSize() {
        return pageSize;
    }

    /// The bytes of a page that hold content; the rest is reserved.
    int usable() {
        return usable;
    }

    /// How many pages there are; they count from 1.
    long pages() {
        return pages;
    }

    /// Reads pages that follow each other.
    void read(long first, int count, byte[] into) throws IOException {
        readFully(channel, ByteBuffer.wrap(into, 0, count * pageSize), (first - 1) * pageSize);
    }

    private static void readFully(FileChannel channel, ByteBuffer into, long position) throws IOException {
        long at = position;
        while (into.hasRemaining()) {
            int read = channel.read(into, at);
            if (read < 0) {
                throw new IOException("the file ends too early");
            }
            at += read;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // Nothing was written, so nothing can be lost.
        }
    }
}
