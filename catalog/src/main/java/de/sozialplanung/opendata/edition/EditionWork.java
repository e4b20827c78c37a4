package de.sozialplanung.opendata.edition;

import java.io.IOException;

/// Changes to the editions of one place, with nobody else at it meanwhile. Each method changes everything or nothing,
/// however it ends.
public interface EditionWork extends AutoCloseable {

    /// The place that is worked at.
    EditionPlace place();

    /// Writes a new edition, which nobody sees before it is published.
    ///
    /// @throws IOException where it cannot be written
    Edition prepare(EditionContent content) throws IOException;

    /// Replaces what is known to have happened, by which the current edition changes.
    ///
    /// @throws IOException where it cannot be written
    void write(EditionHistory history) throws IOException;

    /// Removes the data of an edition.
    ///
    /// @throws IOException where they cannot be removed
    void erase(String id) throws IOException;

    /// Lets others in.
    @Override
    void close();
}
