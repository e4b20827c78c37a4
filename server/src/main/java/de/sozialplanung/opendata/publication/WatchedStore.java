package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import java.util.Optional;

/// Another store that tells what it is asked.
///
/// @param store    the other one
/// @param listener is told
record WatchedStore(FeatureStore store, StoreListener listener) implements FeatureStore {

    @Override
    public String edition() {
        return store.edition();
    }

    @Override
    public Page open(Query query) {
        try (StoreListener.Running _ = listener.asked("open", query.collection())) {
            return store.open(query);
        }
    }

    @Override
    public Optional<Feature> get(String collection, String id, Crs crs) {
        try (StoreListener.Running _ = listener.asked("get", collection)) {
            return store.get(collection, id, crs);
        }
    }

    @Override
    public long count(String collection, BoundFilter filter) {
        try (StoreListener.Running _ = listener.asked("count", collection)) {
            return store.count(collection, filter);
        }
    }
}
