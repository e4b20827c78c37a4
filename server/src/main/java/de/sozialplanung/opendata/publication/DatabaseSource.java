package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.postgis.PostgisEditions;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;

/// A database of editions, whose features stay where they are.
///
/// @param editions those of the database
public record DatabaseSource(PostgisEditions editions) implements EditionSource {

    @Override
    public EditionHistory history() throws IOException {
        return editions.history();
    }

    @Override
    public Publication open(String id, Iris iris) throws IOException {
        Reprojection.warmUp();
        Edition edition = editions.edition(id)
                .orElseThrow(() -> new IOException("The database has no edition " + id + "."))
                .with(history().datasets());
        FeatureStore store = editions.store(edition);
        return new Publication(edition, store, LinkedData.of(edition, store, iris));
    }
}
