package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.html.page.BaseMap;
import de.sozialplanung.opendata.html.page.QueryResult;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publications;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A visitor of the sample site, behind the real web server.
final class Browser implements AutoCloseable {

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /// @param base the configured public address, which need not be the one the server listens on
    Browser(String base) throws IOException {
        this(base, null);
    }

    /// @param baseMap what lies beneath the maps
    Browser(String base, @Nullable BaseMap baseMap) throws IOException {
        this(new Publications(SampleSite.publication()), base, baseMap, Outlines.MOST_SHAPES);
    }

    /// @param most areas that a page lists and draws
    Browser(Publications publications, String base, int most) throws IOException {
        this(publications, base, null, most);
    }

    private Browser(Publications publications, String base, @Nullable BaseMap baseMap, int most) throws IOException {
        server = new HttpServer(HttpSettings.on("127.0.0.1", 0), () -> publications.current().edition().id(),
                new HtmlFace(publications, new Links(base), List.of("http://standard.example/conf/core"),
                        (_, _, query, _) -> new QueryResult.Refusal(400, "Not a query: " + query),
                        InstantSource.system(), baseMap, most).resources());
        server.start();
    }

    /// @param headers names and values in turn
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// The values of an attribute in the order of the page, character references resolved.
    static List<String> attribute(String html, String name) {
        return Pattern.compile("[\\s]" + name + "=\"([^\"]*)\"").matcher(html).results()
                .map(found -> found.group(1).replace("&lt;", "<").replace("&#34;", "\"").replace("&#39;", "'")
                        .replace("&amp;", "&"))
                .toList();
    }

    /// The elements of that name with everything in their start tag.
    static List<String> tags(String html, String name) {
        Matcher matcher = Pattern.compile("<" + name + "\\b[^>]*>").matcher(html);
        return matcher.results().map(found -> found.group()).toList();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
