package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.crs.Crs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/// Polygons, each once: a wide collection shows an area in every year, a row has the number of its shape.
final class AreaShapes implements Shapes {

    private static final int NULL = -1;

    private final int[] codes;
    private final List<SharedShape> shapes;

    private AreaShapes(int[] codes, List<SharedShape> shapes) {
        this.codes = codes;
        this.shapes = List.copyOf(shapes);
    }

    @Override
    public @Nullable Geometry at(int row, Crs crs) {
        return codes[row] == NULL ? null : shapes.get(codes[row]).in(crs);
    }

    /// Each shape is tested when its first row comes up, and never twice.
    @Override
    public Selection intersecting(Geometry area) {
        Envelope box = area.getEnvelopeInternal();
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        BitSet tested = new BitSet(shapes.size());
        BitSet passed = new BitSet(shapes.size());
        return Selection.by(row -> {
            int code = codes[row];
            if (code == NULL) {
                return false;
            }
            if (!tested.get(code)) {
                tested.set(code);
                SharedShape shape = shapes.get(code);
                passed.set(code, shape.touches(box) && prepared.intersects(shape.stored()));
            }
            return passed.get(code);
        });
    }

    static final class Builder implements Shapes.Builder {

        private final ShapePool pool;
        private final Map<SharedShape, Integer> numbers = new HashMap<>();
        private final List<SharedShape> shapes = new ArrayList<>();
        private final int[] codes;
        private int rows;

        Builder(ShapePool pool, int rows) {
            this.pool = pool;
            codes = new int[rows];
        }

        @Override
        public void add(@Nullable Geometry geometry) {
            codes[rows++] = geometry == null || geometry.isEmpty() ? NULL : number(pool.share(geometry));
        }

        private int number(SharedShape shape) {
            return numbers.computeIfAbsent(shape, _ -> {
                shapes.add(shape);
                return shapes.size() - 1;
            });
        }

        @Override
        public AreaShapes build() {
            return new AreaShapes(Arrays.copyOf(codes, rows), shapes);
        }
    }
}
