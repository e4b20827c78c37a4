package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.scratch.ScratchFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/// A result that is held back until it is whole, so that one which reaches a limit on the way is an error and never half an
/// answer: in memory while it is short, else in a file that is gone once this is closed.
///
/// For one thread: first written, then sent.
final class Spool extends OutputStream {

    private static final int IN_MEMORY = 256 * 1024;
    private static final int BLOCK = 64 * 1024;

    private final long most;
    private final Reserve files;
    private final ScratchFile.Disk disk;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private @Nullable ScratchFile file;
    private long filed;
    private long size;

    /// @param most  bytes that a result may have
    /// @param files the bytes that all results together may have in files
    Spool(long most, Reserve files) {
        this(most, files, ScratchFile.Disk.temporary());
    }

    /// As above, with files on another disk.
    Spool(long most, Reserve files, ScratchFile.Disk disk) {
        this.most = most;
        this.files = files;
        this.disk = disk;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    /// @throws Problem where the result grows beyond what is allowed, the files of all results do, or the disk is full
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (size > most) {
            throw Problem.of(ProblemKind.TOO_LARGE, "The result has more than the " + most / 1_000_000
                    + " million bytes that are allowed; ask for less, or page with ORDER BY, LIMIT and OFFSET.");
        }
        if (head.size() + length > IN_MEMORY) {
            spill();
        }
        head.write(bytes, offset, length);
    }

    private void spill() throws IOException {
        filed += head.size();
        if (!files.take(head.size())) {
            throw Problem.of(ProblemKind.OVERLOADED,
                    "Results of other queries that are not read yet take the room that "
                            + "this one needs; try again in some seconds, or ask for less.");
        }
        ScratchFile aside = file;
        if (aside == null) {
            aside = new ScratchFile(disk);
            file = aside;
        }
        head.writeTo(aside);
        head.reset();
    }

    long size() {
        return size;
    }

    /// Writes the whole result; only once everything has been written to this.
    void sendTo(OutputStream out) throws IOException {
        if (file != null) {
            FileChannel channel = file.content();
            WritableByteChannel sink = Channels.newChannel(out);
            long position = 0;
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            while (channel.read(block.clear(), position) > 0) {
                position += block.position();
                sink.write(block.flip());
            }
        }
        head.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        files.giveBack(filed);
        filed = 0;
        if (file != null) {
            file.close();
        }
    }
}
