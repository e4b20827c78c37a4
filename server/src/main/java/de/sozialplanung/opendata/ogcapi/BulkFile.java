package de.sozialplanung.opendata.ogcapi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One file on the disk that is made once and sent in parts to many. It goes when it is dropped and nobody reads it any
/// more, and with the program. For any number of threads.
final class BulkFile implements AutoCloseable {

    private @Nullable FileChannel channel;
    private volatile long size;
    private int readers;
    private boolean dropped;

    /// Writes all of a file.
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Joins its readers; each closes it once.
    synchronized void enter() {
        readers++;
    }

    /// Has it made where it is not there yet; who comes meanwhile waits.
    synchronized void make(Content content) throws IOException {
        if (channel != null) {
            return;
        }
        Path path = Files.createTempFile("bulk", ".tmp");
        FileChannel made = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            content.writeTo(Channels.newOutputStream(made));
            size = made.size();
            channel = made;
        } finally {
            if (channel == null) {
                made.close();
            }
        }
    }

    /// Its bytes; 0 while it is not made. Waits for nobody.
    long size() {
        return size;
    }

    void copy(ByteRange part, OutputStream out) throws IOException {
        FileChannel from;
        synchronized (this) {
            from = channel;
        }
        if (from == null) {
            throw new IOException("the bulk file is gone");
        }
        part.copy(from, out);
    }

    /// Takes it from the disk as soon as nobody reads it.
    synchronized void drop() throws IOException {
        dropped = true;
        remove();
    }

    @Override
    public synchronized void close() throws IOException {
        readers--;
        remove();
    }

    private void remove() throws IOException {
        if (dropped && readers == 0 && channel != null) {
            channel.close();
            channel = null;
        }
    }
}
