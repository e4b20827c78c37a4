package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.folder.table.CountReader;
import de.sozialplanung.opendata.folder.table.Field;
import de.sozialplanung.opendata.folder.table.Row;
import de.sozialplanung.opendata.statistics.Cell;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads one file of counts. A count that cannot be read is reported without showing it.
final class ValueReader {

    private final ValueSource source;
    private final TableInput table;
    private final ValueColumns columns;
    private final CountReader counts;
    private final AreaResolver areas;
    private final AreaSets sets;
    private final ValueSink sink;
    private final Findings findings;
    private final Set<String> unusable = new TreeSet<>();
    private final Set<String> wanted;
    private boolean isMixed;

    private ValueReader(ValueSource source, ValueColumns columns, AreaResolver areas, AreaSets sets, ValueSink sink,
            Set<String> wanted) {
        this.source = source;
        this.table = columns.table();
        this.columns = columns;
        this.areas = areas;
        this.sets = sets;
        this.sink = sink;
        this.wanted = wanted;
        this.findings = columns.findings();
        this.counts = new CountReader(columns.decimalSign(), source.whenEmpty(), source.missing());
    }

    /// @param wanted the measures that indicators ask for: what is wrong with them is an error; other columns may hold
    ///               anything and count only where they hold numbers
    static void read(ValueSource source, InputFile file, AreaIndex index, AreaSets sets, ValueSink sink,
            Set<String> wanted, Findings findings) {
        Optional<TableInput> input = TableInput.open(file, source.table(), findings);
        Optional<ValueColumns> columns = input.flatMap(table -> ValueColumns.of(source, table, findings));
        columns.ifPresent(found -> {
            AreaResolver areas = new AreaResolver(index, sets, source, file, findings);
            ValueReader reader = new ValueReader(source, found, areas, sets, sink, wanted);
            sink.begin();
            reader.table.rows(row -> {
                reader.row(row);
                return true;
            });
            areas.finish();
            reader.reportUnusable();
        });
    }

    private void row(Row row) {
        for (Map.Entry<Integer, String> filter : columns.filters().entrySet()) {
            if (!row.field(filter.getKey()).text().equals(filter.getValue())) {
                return;
            }
        }
        String area = source.area() == null ? row.field(columns.area()).text() : source.area();
        AreaResolver.Target target = areas.resolve(area, table.place(row, columns.area()));
        String key = switch (target) {
            case AreaResolver.Target.To(String to) -> to;
            case AreaResolver.Target.Unattributed(String bucket) -> bucket;
            case AreaResolver.Target.LeftOut(),AreaResolver.Target.Unknown() -> null;
        };
        if (key == null) {
            return;
        }
        Optional<ObservationStatus> status = status(row);
        Integer year = source.form() == ValueSource.Form.YEARS ? Integer.valueOf(0) : year(row);
        if (year != null) {
            values(row, year).forEach((value, column) -> {
                Optional<Cell> cell = cell(row, column, value.measure());
                requireOneSet(key, value.year(), table.place(row, column));
                ValueSink.Spot spot = new ValueSink.Spot(value.measure(), key, value.year(), area);
                if (row.field(column).isEmpty() && wanted.contains(value.measure())) {
                    sink.blank(spot);
                }
                cell.ifPresent(c -> sink.put(spot, withStatus(c, status), table.place(row, column)));
            });
        }
    }

    /// A key that two sets share is not guessed; one word per file is enough.
    private void requireOneSet(String key, int year, Place place) {
        if (source.areaSet() == null && !isMixed && sets.isAmbiguous(key, year)) {
            isMixed = true;
            place.error(findings, FindingKind.AREA_SET, key, "Den Schlüssel gab es " + year
                    + " in einem früheren Gebietsstand; erwartet wird `gebietsstand` beim Eintrag der Datei.");
        }
    }

    /// A measure and a year that a row has a value for.
    private record Value(String measure, int year) {}

    private Map<Value, Integer> values(Row row, int year) {
        Map<Value, Integer> values = new LinkedHashMap<>();
        switch (source.form()) {
            case WIDE -> columns.values().forEach((column, name) -> values.put(
                    new Value(source.measures().getOrDefault(name, name), year), column));
            case LONG -> {
                String name = row.field(columns.measure()).text();
                values.put(new Value(source.measures().getOrDefault(name, name), year), columns.value());
            }
            case YEARS -> columns.values().forEach((column, name) -> values.put(
                    new Value(String.valueOf(source.measure()), Integer.parseInt(name)), column));
        }
        return values;
    }

    private Optional<Cell> cell(Row row, int column, String measure) {
        Field field = row.field(column);
        Optional<Cell> cell = counts.read(field);
        if (cell.isEmpty() && wanted.contains(measure)) {
            // A text without any digit cannot be a count; everything else is not shown.
            String shown = field.text().chars().anyMatch(Character::isDigit) ? null : field.text();
            table.place(row, column).error(findings, FindingKind.VALUE, shown,
                    "Das ist keine Zahl; erwartet wird eine Zahl oder eines der Zeichen . - … / x.");
        } else if (cell.isEmpty()) {
            unusable.add(table.header().get(column));
        }
        if (cell.orElse(null) instanceof Cell.Known(double value, ObservationStatus quality) && value < 0
                && wanted.contains(measure)) {
            table.place(row, column).warning(findings, FindingKind.VALUE, null,
                    "Der Wert ist kleiner als null; das ist nur bei Salden sinnvoll.");
        }
        return cell;
    }

    private void reportUnusable() {
        if (!unusable.isEmpty()) {
            findings.note(FindingKind.COLUMN_UNKNOWN, table.file().name(),
                    "In diesen Spalten, nach denen kein Indikator"
                            + " fragt, stehen nicht nur Zahlen: " + String.join(", ", unusable) + ".");
        }
    }

    private @Nullable Integer year(Row row) {
        Integer told = source.year();
        if (told != null) {
            return told;
        }
        String text = row.field(columns.year()).text();
        Optional<Integer> year = Years.parse(text);
        if (year.isEmpty()) {
            // Three digits or fewer may be a count that slipped into this column.
            table.place(row, columns.year()).error(findings, FindingKind.VALUE, text.matches("\\d{1,3}") ? null : text,
                    "Das ist kein Jahr; erwartet wird etwa 2023 oder 31.12.2023.");
        }
        return year.orElse(null);
    }

    private Optional<ObservationStatus> status(Row row) {
        String text = columns.status() < 0 ? "" : row.field(columns.status()).text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<ObservationStatus> status = Arrays.stream(ObservationStatus.values())
                .filter(s -> s.code().equals(text) || (!s.sign().isEmpty() && s.sign().equals(text))).findFirst();
        if (status.isEmpty()) {
            table.place(row, columns.status()).error(findings, FindingKind.UNKNOWN_CODE, text,
                    "Diesen Status gibt es nicht; möglich sind " + String.join(", ",
                            Arrays.stream(ObservationStatus.values()).map(ObservationStatus::code).toList()) + ".");
        }
        return status;
    }

    private static Cell withStatus(Cell cell, Optional<ObservationStatus> status) {
        if (status.isEmpty()) {
            return cell;
        }
        if (!status.get().hasValue()) {
            return new Cell.Absent(status.get());
        }
        return cell instanceof Cell.Known(double value, ObservationStatus quality)
                ? new Cell.Known(value, status.get())
                : cell;
    }
}
