package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.http.CacheSettings;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.telemetry.Metrics;
import java.util.function.ToDoubleFunction;

/// The numbers that are not counted but looked up when somebody asks.
final class ServiceNumbers {

    private static final double MILLIS = 1000;

    private ServiceNumbers() {}

    static void add(Metrics metrics, Publications publications, HttpServer server, Readiness readiness,
            CacheSettings cache) {
        metrics.gauge("opendata_cache_bytes", "What the kept answers weigh.", server::cachedBytes);
        metrics.gauge("opendata_cache_capacity_bytes", "What they may weigh.", cache::totalBytes);
        metrics.gauge("opendata_http_requests_under_way", "Requests that are being answered or wait for it.",
                server::underWay);
        metrics.label("opendata_edition_current", "The edition that was loaded last.", "edition",
                publications::currentId);
        metrics.gauge("opendata_edition_created_seconds", "When the current edition was made, in seconds since 1970.",
                () -> orNothing(publications, p -> p.current().edition().created().toEpochMilli() / MILLIS));
        metrics.gauge("opendata_ready", "Whether the service can answer: 1 or 0.",
                () -> readiness.get().isReady() ? 1 : 0);
    }

    private static double orNothing(Publications publications, ToDoubleFunction<Publications> number) {
        try {
            return number.applyAsDouble(publications);
        } catch (Problem withdrawn) {
            return Double.NaN;
        }
    }
}
