package de.sozialplanung.opendata.encode.parquet;

import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// The values of one column in the row group that is being filled. For one thread.
final class ColumnWriter {

    private static final int DATA_PAGE = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    static final int GZIP = 2;

    private final Property property;
    private final Levels repetitions = new Levels();
    private final Levels definitions = new Levels();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final ByteBuffer scratch = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final Bounds bounds = new Bounds();
    private int levels;
    private int nulls;
    private int bits;
    private int bitCount;

    ColumnWriter(Property property) {
        this.property = property;
    }

    Property property() {
        return property;
    }

    /// Bytes that wait to be written.
    int waiting() {
        return values.size();
    }

    /// Adds the value of the next row.
    void add(@Nullable Object value) {
        if (property.type() == PropertyType.STRING_LIST) {
            list(value instanceof List<?> items ? items : null);
            return;
        }
        levels++;
        if (property.role() != Role.ID) {
            definitions.add(value == null ? 0 : 1);
        }
        if (value == null) {
            nulls++;
        } else {
            value(value);
        }
    }

    private void list(@Nullable List<?> items) {
        if (items == null || items.isEmpty()) {
            levels++;
            nulls++;
            repetitions.add(0);
            definitions.add(items == null ? 0 : 1);
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            levels++;
            repetitions.add(i == 0 ? 0 : 1);
            definitions.add(2);
            value(items.get(i).toString());
        }
    }

    private void value(Object value) {
        switch (value) {
            case String text -> bytes(text.getBytes(StandardCharsets.UTF_8));
            case byte[] binary -> bytes(binary);
            case Long number -> number(number);
            case Instant instant -> number(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
            case Double number -> {
                put(scratch.clear().putDouble(number));
                bounds.add(number, scratch, Double.BYTES);
            }
            case LocalDate date -> {
                put(scratch.clear().putInt((int) date.toEpochDay()));
                bounds.add((double) date.toEpochDay(), scratch, Integer.BYTES);
            }
            case Boolean truth -> bit(truth);
            default -> throw new IllegalArgumentException("a feature has no values of this type");
        }
    }

    private void number(long number) {
        put(scratch.clear().putLong(number));
        bounds.add((double) number, scratch, Long.BYTES);
    }

    private void bytes(byte[] bytes) {
        put(scratch.clear().putInt(bytes.length));
        values.writeBytes(bytes);
    }

    private void put(ByteBuffer bytes) {
        for (int i = 0; i < bytes.position(); i++) {
            values.write(bytes.get(i));
        }
    }

    private void bit(boolean truth) {
        bits |= (truth ? 1 : 0) << bitCount++;
        if (bitCount == Byte.SIZE) {
            lastBits();
        }
    }

    private void lastBits() {
        if (bitCount > 0) {
            values.write(bits);
        }
        bits = 0;
        bitCount = 0;
    }

    /// Writes its values as a chunk of one page and starts anew.
    ///
    /// @param at where the chunk begins in the file
    Chunk writeTo(OutputStream out, long at) throws IOException {
        lastBits();
        ByteArrayOutputStream page = new ByteArrayOutputStream(values.size() + 64);
        if (property.type() == PropertyType.STRING_LIST) {
            page.writeBytes(repetitions.bytes());
        }
        if (property.role() != Role.ID) {
            page.writeBytes(definitions.bytes());
        }
        values.writeTo(page);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(page.size() / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            page.writeTo(gzip);
        }
        byte[] header = new ThriftWriter().number(1, DATA_PAGE).number(2, page.size()).number(3, packed.size())
                .struct(5).number(1, levels).number(2, PLAIN).number(3, RLE).number(4, RLE).end().bytes();
        out.write(header);
        packed.writeTo(out);
        Chunk chunk = new Chunk(property, at, levels, nulls, header.length + (long) page.size(),
                header.length + (long) packed.size(), bounds.least(), bounds.greatest());
        values.reset();
        bounds.clear();
        levels = 0;
        nulls = 0;
        return chunk;
    }
}
