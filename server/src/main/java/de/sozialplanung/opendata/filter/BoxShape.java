package de.sozialplanung.opendata.filter;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// The shape of a client's box in EPSG:25832.
///
/// A box in degrees is cut to a domain around Germany first, in which the projection is exact; outside of it nothing of
/// ours lies. Its parallels bend on the way, so its edges get many points. A box in EPSG:3857 has the same edges as one
/// in degrees and takes the same way.
///
/// Every box is widened by one unit of the last decimal that we publish: a client who takes a coordinate of ours as the
/// edge of a box (or as the whole of it) finds the feature that it belongs to.
final class BoxShape {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /// Eight degrees to both sides of the central meridian, from the Riviera to Oslo.
    static final Envelope DOMAIN = new Envelope(1, 17, 44, 60);

    /// In metres; stands for everything where a box holds the whole domain.
    private static final double FAR = 1e8;
    private static final Envelope EVERYWHERE = new Envelope(-FAR, FAR, -FAR, FAR);

    /// In degrees: a straight step of that length along a parallel is half a millimetre off.
    private static final double STEP = 0.002;
    private static final int MOST_STEPS = 512;

    private BoxShape() {}

    /// A polygon or multi-polygon; empty where the box is out of reach.
    static Geometry of(Expression.Box box) {
        requireBox(box);
        double unit = Math.pow(10, -box.crs().decimals());
        if (box.crs() == Crs.EPSG_25832) {
            Envelope wide = new Envelope(clamp(box.minX() - unit), clamp(box.maxX() + unit), clamp(box.minY() - unit),
                    clamp(box.maxY() + unit));
            return FACTORY.toGeometry(wide);
        }
        double east = box.minX() > box.maxX() ? box.maxX() + 360 : box.maxX();
        Envelope wide = new Envelope(box.minX() - unit, east + unit, box.minY() - unit, box.maxY() + unit);
        return box.crs().geographic() ? degrees(wide) : mercator(wide);
    }

    private static void requireBox(Expression.Box box) {
        if (DoubleStream.of(box.minX(), box.maxX(), box.minY(), box.maxY()).anyMatch(Double::isNaN)) {
            throw Literal.fault(box.at(), "The corners of a box must be numbers.");
        }
        if (box.minY() > box.maxY()) {
            throw Literal.fault(box.at(), "The south edge of a box must not lie north of its north edge.");
        }
        if (box.minX() > box.maxX() && !box.crs().geographic()) {
            throw Literal.fault(box.at(), "The west edge of a box must not lie east of its east edge.");
        }
    }

    private static double clamp(double metres) {
        return Math.clamp(metres, -FAR, FAR);
    }

    /// The parts of the box that lie in the domain: none, one, or two where it goes the long way round the earth.
    private static Geometry degrees(Envelope given) {
        Envelope box = given.getWidth() < 360 ? given
                : new Envelope(DOMAIN.getMinX(), DOMAIN.getMaxX(), given.getMinY(), given.getMaxY());
        List<Polygon> parts = new ArrayList<>();
        for (int turn = -360; turn <= 360; turn += 360) {
            Envelope turned = new Envelope(box);
            turned.translate(turn, 0);
            if (turned.contains(DOMAIN)) {
                return FACTORY.toGeometry(EVERYWHERE);
            }
            Envelope part = turned.intersection(DOMAIN);
            if (!part.isNull() && part.getArea() > 0) {
                parts.add(polygon(part));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static Geometry mercator(Envelope box) {
        Envelope domain = Reprojection.between(Crs.CRS84, Crs.EPSG_3857).apply(DOMAIN);
        if (box.contains(domain)) {
            return FACTORY.toGeometry(EVERYWHERE);
        }
        Envelope part = box.intersection(domain);
        return part.isNull()
                ? FACTORY.createPolygon()
                : degrees(Reprojection.between(Crs.EPSG_3857, Crs.CRS84).apply(part));
    }

    /// A box in degrees as a polygon whose edges follow their meridians and parallels.
    private static Polygon polygon(Envelope box) {
        int across = steps(box.getWidth());
        int up = steps(box.getHeight());
        double[] ring = new double[4 * (across + up) + 2];
        int next = 0;
        next = edge(ring, next, across, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMinY());
        next = edge(ring, next, up, box.getMaxX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        next = edge(ring, next, across, box.getMaxX(), box.getMaxY(), box.getMinX(), box.getMaxY());
        next = edge(ring, next, up, box.getMinX(), box.getMaxY(), box.getMinX(), box.getMinY());
        ring[next] = ring[0];
        ring[next + 1] = ring[1];
        Reprojection.between(Crs.CRS84, Crs.EPSG_25832).applyInPlace(ring, ring.length / 2);
        Coordinate[] coordinates = new Coordinate[ring.length / 2];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(ring[2 * i], ring[2 * i + 1]);
        }
        return FACTORY.createPolygon(coordinates);
    }

    private static int steps(double degrees) {
        return Math.clamp((long) Math.ceil(degrees / STEP), 1, MOST_STEPS);
    }

    /// Writes an edge without its last point.
    private static int edge(double[] ring, int at, int steps, double x1, double y1, double x2, double y2) {
        for (int i = 0; i < steps; i++) {
            ring[at + 2 * i] = x1 + (x2 - x1) * i / steps;
            ring[at + 2 * i + 1] = y1 + (y2 - y1) * i / steps;
        }
        return at + 2 * steps;
    }
}
