package de.sozialplanung.opendata.store.postgis;

import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Which database, as whom, and how long it may take.
///
/// @param url              `jdbc:postgresql:…` as the PostgreSQL driver reads it, with several hosts and `targetServerType`
///                         where there are replicas
/// @param user             null where the URL or the driver says it
/// @param password         null where none is needed or the URL has it; never logged
/// @param statementTimeout how long one statement of a reader may run
/// @param connections      the most that readers open
public record DatabaseSettings(String url, @Nullable String user, @Nullable String password, Duration statementTimeout,
        int connections) {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 16;

    /// As much longer than a statement as the network may take.
    private static final int SOCKET_SECONDS = 15;

    public DatabaseSettings {
        if (!url.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The address of a database begins with " + PREFIX);
        }
    }

    /// With the usual limits.
    public static DatabaseSettings of(String url, @Nullable String user, @Nullable String password) {
        return new DatabaseSettings(url, user, password, STATEMENT_TIMEOUT, CONNECTIONS);
    }

    /// The same with another limit for statements.
    public DatabaseSettings withStatementTimeout(Duration timeout) {
        return new DatabaseSettings(url, user, password, timeout, connections);
    }

    /// The same with another number of connections.
    public DatabaseSettings withConnections(int most) {
        return new DatabaseSettings(url, user, password, statementTimeout, most);
    }

    /// For the driver; what the URL says has precedence.
    Properties properties() {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "opendata");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }

    /// As above, for those who only read: every statement prepared, every value in binary, and no wait without an end.
    Properties readerProperties() {
        Properties properties = properties();
        properties.setProperty("prepareThreshold", "-1");
        properties.setProperty("socketTimeout", Long.toString(statementTimeout.toSeconds() + SOCKET_SECONDS));
        return properties;
    }

    /// Neither password nor URL, which may hold one.
    @Override
    public String toString() {
        return "DatabaseSettings";
    }
}
