package de.sozialplanung.opendata.filter;

import de.sozialplanung.opendata.catalog.PropertyType;

/// The kinds of values that filters compare, each with the Java type that carries it.
public enum ValueKind {
    /// `String`.
    TEXT,
    /// `Long`.
    INTEGER,
    /// `Double`, finite.
    NUMBER,
    /// `Boolean`.
    TRUTH,
    /// `LocalDate`; the first and the last one that Java knows stand for no bound.
    DATE,
    /// `Instant`, to the microsecond; the first and the last one that Java knows stand for no bound.
    INSTANT,
    /// `List<String>`.
    TEXTS,
    /// JTS `Geometry` in EPSG:25832.
    SHAPE;

    /// The kind of a property's values.
    public static ValueKind of(PropertyType type) {
        return switch (type) {
            case STRING -> TEXT;
            case STRING_LIST -> TEXTS;
            case INTEGER -> INTEGER;
            case NUMBER -> NUMBER;
            case BOOLEAN -> TRUTH;
            case DATE -> DATE;
            case DATE_TIME -> INSTANT;
            case POINT, MULTI_POLYGON -> SHAPE;
        };
    }

    public boolean isNumeric() {
        return this == INTEGER || this == NUMBER;
    }

    public boolean isTemporal() {
        return this == DATE || this == INSTANT;
    }
}
