package de.sozialplanung.opendata.geoserver.dcat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// `GetCatalog` in both servlet APIs, before a service that answers as ours does: with tags, and with pages.
class CatalogServiceTest {

    private static final String TAG = "\"2026-11-26-1-x\"";

    private final List<String> asked = new ArrayList<>();
    private final AtomicReference<String> state = new AtomicReference<>("up");
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::serve);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add(exchange.getRequestURI() + (tag == null ? "" : " " + tag));
        byte[] body = ("catalogue at " + exchange.getRequestURI()).getBytes(UTF_8);
        exchange.getResponseHeaders().set("ETag", TAG);
        if (!state.get().equals("up")) {
            exchange.sendResponseHeaders(Integer.parseInt(state.get()), -1);
        } else if (TAG.equals(tag)) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private String address() {
        return "http://127.0.0.1:" + service.getAddress().getPort();
    }

    private ServletDouble get(Object variant, String query, Map<String, String> headers) throws Exception {
        ServletDouble call = new ServletDouble("GET", query, headers);
        call.dispatch(variant, "GetCatalog", address() + "/");
        return call;
    }

    private static List<Object> variants() {
        return List.of(new JavaxCatalogService(), new JakartaCatalogService());
    }

    @Test
    void bothVariantsPassTheCatalogueOnInTheFormatAskedFor() throws Exception {
        Map<String, String> formats = Map.of("outputFormat=ttl", "text/turtle", "OUTPUTFORMAT=application/ld json",
                "application/ld+json", "outputformat=nt", "application/n-triples", "a=b", "application/rdf+xml");
        for (Object variant : variants()) {
            for (Map.Entry<String, String> format : formats.entrySet()) {
                ServletDouble call = get(variant, format.getKey(), Map.of());
                assertThat(call.status).isEqualTo(200);
                assertThat(call.headers).containsEntry("Content-Type", format.getValue()).containsEntry("ETag", TAG);
                assertThat(call.body.toString(UTF_8)).startsWith("catalogue at /catalog.");
            }
            ServletDouble accepted = get(variant, "a=b", Map.of("Accept", "text/html, text/turtle;q=0.5"));
            assertThat(accepted.body.toString(UTF_8)).isEqualTo("catalogue at /catalog.ttl");
        }
    }

    @Test
    void aPageIsAskedForAndNothingElseReachesTheService() throws Exception {
        Object variant = new JavaxCatalogService();
        assertThat(get(variant, "page=2&size=100&x=../../secret", Map.of()).body.toString(UTF_8))
                .isEqualTo("catalogue at /catalog.rdf?page=2&size=100");
        for (String wrong : List.of("page=0", "page=1%26x", "size=../..", "page=")) {
            ServletDouble call = get(variant, wrong, Map.of());
            assertThat(call.status).isEqualTo(400);
            assertThat(call.body.toString(UTF_8)).contains("InvalidParameterValue");
        }
        state.set("400");
        assertThat(get(variant, "page=99", Map.of()).status).isEqualTo(400);
    }

    @Test
    void anUnchangedCatalogueIsSentTwiceNeitherToUsNorToTheClient() throws Exception {
        Object variant = new JakartaCatalogService();
        get(variant, "outputFormat=nt", Map.of());
        assertThat(get(variant, "outputFormat=nt", Map.of()).body.size()).isPositive();
        assertThat(asked).containsExactly("/catalog.nt", "/catalog.nt " + TAG);
        ServletDouble known = get(variant, "outputFormat=nt", Map.of("If-None-Match", "\"other\", W/" + TAG));
        assertThat(known.status).isEqualTo(304);
        assertThat(known.body.size()).isZero();
        ServletDouble head = new ServletDouble("HEAD", "outputFormat=nt", Map.of());
        head.dispatch(variant, "getcatalog", address());
        assertThat(head.headers).containsEntry("Content-Length", "24");
        assertThat(head.body.size()).isZero();
    }

    @Test
    void whatIsWrongIsAnExceptionReport() throws Exception {
        Object variant = new JavaxCatalogService();
        ServletDouble call = get(variant, "outputFormat=<script>", Map.of());
        assertThat(call.status).isEqualTo(400);
        Document report = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(call.body.toByteArray()));
        assertThat(report.getDocumentElement().getTagName()).isEqualTo("ows:ExceptionReport");
        assertThat(report.getElementsByTagName("ows:ExceptionText").item(0).getTextContent())
                .contains("ttl (text/turtle)").doesNotContain("script");
        for (String unconfigured : List.of("", "ftp://x", "file:///etc/passwd")) {
            ServletDouble nowhere = new ServletDouble("GET", "a=b", Map.of());
            nowhere.dispatch(new JavaxCatalogService(), "GetCatalog", unconfigured);
            assertThat(nowhere.status).isEqualTo(503);
            assertThat(nowhere.body.toString(UTF_8)).contains(CatalogOperation.SETTING);
        }
        state.set("500");
        assertThat(get(variant, "a=b", Map.of()).status).isEqualTo(503);
    }

    @Test
    void theLastCopyServesForADayWhileTheServiceIsAwayButNotWhenItIsGone() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-26T08:00:00Z"));
        CatalogOperation operation = new CatalogOperation(new Clock() {

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        });
        assertThat(operation.answer(address(), Map.of(), null, null).status()).isEqualTo(200);
        state.set("503");
        now.updateAndGet(moment -> moment.plus(Duration.ofHours(23)));
        assertThat(operation.answer(address(), Map.of(), null, null).status()).isEqualTo(200);
        now.updateAndGet(moment -> moment.plus(Duration.ofHours(2)));
        assertThat(operation.answer(address(), Map.of(), null, null).status()).isEqualTo(503);
        state.set("up");
        assertThat(operation.answer(address(), Map.of(), null, null).status()).isEqualTo(200);
        state.set("410");
        assertThat(operation.answer(address(), Map.of(), null, null).status()).isEqualTo(503);
        state.set("503");
        assertThat(operation.answer(address(), Map.of(), null, null).status()).as("a copy of what was withdrawn")
                .isEqualTo(503);
    }

    @Test
    void theVariantFollowsFromTheServletApiThatIsThere() throws Exception {
        assertThat(variantBeside(javax.servlet.Servlet.class)).isEqualTo("JavaxCatalogService");
        assertThat(variantBeside(jakarta.servlet.Servlet.class)).isEqualTo("JakartaCatalogService");
    }

    private static String variantBeside(Class<?> api) throws Exception {
        URL[] jars = {location(CatalogServices.class), location(api)};
        try (URLClassLoader loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            return loader.loadClass(CatalogServices.class.getName()).getMethod("create").invoke(null).getClass()
                    .getSimpleName();
        }
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /// What GeoServer's dispatcher relies on, as far as it can be seen without GeoServer.
    @Test
    void theApplicationContextNamesWhatIsThere() throws Exception {
        Document context;
        try (InputStream stream = CatalogServices.class.getResourceAsStream("/applicationContext.xml")) {
            context = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
        }
        NodeList beans = context.getElementsByTagName("bean");
        Map<String, String> factories = new HashMap<>();
        for (int i = 0; i < beans.getLength(); i++) {
            var attributes = beans.item(i).getAttributes();
            if (attributes.getNamedItem("factory-method") != null) {
                factories.put(attributes.getNamedItem("class").getNodeValue(),
                        attributes.getNamedItem("factory-method").getNodeValue());
            }
        }
        assertThat(factories).hasSize(1);
        Map.Entry<String, String> factory = factories.entrySet().iterator().next();
        Object made = Class.forName(factory.getKey()).getMethod(factory.getValue()).invoke(null);
        String operation = context.getElementsByTagName("value").item(0).getTextContent();
        ServletDouble call = new ServletDouble("GET", "a=b", Map.of());
        call.dispatch(made, operation, address());
        assertThat(call.status).isEqualTo(200);
    }
}
