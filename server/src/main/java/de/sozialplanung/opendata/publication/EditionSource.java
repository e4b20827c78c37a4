package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.util.Optional;

/// A place where editions lie, one of which is the current one: a folder, or a database.
public interface EditionSource {

    /// What happened to the editions, the current one following from it.
    ///
    /// @throws IOException where the place cannot be read
    /// @throws Problem     where it does not answer for now
    EditionHistory history() throws IOException;

    /// An edition in every form that the faces answer from.
    ///
    /// @param id   of an edition that is published
    /// @param iris the addresses of the installation that publishes it
    /// @throws IOException where it cannot be read
    /// @throws Problem     where the place does not answer for now
    Publication open(String id, Iris iris) throws IOException;

    /// The current edition; empty before the first publication. Throws what the other two do.
    default Optional<Publication> current(Iris iris) throws IOException {
        Optional<String> id = history().currentId();
        return id.isPresent() ? Optional.of(open(id.get(), iris)) : Optional.empty();
    }
}
