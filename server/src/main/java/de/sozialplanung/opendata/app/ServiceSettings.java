package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.configuration.Configuration;
import de.sozialplanung.opendata.configuration.Keys;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.html.page.BaseMap;
import de.sozialplanung.opendata.http.CacheSettings;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.LogSettings;
import de.sozialplanung.opendata.http.RequestLimits;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.sparql.SparqlLimits;
import de.sozialplanung.opendata.store.postgis.DatabaseLimits;
import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a configuration means to the rooms that go by it.
final class ServiceSettings {

    private static final int KIB = 1 << 10;
    private static final long MIB = 1L << 20;
    private static final long MEGABYTE = 1_000_000;

    private ServiceSettings() {}

    /// The database that holds the editions; empty where they lie in a folder.
    static Optional<DatabaseSettings> database(Configuration configuration) {
        DatabaseLimits limits = new DatabaseLimits(configuration.number(Keys.DATABASE_CONNECTIONS),
                DatabaseLimits.NORMAL.patience(), Duration.ofSeconds(configuration.get(Keys.DATABASE_SECONDS)));
        return configuration.find(Keys.DATABASE)
                .map(url -> DatabaseSettings.of(url, configuration.find(Keys.DATABASE_USER).orElse(null),
                        configuration.databasePassword().orElse(null)).with(limits));
    }

    /// The folder that holds the editions where no database does.
    static Editions folder(Configuration configuration) {
        return new Editions(configuration.get(Keys.EDITIONS_FOLDER), Clock.systemUTC());
    }

    /// What the web server goes by.
    static HttpSettings http(Configuration configuration) {
        RequestLimits limits = new RequestLimits(configuration.number(Keys.LINE) * KIB,
                configuration.number(Keys.HEADER) * KIB, configuration.get(Keys.BODY) * KIB,
                Duration.ofSeconds(configuration.get(Keys.IDLE)), Duration.ofSeconds(configuration.get(Keys.ARRIVAL)),
                configuration.number(Keys.ANSWER_RATE), configuration.number(Keys.CONNECTIONS),
                configuration.number(Keys.AT_ONCE), configuration.number(Keys.WAITING),
                configuration.find(Keys.CLIENT_AT_ONCE).map(Math::toIntExact)
                        .orElseGet(() -> Math.max(1, configuration.number(Keys.AT_ONCE) / 2)),
                configuration.number(Keys.PER_SECOND));
        CacheSettings cache = configuration.find(Keys.CACHE).map(mib -> CacheSettings.of(mib * MIB))
                .orElseGet(() -> CacheSettings.forHeap(Runtime.getRuntime().maxMemory()))
                .sharedFor(Duration.ofSeconds(configuration.get(Keys.SHARED_CACHE)));
        return new HttpSettings(configuration.get(Keys.HOST), configuration.number(Keys.PORT), limits,
                configuration.find(Keys.TRUSTED_PROXIES).orElse(List.of()),
                Duration.ofSeconds(configuration.get(Keys.STOP)), cache,
                new LogSettings(LogFormat.isStructured(configuration.get(Keys.LOG)),
                        "network".equals(configuration.get(Keys.LOG_CLIENTS))),
                configuration.find(Keys.BASE_MAP));
    }

    /// What lies beneath the maps of pages; null where nothing does.
    static @Nullable BaseMap baseMap(Configuration configuration) {
        return configuration.find(Keys.BASE_MAP).map(tiles -> new BaseMap(tiles.pattern(), tiles.host(),
                configuration.get(Keys.BASE_MAP_ATTRIBUTION))).orElse(null);
    }

    /// What is looked at to know whether the service can answer.
    static Readiness readiness(Configuration configuration, Publications publications, EditionWatch watch) {
        return new Readiness(publications, watch::missed, watch::refused, configuration.find(Keys.DATABASE).isPresent(),
                configuration.find(Keys.EDITION_DAYS).map(Duration::ofDays), Clock.systemUTC());
    }

    /// What one query may cost.
    static SparqlLimits sparql(Configuration configuration) {
        return new SparqlLimits(configuration.number(Keys.SPARQL_CHARACTERS),
                Duration.ofSeconds(configuration.get(Keys.SPARQL_SECONDS)), configuration.number(Keys.SPARQL_AT_ONCE),
                configuration.number(Keys.SPARQL_PER_CLIENT), configuration.get(Keys.SPARQL_CELLS),
                configuration.get(Keys.SPARQL_RESULT) * MEGABYTE, configuration.get(Keys.SPARQL_ROWS),
                configuration.find(Keys.SPARQL_HELD).orElseGet(() -> SparqlLimits.standard().heldRows()),
                configuration.get(Keys.SPARQL_FILES) * MEGABYTE);
    }
}
