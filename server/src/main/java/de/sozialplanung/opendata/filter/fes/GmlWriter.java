package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.SrsNotation;
import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.filter.Expression;
import java.io.IOException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Writes geometries of filters as GML 3.2, every number with all its digits. For one document.
final class GmlWriter {

    private static final SrsNotation NOTATION = SrsNotation.URN;

    private final XmlOutput xml;
    private int ids;

    GmlWriter(XmlOutput xml) {
        this.xml = xml;
    }

    /// An object of GML that must have an identifier, its element left open.
    XmlOutput object(String element) throws IOException {
        return xml.start(element).attribute("gml:id", "g" + ++ids);
    }

    void box(Expression.Box box) throws IOException {
        xml.start("gml:Envelope").attribute("srsName", NOTATION.name(box.crs()));
        positions("gml:lowerCorner", box.crs(), new Coordinate(box.minX(), box.minY()));
        positions("gml:upperCorner", box.crs(), new Coordinate(box.maxX(), box.maxY()));
        xml.end();
    }

    void shape(Expression.Shape shape) throws IOException {
        geometry(shape.geometry(), shape.crs(), true);
    }

    private void geometry(Geometry geometry, Crs crs, boolean outermost) throws IOException {
        object(switch (geometry) {
            case Point _ -> "gml:Point";
            case LineString _ -> "gml:LineString";
            case Polygon _ -> "gml:Polygon";
            case MultiPoint _ -> "gml:MultiPoint";
            case MultiLineString _ -> "gml:MultiCurve";
            case MultiPolygon _ -> "gml:MultiSurface";
            default -> "gml:MultiGeometry";
        });
        if (outermost) {
            xml.attribute("srsName", NOTATION.name(crs));
        }
        switch (geometry) {
            case Point point -> positions("gml:pos", crs, point.getCoordinate());
            case LineString line -> positions("gml:posList", crs, line.getCoordinates());
            case Polygon polygon -> polygon(polygon, crs);
            case MultiPoint _ -> members("gml:pointMember", geometry, crs);
            case MultiLineString _ -> members("gml:curveMember", geometry, crs);
            case MultiPolygon _ -> members("gml:surfaceMember", geometry, crs);
            default -> members("gml:geometryMember", geometry, crs);
        }
        xml.end();
    }

    private void members(String role, Geometry geometry, Crs crs) throws IOException {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            xml.start(role);
            geometry(geometry.getGeometryN(i), crs, false);
            xml.end();
        }
    }

    private void polygon(Polygon polygon, Crs crs) throws IOException {
        ring("gml:exterior", polygon.getExteriorRing(), crs);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring("gml:interior", polygon.getInteriorRingN(i), crs);
        }
    }

    private void ring(String role, LineString ring, Crs crs) throws IOException {
        xml.start(role).start("gml:LinearRing");
        positions("gml:posList", crs, ring.getCoordinates());
        xml.end().end();
    }

    private void positions(String element, Crs crs, Coordinate... coordinates) throws IOException {
        boolean northFirst = NOTATION.northFirst(crs);
        StringBuilder numbers = new StringBuilder();
        for (Coordinate c : coordinates) {
            numbers.append(numbers.isEmpty() ? "" : " ").append(plain(northFirst ? c.y : c.x)).append(' ')
                    .append(plain(northFirst ? c.x : c.y));
        }
        xml.element(element, numbers.toString());
    }

    /// `371500` for what Java writes as `371500.0`.
    private static String plain(double number) {
        String text = Double.toString(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
