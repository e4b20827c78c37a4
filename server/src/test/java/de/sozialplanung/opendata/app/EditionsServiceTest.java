package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.edition.EditionRelease;
import de.sozialplanung.opendata.edition.EditionWork;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.FolderSource;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.xml.XmlNode;
import de.sozialplanung.opendata.xml.XmlReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Editions as the world sees them, over the whole service as `serve` wires it: what a name in the address leads to, and
/// what becomes of an edition that is withdrawn. The second edition has another value for one figure.
class EditionsServiceTest {

    private static final String BASE = "https://daten.example/offen";
    private static final String FIRST = "2026-11-23-1";
    private static final String SECOND = "2026-11-23-2";
    private static final String FIGURE = "JUG-01-05378-2019";
    private static final String REASON = "Eine Zahl war falsch.";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    @SuppressWarnings("NullAway.Init")
    private static EditionContent content;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private Editions editions;

    @SuppressWarnings("NullAway.Init")
    private Publications publications;

    @SuppressWarnings("NullAway.Init")
    private EditionWatch watch;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeAll
    static void reads() {
        content = DemoService.edition();
    }

    @BeforeEach
    void serves() throws IOException {
        editions = new Editions(folder, CLOCK);
        editions.publish(content);
        editions.publish(with(1234.5));
        FolderSource source = new FolderSource(editions);
        Iris iris = new Iris(BASE);
        Links links = new Links(BASE);
        watch = new EditionWatch(source, iris);
        publications = new Publications(CompletableFuture.completedFuture(source.current(iris).orElseThrow()),
                watch::follow);
        watch.follow(publications);
        Faces faces = new Faces(BASE, publications);
        server = new HttpServer(HttpSettings.on("127.0.0.1", 0), publications::currentId,
                faces.resources(publications, links), new PublishedEditions(publications, source, faces, links));
        server.start();
    }

    @AfterEach
    void stops() {
        client.close();
        server.close();
    }

    private static EditionContent with(double value) {
        return new EditionContent(content.catalog(), content.tables().stream()
                .map(table -> table.collection().id().equals("indikatorwerte")
                        ? new EditionContent.Table(table.collection(), changed(table, value))
                        : table)
                .toList(), content.protection());
    }

