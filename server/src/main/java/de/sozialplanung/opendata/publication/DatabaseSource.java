package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.postgis.PostgisEditions;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.util.Optional;

/// A database of editions, whose features stay where they are.
///
/// @param editions those of the database
public record DatabaseSource(PostgisEditions editions) implements EditionSource {

    @Override
    public Optional<String> currentId() {
        return editions.currentId();
    }

    @Override
    public Optional<Publication> current(Iris iris) throws IOException {
        Reprojection.warmUp();
        Optional<Edition> edition = editions.current();
        if (edition.isEmpty()) {
            return Optional.empty();
        }
        FeatureStore store = editions.store(edition.get());
        return Optional.of(new Publication(edition.get(), store, LinkedData.of(edition.get(), store, iris)));
    }
}
