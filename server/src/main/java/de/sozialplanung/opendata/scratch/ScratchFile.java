package de.sozialplanung.opendata.scratch;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file in which an answer is put aside while it is made; it is gone once this is closed, and with the program. A disk that
/// takes no more is a `Problem` (503): so it is told from a client that left, and nothing half-made is sent.
public final class ScratchFile extends OutputStream {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchFile.class);

    private final FileChannel file;

    /// Gives an empty file to write and read, which goes when it is closed.
    @FunctionalInterface
    public interface Disk {

        FileChannel open() throws IOException;

        /// The folder for temporary files.
        static Disk temporary() {
            return () -> {
                Path path = Files.createTempFile("opendata", ".tmp");
                return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
            };
        }
    }

    /// @throws Problem where the disk has no room for it
    public ScratchFile(Disk disk) {
        try {
            file = disk.open();
        } catch (IOException e) {
            throw full(e);
        }
    }

    /// What a client is told when something cannot be put aside; the operator is told why.
    public static Problem full(IOException why) {
        LOG.error("an answer cannot be put aside, and is refused: {}", why.getMessage());
        return Problem.of(ProblemKind.OVERLOADED,
                "There is no room to prepare this answer at the moment; try again later, or ask for less.");
    }

    @Override
    public void write(int b) {
        write(new byte[]{(byte) b}, 0, 1);
    }

    /// @throws Problem where the disk takes no more
    @Override
    public void write(byte[] bytes, int offset, int length) {
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
        try {
            while (rest.hasRemaining()) {
                file.write(rest);
            }
        } catch (IOException e) {
            throw full(e);
        }
    }

    /// What was written, to be read.
    public FileChannel content() {
        return file;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
