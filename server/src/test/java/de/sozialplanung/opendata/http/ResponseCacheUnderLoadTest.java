package de.sozialplanung.opendata.http;

import static de.sozialplanung.opendata.http.KeptService.body;
import static de.sozialplanung.opendata.http.KeptService.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

/// What the cache must hold when many ask at once, when the edition changes, and when somebody means harm.
class ResponseCacheUnderLoadTest {

    @Test
    void anotherEditionIsAnsweredAtOnceAndTheOldOneLeaves() throws Exception {
        try (KeptService service = new KeptService()) {
            for (int i = 0; i < 10; i++) {
                service.get("/text/10000?" + i);
            }
            assertThat(service.cachedBytes()).isGreaterThan(100_000);
            service.edition.set("e2");
            assertThat(service.get("/text/10000?0").body()).isEqualTo(body("e2", 10_000));
            assertThat(service.cachedBytes()).isBetween(10_000L, 30_000L);
            service.edition.set("e1");
            assertThat(service.get("/text/10000?0").body()).isEqualTo(body("e1", 10_000));
        }
    }

    @Test
    void anAnswerMadeWhileTheEditionWentAndCameBackIsNotKept() throws Exception {
        try (KeptService service = new KeptService();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<byte[]>> asked = threads.submit(() -> service.get("/held"));
            service.arrived.await();
            service.edition.set("e2");
            service.goOn.countDown();
            assertThat(asked.get().body()).isEqualTo(body("e2", 1000));
            service.edition.set("e1");
            assertThat(service.get("/held").body()).isEqualTo(body("e1", 1000));
        }
    }

    @Test
    void eachAnswerIsOfOneEditionWhileEditionsFlip() throws Exception {
        try (KeptService service = new KeptService();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> clients = new ArrayList<>();
            for (String coding : List.of("identity", "gzip", "br", "zstd")) {
                for (int i = 0; i < 4; i++) {
                    clients.add(() -> flood(service, coding));
                }
            }
            int editions = 0;
            for (Future<Integer> client : threads.invokeAll(clients)) {
                editions |= client.get();
            }
            assertThat(editions).as("both editions were seen").isEqualTo(3);
        }
    }

    /// Asks again and again, looks at each answer and flips the edition.
    ///
    /// @return bits for the editions seen
    private static int flood(KeptService service, String coding) throws IOException, InterruptedException {
        int seen = 0;
        for (int i = 0; i < 150; i++) {
            HttpResponse<byte[]> answer = service.get("/text/" + (3000 + i % 3), "Accept-Encoding", coding);
            String edition = header(answer, "Edition");
            byte[] plain = ContentCodingsTest.decoded(header(answer, "Content-Encoding"), answer.body());
            assertThat(plain).isEqualTo(body(edition, 3000 + i % 3));
            assertThat(Caching.isOf(edition, header(answer, "ETag"))).isTrue();
            seen |= "e1".equals(edition) ? 1 : 2;
            service.edition.updateAndGet(now -> "e1".equals(now) ? "e2" : "e1");
        }
        return seen;
    }

    @Test
    void manyWhoAskForTheSameAtOnceLetItBeMadeOnce() throws Exception {
        try (KeptService service = new KeptService();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<byte[]>>> asked = new ArrayList<>();
            asked.add(threads.submit(() -> service.get("/held")));
            service.arrived.await();
            for (int i = 0; i < 20; i++) {
                String method = i % 2 == 0 ? "GET" : "HEAD";
                asked.add(threads.submit(() -> service.send(method, "/held")));
            }
            service.goOn.countDown();
            for (int i = 0; i < asked.size(); i++) {
                byte[] expected = i == 0 || i % 2 == 1 ? body("e1", 1000) : new byte[0];
                assertThat(asked.get(i).get().body()).isEqualTo(expected);
            }
            assertThat(service.made).hasValue(1);
        }
    }

    @Test
    void theCacheKeepsItsBound() throws Exception {
        CacheSettings small = new CacheSettings(512 * 1024, 64 * 1024);
        try (KeptService service = new KeptService(small)) {
            for (int i = 0; i < 60; i++) {
                service.get("/text/30000?" + i);
                assertThat(service.cachedBytes()).isPositive().isLessThanOrEqualTo(small.totalBytes());
            }
            assertThat(service.made).hasValue(60);
        }
    }

    @Test
    void onceItIsFullOnlyWhatIsAskedAgainIsKept() throws Exception {
        CacheSettings small = new CacheSettings(512 * 1024, 64 * 1024);
        try (KeptService service = new KeptService(small)) {
            for (int i = 0; i < 20; i++) {
                service.get("/text/50000?" + i);
            }
            long full = service.cachedBytes();
            HttpResponse<byte[]> first = service.get("/text/40000?new");
            assertThat(first.body()).isEqualTo(body("e1", 40_000));
            assertThat(header(first, "Content-Length")).as("short answers are sent whole").isEqualTo("40000");
            assertThat(service.cachedBytes()).isEqualTo(full);
            for (int i = 0; i < 10; i++) {
                HttpResponse<byte[]> again = service.get("/text/40000?new");
                assertThat(again.body()).isEqualTo(first.body());
                assertThat(again.headers().map().keySet()).isEqualTo(first.headers().map().keySet());
            }
            assertThat(service.made.get()).as("twenty, one, and a few until it is let in").isLessThan(29);
        }
    }

    @Test
    void countlessWaysToAskTheSameDoNotGrowIt() throws Exception {
        CacheSettings small = new CacheSettings(512 * 1024, 64 * 1024);
        try (KeptService service = new KeptService(small)) {
            for (int i = 0; i < 400; i++) {
                service.get("/text/10", "Accept", "a/" + i + "x".repeat(400), "Accept-Language", "l" + i);
            }
            assertThat(service.cachedBytes()).isLessThanOrEqualTo(small.totalBytes());
            assertThat(service.get("/text/10").body()).isEqualTo(body("e1", 10));
        }
    }

    @Test
    void aCacheOfNothingKeepsNothing() throws Exception {
        try (KeptService service = new KeptService(new CacheSettings(0, 0))) {
            for (int i = 0; i < 3; i++) {
                assertThat(service.get("/text/90000").body()).isEqualTo(body("e1", 90_000));
            }
            assertThat(service.made).hasValue(3);
        }
    }

    @Test
    void aClientThatLeavesInMidAnswerSpoilsNothing() throws Exception {
        try (KeptService service = new KeptService(new CacheSettings(64 << 20, 8 << 20))) {
            for (int i = 0; i < 3; i++) {
                try (Socket socket = service.connect()) {
                    socket.setSoLinger(true, 0);
                    socket.getOutputStream().write("GET /text/7000000 HTTP/1.1\r\nHost: a\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
                    assertThat(socket.getInputStream().readNBytes(100)).hasSize(100);
                }
            }
            assertThat(service.get("/text/7000000").body()).isEqualTo(body("e1", 7_000_000));
            assertThat(service.made).hasValue(1);
        }
    }

    @Test
    void aQuarterOfTheHeapIsWhatItTakes() {
        assertThat(CacheSettings.forHeap(256L << 20)).isEqualTo(new CacheSettings(64L << 20, 8 << 20));
        assertThat(CacheSettings.forHeap(64L << 30)).isEqualTo(new CacheSettings(256L << 20, 8 << 20));
        assertThat(CacheSettings.forHeap(32L << 20)).isEqualTo(new CacheSettings(8L << 20, 1 << 20));
    }
}
