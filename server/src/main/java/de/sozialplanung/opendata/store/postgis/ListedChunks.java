package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.feature.Feature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Features whose ordinals are known. No connection is held between two chunks, so that a slow client keeps none.
final class ListedChunks implements Chunks {

    private final Database database;
    private final Search search;
    private final RowReader reader;
    private final long[] fids;
    private int position;

    ListedChunks(Database database, Search search, RowReader reader, long[] fids) {
        this.database = database;
        this.search = search;
        this.reader = reader;
        this.fids = fids;
    }

    @Override
    public List<Feature> next() {
        if (position >= fids.length) {
            return List.of();
        }
        return database.read(this::next);
    }

    /// As above, by a connection that is there.
    List<Feature> next(Connection connection) throws SQLException {
        long[] wanted = Arrays.copyOfRange(fids, position, Math.min(fids.length, position + PageFinder.CHUNK));
        Map<Long, Feature> found = new HashMap<>();
        try (PreparedStatement statement = search.rows(reader.columns(), wanted).prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            reader.read(connection, rows, wanted.length).forEach(row -> found.put(row.fid(), row.feature()));
        }
        position += wanted.length;
        return Arrays.stream(wanted)
                .mapToObj(fid -> Objects.requireNonNull(found.get(fid), "a row of the edition is gone"))
                .toList();
    }

    @Override
    public void close() {
        position = fids.length;
    }
}
