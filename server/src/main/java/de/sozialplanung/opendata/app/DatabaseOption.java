package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which database holds the editions, as the options and the environment say it. The password comes from
/// `OPENDATA_DATABASE_PASSWORD` or stands in the URL, never on the command line, where every user of the machine sees it.
final class DatabaseOption {

    private static final String PASSWORD = "OPENDATA_DATABASE_PASSWORD";

    @Option(names = "--database", paramLabel = "URL", defaultValue = "${env:OPENDATA_DATABASE}", description = "the PostGIS database that holds the editions, such as jdbc:postgresql://host/name, in place of a folder; password: environment OPENDATA_DATABASE_PASSWORD")
    private @Nullable String url;

    @Option(names = "--database-user", paramLabel = "NAME", defaultValue = "${env:OPENDATA_DATABASE_USER}", description = "the user of the database")
    private @Nullable String user;

    boolean isGiven() {
        return url != null && !url.isBlank();
    }

    /// Empty where the editions lie in a folder.
    Optional<DatabaseSettings> settings() throws Refusal {
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DatabaseSettings.of(url.strip(), user, System.getenv(PASSWORD)));
        } catch (IllegalArgumentException e) {
            throw new Refusal(e.getMessage() + ", such as jdbc:postgresql://host/name.");
        }
    }
}
