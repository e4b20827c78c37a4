package de.sozialplanung.opendata.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Clients that are slow, leave or say nothing, against a service that makes one answer at a time: whoever of them held it
/// would keep the honest one from his answer for ever.
@Timeout(60)
class SlowClientsTest {

    /// More than the kernel takes from the server ahead of the client.
    private static final int LONG = 32 * 1024 * 1024;
    private static final int CROWD = 30;
    private static final String GET_WORD = "GET /word HTTP/1.1\r\nHost: h\r\n";
    private static final String LAST = "Connection: close\r\n\r\n";
    private static final String POST_TEN = "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\n";
    private static final String GET_WITH_BODY = "GET /word HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nbody";
    private static final String GET_LONG = "GET /long HTTP/1.1\r\nHost: h\r\n" + LAST;

    private final AtomicInteger made = new AtomicInteger();

    /// What is asked for.
    @Path("/")
    public static final class Sample {

        private final AtomicInteger made;

        Sample(AtomicInteger made) {
            this.made = made;
        }

        @GET
        @Path("word")
        public Response word() {
            made.incrementAndGet();
            return Response.ok("word", "text/plain").header("Cache-Control", "no-store").build();
        }

        @GET
        @Path("long")
        public Response all() {
            return Response.ok((StreamingOutput) Sample::write, "application/octet-stream").build();
        }

        @POST
        @Path("echo")
        public Response echo(InputStream body) throws IOException {
            made.incrementAndGet();
            return Response.ok(body.readAllBytes(), "text/plain").build();
        }

        private static void write(OutputStream out) throws IOException {
            byte[] piece = new byte[16 * 1024];
            for (int at = 0; at < LONG; at += piece.length) {
                out.write(piece);
            }
        }
    }

    private HttpServer serving(Duration idle, Duration arrival, int rate) throws IOException {
        RequestLimits limits = new RequestLimits(1 << 14, 1 << 14, 1 << 20, idle, arrival, rate, 1000, 1, 1000, 0, 0);
        HttpServer server = new HttpServer(HttpSettings.on("127.0.0.1", 0).with(limits), () -> "e1",
                List.of(new Sample(made)));
        server.start();
        return server;
    }

    /// Short in the arrival of requests only.
    private HttpServer strict() throws IOException {
        return serving(Duration.ofSeconds(30), Duration.ofMillis(300), 0);
    }

    /// Asks as everybody does, and is answered: of another service it is what a slow client does between two drops.
    private static void askHonestly(HttpServer server) throws IOException {
        try (SlowClient honest = SlowClient.of(server)) {
            assertThat(honest.says(GET_WORD + LAST).hears()).startsWith("HTTP/1.1 200").endsWith("\r\n\r\nword");
        }
    }

    @Test
    void aHeadThatComesByBytesIsCutOff() throws IOException {
        try (HttpServer server = strict(); SlowClient slow = SlowClient.of(server)) {
            assertThat(slow.says(GET_WORD + "X-Long: ").dripsUntilClosed('x')).isEmpty();
            assertThat(made).hasValue(0);
            askHonestly(server);
        }
    }

    @Test
    void aBodyThatComesByDropsIsAnswered408AndReachesNobody() throws IOException {
        try (HttpServer server = strict(); SlowClient slow = SlowClient.of(server)) {
            String head = POST_TEN.replace("10\r\n", "100000\r\n");
            assertThat(slow.says(head).dripsUntilClosed('x')).startsWith("HTTP/1.1 408")
                    .contains("application/problem+json", "The request took too long to arrive");
            assertThat(made).hasValue(0);
            askHonestly(server);
        }
    }

    @Test
    void aBodyWithoutALengthHasNoMoreTime() throws IOException {
        try (HttpServer server = strict(); SlowClient slow = SlowClient.of(server)) {
            String head = POST_TEN.replace("Content-Length: 10", "Transfer-Encoding: chunked");
            assertThat(slow.says(head + "fffff\r\n").dripsUntilClosed('x')).startsWith("HTTP/1.1 408");
            assertThat(made).hasValue(0);
        }
    }

