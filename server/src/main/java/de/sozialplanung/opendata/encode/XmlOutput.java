package de.sozialplanung.opendata.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;

/// Writes XML 1.0 as UTF-8, element by element, to a stream. Escapes every value, so that no value can become markup,
/// and closes what it opened, so that the result is well-formed. Characters that XML cannot carry become U+FFFD.
///
/// Element and attribute names, prefixes included, are the caller's: ASCII and valid. For one thread.
public final class XmlOutput {

    private static final int RESERVE = 32;

    private final OutputStream out;
    private final String last;
    private final byte[] buffer = new byte[16 * 1024];
    private final ArrayDeque<String> open = new ArrayDeque<>();
    private int length;
    private boolean inTag;

    private XmlOutput(OutputStream out, String last) {
        this.out = out;
        this.last = last;
    }

    /// The beginning of a document, its declaration written.
    public static XmlOutput document(OutputStream out) throws IOException {
        XmlOutput xml = new XmlOutput(out, "\n");
        xml.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return xml;
    }

    /// The beginning of an element that stands within something else, as in a parameter.
    public static XmlOutput fragment(OutputStream out) {
        return new XmlOutput(out, "");
    }

    /// Opens an element; attributes may follow.
    public XmlOutput start(String name) throws IOException {
        closeTag();
        one('<');
        ascii(name);
        open.push(name);
        inTag = true;
        return this;
    }

    /// An attribute of the element just opened.
    public XmlOutput attribute(String name, String value) throws IOException {
        if (!inTag) {
            throw new IllegalStateException("no start tag is open for an attribute");
        }
        one(' ');
        ascii(name);
        ascii("=\"");
        escaped(value, true);
        one('"');
        return this;
    }

    /// Text in the current element.
    public XmlOutput text(String text) throws IOException {
        closeTag();
        escaped(text, false);
        return this;
    }

    /// Closes the element opened last.
    public XmlOutput end() throws IOException {
        String name = open.pop();
        if (inTag) {
            ascii("/>");
            inTag = false;
        } else {
            ascii("</");
            ascii(name);
            one('>');
        }
        return this;
    }

    /// An element that holds text only.
    public XmlOutput element(String name, String text) throws IOException {
        return start(name).text(text).end();
    }

    /// A number with at most that many decimals, without trailing zeros and never with an exponent.
    public XmlOutput number(double value, int decimals) throws IOException {
        closeTag();
        FixedDecimal.write(value, decimals, this::one);
        return this;
    }

    /// One blank, as between the numbers of a list.
    public XmlOutput blank() throws IOException {
        closeTag();
        one(' ');
        return this;
    }

    /// Closes all that is open and hands every byte to the stream, which stays open.
    public void finish() throws IOException {
        while (!open.isEmpty()) {
            end();
        }
        ascii(last);
        flushBuffer();
        out.flush();
    }

    private void closeTag() throws IOException {
        if (inTag) {
            one('>');
            inTag = false;
        }
    }

    private void escaped(String text, boolean attribute) throws IOException {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> ascii("&lt;");
                case '>' -> ascii("&gt;");
                case '&' -> ascii("&amp;");
                case '\r' -> ascii("&#13;");
                case '"' -> ascii(attribute ? "&quot;" : "\"");
                case '\n' -> ascii(attribute ? "&#10;" : "\n");
                case '\t' -> ascii(attribute ? "&#9;" : "\t");
                default -> codePoint(legal(c) ? c : 0xFFFD);
            }
        }
    }

    /// The production `Char` of XML 1.0; an unpaired surrogate is none.
    private static boolean legal(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    private void codePoint(int c) throws IOException {
        if (c < 0x80) {
            one(c);
            return;
        }
        if (c < 0x800) {
            one(0xC0 | (c >> 6));
        } else if (c < 0x10000) {
            one(0xE0 | (c >> 12));
            one(0x80 | ((c >> 6) & 0x3F));
        } else {
            one(0xF0 | (c >> 18));
            one(0x80 | ((c >> 12) & 0x3F));
            one(0x80 | ((c >> 6) & 0x3F));
        }
        one(0x80 | (c & 0x3F));
    }

    private void ascii(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            one(text.charAt(i));
        }
    }

    private void one(int b) throws IOException {
        if (length > buffer.length - RESERVE) {
            flushBuffer();
        }
        buffer[length++] = (byte) b;
    }

    private void flushBuffer() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }
}
