package de.sozialplanung.opendata.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// One file of counts as an office would send it: `;` between the cells, a row per area and year, or per count.
final class ValueFile implements AutoCloseable {

    private final Writer out;
    private final List<String> columns;
    private final boolean wide;

    private ValueFile(Path file, List<String> columns, boolean wide) throws IOException {
        this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        this.columns = columns;
        this.wide = wide;
    }

    /// A file with a column per measure.
    static ValueFile wide(Path file, List<String> measures) throws IOException {
        ValueFile opened = new ValueFile(file, measures, true);
        opened.out.write("schluessel;jahr;" + String.join(";", measures) + "\n");
        return opened;
    }

    /// A file with a row per count.
    static ValueFile tall(Path file, List<String> labels) throws IOException {
        ValueFile opened = new ValueFile(file, labels, false);
        opened.out.write("schluessel;jahr;merkmal;wert\n");
        return opened;
    }

    /// @param cell what to write for a measure or label: a number or a sign
    void row(String key, int year, Function<String, String> cell) {
        try {
            if (wide) {
                out.write(key + ";" + year);
                for (String column : columns) {
                    out.write(";" + cell.apply(column));
                }
                out.write("\n");
            } else {
                for (String column : columns) {
                    out.write(key + ";" + year + ";" + column + ";" + cell.apply(column) + "\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
