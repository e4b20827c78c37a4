package de.sozialplanung.opendata.store.memory.shape;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.store.memory.column.Lazy;
import de.sozialplanung.opendata.store.memory.row.Condition;
import de.sozialplanung.opendata.store.memory.row.RowTest;
import de.sozialplanung.opendata.store.memory.row.Source;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;

/// Points as two columns of metres in EPSG:25832, NaN where a row has none, with an index that is made when first needed.
public final class PointShapes implements Shapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final double[] xs;
    private final double[] ys;
    private final Lazy<PackedIndex> index;

    private PointShapes(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
        index = new Lazy<>(() -> new PackedIndex(IntStream.range(0, xs.length).filter(row -> !isNull(row)).toArray(),
                new Boxes.Points(xs, ys)));
    }

    private boolean isNull(int row) {
        return Double.isNaN(xs[row]);
    }

    @Override
    public @Nullable Geometry at(int row, Crs crs) {
        if (isNull(row)) {
            return null;
        }
        double[] place = {xs[row], ys[row]};
        Reprojection.between(Crs.EPSG_25832, crs).applyInPlace(place, 1);
        return point(place[0], place[1]);
    }

    @Override
    public void prepare() {
        index.get();
    }

    private static Geometry point(double x, double y) {
        return FACTORY.createPoint(new Coordinate(x, y));
    }

    @Override
    public Condition isNull(boolean negated) {
        return Condition.tested(row -> isNull(row) != negated, Condition.Effort.NUMBER);
    }

    @Override
    public Condition related(SpatialRelation relation, Geometry shape, boolean negated) {
        if (relation == SpatialRelation.DISJOINT) {
            return related(SpatialRelation.INTERSECTS, shape, !negated);
        }
        return shape instanceof Polygonal ? inArea(relation, shape, negated)
                : condition(ShapeTest.of(relation, shape), negated);
    }

    /// A point lies to an area as its place does.
    private Condition inArea(SpatialRelation relation, Geometry shape, boolean negated) {
        boolean inside = relation == SpatialRelation.INTERSECTS || relation == SpatialRelation.WITHIN;
        boolean edge = relation == SpatialRelation.INTERSECTS || relation == SpatialRelation.TOUCHES;
        Area area = new Area(shape);
        PointSource.PlaceTest test = (x, y) -> switch (area.locate(x, y)) {
            case Location.INTERIOR -> inside;
            case Location.BOUNDARY -> edge;
            default -> false;
        };
        return condition(new PointSource(index.get(), area, area.box(), test, inside), test, negated);
    }

    @Override
    public Condition near(Geometry shape, double metres, boolean nearer) {
        return condition(ShapeTest.near(shape, metres, nearer), false);
    }

    private Condition condition(ShapeTest exact, boolean negated) {
        PointSource.PlaceTest test = (x, y) -> exact.box().contains(x, y) && exact.passes(point(x, y));
        return condition(new PointSource(index.get(), Zone.touching(exact.box()), exact.box(), test, true), test,
                negated);
    }

    private Condition condition(PointSource source, PointSource.PlaceTest test, boolean negated) {
        RowTest others = row -> !isNull(row) && !test.passes(xs[row], ys[row]);
        return negated
                ? new Condition(others, Condition.Effort.SHAPE,
                        Source.others(source, index.get().size(), xs.length, others))
                : new Condition(row -> test.passes(xs[row], ys[row]), Condition.Effort.SHAPE, source);
    }

    /// Fills two arrays.
    public static final class Builder implements Shapes.Builder {

        private final double[] xs;
        private final double[] ys;
        private int rows;

        public Builder(int rows) {
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
            return rows == xs.length ? new PointShapes(xs, ys)
                    : new PointShapes(Arrays.copyOf(xs, rows), Arrays.copyOf(ys, rows));
        }
    }
}