    private static List<Feature> changed(EditionContent.Table table, double value) {
        int wert = table.collection().schema().index("wert").orElseThrow();
        return StreamSupport.stream(table.features().spliterator(), false).map(feature -> {
            List<@Nullable Object> values = new ArrayList<>();
            values.addAll(feature.values());
            if (feature.id().equals(FIGURE)) {
                values.set(wert, value);
            }
            return new Feature(Arrays.asList(values.toArray()), feature.geometry());
        }).toList();
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void withdraw(String id) throws IOException {
        try (EditionWork work = editions.begin()) {
            new EditionRelease(work, CLOCK).withdraw(id, REASON, false);
        }
        watch.follow(publications);
    }

    private static String named(String path, String edition) {
        return path + (path.contains("?") ? "&" : "?") + "edition=" + edition;
    }

    @Test
    void theSameAddressTellsWhatEachEditionPublished() {
        String path = "/collections/indikatorwerte/items/" + FIGURE + "?f=csv";
        assertThat(get(path).body()).contains(",1234.5,").doesNotContain(",44.6,");
        assertThat(get(named(path, SECOND)).body()).contains(",1234.5,");
        assertThat(get(named(path, FIRST)).body()).contains(",44.6,")
                .isEqualTo(get("/editions/" + FIRST + path).body());
        String query = "/sparql?query=SELECT%20?w%7B%3Chttps://daten.example/offen/id/beobachtung/JUG-01/05378/2019%3E%20"
                + "%3Chttps://daten.example/offen/def/sozialplanung%23wert%3E%20?w%7D";
        assertThat(get(query, "Accept", "text/csv").body()).contains("1234.5");
        assertThat(get(named(query, FIRST), "Accept", "text/csv").body()).contains("44.6");
    }

    /// One address for each face; each must know editions.
    private static final String FACES = """
            /?f=json
            /collections
            /collections/kreis/items
            /collections/kreis/schema
            /collections/datensaetze/items
            /collections/kreis/tiles
            /styles
            /collections/kreis/qgis.qlr
            /api?f=json
            /wfs?service=WFS&request=GetCapabilities
            /wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=kreis&count=1
            /metadata/services/wfs.xml
            /catalog.ttl
            /sparql?query=ASK%7B%7D
            /doc/kreis/05378.ttl
            /collections?f=html
            /collections/kreis/items?f=html
            /download/2026-11-23-1/kreis.csv
            /download/2026-11-23-1/edition.gpkg""";

    @Test
    void everyFaceKnowsEditionsAndItsLinksStayInThem() {
        Pattern elsewhere = Pattern.compile("(https://daten\\.example|[\"'(])/offen/(collections|wfs|styles|tiles|api"
                + "|sparql)\\b");
        for (String face : FACES.lines().toList()) {
            for (String path : List.of(named(face, FIRST), "/editions/" + FIRST + face)) {
                HttpResponse<String> answer = get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                if (!face.contains(".gpkg") && !face.contains(".csv")) {
                    String body = answer.body().replaceAll("<aside class=\"notice\".*</aside>", ""); // leads out on purpose
                    assertThat(elsewhere.matcher(body).results().map(found -> found.group()).toList())
                            .as(path).isEmpty();
                }
            }
        }
    }

    @Test
    void anEditionThatIsAskedForAgainIsKnownByItsTag() {
        String path = "/editions/" + FIRST + "/collections/kreis/items?f=geojson";
        HttpResponse<String> first = get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get(path, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(tag).startsWith("\"").isNotEqualTo(
                get("/collections/kreis/items?f=geojson").headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void anEditionThatIsNoneIsNotFoundAndTheOthersAreNamed() throws IOException {
        try (EditionWork work = editions.begin()) {
            work.prepare(content);
        }
        for (String id : List.of("2026-11-23-3", "2000-01-01-1", "%3Cscript%3E", "")) {
            for (String face : FACES.lines().filter(path -> !path.startsWith("/download")).toList()) {
                HttpResponse<String> answer = get(named(face, id));
                assertThat(answer.statusCode()).as(face + " " + id).isEqualTo(404);
                assertThat(answer.body()).contains(SECOND + ", " + FIRST).doesNotContain("script>\"");
            }
        }
        assertThat(get("/download/2026-11-23-3/edition.gpkg").statusCode()).isEqualTo(404);
    }

    @Test
    void aWithdrawnEditionIsGoneFromEveryFaceAndSaysWhy() throws IOException {
        for (String face : FACES.lines().toList()) {
            assertThat(get(named(face, FIRST)).statusCode()).as("kept, for all that anybody knows").isEqualTo(200);
        }
        withdraw(FIRST);
        for (String face : FACES.lines().toList()) {
            for (String path : List.of(named(face, FIRST), "/editions/" + FIRST + face)) {
                HttpResponse<String> answer = get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(410);
                assertThat(answer.body()).as(path).contains(REASON).doesNotContain("44.6");
                assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-store");
            }
        }
        assertThat(get("/download/" + FIRST + "/edition.gpkg").statusCode()).isEqualTo(410);
        assertThat(get(named("/wfs?service=WFS&request=GetCapabilities", FIRST)).body())
                .contains("<ows:ExceptionReport", "InvalidParameterValue");
        assertThat(get(named("/collections", FIRST), "Accept", "text/html").body()).contains("<h1", REASON);
        assertThat(get("/collections").statusCode()).isEqualTo(200);
    }

    @Test
    void theCurrentEditionIsFollowedByTheOneBeforeWhenItIsWithdrawn() throws IOException {
        String items = "/collections/indikatorwerte/items/" + FIGURE + "?f=csv";
        String second = "/collections/indikatorwerte/items?f=csv&limit=1&after=" + SECOND + "~0";
        String file = "/download/" + SECOND + "/edition.gpkg";
        assertThat(get(items).body()).contains("1234.5");
        assertThat(get(second).statusCode()).isEqualTo(200);
        assertThat(get(file).statusCode()).isEqualTo(200);

        withdraw(SECOND);

        assertThat(get(items).body()).contains("44.6").doesNotContain("1234.5");
        assertThat(get(second).statusCode()).isEqualTo(410);
        assertThat(get(file).statusCode()).isEqualTo(410);
        assertThat(get("/health/ready").body()).contains(FIRST);
    }

    /// As long as the edition before is being loaded, or cannot be, nothing is better than what was withdrawn.
    @Test
    void nothingOfAWithdrawnEditionIsShownEvenWhereNoneTakesItsPlace() throws IOException {
        assertThat(get("/collections/kreis/items").statusCode()).isEqualTo(200);
        try (EditionWork work = editions.begin()) {
            new EditionRelease(work, CLOCK).withdraw(SECOND, REASON, false);
        }
        publications.know(editions.history());

        for (String face : FACES.lines().filter(path -> !path.startsWith("/download")).toList()) {
            assertThat(get(face).statusCode()).as(face).isEqualTo(410);
        }
    }

    @Test
    void theListOfEditionsSaysWhatChangedAsJsonPageAndFeed() throws IOException {
        JsonNode list = new ObjectMapper().readTree(get("/editions?f=json&lang=en").body());
        assertThat(list.path("current").asText()).isEqualTo(SECOND);
        assertThat(list.path("editions").findValuesAsText("id")).containsExactly(SECOND, FIRST);
        assertThat(list.path("changes").path(0).path("changes").path(0).asText()).endsWith(": 1 changed.");
        assertThat(get("/editions?lang=de", "Accept", "text/html").body()).contains("<h1>Alle Ausgaben",
                ": 1 geändert.", "href=\"/offen/editions/" + FIRST + "/\"");

        withdraw(FIRST);

        assertThat(get("/editions?f=json").body()).contains("\"withdrawn\"", REASON);
        assertThat(get("/editions", "Accept", "text/html").body()).contains(REASON)
                .doesNotContain("href=\"/offen/editions/" + FIRST);
        for (String address : List.of("/editions.atom", "/editions?f=atom")) {
            HttpResponse<String> answer = get(address);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml;charset=utf-8");
            XmlNode feed = XmlReader.read(answer.body().getBytes(StandardCharsets.UTF_8));
            assertThat(answer.body()).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"");
            assertThat(feed.children().stream().map(XmlNode::name).toList()).contains("id", "title", "updated",
                    "author", "link");
            List<XmlNode> entries = feed.children().stream().filter(node -> node.name().equals("entry")).toList();
            assertThat(entries).hasSize(3).allSatisfy(entry -> assertThat(
                    entry.children().stream().map(XmlNode::name).toList()).contains("id", "title", "updated", "link",
                            "content"));
            assertThat(entries.stream().map(entry -> entry.children().getFirst().text())).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/editions/" + FIRST})
    void aFigureHasAPermanentLinkWithAllThatAQuotationNeeds(String prefix) {
        String edition = prefix.isEmpty() ? SECOND : FIRST;
        String permanent = BASE + "/editions/" + edition + "/id/beobachtung/JUG-01/05378/2019";
        HttpResponse<String> page = get(prefix + "/id/beobachtung/JUG-01/05378/2019", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(303);
        String target = page.headers().firstValue("Location").orElseThrow().substring(BASE.length());
        assertThat(get(target + "?lang=de", "Accept", "text/html").body()).contains(permanent, "Jugendamt",
                "Kalenderjahr",
                "Datenlizenz Deutschland", "(hze_faelle) ÷ (unter_21) × 1000", "Zitiervorschlag", "Ausgabe " + edition);
        assertThat(get(target + "?lang=en", "Accept", "text/html").body()).contains("Suggested citation",
                "Edition " + edition);
        for (String format : List.of("ttl", "jsonld")) {
            assertThat(get(prefix + "/doc/beobachtung/JUG-01/05378/2019." + format).body()).contains(permanent,
                    "bibliographicCitation", "Jugendamt", "license", "issued", "1000");
        }
    }

    @Test
    void thePageOfEditionsTellsHowManyFiguresAreWithheldAndNotWhy() throws IOException, InterruptedException {
        String page = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/editions?lang=en"))
                        .header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
        assertThat(page).contains("What is withheld", "small counts are not published", "Youth unemployed share")
                .doesNotContain("too small");
    }
}
