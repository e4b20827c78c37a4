package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The editions of a database, as `opendata import --database` writes it.
///
/// @param database that database, or a replica of it
record DatabasePlace(PostgisDatabase database) implements EditionPlace {

    /// The version of the layout of schemas that is read here.
    private static final int LAYOUT = 1;
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String HISTORY = "SELECT document FROM opendata.history";

    @Override
    public Object mark() throws IOException {
        return published(first(Sql.of("SELECT md5(document) FROM opendata.history")));
    }

    @Override
    public String history() throws IOException {
        return published(first(Sql.of(HISTORY)));
    }

    private static String published(@Nullable String answer) throws IOException {
        if (answer == null) {
            throw History.nothingPublished();
        }
        return answer;
    }

    @Override
    public String manifest(String edition) throws IOException {
        String layout = first(Sql.of("SELECT CAST(layout AS text) FROM opendata.edition WHERE id = ?", edition));
        if (layout != null && !layout.equals(String.valueOf(LAYOUT))) {
            throw new IOException("The edition lies in the database in layout " + layout
                    + ", and this data store reads "
                    + "layout " + LAYOUT + ": take the data store of the version of the service that wrote it.");
        }
        String manifest = first(Sql.of("SELECT manifest FROM opendata.edition WHERE id = ?", edition));
        if (manifest == null) {
            throw new IOException("The current edition is not in the database any more.");
        }
        return manifest;
    }

    @Override
    public Storage storage(String edition) {
        return new PostgisStorage(database, edition);
    }

    /// The first value of the first row; null where there is none.
    private @Nullable String first(Sql sql) throws IOException {
        try (Connection connection = database.connect();
                PreparedStatement statement = sql.prepare(connection);
                ResultSet found = statement.executeQuery()) {
            return found.next() ? found.getString(1) : null;
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                throw History.nothingPublished();
            }
            throw new IOException("The database of the editions does not answer as expected.", e);
        }
    }
}
