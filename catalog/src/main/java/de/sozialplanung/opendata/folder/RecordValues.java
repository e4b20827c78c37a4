package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.feature.Feature;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// The values of one record by property, typed by the schema; what does not fit its type is reported and left out.
final class RecordValues {

    private static final Pattern GERMAN_DATE = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");

    private final Schema schema;
    private final RecordRow row;
    private final Codes codes;
    private final Findings findings;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private RecordValues(Schema schema, RecordRow row, Codes codes, Findings findings) {
        this.schema = schema;
        this.row = row;
        this.codes = codes;
        this.findings = findings;
    }

    static RecordValues of(Schema schema, RecordRow row, Codes codes, Findings findings) {
        RecordValues values = new RecordValues(schema, row, codes, findings);
        for (Property property : schema.attributes()) {
            String text = row.text(property.name());
            if (!text.isEmpty()) {
                values.read(property, text).ifPresent(value -> values.values.put(property.name(), value));
            }
        }
        values.requireOrder();
        return values;
    }

    private Optional<Object> read(Property property, String text) {
        return switch (property.type()) {
            case STRING -> property.scheme() == null ? string(property, text) : code(property, text);
            case STRING_LIST -> list(property, text);
            case INTEGER -> whole(property, text);
            case DATE -> date(property, text);
            case NUMBER, BOOLEAN, DATE_TIME, POINT, MULTI_POLYGON ->
                    throw new IllegalStateException("no record has a property of type " + property.type());
        };
    }

    private Optional<Object> string(Property property, String text) {
        return switch (property.name()) {
            case "web", "webseite" -> address(property, text);
            case "email" -> text.matches("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,180}\\.[^@\\s.<>\"]{2,}")
                    ? Optional.of(text)
                    : dropped(property, text, "eine einzelne E-Mail-Adresse");
            default -> Optional.of(text);
        };
    }

    private Optional<Object> address(Property property, String text) {
        String full = text.toLowerCase(Locale.ROOT).startsWith("www.") ? "http://" + text : text;
        try {
            URI uri = new URI(full);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return Optional.of(full);
            }
        } catch (URISyntaxException e) {
            // reported below, like every other address that is none
        }
        return dropped(property, text, "eine Adresse mit http:// oder https://");
    }

    private Optional<Object> dropped(Property property, String text, String expected) {
        row.place(property.name()).warning(findings, FindingKind.VALUE, text,
                "Die Angabe wird weggelassen; erwartet wird " + expected + ".");
        return Optional.empty();
    }

    private Optional<Object> wrong(Property property, String text, String expected) {
        row.place(property.name()).error(findings, FindingKind.VALUE, text,
                "Unter `" + property.name() + "` wird " + expected + " erwartet.");
        return Optional.empty();
    }

    private Optional<Object> code(Property property, String text) {
        String scheme = String.valueOf(property.scheme());
        Optional<String> code = codes.find(scheme, text);
        if (code.isEmpty()) {
            row.place(property.name()).error(findings, FindingKind.UNKNOWN_CODE, text, "Das steht nicht in der Liste `"
                    + scheme + "`; möglich sind " + codes.possible(scheme) + ".");
        }
        return code.map(c -> c);
    }

    /// Entries are separated by `|`; a label that holds a comma is one entry.
    private Optional<Object> list(Property property, String text) {
        List<String> entries = new ArrayList<>();
        for (String part : text.split("\\" + RecordMapping.LIST_SEPARATOR, -1)) {
            String entry = part.strip();
            if (entry.isEmpty()) {
                continue;
            }
            Optional<Object> value = property.scheme() == null ? Optional.of(entry) : code(property, entry);
            value.map(String::valueOf).filter(v -> !entries.contains(v)).ifPresent(entries::add);
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(entries));
    }

    private Optional<Object> whole(Property property, String text) {
        String plain = text.replaceFirst("[.,]0+$", "");
        return plain.matches("\\d{1,3}")
                ? Optional.of(Long.valueOf(plain))
                : wrong(property, text, "eine ganze Zahl");
    }

    private Optional<Object> date(Property property, String text) {
        Matcher german = GERMAN_DATE.matcher(text);
        try {
            if (german.matches()) {
                return Optional.of(LocalDate.of(Integer.parseInt(german.group(3)), Integer.parseInt(german.group(2)),
                        Integer.parseInt(german.group(1))));
            }
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException e) {
            return wrong(property, text, "ein Datum wie 2023-01-31 oder 31.01.2023");
        }
    }

    private void requireOrder() {
        if (values.get("gueltig_von") instanceof LocalDate from && values.get("gueltig_bis") instanceof LocalDate to
                && to.isBefore(from)) {
            row.place("gueltig_bis").error(findings, FindingKind.VALUE, to.toString(),
                    "Das Ende liegt vor dem Anfang.");
        }
        if (values.get("beginn") instanceof LocalDate from && values.get("ende") instanceof LocalDate to
                && to.isBefore(from)) {
            row.place("ende").error(findings, FindingKind.VALUE, to.toString(), "Das Ende liegt vor dem Anfang.");
        }
        if (values.get("alter_von") instanceof Long from && values.get("alter_bis") instanceof Long to && to < from) {
            row.place("alter_bis").error(findings, FindingKind.VALUE, to.toString(),
                    "Das höchste Alter liegt unter dem niedrigsten.");
        }
    }

    @Nullable
    Object get(String property) {
        return values.get(property);
    }

    void set(String property, @Nullable Object value) {
        if (value == null) {
            values.remove(property);
        } else {
            values.put(property, value);
        }
    }

    Feature feature(@Nullable Geometry geometry) {
        List<@Nullable Object> ordered = new ArrayList<>();
        for (Property property : schema.attributes()) {
            ordered.add(values.get(property.name()));
        }
        return new Feature(ordered, geometry);
    }
}
