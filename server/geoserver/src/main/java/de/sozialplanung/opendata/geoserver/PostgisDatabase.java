package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which database, and as whom.
///
/// @param url      `jdbc:postgresql:…` as the PostgreSQL driver reads it
/// @param user     null where the address says it
/// @param password null where none is needed
record PostgisDatabase(String url, @Nullable String user, @Nullable String password) {

    static final String PREFIX = "jdbc:postgresql:";

    /// Finds functions where PostgreSQL and PostGIS have them, and nowhere else.
    private static final String SEARCH_PATH = "SELECT set_config('search_path', 'pg_catalog, ' || "
            + "quote_ident(n.nspname), false) FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n "
            + "ON n.oid = e.extnamespace WHERE e.extname = 'postgis'";

    private static Map<String, String> settings(@Nullable String user, @Nullable String password) {
        Map<String, String> settings = new HashMap<>(Map.of("ApplicationName", "opendata-geoserver", "connectTimeout",
                "5", "socketTimeout", "120", "tcpKeepAlive", "true", "logServerErrorDetail", "false"));
        if (user != null) {
            settings.put("user", user);
        }
        if (password != null) {
            settings.put("password", password);
        }
        return settings;
    }

    /// A connection that reads in one transaction.
    ///
    /// @throws IOException where there is none to be had
    Connection connect() throws IOException {
        try {
            Connection connection = Drivers.connect("org.postgresql.Driver", url, settings(user, password));
            try (Statement statement = connection.createStatement()) {
                connection.setReadOnly(true);
                // results then come in portions
                connection.setAutoCommit(false);
                statement.execute(SEARCH_PATH);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IOException("The database of the editions cannot be reached; its address, user and password are "
                    + "parameters of the data store.", e);
        }
    }

    /// Neither password nor address, which may hold one.
    @Override
    public String toString() {
        return "PostgisDatabase";
    }
}
