package de.sozialplanung.opendata.filter.cql2;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// The types of geometries in filters.
enum ShapeType {
    POINT("Point"),
    LINE_STRING("LineString"),
    POLYGON("Polygon"),
    MULTI_POINT("MultiPoint"),
    MULTI_LINE_STRING("MultiLineString"),
    MULTI_POLYGON("MultiPolygon"),
    GEOMETRY_COLLECTION("GeometryCollection");

    private final String json;

    ShapeType(String json) {
        this.json = json;
    }

    /// Its name in GeoJSON.
    String json() {
        return json;
    }

    /// Its name in Well-Known Text.
    String text() {
        return json.toUpperCase(Locale.ROOT);
    }

    /// The type of that name, in any case.
    static Optional<ShapeType> of(String name) {
        return Arrays.stream(values()).filter(type -> type.json.equalsIgnoreCase(name)).findFirst();
    }

    static ShapeType of(Geometry geometry) {
        return switch (geometry) {
            case Point _ -> POINT;
            case LineString _ -> LINE_STRING;
            case Polygon _ -> POLYGON;
            case MultiPoint _ -> MULTI_POINT;
            case MultiLineString _ -> MULTI_LINE_STRING;
            case MultiPolygon _ -> MULTI_POLYGON;
            default -> GEOMETRY_COLLECTION;
        };
    }
}
