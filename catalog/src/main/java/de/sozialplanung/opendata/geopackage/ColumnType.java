package de.sozialplanung.opendata.geopackage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The column types of a GeoPackage (OGC 12-128r17, table 1), each with the Java type of its values.
public enum ColumnType {
    /// String.
    TEXT,
    /// Long.
    INTEGER,
    /// Double.
    REAL,
    /// Boolean, stored as 0 and 1.
    BOOLEAN,
    /// `LocalDate`, stored as ISO 8601 text.
    DATE,
    /// `Instant`, stored as ISO 8601 text in UTC with milliseconds.
    DATETIME,
    /// `byte[]`.
    BLOB;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);

    /// The type behind a declared type such as `MEDIUMINT`, `TEXT(20)` or `DOUBLE`; text where it says nothing known.
    static ColumnType declared(String name) {
        String upper = name.toUpperCase(Locale.ROOT).strip();
        if (upper.startsWith("DATETIME") || upper.startsWith("TIMESTAMP")) {
            return DATETIME;
        }
        if (upper.startsWith("DATE")) {
            return DATE;
        }
        if (upper.startsWith("BOOL")) {
            return BOOLEAN;
        }
        if (upper.contains("INT")) {
            return INTEGER;
        }
        if (upper.contains("REAL") || upper.contains("DOUB") || upper.contains("FLOA") || upper.contains("NUM")
                || upper.contains("DEC")) {
            return REAL;
        }
        return upper.contains("BLOB") ? BLOB : TEXT;
    }

    /// The Java value for what SQLite holds. SQLite lets any value into any column: what does not fit the type stays
    /// as it is, for the caller to report.
    @Nullable
    Object read(@Nullable Object stored) {
        return switch (this) {
            case TEXT, BLOB -> stored;
            case INTEGER -> stored instanceof Number number && !(stored instanceof Double) ? number.longValue() : stored;
            case REAL -> stored instanceof Number number ? Double.valueOf(number.doubleValue()) : stored;
            case BOOLEAN -> stored instanceof Number number ? Boolean.valueOf(number.intValue() != 0) : stored;
            case DATE -> stored instanceof String text ? date(text) : stored;
            case DATETIME -> stored instanceof String text ? instant(text) : stored;
        };
    }

    /// What to store for a Java value of this type.
    @Nullable
    Object write(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag ? 1 : 0;
            case LocalDate date -> date.toString();
            case Instant instant -> STAMP.format(instant);
            default -> value;
        };
    }

    private static Object date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return text;
        }
    }

    private static Object instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            return text;
        }
    }
}
