package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.crs.Crs;
import java.io.IOException;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Writes points, polygons and multi-polygons as GML with the axes in the order that the notation implies, outer rings
/// anticlockwise and inner rings clockwise on the map.
///
/// @param dialect  the version of GML; only 3.2 wants an id for each geometry
/// @param notation how the reference system is named
/// @param crs      the reference system of the geometries
record GmlGeometry(GmlDialect dialect, SrsNotation notation, Crs crs) {

    /// @param owner the `gml:id` of the feature; geometry ids put a prefix before it that no collection's name
    ///              begins with
    void write(XmlOutput xml, Geometry geometry, String owner) throws IOException {
        switch (geometry) {
            case Point point -> {
                head(xml, "gml:Point", owner).start(old() ? "gml:coordinates" : "gml:pos");
                position(xml, point.getCoordinateSequence(), 0);
                xml.end().end();
            }
            default -> polygons(xml, geometry, owner);
        }
    }

    private void polygons(XmlOutput xml, Geometry geometry, String owner) throws IOException {
        head(xml, old() ? "gml:MultiPolygon" : "gml:MultiSurface", owner);
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (!(geometry.getGeometryN(i) instanceof Polygon polygon)) {
                throw new IllegalArgumentException("geometries are points, polygons or multi-polygons");
            }
            xml.start(old() ? "gml:polygonMember" : "gml:surfaceMember").start("gml:Polygon");
            id(xml, i + 1 + "." + owner);
            ring(xml, old() ? "gml:outerBoundaryIs" : "gml:exterior", polygon.getExteriorRing(), true);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(xml, old() ? "gml:innerBoundaryIs" : "gml:interior", polygon.getInteriorRingN(hole), false);
            }
            xml.end().end();
        }
        xml.end();
    }

    /// GML 2 has words of its own.
    private boolean old() {
        return dialect == GmlDialect.GML_2_1;
    }

    private XmlOutput head(XmlOutput xml, String element, String owner) throws IOException {
        xml.start(element);
        id(xml, "." + owner);
        xml.attribute("srsName", notation.name(crs));
        return old() ? xml : xml.attribute("srsDimension", "2");
    }

    private void id(XmlOutput xml, String owned) throws IOException {
        if (dialect == GmlDialect.GML_3_2) {
            xml.attribute("gml:id", "_g" + owned);
        }
    }

    private void ring(XmlOutput xml, String role, LinearRing ring, boolean anticlockwise) throws IOException {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean asWritten = Orientation.isCCW(points) == anticlockwise;
        int size = points.size();
        xml.start(role).start("gml:LinearRing").start(old() ? "gml:coordinates" : "gml:posList");
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                xml.blank();
            }
            position(xml, points, asWritten ? i : size - 1 - i);
        }
        xml.end().end().end();
    }

    private void position(XmlOutput xml, CoordinateSequence points, int i) throws IOException {
        boolean northFirst = notation.northFirst(crs);
        xml.number(northFirst ? points.getY(i) : points.getX(i), crs.decimals());
        if (old()) {
            xml.text(",");
        } else {
            xml.blank();
        }
        xml.number(northFirst ? points.getX(i) : points.getY(i), crs.decimals());
    }
}
