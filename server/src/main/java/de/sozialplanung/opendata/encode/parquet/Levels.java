package de.sozialplanung.opendata.encode.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Levels of at most seven bits as runs (Parquet, encoding RLE), which tell nulls and lists apart. For one thread.
final class Levels {

    private final ByteArrayOutputStream runs = new ByteArrayOutputStream();
    private int value;
    private long length;

    void add(int level) {
        if (length > 0 && level != value) {
            run();
        }
        value = level;
        length++;
    }

    private void run() {
        long rest = length << 1;
        while ((rest & ~0x7FL) != 0) {
            runs.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        runs.write((int) rest);
        runs.write(value);
        length = 0;
    }

    /// All levels, their size before them; it starts anew then.
    byte[] bytes() {
        if (length > 0) {
            run();
        }
        byte[] all = ByteBuffer.allocate(Integer.BYTES + runs.size()).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(runs.size()).put(runs.toByteArray()).array();
        runs.reset();
        return all;
    }
}
