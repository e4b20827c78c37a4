package de.sozialplanung.opendata.folder.shape;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The attribute table of a shapefile (dBASE III).
final class DbfFile {

    private static final long LARGEST_FILE = 512L << 20;
    private static final int HEADER = 32;
    private static final int DESCRIPTOR = 32;
    private static final byte END_OF_DESCRIPTORS = 0x0D;

    private DbfFile() {}

    private record Column(String name, char type, int offset, int length) {}

    /// The rows by column name, as text; empty for a row that is marked as deleted.
    static List<Optional<Map<String, String>>> read(Path file, Charset charset) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new ShapeFault("Die .dbf-Datei ist größer als 512 MiB.");
        }
        byte[] content = Files.readAllBytes(file);
        if (content.length < HEADER) {
            throw new ShapeFault("Die .dbf-Datei ist leer.");
        }
        ByteBuffer header = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int count = header.getInt(4);
        int headerLength = Short.toUnsignedInt(header.getShort(8));
        int rowLength = Short.toUnsignedInt(header.getShort(10));
        if (count < 0 || rowLength < 1 || headerLength + (long) count * rowLength > content.length) {
            throw new ShapeFault("Die .dbf-Datei ist kürzer, als sie selbst sagt.");
        }
        ShapeFile.refuseMore(count);
        List<Column> columns = columns(content, headerLength, charset);
        List<Optional<Map<String, String>>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = headerLength + i * rowLength;
            rows.add(content[start] == '*' ? Optional.empty() : Optional.of(row(content, start, columns, charset)));
        }
        return rows;
    }

    private static List<Column> columns(byte[] content, int headerLength, Charset charset) throws ShapeFault {
        List<Column> columns = new ArrayList<>();
        int offset = 1;
        for (int at = HEADER; at + DESCRIPTOR <= headerLength
                && content[at] != END_OF_DESCRIPTORS; at += DESCRIPTOR) {
            int nameLength = 0;
            while (nameLength < 11 && content[at + nameLength] != 0) {
                nameLength++;
            }
            int length = Byte.toUnsignedInt(content[at + 16]);
            columns.add(new Column(new String(content, at, nameLength, charset).strip(), (char) content[at + 11],
                    offset, length));
            offset += length;
        }
        int rowLength = Short.toUnsignedInt(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getShort(10));
        if (columns.isEmpty() || offset > rowLength) {
            throw new ShapeFault("Die Spalten der .dbf-Datei sind nicht lesbar.");
        }
        return columns;
    }

    private static Map<String, String> row(byte[] content, int start, List<Column> columns, Charset charset) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : columns) {
            Charset used = column.type == 'C' ? charset : StandardCharsets.US_ASCII;
            String text = new String(content, start + column.offset, column.length, used).replace("\0", "").strip();
            if (column.type == 'D' && text.matches("\\d{8}")) {
                text = text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
            }
            if (!text.isEmpty() && !text.startsWith("****")) {
                row.put(column.name, text);
            }
        }
        return row;
    }
}
