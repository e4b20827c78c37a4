package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.edition.EditionEvent;
import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.edition.EditionPlace;
import de.sozialplanung.opendata.edition.EditionWork;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Changes to the editions of a database, with its lock in hand.
///
/// @param connection holds the lock; closed at the end
record PostgisWork(PostgisImport writer, EditionPlace place, Connection connection) implements EditionWork {

    @Override
    public Edition prepare(EditionContent content) throws IOException {
        return prepare(content, writer::nextId);
    }

    /// As above.
    ///
    /// @param naming gives the edition an id beside those that there are or were
    Edition prepare(EditionContent content, Function<List<String>, String> naming) throws IOException {
        try {
            List<String> known = Stream.concat(ControlSchema.complete(connection).stream(),
                    ControlSchema.history(connection).events().stream().map(EditionEvent::edition)).toList();
            return writer.write(connection, naming.apply(known), content);
        } catch (SQLException e) {
            throw PostgisImport.refused(e);
        }
    }

    @Override
    public void write(EditionHistory history) throws IOException {
        try {
            PostgisImport.inTransaction(connection, () -> {
                ControlSchema.write(connection, history);
                writer.reached("about to swap");
            });
        } catch (SQLException e) {
            throw PostgisImport.refused(e);
        }
    }

    @Override
    public void erase(String id) throws IOException {
        try {
            PostgisImport.inTransaction(connection, () -> ControlSchema.remove(connection, id));
        } catch (SQLException e) {
            throw PostgisImport.refused(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // a broken connection holds no lock any more, which is all that is wanted
        }
    }
}
