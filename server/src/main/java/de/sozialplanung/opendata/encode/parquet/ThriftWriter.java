package de.sozialplanung.opendata.encode.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/// Writes structures in the compact protocol of Apache Thrift, as far as the metadata of Parquet use it. Fields come in
/// ascending order of their numbers. For one thread.
final class ThriftWriter {

    private static final int TRUE = 1;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    /// From here on the size of a list stands in bytes of its own.
    private static final int LONG_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    /// The number of the last field of each structure that is open.
    private final ArrayDeque<Integer> last = new ArrayDeque<>();

    ThriftWriter() {
        last.push(0);
    }

    /// Ends the outermost structure.
    byte[] bytes() {
        out.write(0);
        return out.toByteArray();
    }

    private void field(int number, int type) {
        out.write(((number - last.pop()) << 4) | type);
        last.push(number);
    }

    private void varint(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static long zigzag(long number) {
        return (number << 1) ^ (number >> 63);
    }

    ThriftWriter number(int field, int value) {
        field(field, I32);
        varint(zigzag(value));
        return this;
    }

    ThriftWriter longNumber(int field, long value) {
        field(field, I64);
        varint(zigzag(value));
        return this;
    }

    ThriftWriter isTrue(int field) {
        field(field, TRUE);
        return this;
    }

    ThriftWriter text(int field, String value) {
        return binary(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ThriftWriter binary(int field, byte[] value) {
        field(field, BINARY);
        item(value);
        return this;
    }

    /// Opens a structure that is a field.
    ThriftWriter struct(int field) {
        field(field, STRUCT);
        last.push(0);
        return this;
    }

    /// Closes the structure opened last, be it a field or an item.
    ThriftWriter end() {
        out.write(0);
        last.pop();
        return this;
    }

    /// Begins a list of structures, each of which `item()` opens.
    ThriftWriter structs(int field, int size) {
        list(field, STRUCT, size);
        return this;
    }

    /// Opens a structure that is an item of a list.
    ThriftWriter item() {
        last.push(0);
        return this;
    }

    ThriftWriter texts(int field, String... values) {
        list(field, BINARY, values.length);
        for (String value : values) {
            item(value.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    ThriftWriter numbers(int field, int... values) {
        list(field, I32, values.length);
        for (int value : values) {
            varint(zigzag(value));
        }
        return this;
    }

    private void list(int field, int type, int size) {
        field(field, LIST);
        if (size < LONG_LIST) {
            out.write((size << 4) | type);
        } else {
            out.write(0xF0 | type);
            varint(size);
        }
    }

    private void item(byte[] value) {
        varint(value.length);
        out.writeBytes(value);
    }
}
