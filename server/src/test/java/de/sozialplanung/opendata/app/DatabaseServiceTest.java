package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.edition.EditionRelease;
import de.sozialplanung.opendata.edition.EditionWork;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.DatabaseSource;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.sparql.SparqlEngine;
import de.sozialplanung.opendata.sparql.SparqlLimits;
import de.sozialplanung.opendata.store.postgis.Database;
import de.sozialplanung.opendata.store.postgis.DatabaseLimits;
import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import de.sozialplanung.opendata.store.postgis.PostgisCluster;
import de.sozialplanung.opendata.store.postgis.PostgisEditions;
import de.sozialplanung.opendata.store.postgis.PostgisImport;
import de.sozialplanung.opendata.store.postgis.PostgisPlace;
import de.sozialplanung.opendata.telemetry.Health;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole service over a database, as `serve --database` wires it; twice, as behind a load balancer.
class DatabaseServiceTest {

    private static final String BASE = "https://daten.example";

    @SuppressWarnings("NullAway.Init")
    private static EditionContent content;

    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private DatabaseSettings settings;

    @SuppressWarnings("NullAway.Init")
    private Server one;

    @SuppressWarnings("NullAway.Init")
    private Server other;

    private record Server(Database database, HttpServer http, EditionWatch watch, Publications publications,
            Readiness readiness) {

        static Server start(DatabaseSettings settings) throws IOException {
            Database database = Database.open(settings);
            DatabaseSource source = new DatabaseSource(new PostgisEditions(database));
            Iris iris = new Iris(BASE);
            EditionWatch watch = new EditionWatch(source, iris);
            Publications publications = new Publications(
                    CompletableFuture.completedFuture(source.current(iris).orElseThrow()), watch::follow);
            watch.follow(publications);
            Readiness readiness = new Readiness(publications, watch::missed, watch::refused, true, Optional.empty(),
                    Clock.systemUTC());
            Faces faces = new Faces(BASE, new SparqlEngine(SparqlLimits.standard(), BASE), readiness,
                    InstantSource.system());
            Links links = new Links(BASE);
            HttpServer http = new HttpServer(HttpSettings.on("127.0.0.1", 0), publications::currentId,
                    faces.resources(publications, links), new PublishedEditions(publications, source, faces, links));
            http.start();
            return new Server(database, http, watch, publications, readiness);
        }

        /// What the watch does every few seconds.
        void follow() {
            watch.follow(publications);
        }

        void stop() {
            http.stop();
            database.close();
        }
    }

    @BeforeAll
    static void reads() {
        content = DemoService.edition();
    }

    @BeforeEach
    void starts() throws IOException {
        settings = PostgisCluster.shared().database()
                .with(new DatabaseLimits(4, Duration.ofMillis(500), Duration.ofSeconds(30)));
        imports();
        one = Server.start(settings);
        other = Server.start(settings);
    }

    @AfterEach
    void stops() {
        one.stop();
        other.stop();
        client.close();
    }

    private String imports() throws IOException {
        return new PostgisImport(settings, Clock.systemUTC()).publish(content).id();
    }

