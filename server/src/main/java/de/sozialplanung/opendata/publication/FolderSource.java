package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.util.Optional;

/// A folder of editions, each of which is read into memory.
///
/// @param editions the folder
public record FolderSource(Editions editions) implements EditionSource {

    @Override
    public Optional<String> currentId() throws IOException {
        return editions.currentId();
    }

    @Override
    public Optional<Publication> current(Iris iris) throws IOException {
        Optional<Edition> edition = editions.current();
        return edition.isEmpty() ? Optional.empty() : Optional.of(PublicationLoader.load(edition.get(), iris));
    }
}
