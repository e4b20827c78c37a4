package de.sozialplanung.opendata.store.postgis;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The connections of readers: few, read-only, limited in time. Nothing of the database is changed through them.
///
/// Where the database cannot answer for now (it is down, starting, full, or the statement takes too long) this is a
/// `Problem` of the kind `OVERLOADED`; the next call tries anew. Any other fault of it is an `IllegalStateException`.
public final class Database implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofMinutes(5);

    /// Functions come from where they are safe to come from, plans look at the values, and UTC is the only zone.
    private static final String PREPARE = ControlSchema.SEARCH_PATH + """
            ; SET default_transaction_read_only = on; SET plan_cache_mode = force_custom_plan; SET jit = off;
            SET timezone = 'UTC'; SET statement_timeout = %d; SET idle_in_transaction_session_timeout = %d""";

    private final HikariDataSource pool;
    private final Semaphore cursors;
    private final Duration patience;

    private Database(HikariDataSource pool, DatabaseLimits limits) {
        this.pool = pool;
        this.cursors = new Semaphore(Math.max(1, limits.connections() / 2));
        this.patience = limits.patience();
    }

    /// What is done with a connection.
    interface Work<T> {

        T with(Connection connection) throws SQLException;
    }

    /// Opens the first connection.
    ///
    /// @throws IOException with a plain sentence where that does not work
    public static Database open(DatabaseSettings settings) throws IOException {
        DatabaseLimits limits = settings.limits();
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(settings.url());
        config.setDataSourceProperties(settings.readerProperties());
        config.setConnectionInitSql(PREPARE.formatted(limits.statement().toMillis(),
                IDLE_IN_TRANSACTION.toMillis()));
        config.setMaximumPoolSize(limits.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(limits.patience().toMillis());
        config.setValidationTimeout(limits.patience().toMillis() - 1);
        try {
            return new Database(new HikariDataSource(config), limits);
        } catch (PoolInitializationException e) {
            throw new IOException("The database cannot be reached: " + DatabaseFault.reason(e), e);
        }
    }

    /// Does something with a connection, which is given back whatever happens. Where the connection turns out to be broken,
    /// as after a restart of the database, it is done anew with another one.
    <T> T read(Work<T> work) {
        for (int attempt = 1;; attempt++) {
            try (Connection connection = pool.getConnection()) {
                return work.with(connection);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !DatabaseFault.isBrokenConnection(e)) {
                    throw DatabaseFault.of(e);
                }
            }
        }
    }

    /// A connection that a long answer keeps until it is closed. At most half of all are given away so: the rest stays for
    /// short questions.
    Connection keep() {
        boolean free;
        try {
            free = cursors.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            free = false;
        }
        if (!free) {
            throw Problem.of(ProblemKind.OVERLOADED,
                    "Too many large answers are under way at the moment; try again later.");
        }
        try {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            cursors.release();
            throw DatabaseFault.of(e);
        }
    }

    /// Gives back what `keep` gave. A second call would be a fault.
    void giveBack(Connection connection) {
        cursors.release();
        try {
            connection.close();
        } catch (SQLException e) {
            // a broken connection is not given back but dropped, and that is all the same here
        }
    }

    /// How many connections are in use.
    int active() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    @Override
    public void close() {
        pool.close();
    }
}
