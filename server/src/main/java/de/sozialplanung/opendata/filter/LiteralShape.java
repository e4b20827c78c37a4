package de.sozialplanung.opendata.filter;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/// The shape of a client's geometry in EPSG:25832.
///
/// What lies outside of the domain in which the projection is exact is cut off: nothing of ours lies there, so no relation
/// changes by it. Straight edges in another reference system bend on the way and get points in between.
final class LiteralShape {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /// In degrees, and in metres of the other systems.
    private static final double STEP_DEGREES = 0.002;
    private static final double STEP_METRES = 200;
    private static final double MOST_STEPS = 4096;

    private LiteralShape() {}

    /// Empty where the geometry is out of reach; one of the simple types or their multiples, or a mixed collection.
    static Geometry of(Expression.Shape given) {
        Geometry geometry = given.geometry();
        require(given);
        Crs crs = given.crs();
        Geometry simple = simplified(geometry);
        if (crs == Crs.EPSG_25832) {
            return simple;
        }
        Envelope domain = crs.geographic() ? BoxShape.DOMAIN
                : Reprojection.between(Crs.CRS84, crs).apply(BoxShape.DOMAIN);
        Geometry within = domain.contains(simple.getEnvelopeInternal()) ? simple : cut(simple, domain);
        if (within.isEmpty()) {
            return within;
        }
        double step = crs.geographic() ? STEP_DEGREES : STEP_METRES;
        Geometry dense = within.getDimension() == 0 ? within
                : Densifier.densify(within, Math.max(step, within.getLength() / MOST_STEPS));
        return Reprojection.between(crs, Crs.EPSG_25832).apply(dense);
    }

    private static void require(Expression.Shape given) {
        Geometry geometry = given.geometry();
        if (geometry.isEmpty()) {
            throw Literal.fault(given.at(), "The geometry is empty.");
        }
        if (!Arrays.stream(geometry.getCoordinates()).allMatch(LiteralShape::isFinite)) {
            throw Literal.fault(given.at(), "The coordinates of a geometry must be numbers within reach.");
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            throw Literal.fault(given.at(), "The geometry is not valid: " + error.getMessage() + ".");
        }
    }

    /// Far beyond every coordinate on earth; sums and squares of such numbers are still numbers.
    private static boolean isFinite(Coordinate coordinate) {
        return Math.abs(coordinate.x) < 1e12 && Math.abs(coordinate.y) < 1e12;
    }

    /// A collection as the multiple of its members' type, where they have one; polygons that overlap become one.
    private static Geometry simplified(Geometry geometry) {
        if (!geometry.getClass().equals(GeometryCollection.class)) {
            return geometry.getFactory().createGeometry(geometry);
        }
        List<Geometry> parts = new ArrayList<>();
        for (int dimension = 0; dimension <= 2; dimension++) {
            List<Geometry> alike = new ArrayList<>();
            collect(geometry, dimension, alike);
            if (!alike.isEmpty()) {
                parts.add(FACTORY.buildGeometry(alike).union());
            }
        }
        return parts.size() == 1 ? parts.getFirst()
                : FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
    }

    private static void collect(Geometry geometry, int dimension, List<Geometry> alike) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof GeometryCollection) {
                collect(part, dimension, alike);
            } else if (part.getDimension() == dimension) {
                alike.add(part);
            }
        }
    }

    /// What lies in the domain with the dimension that it had; what only touches its edge is left out.
    private static Geometry cut(Geometry geometry, Envelope domain) {
        Geometry frame = FACTORY.toGeometry(domain);
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            Geometry left = frame.intersection(part);
            if (!left.isEmpty()) {
                collect(left, part.getDimension(), parts);
            }
        }
        return parts.isEmpty() ? FACTORY.createPoint() : FACTORY.buildGeometry(parts);
    }
}
