package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.scratch.ScratchFile;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// The bulk files that somebody asked for, each made once for its edition, and no more of them than a bound of bytes: those
/// not asked for longest go first. For any number of threads.
public final class BulkFiles {

    /// Bytes of files that are kept on the disk.
    private static final long KEPT = 2L << 30;

    private final long most;
    private final ScratchFile.Disk disk;
    private final Map<String, BulkFile> files = new LinkedHashMap<>(16, 0.75f, true);

    public BulkFiles() {
        this(KEPT, ScratchFile.Disk.temporary());
    }

    /// @param most bytes on the disk, but for a single file that is larger
    /// @param disk that holds them
    BulkFiles(long most, ScratchFile.Disk disk) {
        this.most = most;
        this.disk = disk;
    }

    /// The file of that name, to be closed; made where it is not there.
    ///
    /// @param name with its edition
    BulkFile open(String name, BulkFile.Content content) throws IOException {
        BulkFile file;
        synchronized (this) {
            file = files.computeIfAbsent(name, _ -> new BulkFile(disk));
            file.enter();
        }
        boolean made = false;
        try {
            file.make(content);
            trim(file);
            made = true;
            return file;
        } finally {
            if (!made) {
                discard(name, file);
            }
        }
    }

    private synchronized void discard(String name, BulkFile file) throws IOException {
        files.remove(name, file);
        file.drop();
        file.close();
    }

    private synchronized void trim(BulkFile latest) throws IOException {
        long bytes = files.values().stream().mapToLong(BulkFile::size).sum();
        for (Iterator<BulkFile> eldest = files.values().iterator(); bytes > most && eldest.hasNext();) {
            BulkFile file = eldest.next();
            if (file != latest && file.size() > 0) {
                bytes -= file.size();
                eldest.remove();
                file.drop();
            }
        }
    }
}
