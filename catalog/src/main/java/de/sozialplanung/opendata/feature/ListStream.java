package de.sozialplanung.opendata.feature;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stream over features that are in memory anyway, as when an edition is built.
public final class ListStream implements FeatureStream {

    private final Collection collection;
    private final Crs crs;
    private final List<Feature> features;
    private int position;

    public ListStream(Collection collection, Crs crs, List<Feature> features) {
        this.collection = collection;
        this.crs = crs;
        this.features = List.copyOf(features);
    }

    @Override
    public Collection collection() {
        return collection;
    }

    @Override
    public Crs crs() {
        return crs;
    }

    @Override
    public long size() {
        return features.size();
    }

    @Override
    public @Nullable Feature next() {
        return position < features.size() ? features.get(position++) : null;
    }

    @Override
    public void close() {
        position = features.size();
    }
}
