package de.sozialplanung.opendata.geopackage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The records of a table, one at a time in the order of their keys (sqlite.org/fileformat2.html, sections 1.6 and 2.1).
/// For one thread. A damaged file ends in an `IOException` or an `IndexOutOfBoundsException`.
final class TableRecords {

    private static final int LEAF_HEADER = 8;
    private static final int[] NUMBER_BYTES = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    private static final int DOUBLE = 7;
    private static final int FALSE = 8;
    private static final int FIRST_BLOB = 12;

    private final PageFile file;
    private final int[] leaves;
    private final PageWindow page;
    private final PageWindow overflow;
    private final long[] types;
    private final int[] starts;
    private byte[] spilled = {};
    private int nextLeaf;
    private int pageStart;
    private int header;
    private int cell;
    private int cells;
    private int at;
    private long key;
    private byte[] bytes = {};

    /// @param leaves  of the table, see `TablePages`
    /// @param columns how many columns the table has
    TableRecords(PageFile file, int[] leaves, int columns) {
        this.file = file;
        this.leaves = leaves;
        this.page = new PageWindow(file);
        this.overflow = new PageWindow(file);
        this.types = new long[columns];
        this.starts = new int[columns];
    }

    /// Goes on to the next record; false at the end.
    boolean next() throws IOException {
        while (cell == cells) {
            if (nextLeaf == leaves.length) {
                return false;
            }
            open(leaves[nextLeaf++]);
        }
        bytes = page.bytes();
        at = pageStart + page.unsignedShort(header + LEAF_HEADER + 2 * cell++);
        int length = Math.toIntExact(varint());
        key = varint();
        int local = local(length);
        if (local < length) {
            gather(length, local);
        }
        readHeader();
        return true;
    }

    private void open(int leaf) throws IOException {
        pageStart = page.locate(leaf);
        header = pageStart + TablePages.header(leaf);
        if (page.unsignedByte(header) != TablePages.LEAF) {
            throw new IOException("page " + leaf + " is not of a table");
        }
        cell = 0;
        cells = page.unsignedShort(header + 3);
    }

    /// How many bytes of a record lie in the leaf itself.
    private int local(int length) {
        int usable = file.usable();
        int most = usable - 35;
        if (length <= most) {
            return length;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        int fitting = least + (length - least) % (usable - 4);
        return fitting <= most ? fitting : least;
    }

    /// Puts a record together that goes on in other pages.
    private void gather(int length, int local) throws IOException {
        if (spilled.length < length) {
            if (length > file.pages() * file.pageSize()) {
                throw new IOException("a record is longer than its file");
            }
            spilled = new byte[length + length / 2];
        }
        System.arraycopy(bytes, at, spilled, 0, local);
        long next = Integer.toUnsignedLong(page.integer(at + local));
        for (int filled = local; filled < length;) {
            int start = overflow.locate(next);
            int count = Math.min(length - filled, file.usable() - 4);
            System.arraycopy(overflow.bytes(), start + 4, spilled, filled, count);
            filled += count;
            next = Integer.toUnsignedLong(overflow.integer(start));
        }
        bytes = spilled;
        at = 0;
    }

    /// Finds out where each column begins. A record that has fewer columns than the table ends in nulls.
    private void readHeader() {
        int begin = at;
        int end = begin + (int) varint();
        int start = end;
        int column = 0;
        while (at < end && column < types.length) {
            long type = varint();
            types[column] = type;
            starts[column++] = start;
            start += size(type);
        }
        Arrays.fill(types, column, types.length, 0);
    }

    private static int size(long type) {
        return type < FIRST_BLOB ? NUMBER_BYTES[(int) type] : Math.toIntExact((type - FIRST_BLOB) / 2);
    }

    /// Most are of one byte, and the rest of at most nine, with the lowest bits last.
    private long varint() {
        byte first = bytes[at++];
        if (first >= 0) {
            return first;
        }
        long value = first & 0x7f;
        for (int i = 1; i < 8; i++) {
            byte next = bytes[at++];
            value = (value << 7) | (next & 0x7f);
            if (next >= 0) {
                return value;
            }
        }
        return (value << 8) | (bytes[at++] & 0xff);
    }

    /// The row key, which stands as null in the column that it is.
    long key() {
        return key;
    }

    boolean isNull(int column) {
        return types[column] == 0;
    }

    boolean isDouble(int column) {
        return types[column] == DOUBLE;
    }

    /// Whether the column holds a whole number.
    boolean isInteger(int column) {
        return types[column] > 0 && types[column] < FIRST_BLOB && types[column] != DOUBLE;
    }

    boolean isText(int column) {
        return types[column] > FIRST_BLOB && (types[column] & 1) == 1;
    }

    long integer(int column) {
        long type = types[column];
        if (type >= FALSE) {
            return type - FALSE;
        }
        int start = starts[column];
        long value = bytes[start];
        for (int i = 1; i < NUMBER_BYTES[(int) type]; i++) {
            value = (value << 8) | (bytes[start + i] & 0xff);
        }
        return value;
    }

    double number(int column) {
        return Double.longBitsToDouble(integer(column));
    }

    String text(int column) {
        return new String(bytes, starts[column], length(column), StandardCharsets.UTF_8);
    }

    byte[] blob(int column) {
        return Arrays.copyOfRange(bytes, starts[column], starts[column] + length(column));
    }

    /// What `start` and `length` of texts and blobs point into. Its content changes with the next record.
    byte[] bytes() {
        return bytes;
    }

    int start(int column) {
        return starts[column];
    }

    int length(int column) {
        return size(types[column]);
    }
}
