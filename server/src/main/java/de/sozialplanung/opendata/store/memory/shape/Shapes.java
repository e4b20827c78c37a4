package de.sozialplanung.opendata.store.memory.shape;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.store.memory.row.Condition;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// The geometries of a table by row.
public sealed interface Shapes permits PointShapes, AreaShapes, Shapes.None {

    /// The geometry in that reference system; null where the row has none. Callers may keep it and must not change it.
    @Nullable
    Geometry at(int row, Crs crs);

    /// The geometry in EPSG:25832; null where the row has none.
    default @Nullable Geometry stored(int row) {
        return at(row, Crs.EPSG_25832);
    }

    /// The rows without a geometry, or those with one.
    Condition isNull(boolean negated);

    /// The rows whose geometry lies so to a shape, or whose geometry does not.
    ///
    /// @param shape in EPSG:25832, not empty
    Condition related(SpatialRelation relation, Geometry shape, boolean negated);

    /// The rows whose geometry lies no farther from a shape, or nearer.
    ///
    /// @param metres  how far
    /// @param nearer  whether those at just that distance are left out
    Condition near(Geometry shape, double metres, boolean nearer);

    /// Makes the index now.
    default void prepare() {
        // where there is one
    }

    /// Takes geometries in EPSG:25832, row by row. For one thread.
    interface Builder {

        void add(@Nullable Geometry geometry);

        Shapes build();
    }

    /// A table without geometry.
    record None() implements Shapes, Builder {

        @Override
        public @Nullable Geometry at(int row, Crs crs) {
            return null;
        }

        @Override
        public Condition isNull(boolean negated) {
            return negated ? Condition.NONE : Condition.ALL;
        }

        @Override
        public Condition related(SpatialRelation relation, Geometry shape, boolean negated) {
            return Condition.NONE;
        }

        @Override
        public Condition near(Geometry shape, double metres, boolean nearer) {
            return Condition.NONE;
        }

        @Override
        public void add(@Nullable Geometry geometry) {
            // there is no column for it
        }

        @Override
        public Shapes build() {
            return this;
        }
    }
}
