package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.crs.Crs;
import java.io.IOException;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Writes points, polygons and multi-polygons as GeoJSON geometries with the axes in the authority's order, outer rings
/// anticlockwise and inner rings clockwise on the map. A polygon is written as a multi-polygon of one.
final class GeoJsonGeometry {

    private final int decimals;
    private final boolean northFirst;

    GeoJsonGeometry(Crs crs) {
        decimals = crs.decimals();
        northFirst = crs.northFirst();
    }

    void write(JsonBytes json, Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            json.raw("{\"type\":\"Point\",\"coordinates\":");
            position(json, point.getCoordinateSequence(), 0);
        } else {
            json.raw("{\"type\":\"MultiPolygon\",\"coordinates\":[");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (!(geometry.getGeometryN(i) instanceof Polygon polygon)) {
                    throw new IllegalArgumentException("geometries are points, polygons or multi-polygons");
                }
                json.raw(i == 0 ? "[" : ",[");
                polygon(json, polygon);
                json.raw(']');
            }
            json.raw(']');
        }
        json.raw('}');
    }

    private void polygon(JsonBytes json, Polygon polygon) throws IOException {
        ring(json, polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            json.raw(',');
            ring(json, polygon.getInteriorRingN(i), false);
        }
    }

    private void ring(JsonBytes json, LinearRing ring, boolean anticlockwise) throws IOException {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean asWritten = Orientation.isCCW(points) == anticlockwise;
        int size = points.size();
        for (int i = 0; i < size; i++) {
            json.raw(i == 0 ? '[' : ',');
            position(json, points, asWritten ? i : size - 1 - i);
        }
        json.raw(']');
    }

    private void position(JsonBytes json, CoordinateSequence points, int i) throws IOException {
        json.raw('[');
        json.rounded(northFirst ? points.getY(i) : points.getX(i), decimals);
        json.raw(',');
        json.rounded(northFirst ? points.getX(i) : points.getY(i), decimals);
        json.raw(']');
    }
}
