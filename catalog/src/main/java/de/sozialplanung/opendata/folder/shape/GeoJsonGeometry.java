package de.sozialplanung.opendata.folder.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Points and polygons of GeoJSON; heights are dropped.
final class GeoJsonGeometry {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJsonGeometry() {}

    /// The geometry; null for `null`.
    ///
    /// @throws IllegalArgumentException where it is malformed or neither point nor polygon
    static @Nullable Geometry read(JsonNode geometry) {
        if (geometry.isNull() || geometry.isMissingNode()) {
            return null;
        }
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asText()) {
            case "Point" -> FACTORY.createPoint(coordinate(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> FACTORY.createMultiPolygon(polygons(coordinates));
            default -> throw new IllegalArgumentException("neither point nor polygon");
        };
    }

    private static Polygon[] polygons(JsonNode coordinates) {
        List<Polygon> polygons = new ArrayList<>();
        coordinates.forEach(polygon -> polygons.add(polygon(polygon)));
        return polygons.toArray(Polygon[]::new);
    }

    private static Polygon polygon(JsonNode coordinates) {
        if (coordinates.isEmpty()) {
            return FACTORY.createPolygon();
        }
        List<LinearRing> rings = new ArrayList<>();
        coordinates.forEach(ring -> rings.add(ring(ring)));
        return FACTORY.createPolygon(rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode coordinates) {
        List<Coordinate> ring = new ArrayList<>();
        coordinates.forEach(position -> ring.add(coordinate(position)));
        return FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    private static Coordinate coordinate(JsonNode position) {
        if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
            throw new IllegalArgumentException("a position needs two numbers");
        }
        return new CoordinateXY(position.path(0).asDouble(), position.path(1).asDouble());
    }
}
