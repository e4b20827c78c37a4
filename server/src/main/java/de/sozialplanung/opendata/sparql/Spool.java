package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// A result that is held back until it is whole, so that one which reaches a limit on the way is an error and never half an
/// answer: in memory while it is short, else in a file that is gone once this is closed.
///
/// For one thread: first written, then sent.
final class Spool extends OutputStream {

    private static final int IN_MEMORY = 256 * 1024;
    private static final int BLOCK = 64 * 1024;

    private final long most;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private long size;

    /// @param most bytes that a result may have
    Spool(long most) {
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    /// @throws Problem where the result grows beyond what is allowed
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
        FileChannel channel = file;
        if (channel == null) {
            Path path = Files.createTempFile("sparql", ".result");
            channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            file = channel;
        }
        ByteBuffer bytes = ByteBuffer.wrap(head.toByteArray());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        head.reset();
    }

    long size() {
        return size;
    }

    /// Writes the whole result; only once everything has been written to this.
    void sendTo(OutputStream out) throws IOException {
        FileChannel channel = file;
        if (channel != null) {
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
        if (file != null) {
            file.close();
        }
    }
}
