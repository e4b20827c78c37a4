package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.SpatialRelation;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// The geometries of a table by row.
sealed interface Shapes permits PointShapes, AreaShapes, Shapes.None {

    /// The geometry in that reference system; null where the row has none. Callers may keep it and must not change it.
    @Nullable
    Geometry at(int row, Crs crs);

    /// Which rows lie so to a shape in EPSG:25832, or do not; rows without geometry never pass.
    Access related(SpatialRelation relation, Geometry shape, boolean negated);

    /// The rows that pass a test, all of which touch a box in EPSG:25832.
    Access inBox(Envelope box, RowTest exact);

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
        public Access related(SpatialRelation relation, Geometry shape, boolean negated) {
            return Access.constant(false, 0);
        }

        @Override
        public Access inBox(Envelope box, RowTest exact) {
            return Access.constant(false, 0);
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
