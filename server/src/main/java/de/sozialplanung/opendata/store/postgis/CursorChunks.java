package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.feature.Feature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Features by a cursor of the database, for answers too long to know all their rows ahead. Opened when it is read first,
/// and closed at its end, at a fault, or when the reader has enough.
final class CursorChunks implements Chunks {

    private final Database database;
    private final Sql rows;
    private final RowReader reader;
    private @Nullable Cursor cursor;
    private boolean ended;

    CursorChunks(Database database, Sql rows, RowReader reader) {
        this.database = database;
        this.rows = rows;
        this.reader = reader;
    }

    /// What is open, all of it given back together with the connection.
    private record Cursor(Connection connection, ResultSet found) {}

    @Override
    public List<Feature> next() {
        if (ended) {
            return List.of();
        }
        try {
            Cursor open = cursor == null ? open() : cursor;
            List<Feature> features = reader.read(open.connection(), open.found(), reader.chunk()).stream()
                    .map(RowReader.Row::feature).toList();
            if (features.size() < reader.chunk()) {
                close();
            }
            return features;
        } catch (SQLException e) {
            close();
            throw DatabaseFault.of(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Cursor open() throws SQLException {
        Connection connection = database.keep();
        try {
            // the driver closes the statement with its result
            PreparedStatement statement = rows.prepare(connection);
            statement.closeOnCompletion();
            statement.setFetchSize(reader.chunk());
            Cursor open = new Cursor(connection, statement.executeQuery());
            cursor = open;
            return open;
        } catch (SQLException | RuntimeException e) {
            database.giveBack(connection);
            throw e;
        }
    }

    @Override
    public void close() {
        ended = true;
        if (cursor != null) {
            Connection connection = cursor.connection();
            cursor = null;
            database.giveBack(connection);
        }
    }
}