    private HttpResponse<String> get(Server server, String address, String... headers) {
        String path = address.startsWith(BASE) ? address.substring(BASE.length()) : address;
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + server.http().port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String next(Server server, String address) {
        Matcher link = Pattern.compile("<([^>]+)>; *rel=\"?next").matcher(
                get(server, address).headers().firstValue("Link").orElse(""));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void bothServersFollowTheSwapAndPagesOfTheEditionBeforeGoOn() throws IOException {
        String link = next(one, "/collections/indikatorwerte/items?f=geojson&limit=10");

        String id = imports();
        one.follow();
        other.follow();

        for (Server server : List.of(one, other)) {
            assertThat(get(server, "/health/ready").body()).contains(id);
            assertThat(get(server, "/collections/indikatorwerte/items?f=geojson&limit=1").body()).contains(id + "%7E0");
            HttpResponse<String> page = get(server, link);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("\"numberReturned\":10").doesNotContain(id);
        }
    }

    @Test
    void aPageThatAnotherServerBeganInANewEditionGoesOnHere() throws IOException {
        imports();
        one.follow();

        HttpResponse<String> page = get(other, next(one, "/collections/indikatorwerte/items?f=geojson&limit=10"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("\"numberReturned\":10");
        assertThat(get(other, "/collections/angebote/items?after=2000-01-01-1~7").statusCode()).isEqualTo(410);
    }

    @Test
    void anOlderEditionIsAnsweredByItsNameAndGoneFromAllServersOnceItIsWithdrawn() throws IOException {
        String first = new PostgisPlace(settings, Clock.systemUTC()).history().currentId().orElseThrow();
        imports();
        one.follow();
        other.follow();
        List<String> paths = List.of("/editions/" + first + "/collections/angebote/items?f=geojson&limit=1",
                "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=angebote&resultType=hits&edition=" + first,
                "/sparql?query=ASK%7B%7D&edition=" + first, "/catalog.ttl?edition=" + first);
        for (String path : paths) {
            assertThat(get(one, path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(get(one, paths.getFirst()).body()).contains(BASE + "/editions/" + first + "/collections/angebote",
                "\"numberMatched\":120");

        try (EditionWork work = new PostgisPlace(settings, Clock.systemUTC()).begin()) {
            new EditionRelease(work, Clock.systemUTC()).withdraw(first, "Falsche Zahlen.", true);
        }
        one.follow();
        other.follow();

        for (Server server : List.of(one, other)) {
            for (String path : paths) {
                assertThat(get(server, path).statusCode()).as(path).isEqualTo(410);
                assertThat(get(server, path).body()).as(path).contains("Falsche Zahlen.");
            }
            assertThat(get(server, "/collections/angebote/items?f=geojson&limit=1").statusCode()).isEqualTo(200);
        }
        assertThat(PostgisCluster.ask(settings, "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'opendata_2%'"))
                .hasSize(1);
    }

    @Test
    void everyFaceAnswersFromTheDatabaseAndNoneOffersAFile() {
        assertThat(get(one, "/collections/angebote/items?f=geojson").body()).contains("\"numberMatched\":120");
        assertThat(get(one, "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=angebote&resultType=hits")
                .body()).contains("numberMatched=\"120\"");
        assertThat(get(one, "/sparql?query=SELECT(COUNT(*)AS%20?n)%7B?o%20a%20%3C"
                + "http://purl.org/linked-data/cube%23Observation%3E%7D", "Accept", "text/csv").body())
                .contains("12443");
        assertThat(get(one, "/collections/wohnplaetze/items", "Accept", "text/html").body()).contains("<table");
        for (String path : List.of("/", "/collections", "/collections/angebote", "/catalog.ttl")) {
            assertThat(get(one, path).body()).as(path).doesNotContain("edition.gpkg");
        }
        assertThat(get(one, "/", "Accept", "text/html").body()).doesNotContain("edition.gpkg");
        assertThat(get(one, "/download/" + content.catalog().id() + "/edition.gpkg").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutItsDatabaseEveryFaceAsksToComeAgainAndThenAnswers() {
        PostgisCluster cluster = PostgisCluster.shared();
        List<String> paths = List.of("/collections/angebote/items?f=geojson",
                "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=angebote",
                "/sparql?query=ASK%7B?s%20?p%20?o%7D");
        cluster.down();
        try {
            for (String path : paths) {
                HttpResponse<String> answer = get(one, path);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).as(path).contains("10");
                assertThat(answer.body()).as(path).contains("try again later").doesNotContainIgnoringCase("sql")
                        .doesNotContain("127.0.0.1");
            }
            assertThat(get(one, "/collections/angebote/items", "Accept", "text/html").statusCode()).isEqualTo(503);
            assertThat(get(one, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(one, "/collections").statusCode()).as("needs no database").isEqualTo(200);
            one.follow();
            assertThat(get(one, "/health/ready").statusCode()).isEqualTo(503);
            assertThat(one.readiness().get().isReady()).isFalse();
            assertThat(one.readiness().get().checks()).filteredOn(check -> check.status() == Health.Status.DOWN)
                    .singleElement().satisfies(check -> assertThat(check.name() + " " + check.reason())
                            .startsWith("database ").contains("cannot be looked at for now"));
        } finally {
            cluster.up();
        }
        for (String path : paths) {
            HttpResponse<String> answer = get(one, path);
            for (int attempt = 0; answer.statusCode() == 503 && attempt < 20; attempt++) {
                answer = get(one, path);
            }
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
        }
        one.follow();
        assertThat(get(one, "/health/ready").statusCode()).as("without a restart").isEqualTo(200);
    }
}
