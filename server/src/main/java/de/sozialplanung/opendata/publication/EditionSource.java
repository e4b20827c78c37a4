package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.util.Optional;

/// A place where editions lie, one of which is the current one: a folder, or a database.
public interface EditionSource {

    /// The id of the current edition; empty before the first import.
    ///
    /// @throws IOException where the place cannot be read
    /// @throws Problem     where it does not answer for now
    Optional<String> currentId() throws IOException;

    /// The current edition in every form that the faces answer from; empty before the first import.
    ///
    /// @param iris the addresses of the installation that publishes it
    /// @throws IOException where it cannot be read
    /// @throws Problem     where the place does not answer for now
    Optional<Publication> current(Iris iris) throws IOException;
}
