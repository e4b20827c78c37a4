package de.sozialplanung.opendata.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names of requests, limits per client and in all, and what is told of requests afterwards.
class VisitsTest {

    /// Answers with what it knows of the client, and holds on to requests as long as it is told to.
    @Path("/")
    public static final class Sample {

        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch waiting = new CountDownLatch(1);

        @GET
        @Path("client")
        public String client(@Context ContainerRequestContext request) {
            return ClientAddress.of(request);
        }

        @GET
        @Path("kept")
        public Response kept(@Context Request request, @Context UriInfo uri) {
            return Caching.answer(request, Caching.tag("e1", uri.getRequestUri().toString()),
                    () -> Response.ok("kept", "text/plain"));
        }

        @GET
        @Path("held")
        public String held() throws InterruptedException {
            waiting.countDown();
            held.await();
            return "done";
        }

        @GET
        @Path("fault")
        public String fault() {
            return List.<String>of().getFirst(); // fails on purpose
        }
    }

    private static RequestLimits limits(int atOnce, int waiting, int perSecond) {
        return new RequestLimits(1024, 4096, 1024, Duration.ofSeconds(30), Duration.ofSeconds(60), 500, 100, atOnce,
                waiting, 0, perSecond);
    }

    private static HttpServer started(Sample sample, HttpSettings settings, RequestListener... listeners)
            throws IOException {
        HttpServer server = new HttpServer(settings, () -> "e1", List.of(sample), NamedEditions.NONE,
                List.of(listeners));
        server.start();
        return server;
    }

    private static HttpResponse<String> get(HttpServer server, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String id(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"X-Request-Id|abc-1_2.3|abc-1_2.3",
            "traceparent|00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01|4bf92f3577b34da6a3ce929d0e0e4736"})
    void aWellFormedNameIsTakenOver(String header, String value, String name) throws Exception {
        try (HttpServer server = started(new Sample(), HttpSettings.on("127.0.0.1", 0))) {
            for (String path : List.of("/client", "/kept", "/kept", "/nowhere", "/fault", "/" + "a".repeat(2000))) {
                assertThat(id(get(server, path, header, value))).as(path).isEqualTo(name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"X-Request-Id|a b", "X-Request-Id|a\"}{", "X-Request-Id|<b>", "X-Request-Id|ä",
            "X-Request-Id|.hidden", "traceparent|00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "traceparent|00-4bf92f3577b34da6a3ce929d0e0e4736", "X-Request-Id|"
                    + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void anythingElseIsNot(String header, String value) throws Exception {
        try (HttpServer server = started(new Sample(), HttpSettings.on("127.0.0.1", 0))) {
            assertThat(id(get(server, "/client", header, value))).matches("[0-9a-f]{16}");
        }
    }

    @Test
    void eachAnswerHasANameOfItsOwnHoweverOftenItIsKept() throws Exception {
        try (HttpServer server = started(new Sample(), HttpSettings.on("127.0.0.1", 0))) {
            List<HttpResponse<String>> answers = List.of(get(server, "/kept"), get(server, "/kept"),
                    get(server, "/kept"));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1));
            assertThat(answers.stream().map(VisitsTest::id)).doesNotHaveDuplicates();
        }
    }

    @Test
    void onlyATrustedProxyIsBelieved() throws Exception {
        String[] said = {"X-Forwarded-For", "203.0.113.9", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto",
                "gopher"};
        try (HttpServer alone = started(new Sample(), HttpSettings.on("127.0.0.1", 0));
                HttpServer behind = started(new Sample(),
                        HttpSettings.on("127.0.0.1", 0).behind(List.of(Network.parse("127.0.0.0/8").orElseThrow())))) {
            assertThat(get(alone, "/client", said).body()).isEqualTo("127.0.0.1");
            assertThat(get(behind, "/client", said).body()).isEqualTo("203.0.113.9");
            assertThat(get(behind, "/client", "X-Forwarded-For", "2001:db8::1:2").body())
                    .isEqualTo("2001:db8:0:0:0:0:0:0/64");
        }
    }

    @Test
    void aClientThatAsksTooOftenIsToldSoAndOthersAreNot() throws Exception {
        HttpSettings settings = HttpSettings.on("127.0.0.1", 0).with(limits(10, 10, 1))
                .behind(List.of(Network.parse("127.0.0.1").orElseThrow()));
        try (HttpServer server = started(new Sample(), settings)) {
            HttpResponse<String> last = get(server, "/kept", "X-Forwarded-For", "203.0.113.9");
            for (int i = 0; i < 200 && last.statusCode() == 200; i++) {
                last = get(server, "/kept", "X-Forwarded-For", "203.0.113.9");
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Retry-After")).isPresent();
            assertThat(last.body()).contains("1 requests a second are allowed");
            assertThat(get(server, "/kept", "X-Forwarded-For", "203.0.113.10").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsTooMuchIsRefusedAtOnceAndKeptAnswersStillGoOut() throws Exception {
        Sample sample = new Sample();
        try (HttpServer server = started(sample, HttpSettings.on("127.0.0.1", 0).with(limits(1, 0, 0)));
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(get(server, "/kept").statusCode()).isEqualTo(200);
            CompletableFuture<HttpResponse<String>> first = client.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/held")).build(),
                    BodyHandlers.ofString());
            sample.waiting.await();
            HttpResponse<String> second = get(server, "/client");
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.headers().firstValue("Retry-After")).isPresent();
            assertThat(get(server, "/kept").statusCode()).isEqualTo(200);
            sample.held.countDown();
            assertThat(first.get().body()).isEqualTo("done");
        }
    }

    @Test
    void longAddressesAreRefusedWithWhatIsAllowed() throws Exception {
        try (HttpServer server = started(new Sample(), HttpSettings.on("127.0.0.1", 0).with(limits(10, 10, 0)))) {
            HttpResponse<String> answer = get(server, "/kept?" + "a".repeat(1100));
            assertThat(answer.statusCode()).isEqualTo(414);
            assertThat(answer.body()).contains("The address is too long; 1 kibibytes are allowed.");
        }
    }

    @Test
    void listenersLearnWhatWasAnsweredFromWhereAndNoAddressOfAClient() throws Exception {
        List<Finished> finished = new CopyOnWriteArrayList<>();
        List<String> lines = new CopyOnWriteArrayList<>();
        AccessLog log = new AccessLog(lines::add);
        RequestListener listener = new RequestListener() {
            @Override
            public void finished(Finished request) {
                finished.add(request);
                log.finished(request);
            }

            @Override
            public void lost(long count) {
                log.lost(count);
            }
        };
        HttpSettings on = HttpSettings.on("127.0.0.1", 0).behind(List.of(Network.parse("127.0.0.1").orElseThrow()));
        HttpSettings settings = new HttpSettings("127.0.0.1", 0, on.limits(), on.proxies(), on.stopPatience(),
                on.cache(),
                new LogSettings(false, true), on.tiles());
        try (HttpServer server = started(new Sample(), settings, listener)) {
            for (String path : List.of("/kept?q=geheim", "/kept?q=geheim", "/client")) {
                get(server, path, "X-Forwarded-For", "203.0.113.77", "X-Request-Id", "r1");
            }
        }
        assertThat(finished).extracting(Finished::origin).containsExactly(Visit.Origin.MADE, Visit.Origin.KEPT,
                Visit.Origin.MADE);
        assertThat(lines).hasSize(3).first().asString()
                .matches("GET /kept\\?q 200 \\d+ \\d+ms made e1 203\\.0\\.113\\.0/24 r1");
        assertThat(lines.toString()).doesNotContain("203.0.113.77", "geheim");
    }
}
