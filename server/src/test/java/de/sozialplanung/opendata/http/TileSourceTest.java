package de.sozialplanung.opendata.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which addresses of tiles are taken, and what of them goes into the policy that every answer carries.
class TileSourceTest {

    private static final String STRICT = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'self'";

    @ParameterizedTest
    @CsvSource({"https://tiles.example.org/{z}/{x}/{y}.png,https://tiles.example.org,tiles.example.org",
            "https://tiles.example.org:8443/wmts/{z}/{y}/{x}?key=a&v=1,https://tiles.example.org:8443,tiles.example.org",
            "http://127.0.0.1:8090/{z}/{x}/{y},http://127.0.0.1:8090,127.0.0.1",
            "http://karten/t?z={z}&x={x}&y={y},http://karten,karten",
            "https://xn--kster-kva.example/{z}/{x}/{y},https://xn--kster-kva.example,xn--kster-kva.example"})
    void anAddressIsTakenWithItsOriginAndItsHost(String text, String origin, String host) {
        assertThat(TileSource.parse(text)).hasValue(new TileSource(text, origin, host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tiles", "/{z}/{x}/{y}.png", "ftp://h/{z}/{x}/{y}", "HTTPS://h/{z}/{x}/{y}",
            "javascript://h/{z}/{x}/{y}", "data:{z}{x}{y}", "//h/{z}/{x}/{y}", "https:///{z}/{x}/{y}",
            "https://h/{z}/{x}", "https://h/{z}/{x}/{y}/{y}", "https://h/{z}/{x}/{y}/{s}", "https://h/{z}/{x}/{-y}",
            "https://h/{z}/{x}/{y}{a-c}", "https://h/{z}/{x}/{Y}", "https://{z}.h/{x}/{y}", "https://{s}.h/{z}/{x}/{y}",
            "https://*.example.org/{z}/{x}/{y}", "https://*/{z}/{x}/{y}", "https://u:p@h/{z}/{x}/{y}",
            "https://h;script-src/{z}/{x}/{y}", "https://h 'unsafe-inline'/{z}/{x}/{y}",
            "https://h,default-src/{z}/{x}/{y}", "https://h\r\nX-A: b/{z}/{x}/{y}", "https://h\n/{z}/{x}/{y}",
            "https://h/{z}/{x}/{y}\r\n", "https://h/\r\n{z}/{x}/{y}", "https://h/ {z}/{x}/{y}",
            "https://h\\a/{z}/{x}/{y}",
            "https://h/{z}/{x}/{y}#a", "https://h#/{z}/{x}/{y}", "https://h?{z}/{x}/{y}", "https://[::1]/{z}/{x}/{y}",
            "https://h_a/{z}/{x}/{y}", "https://köln.example/{z}/{x}/{y}", "https://h../{z}/{x}/{y}",
            "https://.h/{z}/{x}/{y}", "https://h:/{z}/{x}/{y}", "https://h:0/{z}/{x}/{y}",
            "https://h:65536/{z}/{x}/{y}",
            "https://h:99999999/{z}/{x}/{y}", "https://h/{z}/{x}/{y}\"onload=", "https://h/{z}/{x}/{y}<b>"})
    void whatIsNoAddressOfTilesOrCouldSayMoreInAHeaderIsNot(String text) {
        assertThat(TileSource.parse(text)).isEmpty();
    }

    /// What is asked for.
    @Path("/")
    public static final class Sample {

        @GET
        @Path("kept")
        public Response kept(@Context Request request) {
            return Caching.answer(request, Caching.tag("e1"), () -> Response.ok("word", "text/plain"));
        }

        @GET
        @Path("once")
        public Response once() {
            return Response.ok("word", "text/plain").header("Cache-Control", "no-store").build();
        }
    }

    private static List<String> policies(HttpSettings settings, List<Integer> statuses) throws Exception {
        List<String> policies = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient();
                HttpServer server = new HttpServer(settings, () -> "e1", List.of(new Sample()))) {
            server.start();
            String tag = "none";
            for (String path : List.of("kept", "kept", "kept", "kept", "once", "nowhere")) {
                HttpRequest request = HttpRequest
                        .newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/" + path))
                        .header("If-None-Match", statuses.size() < 2 ? "\"other\"" : tag).build();
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                statuses.add(answer.statusCode());
                policies.addAll(answer.headers().allValues("Content-Security-Policy"));
                tag = answer.headers().firstValue("ETag").orElse("none");
            }
        }
        return policies;
    }

    @Test
    void onlyWhereTilesAreSetEachAnswerWholeKeptOrUnchangedAllowsTheirOriginAndNothingElse() throws Exception {
        HttpSettings plain = HttpSettings.on("127.0.0.1", 0);
        List<Integer> statuses = new ArrayList<>();
        assertThat(policies(plain, statuses)).containsOnly(STRICT).hasSize(6);
        assertThat(statuses).as("what a browser has is renewed, with the policy of today").contains(200, 304, 404);

        TileSource tiles = TileSource.parse("https://tiles.example.org:8443/{z}/{x}/{y}.png?key=a").orElseThrow();
        List<Integer> others = new ArrayList<>();
        assertThat(policies(plain.with(tiles), others))
                .containsOnly(STRICT.replace(" data:;", " data: https://tiles.example.org:8443;")).hasSize(6);
        assertThat(others).isEqualTo(statuses);
    }
}
