package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.edition.EditionBuilder;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.folder.DataFolder;
import de.sozialplanung.opendata.folder.Findings;
import de.sozialplanung.opendata.folder.FolderContent;
import de.sozialplanung.opendata.html.page.BaseMap;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.TileSource;
import de.sozialplanung.opendata.publication.FolderSource;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;

/// The whole service over the demo that ships with the project, in this process, wired as `serve` does.
final class DemoService implements AutoCloseable {

    static final String BASE = "https://daten.example";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"?next");

    final Iris iris;
    private final String base;
    private final Path folder;
    private final Publications publications;
    private final List<Object> resources;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /// @param folder for the edition
    DemoService(Path folder) throws IOException {
        this(folder, edition(), Clock.systemUTC());
    }

    /// Another content than the demo's.
    ///
    /// @param folder for the edition
    /// @param clock  names the edition, and says what is now
    DemoService(Path folder, EditionContent content, Clock clock) throws IOException {
        this(folder, content, clock, BASE, HttpSettings.on("127.0.0.1", 0), null);
    }

    /// The demo's content, by the address that it says of itself: for clients that follow links as they are.
    ///
    /// @param folder for the edition
    /// @param port   a free one
    DemoService(Path folder, int port) throws IOException {
        this(folder, edition(), Clock.systemUTC(), "http://127.0.0.1:" + port,
                HttpSettings.on("127.0.0.1", port), null);
    }

    /// As above, with a base map.
    ///
    /// @param credit whose it is
    DemoService(Path folder, int port, TileSource tiles, String credit) throws IOException {
        this(folder, edition(), Clock.systemUTC(), "http://127.0.0.1:" + port,
                HttpSettings.on("127.0.0.1", port).with(tiles), new BaseMap(tiles.pattern(), tiles.host(), credit));
    }

    /// The demo's content, served by these settings.
    ///
    /// @param folder for the edition
    DemoService(Path folder, HttpSettings settings) throws IOException {
        this(folder, edition(), Clock.systemUTC(), BASE, settings, null);
    }

    private DemoService(Path folder, EditionContent content, Clock clock, String base, HttpSettings settings,
            @Nullable BaseMap baseMap) throws IOException {
        this.base = base;
        this.folder = folder;
        iris = new Iris(base);
        Editions editions = new Editions(folder, clock);
        editions.publish(content);
        FolderSource source = new FolderSource(editions);
        EditionWatch watch = new EditionWatch(source, iris);
        publications = new Publications(CompletableFuture.completedFuture(source.current(iris).orElseThrow()),
                watch::follow);
        watch.follow(publications);
        Links links = new Links(base);
        Faces faces = new Faces(base, publications, clock, baseMap);
        resources = faces.resources(publications, links);
        server = new HttpServer(settings, () -> publications.current().edition().id(),
                resources, new PublishedEditions(publications, source, faces, links));
        server.start();
    }

    private static final class Content {

        private static final EditionContent DEMO = EditionBuilder.build(demo());
    }

    /// All that is published of it, built once for all tests.
    static EditionContent edition() {
        return Content.DEMO;
    }

    /// The folder that ships with the project, as it is read.
    static FolderContent demo() {
        Path demo = Path.of("..", "deploy", "demo");
        return DataFolder.read(demo, demo.resolve("katalog.yaml"), new Findings()).orElseThrow();
    }

    /// Where it listens.
    String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    /// Where the editions lie.
    Path folder() {
        return folder;
    }

    String currentEdition() {
        return publications.current().edition().id();
    }

    /// What answers, one object for each kind of address.
    List<Object> resources() {
        return resources;
    }

    Catalog catalog() {
        return publications.current().catalog();
    }

    /// All that is said in any graph.
    Graph union() {
        return publications.current().linkedData().dataset().asDatasetGraph().getDefaultGraph();
    }

    /// The body of an answer, redirects followed.
    byte[] body(String address) throws IOException, InterruptedException {
        return answer(address).body();
    }

    /// All pages of an answer, as its `Link` headers lead from one to the next.
    List<String> pages(String address) throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        Optional<String> next = Optional.of(address);
        while (next.isPresent()) {
            HttpResponse<byte[]> page = answer(next.get());
            pages.add(new String(page.body(), StandardCharsets.UTF_8));
            next = page.headers().allValues("Link").stream().map(NEXT::matcher).filter(Matcher::find)
                    .map(link -> link.group(1)).findFirst();
        }
        return pages;
    }

    private HttpResponse<byte[]> answer(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = anyAnswer(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer;
    }

    /// An answer of whatever status.
    ///
    /// @param headers names and values in turn
    HttpResponse<byte[]> anyAnswer(String address, String... headers) throws IOException, InterruptedException {
        String path = address.startsWith(base) ? address.substring(base.length()) : address;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
