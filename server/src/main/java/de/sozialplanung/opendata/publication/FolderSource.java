package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;

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
        return editions.open(id, edition -> PublicationLoader.load(edition, iris));
    }
}
