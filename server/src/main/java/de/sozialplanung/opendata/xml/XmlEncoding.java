package de.sozialplanung.opendata.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes a document by its byte order mark or its declaration (XML 1.0, appendix F), else as UTF-8. The characters are
/// known before anything is parsed, so that places in the text can be told exactly.
final class XmlEncoding {

    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern DECLARED = Pattern
            .compile("<\\?xml[^>]{0,100}?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"'].*", Pattern.DOTALL);
    private static final List<Charset> KNOWN = List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1,
            StandardCharsets.US_ASCII, StandardCharsets.UTF_16);

    private XmlEncoding() {}

    /// The text of a document.
    ///
    /// @return empty where the encoding is none of those known, or the bytes are none of its
    static Optional<String> decode(byte[] document) {
        return charset(document).flatMap(charset -> {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
                return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Charset> charset(byte[] document) {
        int first = document.length > 1 ? ((document[0] & 0xFF) << 8) | (document[1] & 0xFF) : 0;
        if (first == 0xFEFF || first == 0xFFFE) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        String head = new String(document, 0, Math.min(document.length, LONGEST_DECLARATION),
                StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head);
        if (!declared.matches()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        String name = declared.group(1).toUpperCase(Locale.ROOT);
        return KNOWN.stream().filter(known -> known.name().equals(name)).findFirst();
    }
}
