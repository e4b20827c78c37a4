package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.edition.Edition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// The editions that lie in a database, for those who read them.
///
/// @param database a database that `PostgisImport` writes to, or a replica of it
public record PostgisEditions(Database database) {

    /// The id of the current edition; empty before the first import.
    public Optional<String> currentId() {
        return database.read(ControlSchema::currentId);
    }

    /// The current edition; empty before the first import.
    ///
    /// @throws IOException where this version of the program cannot read it
    public Optional<Edition> current() throws IOException {
        try {
            return database.read(connection -> {
                try {
                    return ControlSchema.current(connection);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The features of an edition that is there.
    public PostgisStore store(Edition edition) {
        return new PostgisStore(database, edition);
    }
}
