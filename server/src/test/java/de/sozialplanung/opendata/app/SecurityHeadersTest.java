package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Strict headers on every kind of answer: found and not found, whole and in part, refused by a resource or by the wire.
@ExtendWith(ServedDemo.class)
class SecurityHeadersTest {

    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @BeforeAll
    static void isServed(DemoService demo) {
        service = demo;
    }

    private static Arguments answer(int status, String line, String... headers) {
        return Arguments.of(status, line,
                Stream.concat(Stream.of("Host: daten.example"), Arrays.stream(headers)).toList());
    }

    static Stream<Arguments> answers() throws IOException {
        String file = "/download/" + service.currentEdition() + "/edition.gpkg";
        String tag = RawAnswer.get(service, "/collections?f=json").header("ETag").orElseThrow();
        String wfs = "/wfs?service=WFS&version=2.0.0&request=";
        String items = "/collections/angebote/items";
        return Stream.of(answer(200, "GET / HTTP/1.1", "Accept: text/html"), answer(200, "GET /?f=json HTTP/1.1"),
                answer(200, "GET " + items + "?f=html HTTP/1.1"), answer(200, "GET " + items + "?f=csv HTTP/1.1"),
                answer(200, "GET " + items + "?f=gml HTTP/1.1"), answer(200, "GET " + items + "?f=xlsx HTTP/1.1"),
                answer(200, "GET " + wfs + "GetCapabilities HTTP/1.1"), answer(400, "GET " + wfs + "x HTTP/1.1"),
                answer(200, "GET /catalog.ttl HTTP/1.1"), answer(200, "GET /sparql?query=ASK%7B%7D HTTP/1.1"),
                answer(200, "GET /sitemap.xml HTTP/1.1"), answer(200, "GET /robots.txt HTTP/1.1"),
                answer(200, "GET /health/live HTTP/1.1"), answer(200, "GET " + file + " HTTP/1.1", "Range: bytes=0-9")
                /* 206, see below */, answer(200, "HEAD /collections HTTP/1.1"),
                answer(204, "OPTIONS " + items + " HTTP/1.1", "Origin: https://a.example",
                        "Access-Control-Request-Method: GET", "Access-Control-Request-Headers: x-y"),
                answer(303, "GET /id/kreis/05378 HTTP/1.1"),
                answer(304, "GET /collections?f=json HTTP/1.1", "If-None-Match: " + tag),
                answer(400, "GET " + items + "?farbe=rot HTTP/1.1"), answer(400, "GET /%2e%2e%2f HTTP/1.1"),
                answer(400, "GET /a%00b HTTP/1.1"), answer(404, "GET /nirgends HTTP/1.1"),
                answer(404, "GET /nirgends HTTP/1.1", "Accept: text/html"),
                answer(405, "DELETE /collections HTTP/1.1"), answer(405, "TRACE /collections HTTP/1.1"),
                answer(406, "GET " + items + " HTTP/1.1", "Accept: image/avif"),
                answer(406, "GET /collections HTTP/1.1", "Accept-Encoding: identity;q=0, *;q=0"),
                answer(413, "POST /wfs HTTP/1.1", "Content-Length: 99999999"),
                answer(415, "POST /sparql HTTP/1.1", "Content-Type: a/b", "Content-Length: 0"),
                answer(415, "POST /sparql HTTP/1.1", "Content-Encoding: gzip", "Content-Length: 0"),
                answer(414, "GET /?q=" + "x".repeat(20_000) + " HTTP/1.1"),
                answer(431, "GET / HTTP/1.1", "X-Long: " + "x".repeat(20_000)),
                answer(416, "GET " + file + " HTTP/1.1", "Range: bytes=99999999999-"),
                answer(400, "GET / HTTP/1.1", "Host: twice.example"), answer(400, "GET / HTTP/1.1", "no colon"),
                answer(505, "GET / HTTP/3.7"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerIsStrict(int status, String line, List<String> headers) throws IOException {
        RawAnswer answer = RawAnswer.to(service, line, headers.toArray(String[]::new));
        boolean part = status == 200 && headers.stream().anyMatch(header -> header.startsWith("Range"));
        assertThat(answer.status()).isEqualTo(part ? 206 : status);

        assertThat(answer.header("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
                        "frame-ancestors 'self'")
                .doesNotContain("unsafe", "*", "http:", "https:"));
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.header("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.lines()).map(header -> header.replaceFirst(":.*", "").toLowerCase(Locale.ROOT))
                .as("anybody may read, nobody as somebody; and nothing tells what runs here").doesNotContain(
                        "access-control-allow-credentials", "set-cookie", "server", "x-powered-by", "via");
        assertThat(String.join("\n", answer.lines()) + (answer.isPage() ? "" : answer.body().lines().limit(3).toList()))
                .doesNotContainIgnoringCase("jetty").doesNotContain("java.", "\tat ", "Exception:");
        if (!answer.body().isEmpty()) {
            assertThat(answer.header("Content-Type")).isPresent();
        }
    }
}
