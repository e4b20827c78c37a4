package de.sozialplanung.opendata.encode.parquet;

import de.sozialplanung.opendata.catalog.PropertyType;

/// How values of a property lie in Parquet, each with its number in the format.
enum PhysicalType {
    BOOLEAN(0),
    /// Days since 1970.
    INT32(1),
    /// A whole number, or microseconds since 1970.
    INT64(2),
    DOUBLE(5),
    /// A text, an item of a list, or a geometry.
    BYTE_ARRAY(6);

    private final int number;

    PhysicalType(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static PhysicalType of(PropertyType type) {
        return switch (type) {
            case STRING, STRING_LIST, POINT, MULTI_POLYGON -> BYTE_ARRAY;
            case INTEGER, DATE_TIME -> INT64;
            case NUMBER -> DOUBLE;
            case BOOLEAN -> BOOLEAN;
            case DATE -> INT32;
        };
    }
}
