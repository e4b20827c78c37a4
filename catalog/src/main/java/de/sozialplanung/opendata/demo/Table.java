package de.sozialplanung.opendata.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small table that ships with the program, such as the places: separated by `;`, the first line names the columns.
final class Table {

    private Table() {}

    /// One line of a table.
    record Row(Map<String, String> cells) {

        /// The cell of that column, perhaps empty.
        ///
        /// @throws IllegalArgumentException where the table has no such column
        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("there is no column " + column);
            }
            return cell;
        }

        double number(String column) {
            return Double.parseDouble(get(column));
        }
    }

    /// The rows in their order.
    static List<Row> rows(String resource) {
        List<String> lines = text(resource).lines().toList();
        String[] head = lines.getFirst().split(";", -1);
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            if (cells.length != head.length) {
                throw new IllegalStateException(resource + " has a line of another length: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < head.length; i++) {
                row.put(head[i], cells[i]);
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    /// The whole text of a resource beside this class.
    static String text(String resource) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
