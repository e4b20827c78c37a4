package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.feature.Feature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Features by a cursor of the database, for answers too long to know all their rows ahead. Opened when it is read first,
/// and closed at its end, at a fault, or when the reader has enough.
///
/// While the reader is busy with some features, the next are fetched: the database and the encoder work side by side.
final class CursorChunks implements Chunks {

    private final Database database;
    private final Sql rows;
    private final RowReader reader;
    private @Nullable Cursor cursor;
    private @Nullable FutureTask<List<Feature>> ahead;
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
            List<Feature> features = ahead == null ? fetch(open()) : result(ahead);
            ahead = null;
            if (features.size() < reader.chunk()) {
                close();
            } else {
                fetchAhead();
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

    private void fetchAhead() {
        Cursor open = cursor;
        if (open != null) {
            FutureTask<List<Feature>> task = new FutureTask<>(() -> fetch(open));
            ahead = task;
            Thread.ofVirtual().name("cursor").start(task);
        }
    }

    private List<Feature> fetch(Cursor open) throws SQLException {
        return reader.read(open.connection(), open.found(), reader.chunk()).stream().map(RowReader.Row::feature)
                .toList();
    }

    /// What the other thread fetched. An interruption is kept for later: until it is done, the connection is in use.
    private static List<Feature> result(FutureTask<List<Feature>> task) throws SQLException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    switch (e.getCause()) {
                        case SQLException fault -> throw fault;
                        case RuntimeException fault -> throw fault;
                        case null, default -> throw new IllegalStateException("rows could not be read", e.getCause());
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
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
        FutureTask<List<Feature>> underWay = ahead;
        ahead = null;
        if (underWay != null) {
            try {
                result(underWay);
            } catch (SQLException | RuntimeException e) {
                // nobody wants these rows any more
            }
        }
        if (cursor != null) {
            Connection connection = cursor.connection();
            cursor = null;
            database.giveBack(connection);
        }
    }
}
