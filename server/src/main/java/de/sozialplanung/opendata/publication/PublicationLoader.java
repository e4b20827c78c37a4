package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionReader;
import de.sozialplanung.opendata.encode.GeoJsonFeatures;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.memory.Ahead;
import de.sozialplanung.opendata.store.memory.MemoryStore;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

/// Makes a publication of an edition.
public final class PublicationLoader {

    /// One in so many bytes of the heap may hold what is encoded ahead.
    private static final int SHARE_AHEAD = 4;

    private PublicationLoader() {}

    /// Reads an edition into memory. Its collections are read side by side, while the projections load; the graphs for
    /// queries follow on a thread of their own.
    ///
    /// @param iris the addresses of the installation that publishes it
    /// @throws IOException where a file of the edition cannot be read
    public static Publication load(Edition edition, Iris iris) throws IOException {
        Reprojection.warmUp();
        FeatureStore store = store(edition);
        return new Publication(edition, store, LinkedData.of(edition, store, iris));
    }

    private static FeatureStore store(Edition edition) throws IOException {
        List<Supplier<FeatureStream>> collections = edition.catalog().collections().stream()
                .<Supplier<FeatureStream>>map(collection -> () -> open(edition, collection)).toList();
        try {
            Ahead ahead = new Ahead(collection -> new GeoJsonFeatures(collection, Crs.CRS84),
                    Runtime.getRuntime().maxMemory() / SHARE_AHEAD);
            return MemoryStore.load(edition.id(), collections, ahead);
        } catch (UncheckedIOException e) {
            throw new IOException("Die Ausgabe „" + edition.id() + "“ lässt sich nicht lesen.", e);
        }
    }

    private static FeatureStream open(Edition edition, Collection collection) {
        try {
            EditionReader reader = edition.reader();
            try {
                return new EditionStream(reader, reader.read(collection.id()));
            } catch (IOException | RuntimeException e) {
                reader.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
