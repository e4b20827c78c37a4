package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.edition.EditionReader;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import org.jspecify.annotations.Nullable;

/// The features of one collection together with the reader they come from, which is closed with them: readers are for
/// one thread, and every collection is read on its own.
final class EditionStream implements FeatureStream {

    private final EditionReader reader;
    private final FeatureStream features;

    EditionStream(EditionReader reader, FeatureStream features) {
        this.reader = reader;
        this.features = features;
    }

    @Override
    public Collection collection() {
        return features.collection();
    }

    @Override
    public Crs crs() {
        return features.crs();
    }

    @Override
    public long size() {
        return features.size();
    }

    @Override
    public @Nullable Feature next() {
        return features.next();
    }

    @Override
    public void close() {
        features.close();
        reader.close();
    }
}
