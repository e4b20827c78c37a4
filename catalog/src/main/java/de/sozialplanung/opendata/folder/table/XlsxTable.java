package de.sozialplanung.opendata.folder.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// One sheet of an XLSX workbook.
final class XlsxTable implements Table {

    private static final long LARGEST_FILE = 200L << 20;
    private static final long LARGEST_CONTENT = 1L << 30;
    private static final int MOST_PARTS = 10_000;
    private static final int MOST_DECIMALS = 40;

    private final Path file;
    private final int sheetIndex;
    private final int headerLine;
    private final List<String> header;
    private final List<Remark> remarks;

    private XlsxTable(Path file, Sheet sheet, @Nullable Integer toldHeaderLine) throws IOException {
        this.file = file;
        this.sheetIndex = sheet.getIndex();
        this.remarks = List.of(new Remark(Remark.Topic.SHEET, "Gelesen wird das Blatt `" + sheet.getName() + "`."));
        List<Row> found = new ArrayList<>();
        records(row -> {
            boolean isHeader = toldHeaderLine == null ? !row.isBlank() : row.line() >= toldHeaderLine;
            if (isHeader) {
                found.add(row);
            }
            return !isHeader;
        });
        if (found.isEmpty()) {
            throw new TableFault(0, "Das Blatt hat keine Zeile mit Spaltennamen.");
        }
        this.headerLine = found.getFirst().line();
        this.header = found.getFirst().fields().stream().map(Field::text).toList();
    }

    static XlsxTable open(Path file, TableOptions options) throws IOException {
        refuseBomb(file);
        try (ReadableWorkbook workbook = workbook(file)) {
            return new XlsxTable(file, sheet(workbook, options.sheet()), options.headerLine());
        } catch (ExcelReaderException e) {
            throw notReadable();
        }
    }

    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            throw notReadable();
        }
    }

    private static TableFault notReadable() {
        return new TableFault(0, "Die Datei ist keine lesbare XLSX-Arbeitsmappe.");
    }

    /// Unpacks everything once and counts, because what a ZIP archive says of its own size may lie.
    private static void refuseBomb(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new TableFault(0, "Die Arbeitsmappe ist größer als 200 MiB; bitte als CSV liefern.");
        }
        long total = 0;
        int parts = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts++;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        total += read;
                        if (total > LARGEST_CONTENT || parts > MOST_PARTS) {
                            throw new TableFault(0, "Die Arbeitsmappe ist ausgepackt größer als 1 GiB und wird deshalb"
                                    + " nicht gelesen.");
                        }
                    }
                }
            }
        } catch (ZipException e) {
            throw notReadable();
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook, @Nullable String told) throws IOException {
        List<Sheet> sheets = workbook.getSheets().toList();
        if (told == null) {
            return sheets.stream().findFirst().orElseThrow(XlsxTable::notReadable);
        }
        Optional<Sheet> named = sheets.stream().filter(s -> s.getName().equals(told)).findFirst();
        if (named.isEmpty() && told.matches("\\d{1,3}")) {
            int index = Integer.parseInt(told) - 1;
            named = sheets.stream().filter(s -> s.getIndex() == index).findFirst();
        }
        return named.orElseThrow(() -> new TableFault(0, "Es gibt kein Blatt `" + told + "`; vorhanden: "
                + String.join(", ", sheets.stream().map(Sheet::getName).toList()) + "."));
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
        return false;
    }

    @Override
    public void rows(RowVisitor visitor) throws IOException {
        records(row -> row.line() <= headerLine || row.isBlank() || visitor.visit(row));
    }

    private void records(RowVisitor visitor) throws IOException {
        try (ReadableWorkbook workbook = workbook(file)) {
            Sheet sheet = workbook.getSheet(sheetIndex).orElseThrow(XlsxTable::notReadable);
            try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                Iterator<org.dhatim.fastexcel.reader.Row> iterator = rows.iterator();
                while (iterator.hasNext()) {
                    if (!visitor.visit(row(iterator.next()))) {
                        return;
                    }
                }
            }
        } catch (ExcelReaderException e) {
            throw notReadable();
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row source) throws TableFault {
        if (source.getCellCount() > MOST_COLUMNS) {
            throw new TableFault(source.getRowNum(), "Die Zeile hat mehr als " + MOST_COLUMNS + " Spalten.");
        }
        List<Field> fields = new ArrayList<>(source.getCellCount());
        for (Cell cell : source) {
            fields.add(cell == null ? Field.EMPTY : field(cell));
        }
        return new Row(source.getRowNum(), fields);
    }

    private static Field field(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.EMPTY) {
            return Field.EMPTY;
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case FORMULA -> formula(raw);
            case BOOLEAN -> Field.of(raw.equals("1") || raw.equalsIgnoreCase("true") ? "ja" : "nein");
            case STRING, ERROR, EMPTY -> Field.of(cell.getText().strip());
        };
    }

    private static Field number(Cell cell) {
        String format = cell.getDataFormatString();
        if (isDate(cell.getDataFormatId(), format)) {
            LocalDateTime date = cell.asDate();
            return Field.of(date.toLocalDate().toString());
        }
        return plain(cell.asNumber());
    }

    private static Field plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        // A number with a thousand digits is a mistake or an attack; as text it becomes a finding.
        return Math.abs(stripped.scale()) > MOST_DECIMALS
                ? Field.of(stripped.toString())
                : new Field(stripped.toPlainString(), true);
    }

    private static Field formula(String raw) {
        try {
            return plain(new BigDecimal(raw.strip()));
        } catch (NumberFormatException e) {
            return Field.of(raw.strip());
        }
    }

    /// Built-in formats 14 to 22 are dates and times; others say so by `y`, `m` and `d` (or German `j`, `t`).
    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && id >= 14 && id <= 22) {
            return true;
        }
        return format != null && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT)
                .matches(".*([yj].*m|m.*[yj]|[dt].*m).*");
    }
}
