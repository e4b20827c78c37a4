package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.SpatialRelation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Polygons, each once: a wide collection shows an area in every year, a row has the number of its shape.
final class AreaShapes implements Shapes, Boxes {

    private static final int NULL = -1;

    private final int[] codes;
    private final List<SharedShape> shapes;
    private final PackedIndex index;
    /// Where the rows of each shape begin in `rows`; one entry more at the end.
    private final int[] starts;
    private final int[] rows;

    private AreaShapes(int[] codes, List<SharedShape> shapes) {
        this.codes = codes;
        this.shapes = List.copyOf(shapes);
        index = new PackedIndex(IntStream.range(0, shapes.size()).toArray(), this);
        starts = new int[shapes.size() + 1];
        for (int code : codes) {
            if (code != NULL) {
                starts[code + 1]++;
            }
        }
        for (int code = 0; code < shapes.size(); code++) {
            starts[code + 1] += starts[code];
        }
        rows = new int[starts[shapes.size()]];
        int[] next = starts.clone();
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] != NULL) {
                rows[next[codes[row]]++] = row;
            }
        }
    }

    @Override
    public @Nullable Geometry at(int row, Crs crs) {
        return codes[row] == NULL ? null : shapes.get(codes[row]).in(crs);
    }

    /// Each shape is tested when its first row comes up, and never twice.
    @Override
    public Access related(SpatialRelation relation, Geometry shape, boolean negated) {
        Predicate<Geometry> test = ShapeTest.of(relation, shape);
        Envelope box = shape.getEnvelopeInternal();
        BitSet tested = new BitSet(shapes.size());
        BitSet passed = new BitSet(shapes.size());
        RowTest exact = row -> {
            int code = codes[row];
            if (code == NULL) {
                return false;
            }
            if (!tested.get(code)) {
                tested.set(code);
                SharedShape own = shapes.get(code);
                boolean holds = own.touches(box) ? test.test(own.stored()) : !relation.meets();
                passed.set(code, holds != negated);
            }
            return passed.get(code);
        };
        return negated || !relation.meets() ? Access.by(exact) : inBox(box, exact);
    }

    /// The test must say the same of all rows that show the same shape.
    @Override
    public Access inBox(Envelope box, RowTest exact) {
        long[] sum = new long[1];
        index.search(box, code -> sum[0] += starts[code + 1] - starts[code]);
        if (sum[0] > codes.length / 4) {
            return Access.by(exact);
        }
        return new Access(exact, sum[0], () -> search(box, exact), null);
    }

    private RowSet search(Envelope box, RowTest exact) {
        RowCollector found = new RowCollector();
        index.search(box, code -> {
            if (starts[code] < starts[code + 1] && exact.test(rows[starts[code]])) {
                for (int i = starts[code]; i < starts[code + 1]; i++) {
                    found.accept(rows[i]);
                }
            }
        });
        return found.sorted();
    }

    @Override
    public double minX(int item) {
        return shapes.get(item).box().getMinX();
    }

    @Override
    public double minY(int item) {
        return shapes.get(item).box().getMinY();
    }

    @Override
    public double maxX(int item) {
        return shapes.get(item).box().getMaxX();
    }

    @Override
    public double maxY(int item) {
        return shapes.get(item).box().getMaxY();
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
