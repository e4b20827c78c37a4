package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.crs.Crs;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Writes points, polygons and multi-polygons as well-known text (OGC 06-103r4, section 7) with the axes in the
/// authority's order; nothing for no geometry. A polygon is written as a multi-polygon of one.
final class WktGeometry {

    private final Crs crs;

    WktGeometry(Crs crs) {
        this.crs = crs;
    }

    void write(Writer out, @Nullable Geometry geometry) throws IOException {
        if (geometry == null || geometry.isEmpty()) {
            return;
        }
        if (geometry instanceof Point point) {
            out.write("POINT (");
            position(out, point.getCoordinateSequence(), 0);
        } else {
            out.write("MULTIPOLYGON (");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (!(geometry.getGeometryN(i) instanceof Polygon polygon)) {
                    throw new IllegalArgumentException("geometries are points, polygons or multi-polygons");
                }
                out.write(i == 0 ? "(" : ",(");
                polygon(out, polygon);
                out.write(')');
            }
        }
        out.write(')');
    }

    private void polygon(Writer out, Polygon polygon) throws IOException {
        ring(out, polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            out.write(',');
            ring(out, polygon.getInteriorRingN(i));
        }
    }

    private void ring(Writer out, LinearRing ring) throws IOException {
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 0; i < points.size(); i++) {
            out.write(i == 0 ? '(' : ',');
            position(out, points, i);
        }
        out.write(')');
    }

    private void position(Writer out, CoordinateSequence points, int i) throws IOException {
        FixedDecimal.write(crs.northFirst() ? points.getY(i) : points.getX(i), crs.decimals(), out::write);
        out.write(' ');
        FixedDecimal.write(crs.northFirst() ? points.getX(i) : points.getY(i), crs.decimals(), out::write);
    }
}
