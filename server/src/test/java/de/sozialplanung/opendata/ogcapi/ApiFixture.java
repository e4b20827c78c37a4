package de.sozialplanung.opendata.ogcapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.PageRouting;
import de.sozialplanung.opendata.ogcapi.qgis.QgisPart;
import de.sozialplanung.opendata.ogcapi.record.RecordPart;
import de.sozialplanung.opendata.ogcapi.style.StyleCatalogue;
import de.sozialplanung.opendata.ogcapi.style.StylePart;
import de.sozialplanung.opendata.ogcapi.tile.TilePart;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.simplify.Simplification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The face on a free port, asked through real HTTP. Its public address is another than the one it is asked at, as
/// behind a proxy.
final class ApiFixture implements AutoCloseable {

    static final String BASE = "https://daten.example/kreis";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    final Publications publications;

    /// With all parts.
    ApiFixture(Path folder) throws IOException {
        this(folder, publications -> parts(publications, new Links(BASE)));
    }

    private static List<ApiPart> parts(Publications publications, Links links) {
        StyleCatalogue styles = new StyleCatalogue();
        return List.of(new RecordPart(publications, links),
                new TilePart(publications, links, new Simplification()),
                new StylePart(publications, links, styles), new QgisPart(publications, links, styles));
    }

    ApiFixture(Path folder, Function<Publications, List<ApiPart>> parts) throws IOException {
        publications = new Publications(SamplePublication.of("2026-11-23-0300", folder));
        List<Object> resources = new ArrayList<>(
                new OgcApiFace(publications, new Links(BASE), new Simplification(), new BulkFiles(),
                        parts.apply(publications))
                        .resources());
        resources.add(new PageRouting(Set.of()));
        server = new HttpServer(HttpSettings.on("127.0.0.1", 0), () -> publications.current().edition().id(),
                resources);
        server.start();
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) {
        String local = path.startsWith(BASE) ? path.substring(BASE.length()) : path;
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + server.port() + local))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> post(String path, String type, String body) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port()
                    + (path.startsWith(BASE) ? path.substring(BASE.length()) : path))).header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    JsonNode json(String path, String... headers) {
        HttpResponse<byte[]> response = get(path, headers);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " → " + response.statusCode() + " " + text(response));
        }
        return read(response);
    }

    static JsonNode read(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<?> response, String name) {
        return String.join(" | ", response.headers().allValues(name));
    }

    /// The links of that relation in a document.
    static List<JsonNode> links(JsonNode document, String rel) {
        List<JsonNode> found = new ArrayList<>();
        document.path("links").forEach(link -> {
            if (link.path("rel").asText().equals(rel)) {
                found.add(link);
            }
        });
        return found;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
