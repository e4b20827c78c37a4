package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.util.Map;

/// A folder of editions, each of which is read into memory.
///
/// @param editions the folder
public record FolderSource(Editions editions) implements EditionSource {

    @Override
    public EditionHistory history() throws IOException {
        return editions.history();
    }

    @Override
    public Publication open(String id, Iris iris) throws IOException {
        Map<String, DatasetState> states = history().datasets();
        return editions.open(id, edition -> PublicationLoader.load(edition.with(states), iris));
    }
}
