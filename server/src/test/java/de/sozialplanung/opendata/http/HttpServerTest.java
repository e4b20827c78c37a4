package de.sozialplanung.opendata.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

class HttpServerTest {

    private static final HttpServer SERVER = new HttpServer(HttpSettings.on("127.0.0.1", 0), () -> "e1",
            List.of(new PageRouting(Set.of("impressum")), new Sample(), new SamplePages()));

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Path("/")
    public static final class Sample {

        @GET
        public Response root() {
            return Response.ok("data root", "application/json").build();
        }

        @GET
        @Path("collections")
        public Response collections(@Context Request request, @Context UriInfo uri) {
            return Caching.answer(request, Caching.tag("e1", uri.getRequestUri().toString()),
                    () -> Response.ok("data ".repeat(1000), "application/json"));
        }

        @GET
        @Path("{how: problem|fault}")
        public Response broken(@PathParam("how") String how) {
            if ("fault".equals(how)) {
                throw new IllegalStateException("secret inside");
            }
            return ProblemMapper.answer(Problem.at("filter", 7, "A word is missing after \"and\".")).build();
        }

        @GET
        @Path("half")
        public Response half() {
            return Response.ok((StreamingOutput) Sample::breakOff, "application/json").build();
        }

        @GET
        @Path("full")
        public Response full() {
            return Response.ok((StreamingOutput) _ -> {
                throw Problem.of(ProblemKind.OVERLOADED, "There is no room.");
            }, "application/json").header("ETag", "\"a\"").header("Content-Disposition", "attachment").build();
        }

        @POST
        @Path("echo")
        public Response echo(InputStream body) throws IOException {
            return Response.ok(body.readAllBytes(), "text/plain").build();
        }

        private static void breakOff(OutputStream out) throws IOException {
            out.write(new byte[300_000]);
            throw new IllegalStateException("the disk is gone");
        }
    }

    @Path("/pages")
    public static final class SamplePages {

        @GET
        public Response home(@QueryParam("page") @Nullable Integer page) {
            if (page != null && page > 9) {
                throw Problem.notFound("There are nine pages.");
            }
            return Response.ok("page root", "text/html").build();
        }

        @GET
        @Path("{path: .+}")
        public Response other(@Context UriInfo uri) {
            return Response.ok("page " + uri.getPath() + " " + uri.getRequestUri().getRawQuery(), "text/html").build();
        }
    }

