package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.edition.EditionRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The schema `opendata` of a database: which editions there are, and what happened to them.
final class ControlSchema {

    /// The version of the layout of schemas; another version cannot be read.
    static final int LAYOUT = 1;

    /// What every import locks first; any number that nobody else uses.
    private static final long LOCK = 0x6F70656E64617461L;

    /// Finds functions where PostgreSQL and PostGIS have them, and nowhere else.
    static final String SEARCH_PATH = """
            SELECT set_config('search_path', 'pg_catalog, ' || quote_ident(n.nspname), false)
              FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
             WHERE e.extname = 'postgis'""";

    private static final String CREATE = """
            CREATE SCHEMA IF NOT EXISTS opendata;
            COMMENT ON SCHEMA opendata IS 'Sozialplanung Open Data: its editions; each lies in a schema of its own';
            CREATE TABLE IF NOT EXISTS opendata.edition (
              id text PRIMARY KEY,
              layout integer NOT NULL,
              started timestamptz NOT NULL DEFAULT now(),
              created timestamptz,
              manifest text,
              bytes bigint);
            COMMENT ON COLUMN opendata.edition.manifest IS 'null until the edition is complete';
            CREATE TABLE IF NOT EXISTS opendata.history (
              only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
              document text NOT NULL);
            COMMENT ON TABLE opendata.history IS 'what happened to the editions; the current one follows from it';
            GRANT USAGE ON SCHEMA opendata TO PUBLIC;
            GRANT SELECT ON ALL TABLES IN SCHEMA opendata TO PUBLIC""";

    private ControlSchema() {}

    static void create(Connection connection) throws SQLException {
        execute(connection, CREATE);
    }

    /// Keeps other imports out until the connection ends, in whatever way.
    ///
    /// @return false where another one is under way
    static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT to_regclass('opendata.history') IS NOT NULL")) {
            return found.next() && found.getBoolean(1);
        }
    }

    /// What happened to the editions.
    ///
    /// @throws IOException where another version of this program wrote it
    static EditionHistory history(Connection connection) throws SQLException, IOException {
        if (!exists(connection)) {
            return EditionHistory.EMPTY;
        }
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT document FROM opendata.history")) {
            return found.next() ? EditionHistory.parse(found.getString(1).getBytes(StandardCharsets.UTF_8))
                    : EditionHistory.EMPTY;
        }
    }

    static void write(Connection connection, EditionHistory history) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO opendata.history (document) VALUES (?)
                  ON CONFLICT (only_row) DO UPDATE SET document = excluded.document""")) {
            statement.setString(1, new String(history.toJson(), StandardCharsets.UTF_8));
            statement.executeUpdate();
        }
    }

    /// A complete edition; empty where there is none of that id.
    ///
    /// @throws IOException where another version of this program wrote it
    static Optional<Edition> edition(Connection connection, String id) throws SQLException, IOException {
        if (!exists(connection)) {
            return Optional.empty();
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT layout, manifest FROM opendata.edition WHERE id = ? AND manifest IS NOT NULL")) {
            statement.setString(1, id);
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                if (found.getInt(1) != LAYOUT) {
                    throw new IOException("The edition " + id + " in the database is of another version; import it "
                            + "anew.");
                }
                return Optional.of(EditionRecord.parse(found.getString(2)));
            }
        }
    }

    /// The ids of the complete editions, the oldest first.
    static List<String> complete(Connection connection) throws SQLException {
        return exists(connection)
                ? ids(connection, "WHERE manifest IS NOT NULL ORDER BY created, started")
                : List.of();
    }

    /// The ids of the editions that were begun and not completed.
    static List<String> unfinished(Connection connection) throws SQLException {
        return ids(connection, "WHERE manifest IS NULL");
    }

    private static List<String> ids(Connection connection, String which) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT id FROM opendata.edition " + which)) {
            while (found.next()) {
                ids.add(found.getString(1));
            }
        }
        return ids;
    }

    /// Notes that an edition is begun and makes its schema, in one transaction: what is in no list was never begun.
    static void begin(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("INSERT INTO opendata.edition (id, layout) VALUES (?, ?)")) {
            statement.setString(1, id);
            statement.setInt(2, LAYOUT);
            statement.executeUpdate();
        }
        String schema = Relation.schemaOf(id);
        execute(connection, "CREATE SCHEMA " + schema);
    }

    /// Removes an edition with all it has.
    static void remove(Connection connection, String id) throws SQLException {
        execute(connection, "DROP SCHEMA IF EXISTS " + Relation.schemaOf(id) + " CASCADE");
        try (PreparedStatement statement = connection
                .prepareStatement("DELETE FROM opendata.edition WHERE id = ?")) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }

    /// Notes that an edition is complete.
    static void finish(Connection connection, Edition edition, String manifest) throws SQLException {
        execute(connection, "GRANT USAGE ON SCHEMA " + Relation.schemaOf(edition.id()) + " TO PUBLIC");
        execute(connection, "GRANT SELECT ON ALL TABLES IN SCHEMA " + Relation.schemaOf(edition.id()) + " TO PUBLIC");
        try (PreparedStatement statement = connection.prepareStatement("""
                UPDATE opendata.edition SET created = CAST(? AS timestamptz), manifest = ?,
                    bytes = (SELECT sum(pg_total_relation_size(c.oid)) FROM pg_catalog.pg_class c
                              WHERE c.relkind = 'r' AND c.relnamespace = CAST(? AS regnamespace))
                  WHERE id = ?""")) {
            statement.setString(1, edition.created().toString());
            statement.setString(2, manifest);
            statement.setString(3, Relation.schemaOf(edition.id()));
            statement.setString(4, edition.id());
            statement.executeUpdate();
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
