package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The editions that lie in a database, for those who read them.
///
/// @param database a database that `PostgisImport` writes to, or a replica of it
public record PostgisEditions(Database database) {

    /// What is read that may be of another version.
    private interface Reading<T> {

        T from(Connection connection) throws SQLException, IOException;
    }

    private <T> T read(Reading<T> reading) throws IOException {
        try {
            return database.read(connection -> {
                try {
                    return reading.from(connection);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// What happened to the editions.
    ///
    /// @throws IOException where this version of the program cannot read it
    public EditionHistory history() throws IOException {
        return read(ControlSchema::history);
    }

    /// The ids of all complete editions, the oldest first.
    public List<String> ids() {
        return database.read(ControlSchema::complete);
    }

    /// The id of the current edition; empty before the first publication.
    ///
    /// @throws IOException where this version of the program cannot read it
    public Optional<String> currentId() throws IOException {
        return history().currentId();
    }

    /// The current edition; empty before the first publication.
    ///
    /// @throws IOException where this version of the program cannot read it
    public Optional<Edition> current() throws IOException {
        return read(connection -> {
            Optional<String> id = ControlSchema.history(connection).currentId();
            return id.isPresent() ? ControlSchema.edition(connection, id.get()) : Optional.empty();
        });
    }

    /// A complete edition, published or not; empty where there is none of that id.
    ///
    /// @throws IOException where this version of the program cannot read it
    public Optional<Edition> edition(String id) throws IOException {
        return read(connection -> ControlSchema.edition(connection, id));
    }

    /// The features of an edition that is there.
    public PostgisStore store(Edition edition) {
        return new PostgisStore(database, edition);
    }
}
