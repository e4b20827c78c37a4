package de.sozialplanung.opendata.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/// Collects JSON as UTF-8 (RFC 8259). Knows values and their text, not whether they stand where they may. For one thread.
///
/// Features are written by millions, and every one is a few names that are known ahead, numbers and short texts: this
/// writes them without an object each.
public final class JsonBytes {

    private static final int FULL = 1 << 15;
    /// Much of what is written is short; what is not doubles this soon enough.
    private static final int FIRST = 1 << 12;
    /// More decimals are rare, and take the long way.
    private static final double DECIMALS = 1000;
    private static final double EXACT = 1e15;
    private static final int LAST_YEAR = 9999;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final FixedDecimal.Sink sink = this::add;
    private byte[] bytes = new byte[FIRST];
    private int length;

    /// A text as it stands in JSON, in quotes.
    static byte[] quote(String text) {
        JsonBytes json = new JsonBytes();
        json.text(text);
        return Arrays.copyOf(json.bytes, json.length);
    }

    /// A list of texts as it stands in JSON.
    public static byte[] array(List<?> items) {
        JsonBytes json = new JsonBytes();
        json.texts(items);
        return Arrays.copyOf(json.bytes, json.length);
    }

    /// Hands over what there is.
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    /// Hands over what there is once it is enough to be worth it.
    void writeWhenFull(OutputStream out) throws IOException {
        if (length >= FULL) {
            writeTo(out);
        }
    }

    private void room(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * length, length + more));
        }
    }

    private void add(int ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    void raw(char ascii) {
        add(ascii);
    }

    void raw(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
    }

    void raw(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
    }

    void text(String text) {
        room(6 * text.length() + 2);
        bytes[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += wide(text, i) - 1;
            } else if (c < ' ' || c == '"' || c == '\\') {
                escape(c);
            } else {
                bytes[length++] = (byte) c;
            }
        }
        bytes[length++] = '"';
    }

    /// A list of texts.
    void texts(List<?> items) {
        raw('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                raw(',');
            }
            text(String.valueOf(items.get(i)));
        }
        raw(']');
    }

    private void escape(char c) {
        bytes[length++] = '\\';
        switch (c) {
            case '"', '\\' -> bytes[length++] = (byte) c;
            case '\b' -> bytes[length++] = 'b';
            case '\t' -> bytes[length++] = 't';
            case '\n' -> bytes[length++] = 'n';
            case '\f' -> bytes[length++] = 'f';
            case '\r' -> bytes[length++] = 'r';
            default -> {
                bytes[length++] = 'u';
                bytes[length++] = '0';
                bytes[length++] = '0';
                bytes[length++] = HEX[c >> 4];
                bytes[length++] = HEX[c & 0xF];
            }
        }
    }

    /// A character beyond ASCII; returns how many halves it took. Half a character becomes a question mark.
    private int wide(String text, int at) {
        int character = text.codePointAt(at);
        if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            bytes[length++] = '?';
        } else if (character < 0x800) {
            bytes[length++] = (byte) (0xC0 | (character >> 6));
            tail(character, 0);
        } else if (character < 0x1_0000) {
            bytes[length++] = (byte) (0xE0 | (character >> 12));
            tail(character, 6);
        } else {
            bytes[length++] = (byte) (0xF0 | (character >> 18));
            tail(character, 12);
        }
        return Character.charCount(character);
    }

    private void tail(int character, int from) {
        for (int shift = from; shift >= 0; shift -= 6) {
            bytes[length++] = (byte) (0x80 | ((character >> shift) & 0x3F));
        }
    }

    void integer(long number) throws IOException {
        if (Math.abs(number) < (long) EXACT && number != Long.MIN_VALUE) {
            FixedDecimal.write((double) number, 0, sink);
        } else {
            raw(Long.toString(number));
        }
    }

    /// At most that many decimals, and no point where there are none.
    void rounded(double number, int decimals) throws IOException {
        FixedDecimal.write(number, decimals, sink);
    }

    /// The shortest decimal that reads back as the same number, with a decimal point and without an exponent.
    void number(double number) throws IOException {
        double thousandths = Math.rint(number * DECIMALS);
        if (thousandths / DECIMALS != number || Math.abs(thousandths) >= EXACT || number == 0) {
            raw(GeoJsonEncoder.plain(number));
            return;
        }
        // fifteen digits name a number of their own, so that none shorter can be meant
        int before = length;
        FixedDecimal.write(number, 3, sink);
        for (int i = before; i < length; i++) {
            if (bytes[i] == '.') {
                return;
            }
        }
        raw(".0");
    }

    /// A date in quotes, as `LocalDate` writes it.
    void date(LocalDate date) {
        add('"');
        day(date);
        add('"');
    }

    private void day(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            raw(date.toString());
            return;
        }
        two(date.getYear() / 100);
        two(date.getYear() % 100);
        add('-');
        two(date.getMonthValue());
        add('-');
        two(date.getDayOfMonth());
    }

    private void two(int number) {
        add('0' + number / 10);
        add('0' + number % 10);
    }

    /// An instant in quotes, as `Instant` writes it.
    void instant(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        add('"');
        if (time.getNano() != 0 || time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            raw(instant.toString());
        } else {
            day(time.toLocalDate());
            add('T');
            two(time.getHour());
            add(':');
            two(time.getMinute());
            add(':');
            two(time.getSecond());
            add('Z');
        }
        add('"');
    }
}
