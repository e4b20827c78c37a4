package de.sozialplanung.opendata.store.postgis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows on their way into a table in the binary form of `COPY` (PostgreSQL, "COPY", file formats). What fills the buffer
/// goes to the database; nothing is kept. For one thread.
final class CopyStream implements AutoCloseable {

    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0,
            0, 0, 0};
    private static final int BUFFER = 64 * 1024;
    private static final int NULL = -1;
    private static final int TEXT_OID = 25;

    /// What PostgreSQL counts from.
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final Instant EPOCH_INSTANT = Instant.parse("2000-01-01T00:00:00Z");

    /// The first and the last day that a date and an instant can be.
    private static final LocalDate FIRST = LocalDate.of(-4712, 1, 1);
    private static final LocalDate LAST = LocalDate.of(294_275, 12, 31);

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    /// Begins to copy into a table.
    ///
    /// @param target the table and its columns, as SQL of ours
    /// @param option more options of `COPY`
    CopyStream(Connection connection, String target, String option) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("COPY " + target + " FROM STDIN (FORMAT binary" + option + ")");
        buffer.put(HEADER);
    }

    /// Begins a row of so many values.
    void row(int values) throws SQLException {
        room(Short.BYTES).putShort((short) values);
    }

    void value(@Nullable Object value) throws SQLException {
        switch (value) {
            case null -> room(Integer.BYTES).putInt(NULL);
            case String text -> bytes(text(text));
            case Long integer -> room(12).putInt(8).putLong(integer);
            case Double number -> room(12).putInt(8).putDouble(number);
            case Boolean truth -> room(5).putInt(1).put((byte) (truth ? 1 : 0));
            case LocalDate date -> room(8).putInt(4).putInt((int) ChronoUnit.DAYS.between(EPOCH, within(date)));
            case Instant instant -> {
                within(LocalDate.ofInstant(instant, java.time.ZoneOffset.UTC));
                room(12).putInt(8)
                        .putLong(ChronoUnit.MICROS.between(EPOCH_INSTANT, instant.truncatedTo(ChronoUnit.MICROS)));
            }
            case List<?> texts -> array(texts);
            case byte[] bytes -> bytes(bytes);
            default -> throw new IllegalArgumentException("a value of no type of ours");
        }
    }

    private static LocalDate within(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new IllegalArgumentException("PostgreSQL knows no such day");
        }
        return date;
    }

    private static byte[] text(String text) {
        if (!Sql.isStorable(text)) {
            throw new IllegalArgumentException("PostgreSQL cannot keep a text with the character U+0000 in it");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void array(List<?> texts) throws SQLException {
        List<byte[]> items = texts.stream().map(item -> text((String) item)).toList();
        int dimensions = items.isEmpty() ? 0 : 1;
        int length = 12 + 8 * dimensions + items.stream().mapToInt(item -> Integer.BYTES + item.length).sum();
        room(24).putInt(length).putInt(dimensions).putInt(0).putInt(TEXT_OID);
        if (dimensions > 0) {
            room(8).putInt(items.size()).putInt(1);
        }
        for (byte[] item : items) {
            bytes(item);
        }
    }

    private void bytes(byte[] bytes) throws SQLException {
        room(Integer.BYTES).putInt(bytes.length);
        if (bytes.length > buffer.remaining()) {
            send();
        }
        if (bytes.length > buffer.capacity()) {
            copy.writeToCopy(bytes, 0, bytes.length);
        } else {
            buffer.put(bytes);
        }
    }

    private ByteBuffer room(int bytes) throws SQLException {
        if (bytes > buffer.remaining()) {
            send();
        }
        return buffer;
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /// Ends the copy well.
    ///
    /// @return how many rows the table got
    long finish() throws SQLException {
        room(Short.BYTES).putShort((short) -1);
        send();
        return copy.endCopy();
    }

    /// Breaks the copy off where it was not finished: the table gets nothing then.
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
