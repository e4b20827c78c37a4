package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/// Points as two columns of metres in EPSG:25832, NaN where a row has none, with an index over them.
final class PointShapes implements Shapes, Boxes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

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

    /// The index pays where it leaves out most of the rows; else rows are tested as they come, and a page needs few.
    @Override
    public Selection intersecting(Geometry area) {
        Envelope box = area.getEnvelopeInternal();
        RowTest inside = area.isRectangle() ? row -> box.contains(xs[row], ys[row]) : insideOf(area, box);
        if (index.atMost(box) > xs.length / 4) {
            return Selection.by(inside);
        }
        BitSet rows = new BitSet(xs.length);
        index.search(box, row -> {
            if (inside.test(row)) {
                rows.set(row);
            }
        });
        return Selection.of(rows);
    }

    private RowTest insideOf(Geometry area, Envelope box) {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
        Coordinate place = new Coordinate();
        return row -> {
            place.x = xs[row];
            place.y = ys[row];
            return box.contains(place) && locator.locate(place) != Location.EXTERIOR;
        };
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
