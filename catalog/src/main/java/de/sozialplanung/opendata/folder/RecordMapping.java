package de.sozialplanung.opendata.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which columns of a file become which fields, and what their values are called.
///
/// @param fields all fields that a record of this kind may have
record RecordMapping(RecordSource source, List<String> fields) {

    /// What separates the entries of a list within one cell.
    static final String LIST_SEPARATOR = "|";

    /// Field → columns for this header; empty where the mapping does not fit the file, which is then a finding.
    Optional<Map<String, List<String>>> resolve(List<String> header, Place file, Findings findings) {
        boolean fits = true;
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String field : fields) {
            List<String> mapped = source.columns().get(field);
            if (mapped == null) {
                Optional<String> own = Optional.ofNullable(find(header, field));
                own.filter(column -> !source.constants().containsKey(field))
                        .ifPresent(column -> columns.put(field, List.of(column)));
                continue;
            }
            List<String> found = new ArrayList<>();
            for (String column : mapped) {
                String name = find(header, column);
                if (name == null) {
                    fits = false;
                    file.at(column).error(findings, FindingKind.COLUMN_MISSING, null,
                            "Die Spalte fehlt; vorhanden sind " + String.join(", ", header) + ".");
                } else {
                    found.add(name);
                }
            }
            columns.put(field, found);
        }
        for (String column : source.filter().keySet()) {
            if (!header.contains(column)) {
                fits = false;
                file.at(column).error(findings, FindingKind.COLUMN_MISSING, null,
                        "Die Spalte, nach der gefiltert wird, fehlt; vorhanden sind " + String.join(", ", header)
                                + ".");
            }
        }
        reportUnknown(findings);
        reportUnused(header, columns, file, findings);
        return fits ? Optional.of(columns) : Optional.empty();
    }

    private static @Nullable String find(List<String> header, String name) {
        if (header.contains(name)) {
            return name;
        }
        List<String> alike = header.stream()
                .filter(h -> h.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))).toList();
        return alike.size() == 1 ? alike.getFirst() : null;
    }

    private void reportUnknown(Findings findings) {
        TreeSet<String> named = new TreeSet<>(source.columns().keySet());
        named.addAll(source.constants().keySet());
        named.addAll(source.values().keySet());
        fields.forEach(named::remove);
        for (String field : named) {
            source.place().at(field).error(findings, FindingKind.CATALOG_KEY, null,
                    "Ein Feld `" + field + "` gibt es hier nicht; möglich sind " + String.join(", ", fields) + ".");
        }
    }

    private static void reportUnused(List<String> header, Map<String, List<String>> columns, Place file,
            Findings findings) {
        TreeSet<String> unused = new TreeSet<>(header);
        columns.values().forEach(unused::removeAll);
        unused.remove("");
        if (!unused.isEmpty()) {
            findings.note(FindingKind.COLUMN_UNKNOWN, file.file(),
                    "Diese Spalten werden nicht gelesen: " + String.join(", ", unused) + ".");
        }
    }

    /// The text of a field: its columns joined by a blank, signs of a missing value dropped, values translated, each
    /// entry of a list by itself.
    String text(String field, List<String> columns, Function<String, String> cell) {
        String text = columns.stream().map(cell).filter(t -> !t.isEmpty() && !source.missing().contains(t))
                .collect(Collectors.joining(" "));
        Map<String, String> translations = source.values().getOrDefault(field, Map.of());
        if (translations.isEmpty() || text.isEmpty()) {
            return text;
        }
        String whole = translations.get(text);
        return whole != null
                ? whole
                : List.of(text.split("\\" + LIST_SEPARATOR, -1)).stream().map(String::strip)
                        .map(part -> Objects.requireNonNullElse(translations.get(part), part))
                        .collect(Collectors.joining(LIST_SEPARATOR));
    }
}
