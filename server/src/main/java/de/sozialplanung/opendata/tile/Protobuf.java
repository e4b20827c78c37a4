package de.sozialplanung.opendata.tile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A message of Protocol Buffers while it is written: fields in the order they are put.
final class Protobuf {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    boolean isEmpty() {
        return out.size() == 0;
    }

    Protobuf number(int field, long value) {
        tag(field, VARINT);
        varint(value);
        return this;
    }

    /// A signed number, small ones short.
    Protobuf signed(int field, long value) {
        return number(field, zigzag(value));
    }

    Protobuf decimal(int field, double value) {
        tag(field, FIXED_64);
        long bits = Double.doubleToLongBits(value);
        for (int i = 0; i < Long.SIZE; i += Byte.SIZE) {
            out.write((int) (bits >>> i));
        }
        return this;
    }

    Protobuf text(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Protobuf message(int field, Protobuf message) {
        return bytes(field, message.bytes());
    }

    private Protobuf bytes(int field, byte[] bytes) {
        tag(field, LENGTH);
        varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    /// The fields of another message, as if they were put here.
    void append(Protobuf fields) {
        out.writeBytes(fields.bytes());
    }

    /// One number of a packed list; the list is a message of nothing else.
    Protobuf packed(long value) {
        varint(value);
        return this;
    }

    static long zigzag(long value) {
        return (value << 1) ^ (value >> (Long.SIZE - 1));
    }

    private void tag(int field, int type) {
        varint(((long) field << 3) | type);
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.write((int) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}
