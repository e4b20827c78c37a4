package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.crs.Crs;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// The geometries of a table by row.
sealed interface Shapes permits PointShapes, AreaShapes, Shapes.None {

    /// The geometry in that reference system; null where the row has none. Callers may keep it and must not change it.
    @Nullable
    Geometry at(int row, Crs crs);

    /// The geometry in EPSG:25832; null where the row has none.
    default @Nullable Geometry stored(int row) {
        return at(row, Crs.EPSG_25832);
    }

    /// Which rows share a point with the area.
    ///
    /// @param area a polygon or multi-polygon in EPSG:25832
    Selection intersecting(Geometry area);

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
        public Selection intersecting(Geometry area) {
            return Selection.by(RowTest.NONE);
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
