package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.edition.EditionRecord;
import de.sozialplanung.opendata.edition.EditionRelease;
import de.sozialplanung.opendata.edition.Editions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Writes an edition into a database: as a schema of its own beside those of the others, which is complete by one
/// transaction at the end, and the current one by another. Whoever is killed at any moment leaves the old edition current and whole; what is left over
/// goes at the next import. Messages of exceptions are plain sentences.
public final class PostgisImport {

    private final DatabaseSettings settings;
    private final Clock clock;
    private final Consumer<String> step;

    /// Prepares to write; nothing is opened yet.
    ///
    /// @param clock names the date of new editions, in its zone
    public PostgisImport(DatabaseSettings settings, Clock clock) {
        this(settings, clock, _ -> {});
    }

    /// As above.
    ///
    /// @param step told of each step, so that tests can break off there
    PostgisImport(DatabaseSettings settings, Clock clock, Consumer<String> step) {
        this.settings = settings;
        this.clock = clock;
        this.step = step;
    }

    /// Writes a new edition and makes it the current one.
    ///
    /// @throws IOException where it cannot be written or another import is under way; nothing has changed then
    public Edition publish(EditionContent content) throws IOException {
        return publish(content, this::nextId);
    }

    /// As above.
    ///
    /// @param naming gives the edition an id beside those that there are
    Edition publish(EditionContent content, Function<List<String>, String> naming) throws IOException {
        try (PostgisWork work = begin()) {
            Edition edition = work.prepare(content, naming);
            new EditionRelease(work, clock).publish(edition.id());
            step.accept("swapped");
            return edition;
        }
    }

    /// Begins to change something, which nobody else can until it is closed.
    ///
    /// @throws IOException where another one is at it or the database does not take part
    PostgisWork begin() throws IOException {
        try {
            Connection connection = connect();
            try {
                prepare(connection);
                ControlSchema.create(connection);
                for (String leftover : ControlSchema.unfinished(connection)) {
                    inTransaction(connection, () -> ControlSchema.remove(connection, leftover));
                }
                return new PostgisWork(this, new PostgisPlace(settings, clock), connection);
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    static IOException refused(SQLException reason) {
        return new IOException("The database refused: " + DatabaseFault.reason(reason), reason);
    }

    /// The name of the next edition.
    String nextId(List<String> known) {
        return Editions.nextId(known, LocalDate.now(clock));
    }

    void reached(String place) {
        step.accept(place);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.properties());
    }

    private static void prepare(Connection connection) throws SQLException, IOException {
        if (!"UTF8".equals(text(connection, "SHOW server_encoding"))) {
            throw new IOException("The database must have the encoding UTF8.");
        }
        if (!ControlSchema.lock(connection)) {
            throw new IOException("Another import into this database is under way; wait until it is done.");
        }
        try {
            ControlSchema.execute(connection, "CREATE EXTENSION IF NOT EXISTS postgis");
        } catch (SQLException e) {
            throw new IOException("The database has no PostGIS, and this user must not add it; let an administrator "
                    + "say CREATE EXTENSION postgis.", e);
        }
        ControlSchema.execute(connection, "SET maintenance_work_mem = '256MB'");
        ControlSchema.execute(connection, ControlSchema.SEARCH_PATH);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    /// Writes a new edition, which nobody sees before it is complete, and which is not the current one then.
    Edition write(Connection connection, String id, EditionContent content)
            throws SQLException, IOException {
        inTransaction(connection, () -> {
            ControlSchema.begin(connection, id);
            for (String function : EditionFunctions.create(Relation.schemaOf(id))) {
                ControlSchema.execute(connection, function);
            }
        });
        step.accept("schema made");
        try {
            List<CollectionSummary> summaries = fill(connection, id, content);
            Instant created = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
            String manifest = EditionRecord.json(id, created, content, summaries);
            Edition edition = EditionRecord.parse(manifest);
            inTransaction(connection, () -> {
                ControlSchema.finish(connection, edition, manifest);
                step.accept("about to complete");
            });
            step.accept("complete");
            return edition;
        } catch (SQLException | IOException | RuntimeException e) {
            removeQuietly(id, e);
            throw e;
        }
    }

    /// By a connection of its own, as the other may be broken; where this one is, too, the next import removes it.
    private void removeQuietly(String id, Exception reason) {
        try (Connection connection = connect()) {
            inTransaction(connection, () -> {
                if (ControlSchema.unfinished(connection).contains(id)) {
                    ControlSchema.remove(connection, id);
                }
            });
        } catch (SQLException | IOException e) {
            reason.addSuppressed(e);
        }
    }

    private List<CollectionSummary> fill(Connection connection, String id, EditionContent content)
            throws SQLException, IOException {
        Characters characters = new Characters();
        List<CollectionSummary> summaries = new ArrayList<>();
        String shapes = Relation.shapesOf(id);
        // a second connection, since the table of polygons is filled while the others are
        try (Connection second = connect()) {
            second.setAutoCommit(false);
            ControlSchema.execute(second, ControlSchema.SEARCH_PATH);
            ControlSchema.execute(second, "CREATE TABLE " + shapes + " (id bigint NOT NULL, geom geometry("
                    + "MultiPolygon, " + Relation.SRID + ") NOT NULL)");
            try (ShapeWriter writer = new ShapeWriter(second, shapes)) {
                for (int i = 0; i < content.tables().size(); i++) {
                    summaries.add(fill(connection, id, i, content.tables().get(i), writer, characters));
                    step.accept("table filled");
                }
                writer.finish();
            }
            second.commit();
        }
        ControlSchema.execute(connection, "ALTER TABLE " + shapes + " ADD PRIMARY KEY (id)");
        ControlSchema.execute(connection, "CREATE INDEX ON " + shapes + " USING gist (geom)");
        ControlSchema.execute(connection, "ANALYZE " + shapes);
        for (String function : characters.create(Relation.schemaOf(id))) {
            ControlSchema.execute(connection, function);
        }
        step.accept("shapes filled");
        return summaries;
    }

    private static CollectionSummary fill(Connection connection, String id, int number, Table table, ShapeWriter shapes,
            Characters characters) throws SQLException, IOException {
        Collection collection = table.collection();
        TableWriter writer = new TableWriter(connection, new Relation(id, number, collection, 0), shapes, characters);
        List<CollectionSummary> written = new ArrayList<>();
        inTransaction(connection, () -> written.add(writer.write(table.features())));
        CollectionSummary summary = written.getFirst();
        Relation relation = new Relation(id, number, collection, summary.count());
        ControlSchema.execute(connection, "ANALYZE " + relation.table());
        for (String index : new TableIndexes(relation, writer::longest).create(connection)) {
            ControlSchema.execute(connection, index);
        }
        return summary;
    }

    /// What is done in a transaction.
    interface Changes {

        void make() throws SQLException, IOException;
    }

    static void inTransaction(Connection connection, Changes changes) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            changes.make();
            connection.commit();
        } catch (SQLException | IOException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
