package de.sozialplanung.opendata.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What an answer says to the caches in front of the server.
class SharedCachesTest {

    private static final CacheSettings MEMORY = CacheSettings.of(4 << 20);

    @Test
    void unlessToldOtherwiseEveryCacheAsksEachTime() throws IOException, InterruptedException {
        try (KeptService service = new KeptService(MEMORY)) {
            assertThat(caching(service.get("/text/100"))).isEqualTo("public, no-cache");
        }
    }

    @Test
    void theyMayAnswerForAMinuteAndBrowsersAskAllTheSame() throws IOException, InterruptedException {
        try (KeptService service = new KeptService(MEMORY.sharedFor(Duration.ofMinutes(1)))) {
            HttpResponse<byte[]> made = service.get("/text/100");
            assertThat(caching(made)).isEqualTo("public, max-age=0, s-maxage=60");
            assertThat(caching(service.get("/text/100"))).isEqualTo(caching(made));
            HttpResponse<byte[]> unchanged = service.get("/text/100", "If-None-Match",
                    made.headers().firstValue("ETag").orElseThrow());
            assertThat(unchanged.statusCode()).isEqualTo(304);
            assertThat(caching(unchanged)).isEqualTo(caching(made));
        }
    }

    @Test
    void whatIsForOneReaderOrOneMomentStaysSo() throws IOException, InterruptedException {
        try (KeptService service = new KeptService(MEMORY.sharedFor(Duration.ofMinutes(1)))) {
            assertThat(caching(service.get("/unkept/secret"))).isEqualTo("public, no-store");
            assertThat(caching(service.get("/unkept/private"))).isEqualTo("private, max-age=60");
        }
    }

    private static String caching(HttpResponse<byte[]> answer) {
        return KeptService.header(answer, "Cache-Control");
    }
}
