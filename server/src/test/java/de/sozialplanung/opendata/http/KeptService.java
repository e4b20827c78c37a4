package de.sozialplanung.opendata.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

/// A service whose answers say which edition they are of, and which counts how often it was asked to make one.
@Path("/")
public final class KeptService implements AutoCloseable {

    static final int ENTRY = 256 * 1024;

    final AtomicReference<String> edition = new AtomicReference<>("e1");
    final AtomicInteger made = new AtomicInteger();
    /// Counted down by a request for `/held` once it is there; it goes on once `goOn` is.
    final CountDownLatch arrived = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);

    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    KeptService() throws IOException {
        this(new CacheSettings(4 << 20, ENTRY));
    }

    KeptService(CacheSettings cache) throws IOException {
        server = new HttpServer(HttpSettings.on("127.0.0.1", 0).with(cache), edition::get, List.of(this));
        server.start();
    }

    @Override
    public void close() {
        client.close(); // first, since the server waits for connections
        server.close();
    }

    long cachedBytes() {
        return server.cachedBytes();
    }

    // resources

    @GET
    @Path("text/{length}")
    public Response text(@PathParam("length") int length, @Context Request request, @Context UriInfo uri) {
        return answer(edition.get(), length, request, uri);
    }

    @GET
    @Path("held")
    public Response held(@Context Request request, @Context UriInfo uri) throws InterruptedException {
        arrived.countDown();
        goOn.await();
        return answer(edition.get(), 1000, request, uri);
    }

    @GET
    @Path("negotiated")
    public Response negotiated(@Context HttpHeaders headers, @Context UriInfo uri) {
        made.incrementAndGet();
        String seen = headers.getHeaderString("Accept") + " " + headers.getHeaderString("Accept-Language");
        return tagged(Response.ok(seen, "text/plain"), Caching.tag(edition.get(), uri.getRequestUri() + seen)).build();
    }

    /// All headers that a resource sees.
    @GET
    @Path("seen")
    public Response seen(@Context HttpHeaders headers) {
        Map<String, String> seen = new TreeMap<>();
        headers.getRequestHeaders()
                .forEach((name, values) -> seen.put(name.toLowerCase(Locale.ROOT), values.toString()));
        return tagged(Response.ok(seen.toString(), "text/plain"), Caching.tag(edition.get(), seen.toString())).build();
    }

    @GET
    @Path("unkept/{how}")
    public Response unkept(@PathParam("how") String how, @Context UriInfo uri) {
        made.incrementAndGet();
        EntityTag tag = Caching.tag(edition.get(), uri.getPath());
        Response.ResponseBuilder answer = Response.ok("x".repeat(1000), "text/plain");
        return (switch (how) {
            case "untagged" -> answer.header(HttpHeaders.CACHE_CONTROL, Caching.REVALIDATE);
            case "weak" -> tagged(answer, new EntityTag(tag.getValue(), true));
            case "foreign" -> tagged(answer, new EntityTag("0123456789abcdef01234567"));
            case "other" -> tagged(answer, Caching.tag("e0", uri.getPath()));
            case "silent" -> answer.tag(tag);
            case "secret" -> answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "public, no-store");
            case "private" -> answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "private, max-age=60");
            case "cookie" -> tagged(answer, tag).header("Set-Cookie", "a=b");
            case "vary" -> tagged(answer, tag).header(HttpHeaders.VARY, "Accept, Origin");
            case "error" -> tagged(answer, tag).status(404);
            case "part" -> tagged(answer, tag).status(206).header("Content-Range", "bytes 0-999/2000");
            case "coded" -> tagged(answer, tag).header("Content-Encoding", "x-own");
            default -> throw new IllegalArgumentException(how);
        }).build();
    }

    @GET
    @Path("broken/{after}")
    public Response broken(@PathParam("after") int after, @QueryParam("length") @DefaultValue("-1") long length,
            @Context UriInfo uri) {
        made.incrementAndGet();
        Response.ResponseBuilder answer = tagged(Response.ok((StreamingOutput) out -> {
            out.write(body("e1", after));
            throw new IllegalStateException("the disk is gone");
        }, "application/json"), Caching.tag(edition.get(), uri.getRequestUri().toString()));
        return (length < 0 ? answer : answer.header(HttpHeaders.CONTENT_LENGTH, length)).build();
    }

    @POST
    @Path("text/{length}")
    public Response post(@PathParam("length") int length) {
        made.incrementAndGet();
        return Response.ok(body(edition.get(), length), "application/json").build();
    }

    private Response answer(String of, int length, Request request, UriInfo uri) {
        return Caching.answer(request, Caching.tag(of, uri.getRequestUri().toString()), () -> {
            made.incrementAndGet();
            return Response.ok((StreamingOutput) out -> out.write(body(of, length)), "application/json")
                    .header("Edition", of).header(HttpHeaders.LINK, "</>; rel=\"home\"");
        });
    }

    private static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, EntityTag tag) {
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, Caching.REVALIDATE);
    }

    /// A body of that length that belongs to one edition in each of its lines.
    static byte[] body(String edition, int length) {
        StringBuilder text = new StringBuilder(length + 64);
        for (int line = 0; text.length() < length; line++) {
            text.append("{\"edition\":\"").append(edition).append("\",\"line\":").append(line).append("}\n");
        }
        text.setLength(length);
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    // client

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(60)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    /// The value of a header; empty where there is none.
    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /// All headers but those that each answer has its own of.
    static Map<String, List<String>> headers(HttpResponse<?> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        headers.remove("x-request-id");
        return headers;
    }

    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    /// Sends lines as they are and reads until the server closes.
    String raw(String... lines) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
