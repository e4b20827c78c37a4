package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.http.CacheSettings;
import de.sozialplanung.opendata.http.HttpSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cache in front of the service: what it may keep, and that nobody gets what was made for others.
class ReverseProxyIT {

    private static final String PAGE = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String STATUS = "Cache-Status";

    /// What programs ask for, beside the pages.
    private static final List<String> FOR_PROGRAMS = List.of("/?f=json", "/collections?f=json", "/api?f=json",
            "/collections/wohnplaetze/items?f=json", "/collections/angebote/items?limit=10&f=csv",
            "/collections/angebote/items?f=json&bbox=7,50.9,7.3,51.1",
            "/collections/wohnplaetze/schema?f=json", "/collections/wohnplaetze/tiles/WebMercatorQuad/9/171/266?f=mvt",
            "/wfs?service=WFS&request=GetCapabilities&version=2.0.0",
            "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=sp:wohnplaetze&count=5", "/catalog.ttl",
            "/catalog.jsonld", "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%203", "/hsds/services",
            "/sitemap.xml", "/robots.txt", "/.well-known/void");

    private static final String[][] VISITORS = {
            {"Accept-Language", "de", "Accept-Encoding", "gzip, deflate, br, zstd"},
            {"Accept-Language", "de-DE,de;q=0.9,en;q=0.8", "Accept-Encoding", "gzip, deflate"},
            {"Accept-Language", "en-US,en;q=0.5", "Accept-Encoding", "gzip, deflate, br"},
            {"Accept-Language", "fr-FR,en;q=0.4", "Accept-Encoding", "identity"},
            {"Accept-Encoding", "br;q=0, zstd;q=0.0, gzip;q=0.5"}};

    @TempDir
    private static Path folder;

    private static DemoService service;
    private static ReverseProxy proxy;

    @BeforeAll
    static void start() throws IOException, InterruptedException, GeneralSecurityException {
        HttpSettings settings = HttpSettings.on("127.0.0.1", 0);
        service = new DemoService(folder.resolve("editions"),
                settings.with(CacheSettings.of(16 << 20).sharedFor(Duration.ofDays(1))));
        proxy = new ReverseProxy(folder, service.origin());
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.close();
        }
        service.close();
    }

    @Test
    void ninetyNineOfAHundredRequestsNeedNotReachTheService() throws IOException, InterruptedException {
        List<String> addresses = new ArrayList<>(PageKinds.of(service).values());
        addresses.addAll(FOR_PROGRAMS);
        TreeSet<String> asked = new TreeSet<>();
        int answered = 0;
        int kept = 0;
        for (String address : addresses) {
            for (String[] visitor : VISITORS) {
                String[] headers = headers(visitor, FOR_PROGRAMS.contains(address) ? "*/*" : PAGE);
                HttpResponse<byte[]> own = service.anyAnswer(address, headers);
                HttpResponse<byte[]> first = proxy.answer(address, headers);
                HttpResponse<byte[]> second = proxy.answer(address, headers);
                for (HttpResponse<byte[]> answer : List.of(first, second)) {
                    assertThat(answer.statusCode()).as(address).isEqualTo(200).isEqualTo(own.statusCode());
                    assertThat(answer.headers().firstValue("ETag")).as("%s for %s", address, List.of(headers))
                            .isEqualTo(own.headers().firstValue("ETag"));
                    assertThat(Arrays.equals(answer.body(), own.body())).as(address).isTrue();
                }
                answered++;
                if (second.headers().firstValue(STATUS).orElse("").endsWith("HIT")) {
                    kept++;
                } else {
                    asked.add(address);
                }
            }
        }
        assertThat(100.0 * kept / answered).as("percent of %d, but for %s", answered, asked).isGreaterThanOrEqualTo(99);
    }

    @Test
    void whatIsOpenAtThisMomentIsAskedEachTime() throws IOException, InterruptedException {
        for (int time = 0; time < 2; time++) {
            HttpResponse<byte[]> open = proxy.answer("/angebote?geoeffnet=jetzt", "Accept", PAGE);
            assertThat(open.statusCode()).isEqualTo(200);
            assertThat(open.headers().firstValue(STATUS)).hasValue("proxy; detail=MISS");
        }
    }

    @Test
    void errorsAreNotKept() throws IOException, InterruptedException {
        for (int time = 0; time < 2; time++) {
            HttpResponse<byte[]> wrong = proxy.answer("/collections/angebote/items?limit=x&f=json");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.headers().firstValue(STATUS)).hasValue("proxy; detail=MISS");
        }
    }

    @Test
    void withoutEncryptionAVisitorIsSentToTheSameAddressWithIt() throws IOException, InterruptedException {
        HttpResponse<byte[]> moved = proxy.plainAnswer("/collections?f=json");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).hasValue("https://127.0.0.1/collections?f=json");
    }

    private static String[] headers(String[] visitor, String accept) {
        List<String> headers = new ArrayList<>(List.of(visitor));
        headers.add("Accept");
        headers.add(accept);
        return headers.toArray(String[]::new);
    }
}
