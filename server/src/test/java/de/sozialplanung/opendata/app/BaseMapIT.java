package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import de.sozialplanung.opendata.http.TileSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/// Maps over a base map in Debian's Chromium: where their tiles come from, whose they are, and what happens without them.
@ExtendWith(Chromium.class)
class BaseMapIT {

    private static final String CREDIT = "© Amt für <b>Geodaten</b> & Land 2026";
    private static final String TILE = """
            <svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#cfe3b4"/>
            <path d="M0 60 90 0M0 200 256 120M150 256 256 40" stroke="#fff" stroke-width="9"/>
            <path d="M30 90h60v50h-60zM120 170h70v40h-70z" fill="#c0392b"/><text x="90" y="70">Straße</text></svg>""";

    @TempDir
    private static Path folder;

    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final AtomicBoolean AWAY = new AtomicBoolean();

    @SuppressWarnings("NullAway.Init")
    private static Visitor visitor;
    @SuppressWarnings("NullAway.Init")
    private static HttpServer tiles;
    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @BeforeAll
    static void serves() throws IOException {
        tiles = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tiles.createContext("/", exchange -> {
            try (exchange) {
                ASKED.add(exchange.getRequestURI() + String.valueOf(exchange.getRequestHeaders().get("Referer"))
                        + exchange.getRequestHeaders().get("Cookie"));
                byte[] tile = TILE.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "image/svg+xml");
                exchange.sendResponseHeaders(AWAY.get() ? 404 : 200, AWAY.get() ? -1 : tile.length);
                if (!AWAY.get()) {
                    exchange.getResponseBody().write(tile);
                }
            }
        });
        tiles.start();
        service = new DemoService(folder, Chromium.freePort(),
                TileSource.parse(origin() + "/kacheln/{z}/{x}/{y}.svg").orElseThrow(), CREDIT);
        visitor = Chromium.visitor(service);
    }

    private static String origin() {
        return "http://127.0.0.1:" + tiles.getAddress().getPort();
    }

    @AfterAll
    static void stops() {
        visitor.close();
        service.close();
        tiles.stop(0);
    }

    @BeforeEach
    void begins() {
        visitor.screen(1280, 900);
        visitor.scheme("light");
        ASKED.clear();
        AWAY.set(false);
    }

    private static List<Visitor.Load> map(String path) {
        List<Visitor.Load> loads = new ArrayList<>(visitor.open(path));
        visitor.run("document.querySelector('.map .canvas')?.scrollIntoView({block: 'center'}); return true;");
        visitor.awaited(".canvas[data-ready], .problem");
        assertThat(visitor.all(".problem")).extracting(WebElement::getText).isEmpty();
        loads.addAll(visitor.settled());
        return loads;
    }

    private static void assertQuiet(List<Visitor.Load> loads) {
        assertThat(ASKED).isNotEmpty().allMatch(asked -> asked.matches("/kacheln/\\d+/\\d+/\\d+\\.svgnullnull"));
        assertThat(loads).extracting(Visitor.Load::address)
                .allMatch(from -> from.startsWith(service.origin() + "/") || from.startsWith(origin() + "/kacheln/"));
        assertThat(visitor.find(".map .credit").getText()).isEqualTo(CREDIT);
        assertThat(visitor.find(".map .credit").isDisplayed()).isTrue();
    }

    @Test
    void aMapAsksForTilesThereAndNowhereElseAndSaysWhoseTheyAre() {
        assertQuiet(map("/collections/wohnplaetze/items?lang=de"));
        assertThat(visitor.complaints()).isEmpty();
        visitor.picture("base-map-light");
        visitor.scheme("dark");
        map("/collections/demographie?lang=de");
        visitor.picture("base-map-dark");
    }

    @Test
    void aResultOnAMapHasTheSameBeneathIt() {
        assertQuiet(
                map("/sparql?view=map&query=SELECT%20%3Fp%20%7BBIND(%22POINT(7.1%2050.98)%22%20AS%20%3Fp)%7D&lang=de"));
        visitor.picture("base-map-query");
    }

    @Test
    void withoutTheirServerTheMapStillShowsWhatIsOurs() {
        AWAY.set(true);
        map("/collections/wohnplaetze/items?lang=de");
        assertThat(ASKED).isNotEmpty();
        assertThat(visitor.find(".map .canvas").getDomAttribute("data-ready")).matches("[1-9]\\d*");
        assertThat(visitor.find(".map .state").getText()).isEmpty();
    }
}