    @Test
    void theTimeForARequestBeginsAnewWithEachOnAConnection() throws IOException {
        try (HttpServer server = strict(); SlowClient slow = SlowClient.of(server)) {
            slow.socket().setSoTimeout(400); // longer than a request may take, and nothing is under way in it
            slow.says(POST_TEN + "0123456789");
            String first = "";
            try {
                first = heardUntilQuiet(slow);
            } finally {
                slow.socket().setSoTimeout(0);
            }
            assertThat(first).startsWith("HTTP/1.1 200").endsWith("0123456789");
            assertThat(slow.says(GET_WORD + LAST).hears()).startsWith("HTTP/1.1 200").endsWith("word");
        }
    }

    private static String heardUntilQuiet(SlowClient client) throws IOException {
        StringBuilder heard = new StringBuilder();
        try {
            for (int next = client.socket().getInputStream().read(); next >= 0; next = client.socket().getInputStream()
                    .read()) {
                heard.append((char) next);
            }
        } catch (SocketTimeoutException e) {
            return heard.toString();
        }
        return heard + " and closed";
    }

    @Test
    void whoTakesAnAnswerByDropsIsCutOffAndTheNextIsServed() throws Exception {
        try (HttpServer server = serving(Duration.ofMillis(500), Duration.ofSeconds(30), 500_000_000);
                SlowClient slow = SlowClient.of(server);
                HttpServer other = strict();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            slow.says(GET_LONG);
            Future<Long> taken = threads.submit(() -> slow.takes(8 * 1024, () -> askHonestly(other)));
            askHonestly(server);
            assertThat(taken.get()).isLessThan(LONG);
        }
    }

    /// Makes two answers at once, one of them for one client.
    private HttpServer sharing(List<Network> proxies) throws IOException {
        RequestLimits limits = new RequestLimits(1 << 14, 1 << 14, 1 << 20, Duration.ofMinutes(10),
                Duration.ofMinutes(10), 0, 1000, 2, 1000, 1, 0);
        HttpServer server = new HttpServer(HttpSettings.on("127.0.0.1", 0).with(limits).behind(proxies), () -> "e1",
                List.of(new Sample(made)));
        server.start();
        return server;
    }

    private static String hearsFor(HttpServer server, String client) throws IOException {
        try (SlowClient asking = SlowClient.of(server)) {
            return asking.says(GET_WORD + "X-Forwarded-For: " + client + "\r\n" + LAST).hears();
        }
    }

    /// Holds a turn until it is closed: more is under way than the kernel takes ahead of it.
    private static SlowClient holds(HttpServer server, String client) throws IOException {
        SlowClient slow = SlowClient.of(server)
                .says(GET_LONG.replace("Host: h", "Host: h\r\nX-Forwarded-For: " + client));
        assertThat(slow.socket().getInputStream().read()).isEqualTo('H');
        return slow;
    }

