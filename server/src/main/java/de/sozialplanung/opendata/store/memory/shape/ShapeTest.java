package de.sozialplanung.opendata.store.memory.shape;

import de.sozialplanung.opendata.filter.SpatialRelation;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/// What geometries are asked for: that they lie in some way to a shape. Made for one query and used by one thread.
interface ShapeTest {

    /// A box that every geometry touches which passes.
    Envelope box();

    boolean passes(Geometry geometry);

    /// Whether geometries lie so to a shape.
    ///
    /// @param relation not `DISJOINT`
    static ShapeTest of(SpatialRelation relation, Geometry shape) {
        if (shape instanceof Polygonal
                && (relation == SpatialRelation.INTERSECTS || relation == SpatialRelation.WITHIN)) {
            return new InArea(relation, shape);
        }
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(shape);
        return new Exact(shape.getEnvelopeInternal(), relation == SpatialRelation.INTERSECTS
                ? prepared::intersects
                : geometry -> relation.holds(geometry, shape));
    }

    /// Whether geometries lie near a shape.
    static ShapeTest near(Geometry shape, double metres, boolean nearer) {
        Envelope reach = shape.getEnvelopeInternal().copy();
        // a little farther, for what is lost in rounding
        reach.expandBy(metres + Math.abs(metres) * 1e-9);
        return new Exact(reach, geometry -> {
            double distance = geometry.distance(shape);
            return nearer ? distance < metres : distance <= metres;
        });
    }

    /// Asks JTS in any case.
    record Exact(Envelope box, Predicate<Geometry> test) implements ShapeTest {

        @Override
        public boolean passes(Geometry geometry) {
            return test.test(geometry);
        }
    }

    /// Asks JTS where a look at the box does not tell.
    final class InArea implements ShapeTest {

        private final Area area;
        private final PreparedGeometry prepared;
        private final SpatialRelation relation;

        private InArea(SpatialRelation relation, Geometry shape) {
            area = new Area(shape);
            prepared = PreparedGeometryFactory.prepare(shape);
            this.relation = relation;
        }

        @Override
        public Envelope box() {
            return area.box();
        }

        @Override
        public boolean passes(Geometry geometry) {
            Envelope own = geometry.getEnvelopeInternal();
            return switch (area.place(own.getMinX(), own.getMinY(), own.getMaxX(), own.getMaxY())) {
                case OUTSIDE -> false;
                case WITHIN -> true;
                case CROSSED -> relation == SpatialRelation.INTERSECTS
                        ? prepared.intersects(geometry)
                        : prepared.contains(geometry);
            };
        }
    }
}
