package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.SpatialRelation;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/// How geometries lie to one shape, prepared for many of them. For one thread.
final class ShapeTest {

    /// By how much of its sides the box around a shape is made smaller, in turn, until it lies in the shape.
    private static final double[] CUTS = {0.005, 0.02, 0.05, 0.1, 0.2, 0.3};

    private ShapeTest() {}

    /// Whether a geometry that touches the shape's box lies so to the shape.
    static Predicate<Geometry> of(SpatialRelation relation, Geometry shape) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(shape);
        return switch (relation) {
            case INTERSECTS -> prepared::intersects;
            case DISJOINT -> prepared::disjoint;
            case WITHIN -> prepared::contains;
            case EQUALS, TOUCHES, CROSSES, CONTAINS, OVERLAPS -> own -> relation.holds(own, shape);
        };
    }

    /// A box that lies in the shape and fills most of it, where one is found soon; else a null one.
    static Envelope inner(Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        if (shape.isRectangle()) {
            return box;
        }
        if (!(shape instanceof Polygonal)) {
            return new Envelope();
        }
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(shape);
        for (double cut : CUTS) {
            Envelope smaller = new Envelope(box);
            smaller.expandBy(-cut * box.getWidth(), -cut * box.getHeight());
            if (prepared.covers(shape.getFactory().toGeometry(smaller))) {
                return smaller;
            }
        }
        return new Envelope();
    }
}
