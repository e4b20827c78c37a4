package de.sozialplanung.opendata.folder.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CSV file with whatever encoding and separator it has, with or without a line `sep=;` at its top.
final class CsvTable implements Table {

    private static final long LARGEST_FILE = 4L << 30;
    private static final int LINES_TO_LOOK_AT = 20;
    private static final int LONGEST_LINE_TO_LOOK_AT = 1 << 16;

    private final Path file;
    private final TextEncoding encoding;
    private final char separator;
    private final int linesToSkip;
    private final int headerLine;
    private final List<String> header;
    private final List<Remark> remarks;

    private CsvTable(Path file, TextEncoding encoding, Start start, TableOptions options) throws IOException {
        this.file = file;
        this.encoding = encoding;
        this.separator = start.separator;
        this.linesToSkip = start.linesToSkip;
        this.remarks = List.of(new Remark(Remark.Topic.ENCODING, encoding.remark()),
                new Remark(Remark.Topic.SEPARATOR, start.remark));
        Row first = findHeader(options.headerLine());
        this.headerLine = first.line();
        this.header = first.fields().stream().map(Field::text).toList();
    }

    static CsvTable open(Path file, TableOptions options) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new TableFault(0, "Die Datei ist größer als 4 GiB; bitte teilen.");
        }
        TextEncoding encoding = TextEncoding.of(file, options.encoding());
        return new CsvTable(file, encoding, Start.of(file, encoding, options.separator()), options);
    }

    /// What the first lines tell.
    private record Start(char separator, int linesToSkip, String remark) {

        static Start of(Path file, TextEncoding encoding, @Nullable Character told) throws IOException {
            List<String> lines = new ArrayList<>();
            try (BufferedReader reader = encoding.open(file)) {
                for (String line = shortLine(reader); line != null
                        && lines.size() < LINES_TO_LOOK_AT; line = shortLine(reader)) {
                    lines.add(line);
                }
            }
            boolean hint = !lines.isEmpty() && lines.getFirst().strip().matches("(?i)\"?sep=.\"?|(?i)\"?sep=");
            if (hint) {
                String spoken = lines.getFirst().strip().replace("\"", "");
                char said = spoken.length() > 4 ? spoken.charAt(4) : '\t';
                char separator = told == null ? said : told;
                return new Start(separator, 1, "Trennzeichen " + SeparatorGuess.name(separator)
                        + " laut Zeile `sep=`, die übersprungen wird.");
            }
            char separator = told == null ? SeparatorGuess.of(lines) : told;
            return new Start(separator, 0, "Trennzeichen " + SeparatorGuess.name(separator)
                    + (told == null ? " erkannt." : " wie angegeben."));
        }

        private static @Nullable String shortLine(BufferedReader reader) throws IOException {
            StringBuilder line = new StringBuilder();
            int c = reader.read();
            if (c < 0) {
                return null;
            }
            while (c >= 0 && c != '\n' && line.length() < LONGEST_LINE_TO_LOOK_AT) {
                if (c != '\r') {
                    line.append((char) c);
                }
                c = reader.read();
            }
            return line.toString();
        }
    }

    private Row findHeader(@Nullable Integer told) throws IOException {
        List<Row> found = new ArrayList<>();
        records(row -> {
            boolean isHeader = told == null ? !row.isBlank() : row.line() >= told;
            if (isHeader) {
                found.add(row);
            }
            return !isHeader;
        });
        if (found.isEmpty()) {
            throw new TableFault(0, "Die Datei hat keine Zeile mit Spaltennamen.");
        }
        return found.getFirst();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public int headerLine() {
        return headerLine;
    }

    @Override
    public List<Remark> remarks() {
        return remarks;
    }

    @Override
    public boolean exactLength() {
        return true;
    }

    @Override
    public void rows(RowVisitor visitor) throws IOException {
        records(row -> row.line() <= headerLine || row.isBlank() || visitor.visit(row));
    }

    private void records(RowVisitor visitor) throws IOException {
        try (BufferedReader text = encoding.open(file)) {
            for (int i = 0; i < linesToSkip; i++) {
                skipLine(text);
            }
            CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .skipEmptyLines(false).ofCsvRecord(text);
            for (CsvRecord csvRecord : reader) {
                if (!visitor.visit(row(csvRecord))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new TableFault(0, "Die Datei ist ab einer Stelle kein CSV mehr; meist fehlt ein schließendes"
                    + " Anführungszeichen.");
        } catch (UncheckedIOException e) {
            throw new TableFault(0, "Die Datei ist nicht bis zum Ende lesbar.");
        }
    }

    /// Of any length, without ever holding it.
    private static void skipLine(BufferedReader text) throws IOException {
        int c = text.read();
        while (c >= 0 && c != '\n') {
            c = text.read();
        }
    }

    private Row row(CsvRecord csvRecord) throws TableFault {
        int line = Math.toIntExact(csvRecord.getStartingLineNumber()) + linesToSkip;
        if (csvRecord.getFieldCount() > MOST_COLUMNS) {
            throw new TableFault(line, "Die Zeile hat mehr als " + MOST_COLUMNS + " Spalten.");
        }
        List<Field> fields = new ArrayList<>(csvRecord.getFieldCount());
        for (String text : csvRecord.getFields()) {
            if (text.length() > LONGEST_FIELD) {
                throw new TableFault(line, "Eine Zelle hat mehr als " + LONGEST_FIELD
                        + " Zeichen; meist fehlt ein schließendes Anführungszeichen.");
            }
            fields.add(Field.of(text.strip()));
        }
        return new Row(line, fields);
    }
}
