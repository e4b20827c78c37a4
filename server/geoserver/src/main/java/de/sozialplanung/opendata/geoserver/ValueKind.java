package de.sozialplanung.opendata.geoserver;

import java.sql.Date;
import java.sql.Timestamp;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/// The types of properties that an edition knows, with the Java type that GeoTools programs expect of each.
enum ValueKind {
    STRING(String.class),
    /// The items with `|` in between, as in the service's CSV: GeoServer knows no lists.
    STRING_LIST(String.class),
    INTEGER(Long.class),
    NUMBER(Double.class),
    BOOLEAN(Boolean.class),
    DATE(Date.class),
    DATE_TIME(Timestamp.class),
    POINT(Point.class),
    MULTI_POLYGON(MultiPolygon.class);

    private final Class<?> binding;

    ValueKind(Class<?> binding) {
        this.binding = binding;
    }

    Class<?> binding() {
        return binding;
    }

    boolean isGeometry() {
        return this == POINT || this == MULTI_POLYGON;
    }
}