    @Test
    void whoTakesHisShareOfTheTurnsLeavesTheOthersToOthers() throws IOException {
        try (HttpServer server = sharing(Network.parse("127.0.0.1").stream().toList());
                SlowClient slow = holds(server, "203.0.113.1")) {
            assertThat(hearsFor(server, "203.0.113.1")).startsWith("HTTP/1.1 429").contains("Retry-After: ",
                    "This client asks too often, or for too much at once; 1 requests under way are allowed.");
            assertThat(hearsFor(server, "203.0.113.2")).startsWith("HTTP/1.1 200").endsWith("word");
            assertThat(made).hasValue(1);
            slow.resets();
            String again = hearsFor(server, "203.0.113.1");
            while (again.startsWith("HTTP/1.1 429")) { // the server learns by and by that he is gone
                again = hearsFor(server, "203.0.113.1");
            }
            assertThat(again).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void whereAProxyMayStandInFrontUnknownToUsNobodyHasAShare() throws IOException {
        try (HttpServer server = sharing(List.of()); SlowClient _ = holds(server, "203.0.113.1")) {
            assertThat(hearsFor(server, "203.0.113.1")).startsWith("HTTP/1.1 200").endsWith("word");
        }
    }

    @Test
    void aSlowButHonestLineGetsAllOfAnAnswer() throws Exception {
        try (HttpServer server = serving(Duration.ofSeconds(2), Duration.ofSeconds(30), 1000);
                SlowClient slow = SlowClient.of(server);
                HttpServer other = strict()) {
            slow.says(GET_LONG);
            assertThat(slow.takes(64 * 1024, () -> askHonestly(other))).isGreaterThan(LONG);
        }
    }

    @Test
    void aConnectionOnWhichNothingIsSaidIsClosed() throws IOException {
        try (HttpServer server = serving(Duration.ofMillis(300), Duration.ofSeconds(30), 0);
                SlowClient silent = SlowClient.of(server)) {
            assertThat(silent.hears()).isEmpty();
        }
    }

    @Test
    void whoHasNothingMoreToSayStillGetsHisAnswer() throws IOException {
        try (HttpServer server = strict(); SlowClient client = SlowClient.of(server)) {
            client.says(GET_WORD + "\r\n").socket().shutdownOutput();
            assertThat(client.hears()).startsWith("HTTP/1.1 200").endsWith("word");
        }
        try (HttpServer server = strict(); SlowClient client = SlowClient.of(server)) {
            client.says(POST_TEN + "0123").socket().shutdownOutput();
            assertThat(client.hears()).startsWith("HTTP/1.1 400");
            assertThat(made).as("the whole word, and nothing of the half one").hasValue(1);
            askHonestly(server);
        }
    }

    @Test
    void whoLeavesInTheMiddleLeavesNothingBehind() throws IOException {
        try (HttpServer server = serving(Duration.ofMinutes(10), Duration.ofMinutes(10), 0)) {
            for (String said : List.of(GET_LONG, "GET /lo", POST_TEN + "012", POST_TEN, GET_WORD + "\r\n")) {
                for (int i = 0; i < CROWD; i++) {
                    SlowClient leaving = SlowClient.of(server).says(said);
                    if (said.equals(GET_LONG)) {
                        assertThat(leaving.socket().getInputStream().read()).isEqualTo('H');
                    }
                    leaving.resets();
                }
                askHonestly(server);
            }
        }
    }

    @Test
    void aCrowdOfThoseWhoHangKeepsNobodyFromHisAnswer() throws IOException {
        List<SlowClient> crowd = new ArrayList<>();
        try (HttpServer server = serving(Duration.ofMinutes(10), Duration.ofMinutes(10), 0)) {
            for (String said : List.of("", "GE", GET_WORD + "X-More: ", POST_TEN, POST_TEN + "012",
                    POST_TEN.replace("Content-Length: 10", "Transfer-Encoding: chunked") + "5\r\n01")) {
                for (int i = 0; i < CROWD; i++) {
                    crowd.add(SlowClient.of(server).says(said));
                }
                askHonestly(server);
            }
            assertThat(server.underWay()).isLessThanOrEqualTo(1);
            for (SlowClient client : crowd) {
                client.close();
            }
        }
    }

    @Test
    void whatIsAskedInOneGoIsAnsweredInItsOrder() throws IOException {
        String nowhere = "GET /nowhere HTTP/1.1\r\nHost: h\r\n\r\n";
        try (HttpServer server = strict(); SlowClient client = SlowClient.of(server)) {
            String heard = client.says(GET_WORD + "\r\n" + POST_TEN + "0123456789" + nowhere + GET_WITH_BODY + GET_WORD
                    + LAST).hears();
            assertThat(heard.split("HTTP/1.1 ", -1)).satisfiesExactly(before -> assertThat(before).isEmpty(),
                    first -> assertThat(first).startsWith("200").endsWith("word"),
                    second -> assertThat(second).startsWith("200").endsWith("0123456789"),
                    third -> assertThat(third).startsWith("404"),
                    fourth -> assertThat(fourth).startsWith("200").endsWith("word"),
                    fifth -> assertThat(fifth).startsWith("200").endsWith("word"));
        }
    }

    @Test
    void afterARequestThatCannotBeReadNothingMoreIsTakenForOne() throws IOException {
        try (HttpServer server = strict(); SlowClient client = SlowClient.of(server)) {
            String heard = client
                    .says(GET_WORD + "\r\n" + "GET /word\u0001 HTTP/1.1\r\nHost: h\r\n\r\n" + GET_WORD + LAST)
                    .hears();
            assertThat(heard.split("HTTP/1.1 ", -1)).satisfiesExactly(before -> assertThat(before).isEmpty(),
                    first -> assertThat(first).startsWith("200").endsWith("word"),
                    second -> assertThat(second).startsWith("400"));
            assertThat(made).hasValue(1);
        }
    }
}
