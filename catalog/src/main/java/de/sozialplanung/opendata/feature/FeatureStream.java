package de.sozialplanung.opendata.feature;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Features in order, one at a time, never all in memory. For one thread; must be closed.
public interface FeatureStream extends AutoCloseable {

    Collection collection();

    /// The reference system of the geometries.
    Crs crs();

    /// How many features the stream delivers in all, known before the first.
    long size();

    /// The next feature, or null at the end.
    @Nullable
    Feature next();

    /// The same features as GeoJSON, where it was encoded ahead; to be used in place of `next`. Empty where there is
    /// nothing to copy.
    default Optional<EncodedFeatures> encoded() {
        return Optional.empty();
    }

    /// Releases what the stream holds; a second call does nothing. Throws nothing checked.
    @Override
    void close();
}