    @BeforeAll
    static void start() throws IOException {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + path));
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = to(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(" | ", response.headers().allValues(name));
    }

    @Test
    void everyAnswerCarriesTheCommonHeaders() throws Exception {
        for (String path : List.of("/", "/problem", "/fault", "/nowhere")) {
            HttpResponse<String> response = get(path);
            assertThat(header(response, "Access-Control-Allow-Origin")).as(path).isEqualTo("*");
            assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(response, "Content-Security-Policy")).startsWith("default-src 'self';");
            assertThat(header(response, "Vary")).isEqualTo("Accept, Accept-Encoding, Accept-Language");
            assertThat(response.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void aProblemIsAnsweredWithItsWords() throws Exception {
        HttpResponse<String> response = get("/problem");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(response.body()).isEqualTo("{\"type\":\"urn:sozialplanung:problem:invalid-query\","
                + "\"title\":\"Invalid query\",\"status\":400,\"detail\":\"A word is missing after \\\"and\\\".\","
                + "\"parameter\":\"filter\",\"position\":7}");
    }

    @Test
    void aThrownProblemIsAnsweredWithItsWords() throws Exception {
        HttpResponse<String> response = get("/?page=10&f=html");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("\"detail\":\"There are nine pages.\"");
    }

    @Test
    void anUnexpectedFaultTellsNothingButAnId() throws Exception {
        HttpResponse<String> response = get("/fault");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("urn:request:").doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void unknownAddressesAndMethodsAreProblemsToo() throws Exception {
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        HttpResponse<String> put = CLIENT.send(to("/collections").PUT(HttpRequest.BodyPublishers.ofString("x")).build(),
                BodyHandlers.ofString());
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(header(put, "Allow")).contains("GET").doesNotContain("PUT");
        assertThat(header(put, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aBodyThatFindsBeforeItsFirstByteThatItCannotBeMadeIsAProblem() throws Exception {
        HttpResponse<String> response = get("/full");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(response, "Retry-After")).isEqualTo("10");
        assertThat(header(response, "ETag") + header(response, "Content-Disposition")).isEmpty();
        assertThat(response.body()).contains("There is no room.");
    }

    @Test
    void aHalfWrittenAnswerCutsTheConnection() {
        assertThatThrownBy(() -> get("/half")).isInstanceOf(IOException.class);
    }

    @Test
    void headIsGetWithoutBody() throws Exception {
        HttpResponse<String> head = CLIENT.send(
                to("/collections").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo("5000");
        assertThat(header(head, "ETag")).isEqualTo(header(get("/collections"), "ETag"));
    }

    @Test
    void optionsNamesOnlyTheMethodsThatExist() throws Exception {
        HttpResponse<String> options = CLIENT.send(
                to("/collections").method("OPTIONS", HttpRequest.BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(header(options, "Allow")).contains("GET", "HEAD", "OPTIONS").doesNotContain("POST");
        assertThat(header(options, "Access-Control-Allow-Methods")).isEqualTo(header(options, "Allow"));
    }

    @Test
    void theSameAnswerIsNotSentTwice() throws Exception {
        String tag = header(get("/collections"), "ETag");
        assertThat(tag).matches("\"[0-9a-f]{24}\"");
        HttpResponse<String> again = get("/collections", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(get("/collections?other", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void answersAreCompressedAndStillRecognised() throws Exception {
        HttpResponse<byte[]> zipped = CLIENT.send(to("/collections").header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Vary")).isEqualTo("Accept, Accept-Encoding, Accept-Language");
        try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("data ".repeat(1000));
        }
        String tag = header(zipped, "ETag");
        assertThat(tag).as("another encoding is another representation").isNotEqualTo(
                header(get("/collections"), "ETag"));
        assertThat(get("/collections", "If-None-Match", tag, "Accept-Encoding", "gzip").statusCode()).isEqualTo(304);
    }

    @Test
    void bodiesAndHeadersHaveBounds() throws Exception {
        byte[] large = new byte[1024 * 1024 + 1];
        HttpResponse<String> known = CLIENT.send(
                // refused before it is sent: who sends all the same may find the connection closed before the answer
                to("/echo").expectContinue(true).POST(HttpRequest.BodyPublishers.ofByteArray(large)).build(),
                BodyHandlers.ofString());
        assertThat(known.statusCode()).isEqualTo(413);
        HttpResponse<String> unknown = CLIENT.send(
                to("/echo").POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(unknown.statusCode()).isEqualTo(413);
        HttpResponse<String> query = get("/collections?q=" + "x".repeat(20_000));
        assertThat(query.statusCode()).isIn(414, 431);
        assertThat(header(query, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void bareCharactersInAQueryAreUnderstood() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            String asked = "GET /impressum?a={b}|\"c\"^[d]<e>%zz HTTP/1.1";
            List<String> lines = List.of(asked, "Host: evil.example", "Connection: close", "", "");
            socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
        }
    }

    @Test
    void browsersGetPagesAndProgramsGetData() throws Exception {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
        assertThat(get("/", "Accept", browser).body()).isEqualTo("page root");
        assertThat(get("/", "Accept", "*/*").body()).isEqualTo("data root");
        assertThat(get("/", "Accept", "application/json, text/html").body()).isEqualTo("data root");
        assertThat(get("/?f=html").body()).isEqualTo("page root");
        assertThat(get("/?f=json", "Accept", browser).body()).isEqualTo("data root");
        assertThat(get("/collections/a/items/b%C3%A4?x=1", "Accept", browser).body())
                .isEqualTo("page pages/collections/a/items/bä x=1");
        assertThat(get("/impressum").body()).startsWith("page pages/impressum");
        for (String path : List.of("/wfs", "/schema/x", "/download/x", "/catalog.ttl")) {
            assertThat(get(path, "Accept", browser).body()).as(path).doesNotStartWith("page");
        }
    }

    @Test
    void thePrefixOfPagesDoesNotExistOutside() throws Exception {
        for (String path : List.of("/pages", "/pages/", "//pages/x", "/pages/collections", "/%70ages")) {
            assertThat(get(path, "Accept", "text/html").statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void aTakenPortIsOnePlainSentence() {
        HttpServer second = new HttpServer(HttpSettings.on("127.0.0.1", SERVER.port()), () -> "e1",
                List.of(new Sample()));
        assertThatThrownBy(second::start).isInstanceOf(BindException.class)
                .hasMessage("Port " + SERVER.port() + " on 127.0.0.1 cannot be used: another program listens there, "
                        + "or the address is not of this machine.");
    }
}
