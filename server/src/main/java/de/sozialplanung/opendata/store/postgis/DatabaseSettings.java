package de.sozialplanung.opendata.store.postgis;

import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Which database, as whom, and how much of it.
///
/// @param url      `jdbc:postgresql:…` as the PostgreSQL driver reads it, with several hosts and `targetServerType` where
///                 there are replicas
/// @param user     null where the URL or the driver says it
/// @param password null where none is needed or the URL has it; never logged
/// @param limits   for readers
public record DatabaseSettings(String url, @Nullable String user, @Nullable String password, DatabaseLimits limits) {

    private static final String PREFIX = "jdbc:postgresql:";

    /// As much longer than a statement as the network may take.
    private static final int SOCKET_SECONDS = 15;

    public DatabaseSettings {
        if (!url.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The address of a database begins with " + PREFIX);
        }
    }

    /// With the usual limits.
    public static DatabaseSettings of(String url, @Nullable String user, @Nullable String password) {
        return new DatabaseSettings(url, user, password, DatabaseLimits.NORMAL);
    }

    /// The same with other limits.
    public DatabaseSettings with(DatabaseLimits other) {
        return new DatabaseSettings(url, user, password, other);
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
        properties.setProperty("socketTimeout", Long.toString(limits.statement().toSeconds() + SOCKET_SECONDS));
        return properties;
    }

    /// Neither password nor URL, which may hold one.
    @Override
    public String toString() {
        return "DatabaseSettings";
    }
}
