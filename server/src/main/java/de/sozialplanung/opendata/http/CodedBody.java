package de.sozialplanung.opendata.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/// A body that is coded piece by piece as it comes.
final class CodedBody implements AutoCloseable {

    private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
    private final OutputStream coder;

    CodedBody(ContentCoding coding) throws IOException {
        coder = coding.onto(ready);
    }

    /// Takes the next piece.
    ///
    /// @return what of the coded form is ready; often nothing
    ByteBuffer code(boolean last, ByteBuffer piece) throws IOException {
        if (piece.hasArray()) {
            coder.write(piece.array(), piece.arrayOffset() + piece.position(), piece.remaining());
            piece.position(piece.limit());
        } else {
            byte[] bytes = new byte[piece.remaining()];
            piece.get(bytes);
            coder.write(bytes);
        }
        if (last) {
            coder.close();
        }
        ByteBuffer coded = ByteBuffer.wrap(ready.toByteArray());
        ready.reset();
        return coded;
    }

    /// Frees what the coder holds of the machine; what it would still write is lost.
    @Override
    public void close() throws IOException {
        coder.close();
    }
}
