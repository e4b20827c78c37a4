package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.edition.EditionBuilder;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.NamedEditions;
import de.sozialplanung.opendata.http.Network;
import de.sozialplanung.opendata.publication.EditionSource;
import de.sozialplanung.opendata.publication.FolderSource;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.sparql.SparqlEngine;
import de.sozialplanung.opendata.sparql.SparqlLimits;
import de.sozialplanung.opendata.telemetry.Metrics;
import de.sozialplanung.opendata.telemetry.WatchedSource;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import jdk.jfr.Recording;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Java Flight Recorder learns of a service that is asked something: what was slow, and never for whom or what for.
class FlightRecorderTest {

    private static final String BASE = "https://daten.example";
    private static final String SECRET = "geheim";
    private static final Map<String, Duration> THRESHOLDS = Map.of("opendata.Request", Duration.ofMillis(200),
            "opendata.StoreQuery", Duration.ofMillis(50), "opendata.SparqlQuery", Duration.ofMillis(500),
            "opendata.EditionLoad", Duration.ZERO);

    /// Of every event.
    private static final List<String> COMMON = List.of("startTime", "duration", "eventThread", "stackTrace");

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Editions editions;

    @BeforeAll
    static void publishes() throws IOException {
        editions = new Editions(folder.resolve("editions"), Clock.systemUTC());
        editions.publish(EditionBuilder.build(DemoService.demo()));
    }

    /// Serves the edition and asks a request of each kind, with secrets wherever one fits.
    private static void serveAndAsk() throws IOException, InterruptedException {
        Metrics metrics = new Metrics(new KnownCollections());
        EditionSource source = new WatchedSource(new FolderSource(editions), metrics);
        Publications publications = new Publications(
                CompletableFuture.completedFuture(source.current(new Iris(BASE)).orElseThrow()), _ -> {});
        Faces faces = new Faces(BASE, new SparqlEngine(SparqlLimits.standard(), BASE, metrics),
                Readiness.of(publications), InstantSource.system());
        HttpSettings settings = HttpSettings.on("127.0.0.1", 0)
                .behind(List.of(Network.parse("127.0.0.1").orElseThrow()));
        try (HttpClient client = HttpClient.newHttpClient();
                HttpServer server = new HttpServer(settings, publications::currentId,
                        faces.resources(publications, new Links(BASE)), NamedEditions.NONE)) {
            server.start();
            for (String path : List.of("/collections/angebote/items?f=geojson&q=" + SECRET,
                    "/collections/angebote/items/unbekannt?f=geojson", "/sparql?query=ASK%7B%3Fs%20%3Fp%20%22"
                            + SECRET + "%22%7D",
                    "/nirgends?" + SECRET + "!&x=" + SECRET)) {
                client.send(request(server, path).build(), BodyHandlers.discarding());
            }
            client.send(request(server, "/sparql").header("Content-Type", "application/sparql-query")
                    .POST(BodyPublishers.ofString("ASK{?s ?p '" + SECRET + "'}")).build(), BodyHandlers.discarding());
        }
    }

    private static HttpRequest.Builder request(HttpServer server, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("X-Forwarded-For", "203.0.113.77").header("X-Request-Id", "asked-1")
                .header("User-Agent", SECRET).header("Referer", "https://" + SECRET + ".example/");
    }

    private static List<RecordedEvent> recorded(Recording recording) throws IOException, InterruptedException {
        recording.start();
        serveAndAsk();
        recording.stop();
        Path file = folder.resolve("recording-" + recording.getId() + ".jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> THRESHOLDS.containsKey(event.getEventType().getName())).toList();
    }

    private static List<String> values(RecordedEvent event) {
        return event.getFields().stream().map(ValueDescriptor::getName).filter(name -> !COMMON.contains(name))
                .map(name -> name + "=" + event.getValue(name)).toList();
    }

    @Test
    void eachKindOfEventSaysWhatWasAskedAndNeitherValuesNorClients() throws Exception {
        try (Recording recording = new Recording()) {
            THRESHOLDS.keySet().forEach(name -> recording.enable(name).withThreshold(Duration.ZERO));
            List<RecordedEvent> events = recorded(recording);
            assertThat(of(events, "opendata.Request")).hasSize(5)
                    .allSatisfy(values -> assertThat(values).hasSize(5).contains("id=asked-1"))
                    .anySatisfy(values -> assertThat(values).contains("method=GET",
                            "address=/collections/angebote/items?f&q", "status=200")
                            .noneMatch("bytes=0"::equals))
                    .anySatisfy(values -> assertThat(values).contains("address=/nirgends??&x", "status=404"))
                    .anySatisfy(values -> assertThat(values).contains("method=POST", "address=/sparql", "status=200"));
            assertThat(of(events, "opendata.StoreQuery")).contains(List.of("question=open", "collection=angebote"),
                    List.of("question=get", "collection=angebote"));
            assertThat(of(events, "opendata.SparqlQuery")).containsExactly(List.of("outcome=answered"),
                    List.of("outcome=answered"));
            assertThat(of(events, "opendata.EditionLoad"))
                    .containsExactly(List.of("edition=" + editions.history().currentId().orElseThrow()));
            assertThat(events).allSatisfy(event -> assertThat(event.getDuration()).isPositive());
            assertThat(events).extracting(RecordedEvent::toString)
                    .allSatisfy(text -> assertThat(text).doesNotContain(SECRET, "203.0.113", "127.0.0.1"));
        }
    }

    private static List<List<String>> of(List<RecordedEvent> events, String name) {
        return events.stream().filter(event -> event.getEventType().getName().equals(name))
                .map(FlightRecorderTest::values).toList();
    }

    @Test
    void whereNothingElseIsSetOnlyWhatWasSlowIsRecorded() throws Exception {
        try (Recording recording = new Recording()) {
            THRESHOLDS.keySet().forEach(recording::enable);
            List<RecordedEvent> events = recorded(recording);
            assertThat(of(events, "opendata.EditionLoad")).hasSize(1);
            assertThat(events).allSatisfy(event -> assertThat(event.getDuration()).as(event.toString())
                    .isGreaterThanOrEqualTo(THRESHOLDS.getOrDefault(event.getEventType().getName(), Duration.ZERO)));
            assertThat(recording.getSettings()).as("the thresholds are those of the events themselves")
                    .allSatisfy((setting, _) -> assertThat(setting).endsWith("#enabled"));
        }
    }
}
