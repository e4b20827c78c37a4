package de.sozialplanung.opendata.encode;

import com.fasterxml.jackson.core.JsonGenerator;
import de.sozialplanung.opendata.crs.Crs;
import java.io.IOException;
import java.util.Arrays;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Writes points, polygons and multi-polygons as GeoJSON geometries with the axes in the authority's order, outer rings
/// anticlockwise and inner rings clockwise on the map. A polygon is written as a multi-polygon of one.
///
/// For one thread. Collects the text of one geometry, since most bytes of an answer are coordinates.
final class GeoJsonGeometry {

    private final int decimals;
    private final boolean northFirst;
    private final FixedDecimal.Sink sink = this::add;
    private char[] text = new char[4096];
    private int length;

    GeoJsonGeometry(Crs crs) {
        decimals = crs.decimals();
        northFirst = crs.northFirst();
    }

    void write(JsonGenerator json, Geometry geometry) throws IOException {
        length = 0;
        if (geometry instanceof Point point) {
            add("{\"type\":\"Point\",\"coordinates\":");
            position(point.getCoordinateSequence(), 0);
        } else {
            add("{\"type\":\"MultiPolygon\",\"coordinates\":[");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (!(geometry.getGeometryN(i) instanceof Polygon polygon)) {
                    throw new IllegalArgumentException("geometries are points, polygons or multi-polygons");
                }
                add(i == 0 ? "[" : ",[");
                polygon(polygon);
                add(']');
            }
            add(']');
        }
        add('}');
        json.writeRawValue(text, 0, length);
    }

    private void polygon(Polygon polygon) throws IOException {
        ring(polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            add(',');
            ring(polygon.getInteriorRingN(i), false);
        }
    }

    private void ring(LinearRing ring, boolean anticlockwise) throws IOException {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean asWritten = Orientation.isCCW(points) == anticlockwise;
        int size = points.size();
        for (int i = 0; i < size; i++) {
            add(i == 0 ? '[' : ',');
            position(points, asWritten ? i : size - 1 - i);
        }
        add(']');
    }

    private void position(CoordinateSequence points, int i) throws IOException {
        add('[');
        FixedDecimal.write(northFirst ? points.getY(i) : points.getX(i), decimals, sink);
        add(',');
        FixedDecimal.write(northFirst ? points.getX(i) : points.getY(i), decimals, sink);
        add(']');
    }

    private void add(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            add(ascii.charAt(i));
        }
    }

    private void add(int character) {
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2);
        }
        text[length++] = (char) character;
    }
}
