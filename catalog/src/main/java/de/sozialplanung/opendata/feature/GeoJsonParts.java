package de.sozialplanung.opendata.feature;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Writes features as the objects that stand for them in a GeoJSON document, one after the other without anything between
/// them, and each in three parts: many features may show the same geometry, which has to be encoded once only then. For one
/// thread and the features of one collection in one reference system.
public interface GeoJsonParts {

    /// What stands before the geometry.
    void begin(Feature feature, OutputStream out) throws IOException;

    /// The geometry, or `null`.
    void geometry(@Nullable Geometry geometry, OutputStream out) throws IOException;

    /// What stands behind it.
    void end(Feature feature, OutputStream out) throws IOException;
}
