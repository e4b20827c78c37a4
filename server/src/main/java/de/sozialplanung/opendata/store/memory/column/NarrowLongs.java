package de.sozialplanung.opendata.store.memory.column;

import de.sozialplanung.opendata.store.memory.row.RowTest;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Integers by row, each as its distance from a base in the one, two, four or eight bytes that the farthest needs.
public final class NarrowLongs {

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int shift;
    private final long base;

    /// @param shift the power of two of the bytes of each
    private NarrowLongs(byte[] bytes, int shift, long base) {
        this.bytes = bytes;
        this.shift = shift;
        this.base = base;
    }

    public int size() {
        return bytes.length >>> shift;
    }

    public long at(int row) {
        return base + distance(bytes, shift, row);
    }

    /// The rows whose integers lie between two, ends included.
    RowTest between(long low, long high) {
        return shift < 3 ? new Between(this, low - base, high - base) : row -> at(row) >= low && at(row) <= high;
    }

    /// Compares distances, which are small: a difference is negative or it is not, and nobody has to guess the way a
    /// branch will take.
    private record Between(NarrowLongs values, long low, long high) implements RowTest {

        @Override
        public boolean test(int row) {
            long distance = distance(values.bytes, values.shift, row);
            return distance >= low && distance <= high;
        }

        @Override
        public long passing(int from, int to) {
            long outside = 0;
            for (int row = from; row < to; row++) {
                long distance = distance(values.bytes, values.shift, row);
                outside |= (distance - low | high - distance) >>> (Long.SIZE - 1) << (row - from);
            }
            return ~outside & -1L >>> (from - to);
        }
    }

    private static long distance(byte[] bytes, int shift, int row) {
        return switch (shift) {
            case 0 -> bytes[row];
            case 1 -> (short) SHORTS.get(bytes, row << 1);
            case 2 -> (int) INTS.get(bytes, row << 2);
            default -> (long) LONGS.get(bytes, row << 3);
        };
    }

    /// Takes integers row by row and widens all when one does not fit. For one thread.
    public static final class Builder {

        private byte[] bytes;
        private int shift;
        private long base;
        /// Whether the base is settled.
        private boolean based;
        private int size;

        /// Distances from the first value.
        ///
        /// @param rows how many will come, if all goes as expected
        public Builder(int rows) {
            bytes = new byte[rows];
        }

        /// For values from 0 on: one byte holds those up to 255.
        static Builder ofCodes(int rows) {
            Builder codes = new Builder(rows);
            codes.base = -Byte.MIN_VALUE;
            codes.based = true;
            return codes;
        }

        public void add(long value) {
            if (!based) {
                base = value;
                based = true;
            }
            long distance = value - base;
            while (shift < 3 && ((value ^ base) & (value ^ distance)) < 0) {
                // it wraps around, and back when it is read; a short one that did so would be out of order
                widen();
            }
            put(distance);
        }

        /// Any value: a row that has none.
        public void addNothing() {
            put(0);
        }

        private void put(long distance) {
            while (!fits(distance)) {
                widen();
            }
            if (size << shift == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(16, size + (size >> 1)) << shift);
            }
            put(bytes, shift, size++, distance);
        }

        private boolean fits(long distance) {
            return switch (shift) {
                case 0 -> distance == (byte) distance;
                case 1 -> distance == (short) distance;
                case 2 -> distance == (int) distance;
                default -> true;
            };
        }

        private void widen() {
            byte[] wide = new byte[bytes.length << 1];
            for (int row = 0; row < size; row++) {
                put(wide, shift + 1, row, distance(bytes, shift, row));
            }
            bytes = wide;
            shift++;
        }

        private static void put(byte[] bytes, int shift, int row, long distance) {
            switch (shift) {
                case 0 -> bytes[row] = (byte) distance;
                case 1 -> SHORTS.set(bytes, row << 1, (short) distance);
                case 2 -> INTS.set(bytes, row << 2, (int) distance);
                default -> LONGS.set(bytes, row << 3, distance);
            }
        }

        long at(int row) {
            return base + distance(bytes, shift, row);
        }

        int size() {
            return size;
        }

        public NarrowLongs build() {
            return new NarrowLongs(size << shift == bytes.length ? bytes : Arrays.copyOf(bytes, size << shift), shift,
                    base);
        }
    }
}
