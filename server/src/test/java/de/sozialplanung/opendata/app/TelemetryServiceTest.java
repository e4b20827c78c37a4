package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.sozialplanung.opendata.edition.EditionRelease;
import de.sozialplanung.opendata.edition.EditionWork;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.http.CacheSettings;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.NamedEditions;
import de.sozialplanung.opendata.publication.EditionSource;
import de.sozialplanung.opendata.publication.FolderSource;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.sparql.SparqlEngine;
import de.sozialplanung.opendata.sparql.SparqlLimits;
import de.sozialplanung.opendata.telemetry.Health;
import de.sozialplanung.opendata.telemetry.ManagementServer;
import de.sozialplanung.opendata.telemetry.Metrics;
import de.sozialplanung.opendata.telemetry.WatchedSource;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo, wired as `serve` does, with what the operator sees of it.
class TelemetryServiceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T03:00:00Z"), ZoneOffset.UTC);
    private static final String BASE = "https://daten.example";
    private static final Pattern METRIC = Pattern.compile("\\b(?:opendata|jvm|process)_[a-z_]+");

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReference<Optional<String>> unreachable = new AtomicReference<>(Optional.empty());

    @SuppressWarnings("NullAway.Init")
    private Editions editions;

    @SuppressWarnings("NullAway.Init")
    private Publications publications;

    @SuppressWarnings("NullAway.Init")
    private EditionWatch watch;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private ManagementServer management;

    @BeforeEach
    void serves() throws IOException {
        editions = new Editions(folder, CLOCK);
        editions.publish(DemoService.edition());
        KnownCollections known = new KnownCollections();
        Metrics metrics = new Metrics(known);
        EditionSource source = new WatchedSource(new FolderSource(editions), metrics);
        watch = new EditionWatch(source, new Iris(BASE));
        publications = new Publications(
                CompletableFuture.completedFuture(source.current(new Iris(BASE)).orElseThrow()), watch::follow);
        known.set(publications);
        Readiness readiness = new Readiness(publications, unreachable::get, watch::refused, true,
                Optional.of(Duration.ofDays(30)), Clock.offset(CLOCK, Duration.ofDays(31)));
        Faces faces = new Faces(BASE, new SparqlEngine(SparqlLimits.standard(), BASE, metrics), readiness,
                InstantSource.system());
        server = new HttpServer(HttpSettings.on("127.0.0.1", 0), publications::currentId,
                faces.resources(publications, new Links(BASE)), NamedEditions.NONE, List.of(metrics));
        server.start();
        ServiceNumbers.add(metrics, publications, server, readiness, CacheSettings.of(1 << 20));
        management = new ManagementServer("127.0.0.1", 0, metrics, readiness);
    }

    @AfterEach
    void stops() {
        client.close();
        management.close();
        server.close();
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                BodyHandlers.ofString());
    }

    /// What the operator gets once all that was asked before is counted.
    private String metrics() throws IOException, InterruptedException {
        server.stop();
        return get(management.port(), "/metrics").body();
    }

    @Test
    void theNumbersTellWhatWasAskedAndNoNamesOfStrangers() throws Exception {
        for (String path : List.of("/collections/angebote/items?f=geojson&limit=3", "/collections/frauenhaus/items",
                "/collections/angebote/items?f=geojson&limit=3", "/sparql?query=ASK%20%7B%7D", "/sparql?query=geheim",
                "/wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=angebote&count=1", "/nirgends")) {
            get(server.port(), path);
        }
        String text = metrics();
        assertThat(text).contains(
                "opendata_http_requests_total{collection=\"angebote\",face=\"ogcapi\",format=\"geojson\",status=\"2xx\"} 2.0",
                "opendata_http_requests_total{collection=\"angebote\",face=\"wfs\",format=\"gml\",status=\"2xx\"} 1.0",
                "opendata_cache_requests_total{result=\"hit\"} 1.0",
                "opendata_store_queries_total{collection=\"angebote\",question=\"open\"}",
                "opendata_sparql_queries_total{outcome=\"answered\"} 1.0",
                "opendata_edition_current{edition=\"" + publications.currentId() + "\"} 1.0",
                "opendata_edition_loads_total{outcome=\"opened\"} 1.0", "opendata_ready 1.0");
        assertThat(text).doesNotContain("frauenhaus", "nirgends", "geheim", "127.0.0.1");
        assertThat(get(management.port(), "/metrics").body()).isNotEmpty();
    }

    @Test
    void theDashboardAsksForNumbersThatThereAre() throws Exception {
        get(server.port(), "/collections/angebote/items?f=geojson&limit=3");
        get(server.port(), "/sparql?query=ASK%20%7B%7D");
        JsonNode dashboard = new ObjectMapper()
                .readTree(Path.of("..", "deploy", "grafana-dashboard.json").toFile());
        TreeSet<String> asked = new TreeSet<>();
        for (JsonNode expression : dashboard.findValues("expr")) {
            Matcher named = METRIC.matcher(expression.asText());
            while (named.find()) {
                asked.add(named.group());
            }
        }
        assertThat(asked).hasSizeGreaterThan(10);
        List<String> given = metrics().lines().filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", "")).distinct().toList();
        assertThat(given).containsAll(asked);
    }

    @Test
    void healthTellsTheOperatorWhyAndThePublicOnlyWhether() throws Exception {
        assertThat(get(server.port(), "/health/ready").body())
                .isEqualTo("{\"status\":\"UP\",\"edition\":\"" + publications.currentId() + "\"}");
        assertThat(get(management.port(), "/health/ready").body()).contains("\"UP\"", "\"WARN\"",
                "The edition is 31 days old; it should not be older than 30.");
        unreachable.set(Optional.of("The database at db1 is away."));
        assertThat(get(server.port(), "/health/ready").statusCode()).isEqualTo(503);
        assertThat(get(server.port(), "/health/ready").body()).contains("DOWN").doesNotContain("db1");
        assertThat(get(management.port(), "/health/ready").body()).contains("The database at db1 is away.");
        assertThat(get(server.port(), "/health/live").statusCode()).isEqualTo(200);
        assertThat(get(server.port(), "/metrics").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutAnEditionTheServiceIsNotReady() throws Exception {
        editions.publish(DemoService.edition());
        try (EditionWork work = editions.begin()) {
            new EditionRelease(work, CLOCK).withdraw(publications.currentId(), "Ein Fehler.", false);
        }
        publications.know(editions.history()); // the next one is not loaded yet
        HttpResponse<String> ready = get(server.port(), "/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).isEqualTo("{\"status\":\"DOWN\"}");
        HttpResponse<String> why = get(management.port(), "/health/ready");
        assertThat(why.statusCode()).isEqualTo(503);
        assertThat(why.body()).contains("\"edition\",\"status\":\"" + Health.Status.DOWN, "Ein Fehler.");
        assertThat(metrics()).contains("opendata_ready 0.0");
    }
}
