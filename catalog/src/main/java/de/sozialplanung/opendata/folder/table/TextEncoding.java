package de.sozialplanung.opendata.folder.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The encoding of a text file: told, or read off its first bytes, or UTF-8 where every byte agrees, else Windows-1252.
///
/// @param charset  how to decode it
/// @param markSize how many bytes of byte order mark to skip
/// @param remark   the assumption that was made
public record TextEncoding(Charset charset, int markSize, String remark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// The encoding of a file.
    ///
    /// @param told the name of a charset; null to detect
    /// @throws TableFault where no charset has that name
    public static TextEncoding of(Path file, @Nullable String told) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        TextEncoding marked = byMark(start);
        if (told != null) {
            if (!Charset.isSupported(told)) {
                throw new TableFault(0, "Die Kodierung `" + told + "` ist unbekannt; erwartet wird etwa utf-8 oder"
                        + " windows-1252.");
            }
            Charset charset = Charset.forName(told);
            int skip = marked != null && marked.charset.equals(charset) ? marked.markSize : 0;
            return new TextEncoding(charset, skip, "Kodierung " + charset.name() + " wie angegeben.");
        }
        if (marked != null) {
            return marked;
        }
        return isUtf8(file)
                ? new TextEncoding(StandardCharsets.UTF_8, 0, "Kodierung UTF-8 erkannt.")
                : new TextEncoding(WINDOWS, 0, "Kodierung Windows-1252 angenommen, weil die Datei kein UTF-8 ist.");
    }

    private static @Nullable TextEncoding byMark(byte[] start) {
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, "Kodierung UTF-8 mit Byte-Order-Mark erkannt.");
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, "Kodierung UTF-16 (LE) erkannt.");
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, "Kodierung UTF-16 (BE) erkannt.");
        }
        return null;
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] buffer = new byte[1 << 16];
        CharBuffer sink = CharBuffer.allocate(buffer.length);
        try (InputStream in = Files.newInputStream(file)) {
            int kept = 0;
            while (true) {
                int read = in.read(buffer, kept, buffer.length - kept);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, kept + Math.max(read, 0));
                CoderResult result = decoder.decode(bytes, sink.clear(), read < 0);
                if (result.isError()) {
                    return false;
                }
                if (read < 0) {
                    return true;
                }
                kept = bytes.remaining();
                System.arraycopy(Arrays.copyOfRange(buffer, bytes.position(), bytes.limit()), 0, buffer, 0, kept);
            }
        }
    }

    /// Opens the file behind its byte order mark.
    public BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markSize);
        return new BufferedReader(new InputStreamReader(in, charset));
    }
}
