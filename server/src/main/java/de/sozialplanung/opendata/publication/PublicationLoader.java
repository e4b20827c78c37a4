package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionReader;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.memory.MemoryStore;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

/// Makes a publication of an edition.
public final class PublicationLoader {

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
        try (EditionReader reader = edition.reader()) {
            List<Supplier<FeatureStream>> collections = edition.catalog().collections().stream()
                    .<Supplier<FeatureStream>>map(collection -> () -> read(reader, collection)).toList();
            return MemoryStore.load(edition.id(), collections);
        } catch (UncheckedIOException e) {
            throw new IOException("Die Ausgabe „" + edition.id() + "“ lässt sich nicht lesen.", e);
        }
    }

    private static FeatureStream read(EditionReader reader, Collection collection) {
        try {
            return reader.read(collection.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
