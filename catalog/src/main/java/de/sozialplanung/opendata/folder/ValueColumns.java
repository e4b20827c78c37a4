package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.folder.table.CountReader;
import de.sozialplanung.opendata.folder.table.DecimalSign;
import de.sozialplanung.opendata.folder.table.Field;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which column of a table of counts says what, and how its numbers are written.
///
/// @param area        -1 where all rows are about one area
/// @param year        -1 where all rows are about one year, or columns are
/// @param status      -1 where there is none
/// @param measure     of the long form, else -1
/// @param value       of the long form, else -1
/// @param values      column → its name (wide) or its year
/// @param filters     column → the value that a row must have
record ValueColumns(TableInput table, Findings findings, int area, int year, int status, int measure, int value,
        Map<Integer, String> values, Map<Integer, String> filters, DecimalSign decimalSign) {

    private static final int ROWS_TO_LOOK_AT = 20_000;

    /// Finds the columns; empty where one is missing, which is then a finding.
    static Optional<ValueColumns> of(ValueSource source, TableInput table, Findings findings) {
        ValueSource.Columns names = source.columns();
        boolean isLong = source.form() == ValueSource.Form.LONG;
        boolean hasYears = source.form() == ValueSource.Form.YEARS;
        int area = source.area() == null ? table.required(names.area()) : -1;
        int year = source.year() == null && !hasYears ? table.required(names.year()) : -1;
        String statusName = names.status();
        int status = statusName == null ? -1 : table.column(statusName).orElse(-1);
        int measure = isLong ? table.required(names.measure()) : -1;
        int value = isLong ? table.required(names.value()) : -1;
        Map<Integer, String> filters = new LinkedHashMap<>();
        source.filter().forEach((name, wanted) -> filters.put(table.required(name), wanted));
        boolean complete = (area >= 0 || source.area() != null) && (year >= 0 || source.year() != null || hasYears)
                && (!isLong || (measure >= 0 && value >= 0)) && !filters.containsKey(-1);
        if (!complete) {
            return Optional.empty();
        }
        Set<Integer> taken = new HashSet<>(filters.keySet());
        taken.addAll(List.of(area, year, status, measure, value));
        Map<Integer, String> values = isLong ? Map.of() : values(source, table, taken);
        reportMissing(source, table, values, findings);
        Set<Integer> numeric = isLong ? Set.of(value) : values.keySet();
        DecimalSign sign = decimalSign(source, table, numeric, findings);
        return Optional.of(
                new ValueColumns(table, findings, area, year, status, measure, value, values, filters, sign));
    }

    private static Map<Integer, String> values(ValueSource source, TableInput table, Set<Integer> taken) {
        Map<Integer, String> values = new LinkedHashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            String name = table.header().get(i);
            boolean free = !taken.contains(i) && !name.isEmpty() && !source.columnsLeftOut().contains(name);
            if (free && source.form() == ValueSource.Form.WIDE) {
                values.put(i, name);
            } else if (free) {
                int column = i;
                Years.parse(name).ifPresent(year -> values.put(column, String.valueOf(year)));
            }
        }
        return values;
    }

    /// A column that `merkmale` translates must be there, unless several files share the translation.
    private static void reportMissing(ValueSource source, TableInput table, Map<Integer, String> values,
            Findings findings) {
        if (source.form() == ValueSource.Form.WIDE && !source.file().contains("*")) {
            source.measures().keySet().stream().filter(name -> !values.containsValue(name)).forEach(table::required);
        }
        if (source.form() != ValueSource.Form.LONG && values.isEmpty()) {
            findings.error(FindingKind.COLUMN_MISSING, table.file().name(), 0, null, null,
                    "Es gibt keine Spalte mit Werten.");
        }
    }

    private static DecimalSign decimalSign(ValueSource source, TableInput table, Set<Integer> columns,
            Findings findings) {
        DecimalSign told = source.decimalSign();
        if (told != null) {
            return told;
        }
        DecimalSign.Detection detection = new DecimalSign.Detection();
        table.sample(ROWS_TO_LOOK_AT, row -> {
            for (int column : columns) {
                Field field = row.field(column);
                if (!field.exact() && !field.isEmpty()) {
                    detection.look(CountReader.bare(field.text()));
                }
            }
            return true;
        });
        DecimalSign sign = detection.result();
        String file = table.file().name();
        String words = sign == DecimalSign.COMMA ? "Komma" : "Punkt";
        if (detection.contradicts()) {
            findings.error(FindingKind.DECIMAL_SIGN, file, 0, null, null, "Manche Zahlen haben ein Dezimalkomma, manche"
                    + " einen Dezimalpunkt; bitte `dezimalzeichen` angeben.");
        } else if (detection.isAssumption()) {
            findings.note(FindingKind.DECIMAL_SIGN, file, "Zahlen wie `1" + sign.thousands()
                    + "234` werden als Tausender gelesen, Dezimalzeichen also " + words + ".");
        } else if (detection.hasEvidence()) {
            findings.note(FindingKind.DECIMAL_SIGN, file, "Dezimalzeichen " + words + " erkannt.");
        }
        return sign;
    }
}
