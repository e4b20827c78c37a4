package de.sozialplanung.opendata.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import com.github.luben.zstd.util.Native;

/// A content coding that answers can be sent in (RFC 9110, 8.4.1; RFC 7932, RFC 8878). Among equals a client gets the
/// first: zstd costs a miss a fraction of what the others do and is as small.
///
/// The levels are those beyond which the work grows faster than the body shrinks.
enum ContentCoding {

    ZSTD("zstd") {
        @Override
        boolean loads() {
            return Zstandard.LOADED;
        }

        @Override
        OutputStream onto(OutputStream out) throws IOException {
            return new ZstdOutputStreamNoFinalizer(out, 3);
        }
    },
    BROTLI("br") {
        @Override
        boolean loads() {
            return Brotli.LOADED;
        }

        @Override
        OutputStream onto(OutputStream out) throws IOException {
            return new BrotliOutputStream(out, Encoder.Parameters.create(4), BUFFER);
        }
    },
    GZIP("gzip") {
        @Override
        boolean loads() {
            return true;
        }

        @Override
        OutputStream onto(OutputStream out) throws IOException {
            return new Gzip(out);
        }
    },
    IDENTITY("identity") {
        @Override
        boolean loads() {
            return true;
        }

        @Override
        OutputStream onto(OutputStream out) {
            return out;
        }
    };

    private static final int BUFFER = 32 * 1024;

    private final String token;
    private final String tagSuffix;

    ContentCoding(String token) {
        this.token = token;
        tagSuffix = "identity".equals(token) ? "" : "--" + token;
    }

    /// Its name in `Accept-Encoding` and `Content-Encoding`.
    String token() {
        return token;
    }

    /// What it adds to an entity tag: another coding is another representation (RFC 9110, 8.8.3.3).
    String tagSuffix() {
        return tagSuffix;
    }

    /// Whether it can be used on this machine: two of them need a native library. The first call loads it, which takes some
    /// ten milliseconds.
    abstract boolean loads();

    /// A stream that writes coded bytes to another one; closing it ends the coded form and closes the other.
    abstract OutputStream onto(OutputStream out) throws IOException;

    /// A whole body, coded.
    byte[] encode(byte[] body) {
        if (this == IDENTITY) {
            return body;
        }
        ByteArrayOutputStream coded = new ByteArrayOutputStream(Math.max(256, body.length / 4));
        try (OutputStream coding = onto(coded)) {
            coding.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return coded.toByteArray();
    }

    private static final class Gzip extends GZIPOutputStream {

        Gzip(OutputStream out) throws IOException {
            super(out, 8 * 1024);
            def.setLevel(5);
        }
    }

    /// Loaded when it is first asked for, and not before.
    private static final class Zstandard {

        static final boolean LOADED = load("zstd", () -> {
            Native.load();
            return Native.isLoaded();
        });
    }

    /// As above.
    private static final class Brotli {

        static final boolean LOADED = load("br", Brotli4jLoader::isAvailable);
    }

    private static boolean load(String token, java.util.function.BooleanSupplier library) {
        boolean loaded;
        try {
            loaded = library.getAsBoolean();
        } catch (RuntimeException | LinkageError e) {
            loaded = false;
        }
        if (!loaded) {
            LoggerFactory.getLogger(ContentCoding.class)
                    .warn("the content coding {} is not on offer: its native library does not load here", token);
        }
        return loaded;
    }
}
