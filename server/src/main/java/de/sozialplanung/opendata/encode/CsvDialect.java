package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How values look in a CSV file, and what parts them.
///
/// A text that a spreadsheet program would run as a formula gets an apostrophe before it (OWASP, CSV injection). A telephone
/// number can do no harm and stays as it is in the plain dialect, which programs read; Excel would make a number of it.
public enum CsvDialect {
    /// RFC 4180.
    PLAIN,
    /// As Excel reads it on a double click where the language of the machine is German: semicolons, a decimal comma,
    /// `WAHR` and `FALSCH`, instants in UTC without zone. Dates are ISO 8601, which Excel reads too and which sorts.
    /// Where there is no figure its cell holds the sign of official tables (`.` `/` `x` `…`); sums pass over a text.
    EXCEL;

    /// What begins a formula in some spreadsheet program: the signs, as wide ones too, which programs take for the same in
    /// East Asian languages, and the spaces that programs pass over before them.
    private static final String FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern TELEPHONE = Pattern.compile("\\+[0-9 ]+");
    private static final DateTimeFormatter WITHOUT_ZONE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
            .withZone(ZoneOffset.UTC);

    /// What parts two cells.
    public char separator() {
        return switch (this) {
            case PLAIN -> ',';
            case EXCEL -> ';';
        };
    }

    /// What stands before the first cell; Excel takes a file for UTF-8 by nothing else.
    String beginning() {
        return switch (this) {
            case PLAIN -> "";
            case EXCEL -> "\uFEFF";
        };
    }

    /// What stands in the cell of a figure that there is none of.
    ///
    /// @param status the code of its status
    String absent(@Nullable Object status) {
        return switch (this) {
            case PLAIN -> "";
            case EXCEL -> Arrays.stream(ObservationStatus.values()).filter(s -> s.code().equals(status))
                    .findFirst().map(ObservationStatus::sign).orElse("");
        };
    }

    /// All signs that stand in cells of figures that there are none of.
    public static List<String> signs() {
        return Arrays.stream(ObservationStatus.values()).filter(status -> !status.hasValue())
                .map(ObservationStatus::sign).toList();
    }

    /// A value as it stands in a cell: nothing for null, `""` for an empty text.
    String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text(text);
            case List<?> items -> text(items.stream().map(String::valueOf).collect(Collectors.joining("|")));
            case Double number -> number(GeoJsonEncoder.plain(number));
            case Boolean truth -> truth(truth);
            case Instant instant -> instant(instant);
            default -> value.toString();
        };
    }

    private String number(String plain) {
        return switch (this) {
            case PLAIN -> plain;
            case EXCEL -> plain.replace('.', ',');
        };
    }

    private String truth(boolean truth) {
        return switch (this) {
            case PLAIN -> Boolean.toString(truth);
            case EXCEL -> truth ? "WAHR" : "FALSCH";
        };
    }

    private String instant(Instant instant) {
        return switch (this) {
            case PLAIN -> instant.toString();
            case EXCEL -> WITHOUT_ZONE.format(instant);
        };
    }

    private String text(String text) {
        if (text.isEmpty()) {
            return "\"\"";
        }
        String safe = isFormula(text) ? "'" + text : text;
        boolean quoted = safe.indexOf(separator()) >= 0 || safe.indexOf('"') >= 0 || safe.indexOf('\n') >= 0
                || safe.indexOf('\r') >= 0;
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private boolean isFormula(String text) {
        return FORMULA.indexOf(text.charAt(0)) >= 0 && (this == EXCEL || !TELEPHONE.matcher(text).matches());
    }
}
