package de.sozialplanung.opendata.catalog;

/// The closed list of value types a property may have, each with the one Java type that carries it.
///
/// `STRING` String · `STRING_LIST` `List<String>` · `INTEGER` Long · `NUMBER` Double (finite) · `BOOLEAN` Boolean ·
/// `DATE` `java.time.LocalDate` · `DATE_TIME` `java.time.Instant` · the geometry types JTS `Point` and `MultiPolygon`.
public enum PropertyType {
    STRING,
    STRING_LIST,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE,
    DATE_TIME,
    POINT,
    MULTI_POLYGON;

    public boolean isGeometry() {
        return this == POINT || this == MULTI_POLYGON;
    }
}
