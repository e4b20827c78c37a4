package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.scratch.ScratchFile;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// One file on the disk that is made once and sent in parts to many. It goes when it is dropped and nobody reads it any
/// more, and with the program. For any number of threads.
final class BulkFile implements AutoCloseable {

    private final ScratchFile.Disk disk;
    private @Nullable ScratchFile whole;
    private volatile long size;
    private int readers;
    private boolean dropped;

    BulkFile(ScratchFile.Disk disk) {
        this.disk = disk;
    }

    /// Writes all of a file.
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Joins its readers; each closes it once.
    synchronized void enter() {
        readers++;
    }

    /// Has it made where it is not there yet; who comes meanwhile waits.
    ///
    /// @throws de.sozialplanung.opendata.problem.Problem where the disk has no room for it
    synchronized void make(Content content) throws IOException {
        if (whole != null) {
            return;
        }
        ScratchFile made = new ScratchFile(disk);
        try {
            content.writeTo(made);
            size = made.content().size();
            whole = made;
        } finally {
            if (whole == null) {
                made.close();
            }
        }
    }

    /// Its bytes; 0 while it is not made. Waits for nobody.
    long size() {
        return size;
    }

    void copy(ByteRange part, OutputStream out) throws IOException {
        ScratchFile from;
        synchronized (this) {
            from = whole;
        }
        if (from == null) {
            throw new IOException("the bulk file is gone");
        }
        part.copy(from.content(), out);
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
        if (dropped && readers == 0 && whole != null) {
            whole.close();
            whole = null;
        }
    }
}
