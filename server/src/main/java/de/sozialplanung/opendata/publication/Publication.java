package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.encode.GeoJsonFeatures;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.memory.MemoryStore;
import de.sozialplanung.opendata.vocab.Iris;
import java.util.Map;

/// What is published at one moment: one edition in every form that the faces answer from. Immutable; a request takes it
/// once and stays with it.
///
/// @param edition    the edition
/// @param store      its features
/// @param linkedData its RDF graphs
public record Publication(Edition edition, FeatureStore store, LinkedData linkedData) {

    /// Encoded rows may take this part of the heap.
    private static final int SHARE_OF_ENCODED = 4;

    /// Prepares on threads of its own what the first answers can do without, and returns at once.
    public void prepare() {
        Reprojection.warmUp();
        linkedData.prepare();
        if (plain() instanceof MemoryStore memory) {
            Thread.ofPlatform().daemon().name("encode-ahead").start(() -> memory.encodeAhead(
                    collection -> new GeoJsonFeatures(collection, Crs.CRS84),
                    Runtime.getRuntime().maxMemory() / SHARE_OF_ENCODED));
        }
    }

    /// The store that answers in the end.
    private FeatureStore plain() {
        return store instanceof WatchedStore watched ? watched.store() : store;
    }

    /// The same, whose store tells what it is asked.
    public Publication watchedBy(StoreListener listener) {
        return new Publication(edition, new WatchedStore(store, listener), linkedData);
    }

    /// The same edition as faces at another address show it for good: things keep their names, links stay there.
    ///
    /// @param address of those faces, without a trailing slash
    /// @param states  what had become of datasets when it came out
    public Publication at(String address, Iris iris, Map<String, DatasetState> states) {
        Edition shown = edition.with(states);
        return new Publication(shown, store, LinkedData.of(shown, store, iris, address));
    }

    public Catalog catalog() {
        return edition.catalog();
    }
}
