package de.sozialplanung.opendata.telemetry;

import de.sozialplanung.opendata.http.Finished;
import de.sozialplanung.opendata.http.RequestListener;
import de.sozialplanung.opendata.http.Visit;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.publication.StoreListener;
import de.sozialplanung.opendata.sparql.QueryListener;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// The numbers of a running service, and the events of what was slow. Requests are counted by the thread that writes the log,
/// so that none waits for it; every label has a closed list of values.
public final class Metrics implements RequestListener, StoreListener, QueryListener {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    /// From a kept answer to a query at its limit, in seconds.
    private static final double[] BOUNDS = {0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Supplier<Set<String>> collections;
    private final Counter requests = counter("opendata_http_requests", "Requests answered.", "face", "format",
            "collection", "status");
    private final Histogram durations = histogram("opendata_http_request_duration_seconds",
            "From the first byte of a request to the last of its answer.", "face", "answer");
    private final Counter bytes = counter("opendata_http_response_bytes", "Bytes of bodies as they were sent.", "face");
    private final Counter untold = counter("opendata_http_untold_requests",
            "Requests that are missing in log and numbers, since there were too many to keep up with.");
    private final Counter cache = counter("opendata_cache_requests", "Requests that asked the cache.", "result");
    private final Counter storeQueries = counter("opendata_store_queries", "Questions to the store.", "question",
            "collection");
    private final Histogram storeDurations = histogram("opendata_store_duration_seconds",
            "Until the store has answered, or has its first feature.", "question");
    private final Counter queries = counter("opendata_sparql_queries", "SPARQL queries, by what came of them.",
            "outcome");
    private final Histogram queryDurations = histogram("opendata_sparql_duration_seconds",
            "SPARQL queries that ran, from start to whole result.");
    private final Gauge running = Gauge.builder().name("opendata_sparql_running").help("SPARQL queries that run now.")
            .register(registry);
    private final Counter loads = counter("opendata_edition_loads", "Editions that were opened.", "outcome");
    private final Gauge loadSeconds = Gauge.builder().name("opendata_edition_load_seconds")
            .help("How long it took to open the last one.").register(registry);

    /// @param collections the ids of the collections there are
    public Metrics(Supplier<Set<String>> collections) {
        this.collections = collections;
        JvmMetrics.builder().register(registry);
        for (String result : Set.of("hit", "miss")) {
            cache.labelValues(result).inc(0);
        }
        queries.labelValues("answered").inc(0);
    }

    private Counter counter(String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }

    private Histogram histogram(String name, String help, String... labels) {
        return Histogram.builder().name(name).help(help).labelNames(labels).classicOnly().classicUpperBounds(BOUNDS)
                .register(registry);
    }

    /// Adds a number that is looked up when somebody asks.
    public void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder().name(name).help(help).callback(out -> out.call(value.getAsDouble()))
                .register(registry);
    }

    /// Adds the number 1 with a label that is looked up when somebody asks.
    public void label(String name, String help, String label, Supplier<String> value) {
        GaugeWithCallback.builder().name(name).help(help).labelNames(label).callback(out -> out.call(1, value.get()))
                .register(registry);
    }

    @Override
    public void finished(Finished request) {
        RequestKind kind = RequestKind.of(request, collections.get());
        requests.labelValues(kind.face(), kind.format(), kind.collection(), kind.status()).inc();
        durations.labelValues(kind.face(), request.origin().name().toLowerCase(Locale.ROOT))
                .observe(request.nanos() / NANOS);
        if (request.bytes() > 0) {
            bytes.labelValues(kind.face()).inc(request.bytes());
        }
        if (request.origin() == Visit.Origin.KEPT || request.origin() == Visit.Origin.MADE) {
            cache.labelValues(request.origin() == Visit.Origin.KEPT ? "hit" : "miss").inc();
        }
    }

    @Override
    public void lost(long count) {
        untold.inc(count);
    }

    @Override
    public StoreListener.Running asked(String question, String collection) {
        long begin = System.nanoTime();
        StoreQueryEvent event = new StoreQueryEvent();
        event.begin();
        return () -> {
            storeQueries.labelValues(question, collection).inc();
            storeDurations.labelValues(question).observe((System.nanoTime() - begin) / NANOS);
            event.end();
            if (event.shouldCommit()) {
                event.question = question;
                event.collection = collection;
                event.commit();
            }
        };
    }

    @Override
    public QueryListener.Running begun() {
        long begin = System.nanoTime();
        SparqlQueryEvent event = new SparqlQueryEvent();
        event.begin();
        running.inc();
        return outcome -> {
            running.dec();
            String word = outcome.map(Metrics::word).orElse("answered");
            queries.labelValues(word).inc();
            queryDurations.observe((System.nanoTime() - begin) / NANOS);
            event.end();
            if (event.shouldCommit()) {
                event.outcome = word;
                event.commit();
            }
        };
    }

    @Override
    public void refused(ProblemKind kind) {
        queries.labelValues("refused_" + word(kind)).inc();
    }

    private static String word(ProblemKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// Notes that an edition was opened, or could not be.
    void loaded(long nanos, boolean whole) {
        loads.labelValues(whole ? "opened" : "failed").inc();
        loadSeconds.set(nanos / NANOS);
    }

    /// The media type of `text`.
    String mediaType() {
        return writer.getContentType();
    }

    /// All numbers in Prometheus' text format.
    byte[] text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32 * 1024);
        try {
            writer.write(out, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }
}
