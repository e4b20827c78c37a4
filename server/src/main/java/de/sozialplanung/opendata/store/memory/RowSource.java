package de.sozialplanung.opendata.store.memory;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Where the values of rows come from.
interface RowSource {

    @Nullable
    Object attribute(int index, int row);

    /// The geometry in EPSG:25832.
    @Nullable
    Geometry geometry(int row);
}
