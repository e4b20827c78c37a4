package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import org.jspecify.annotations.Nullable;

/// The features of a collection that an edition does not have.
final class NoFeatures implements FeatureStream {

    @Override
    public Collection collection() {
        return ObservationSchemas.asLongForm();
    }

    @Override
    public Crs crs() {
        return EditionLayers.STORAGE_CRS;
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public @Nullable Feature next() {
        return null;
    }

    @Override
    public void close() {
        // there is nothing to release
    }
}
