package de.sozialplanung.opendata.store.memory.shape;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.store.memory.column.DictionaryBuilder;
import de.sozialplanung.opendata.store.memory.column.DictionaryColumn;
import de.sozialplanung.opendata.store.memory.column.Lazy;
import de.sozialplanung.opendata.store.memory.row.Condition;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Polygons, each once: a wide collection shows an area in every year, a row has the number of its shape. The index is over
/// shapes, and made when first needed.
public final class AreaShapes implements Shapes {

    private final DictionaryColumn shapes;
    private final Lazy<PackedIndex> index;

    private AreaShapes(DictionaryColumn shapes) {
        this.shapes = shapes;
        index = new Lazy<>(() -> new PackedIndex(IntStream.range(0, shapes.distinct().size()).toArray(),
                Boxes.Extents.of(shapes.distinct().stream().map(shape -> ((SharedShape) shape).box())
                        .toArray(Envelope[]::new))));
    }

    @Override
    public @Nullable Geometry at(int row, Crs crs) {
        SharedShape shape = shape(row);
        return shape == null ? null : shape.in(crs);
    }

    /// The shape of a row; null where it has none.
    public @Nullable SharedShape shape(int row) {
        return (SharedShape) shapes.value(row);
    }

    /// The shapes of all rows, each once.
    public Stream<SharedShape> all() {
        return shapes.distinct().stream().map(SharedShape.class::cast);
    }

    @Override
    public void prepare() {
        index.get();
    }

    @Override
    public Condition isNull(boolean negated) {
        return shapes.isNull(negated);
    }

    @Override
    public Condition related(SpatialRelation relation, Geometry shape, boolean negated) {
        return relation == SpatialRelation.DISJOINT
                ? related(SpatialRelation.INTERSECTS, shape, !negated)
                : condition(ShapeTest.of(relation, shape), negated);
    }

    @Override
    public Condition near(Geometry shape, double metres, boolean nearer) {
        return condition(ShapeTest.near(shape, metres, nearer), false);
    }

    private Condition condition(ShapeTest test, boolean negated) {
        AreaSource source = new AreaSource(shapes, index.get(), test, negated);
        return new Condition(source::passes, Condition.Effort.SHAPE, source);
    }

    /// Numbers shapes.
    public static final class Builder implements Shapes.Builder {

        private final ShapePool pool;
        private final DictionaryBuilder shapes;

        /// @param pool where shapes of all collections meet
        public Builder(ShapePool pool, int rows) {
            this.pool = pool;
            shapes = DictionaryBuilder.unordered(rows);
        }

        @Override
        public void add(@Nullable Geometry geometry) {
            shapes.add(geometry == null || geometry.isEmpty() ? null : pool.share(geometry));
        }

        @Override
        public AreaShapes build() {
            return new AreaShapes(shapes.build());
        }
    }
}
