package de.sozialplanung.opendata.edition;

import java.io.IOException;
import java.util.List;

/// Where the editions of one installation lie: a folder, or a database. Messages of exceptions are plain sentences.
public interface EditionPlace {

    /// What happened to the editions.
    ///
    /// @throws IOException where the place cannot be read
    EditionHistory history() throws IOException;

    /// All whole editions, published or not, the oldest first.
    ///
    /// @throws IOException where the place cannot be read
    List<String> ids() throws IOException;

    /// Opens an edition for reading, published or not; to be closed.
    ///
    /// @throws IOException where there is none of that id, or it cannot be read
    EditionData read(String id) throws IOException;

    /// Begins to change something, which nobody else can until it is closed; what somebody who was killed left over goes.
    ///
    /// @throws IOException where somebody else is at it, or the place cannot be written
    EditionWork begin() throws IOException;
}
