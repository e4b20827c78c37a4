package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.filter.SpatialRelation;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/// Points as two columns of metres in EPSG:25832, NaN where a row has none, with an index over them.
final class PointShapes implements Shapes, Boxes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /// So many rows are looked at faster than anything is prepared for them.
    private static final int FEW = 2000;
    private static final int SHARE = 16;

    private final double[] xs;
    private final double[] ys;
    private final PackedIndex index;

    private PointShapes(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
        index = new PackedIndex(IntStream.range(0, xs.length).filter(i -> !Double.isNaN(xs[i])).toArray(), this);
    }

    @Override
    public @Nullable Geometry at(int row, Crs crs) {
        if (Double.isNaN(xs[row])) {
            return null;
        }
        double[] place = {xs[row], ys[row]};
        Reprojection.between(Crs.EPSG_25832, crs).applyInPlace(place, 1);
        return FACTORY.createPoint(new Coordinate(place[0], place[1]));
    }

    @Override
    public Access related(SpatialRelation relation, Geometry shape, boolean negated) {
        if (negated || !relation.meets()) {
            Predicate<Geometry> test = ShapeTest.of(relation, shape);
            return Access.by(row -> !Double.isNaN(xs[row]) && test.test(point(row)) != negated);
        }
        if (relation != SpatialRelation.INTERSECTS || !(shape instanceof Polygonal)) {
            Predicate<Geometry> test = ShapeTest.of(relation, shape);
            return inBox(shape.getEnvelopeInternal(), row -> !Double.isNaN(xs[row]) && test.test(point(row)));
        }
        return inArea(shape);
    }

    /// The hot case: points in a polygon, most often a box that a client drew on a map.
    private Access inArea(Geometry area) {
        Envelope box = area.getEnvelopeInternal();
        long atMost = index.atMost(box);
        Envelope sure = atMost < FEW ? new Envelope() : ShapeTest.inner(area);
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
        Coordinate place = new Coordinate();
        RowTest inside = row -> {
            place.x = xs[row];
            place.y = ys[row];
            return sure.contains(place)
                    || (box.contains(place) && locator.locate(place) != Location.EXTERIOR);
        };
        RowTest test = area.isRectangle() ? row -> box.contains(xs[row], ys[row]) : inside;
        return new Access(test, worthIt(atMost), () -> search(box, test),
                () -> index.count(box, sure, test::test));
    }

    @Override
    public Access inBox(Envelope box, RowTest exact) {
        return new Access(exact, worthIt(index.atMost(box)), () -> search(box, exact),
                () -> index.count(box, new Envelope(), exact::test));
    }

    /// The index pays where it leaves out most of the rows; else rows are tested as they come, and a page needs few.
    private long worthIt(long atMost) {
        return atMost > xs.length / SHARE && atMost > FEW ? Access.UNKNOWN : atMost;
    }

    private RowSet search(Envelope box, RowTest test) {
        RowCollector found = new RowCollector();
        index.search(box, row -> {
            if (test.test(row)) {
                found.accept(row);
            }
        });
        return found.sorted();
    }

    private Point point(int row) {
        return FACTORY.createPoint(new Coordinate(xs[row], ys[row]));
    }

    @Override
    public double minX(int item) {
        return xs[item];
    }

    @Override
    public double minY(int item) {
        return ys[item];
    }

    @Override
    public double maxX(int item) {
        return xs[item];
    }

    @Override
    public double maxY(int item) {
        return ys[item];
    }

    static final class Builder implements Shapes.Builder {

        private final double[] xs;
        private final double[] ys;
        private int rows;

        Builder(int rows) {
            xs = new double[rows];
            ys = new double[rows];
        }

        @Override
        public void add(@Nullable Geometry geometry) {
            Coordinate place = geometry == null ? null : geometry.getCoordinate();
            xs[rows] = place == null ? Double.NaN : place.x;
            ys[rows++] = place == null ? Double.NaN : place.y;
        }

        @Override
        public PointShapes build() {
            return new PointShapes(Arrays.copyOf(xs, rows), Arrays.copyOf(ys, rows));
        }
    }
}
