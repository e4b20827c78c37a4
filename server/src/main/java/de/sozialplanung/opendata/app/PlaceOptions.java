package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.configuration.Configuration;
import de.sozialplanung.opendata.configuration.Key;
import de.sozialplanung.opendata.configuration.Keys;
import de.sozialplanung.opendata.edition.EditionPlace;
import de.sozialplanung.opendata.edition.EditionRelease;
import de.sozialplanung.opendata.edition.EditionWork;
import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import de.sozialplanung.opendata.store.postgis.PostgisPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the editions lie that a command reads or changes, and the configuration that says it and more. The password of a
/// database is no option, since every user of the machine sees those.
final class PlaceOptions {

    @Option(names = "--config", paramLabel = "FILE", defaultValue = "${env:OPENDATA_CONFIG}", description = "the configuration, a YAML file; 'opendata config' describes it")
    private @Nullable Path file;

    @Option(names = "--editions", paramLabel = "FOLDER", description = "the folder that holds the editions (default: editions)")
    private @Nullable String editions;

    @Option(names = "--database", paramLabel = "URL", description = "the PostGIS database that holds the editions, such as jdbc:postgresql://host/name, in place of a folder; password: environment OPENDATA_DATABASE_PASSWORD")
    private @Nullable String database;

    @Option(names = "--database-user", paramLabel = "NAME", description = "the user of the database")
    private @Nullable String user;

    /// What this command is to go by.
    ///
    /// @throws Refusal with all that is wrong
    Configuration configuration() throws Refusal {
        return configuration(Map.of());
    }

    /// As above.
    ///
    /// @param more options of the command besides those of the place, null where not given
    Configuration configuration(Map<Key<?>, Optional<String>> more) throws Refusal {
        Map<Key<?>, String> options = new LinkedHashMap<>();
        more.forEach((key, text) -> text.ifPresent(given -> options.put(key, given)));
        put(options, Keys.EDITIONS_FOLDER, editions);
        put(options, Keys.DATABASE, database);
        put(options, Keys.DATABASE_USER, user);
        Configuration.Checked checked = Configuration
                .read(Optional.ofNullable(file).filter(path -> !path.toString().isBlank()), System.getenv(), options);
        if (!checked.faults().isEmpty()) {
            throw new Refusal("The configuration cannot be used:\n"
                    + checked.faults().stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
        }
        return checked.configuration();
    }

    private static void put(Map<Key<?>, String> options, Key<?> key, @Nullable String text) {
        if (text != null) {
            options.put(key, text);
        }
    }

    EditionPlace open() throws Refusal {
        Configuration configuration = configuration();
        Optional<DatabaseSettings> settings = ServiceSettings.database(configuration);
        return settings.isPresent() ? new PostgisPlace(settings.get(), Clock.systemUTC())
                : ServiceSettings.folder(configuration);
    }

    /// Publishes and withdraws there.
    static EditionRelease release(EditionWork work) {
        return new EditionRelease(work, Clock.systemUTC());
    }

    /// What a failure means to the person at the terminal.
    static Refusal unchanged(IOException failure) {
        return new Refusal("Nothing was changed: " + Sentences.of(failure));
    }
}
