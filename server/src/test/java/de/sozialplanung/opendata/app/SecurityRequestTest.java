package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Attacks by requests, against the whole service: each row of decision record 24 that a stranger can try.
@ExtendWith(ServedDemo.class)
class SecurityRequestTest {

    /// Many times what the slowest of these requests takes; what hangs would hang for years.
    private static final Duration BOUND = Duration.ofSeconds(60);

    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @SuppressWarnings("NullAway.Init")
    private static Canary canary;

    @BeforeAll
    static void isServed(DemoService demo, @TempDir Path folder) throws IOException {
        service = demo;
        canary = Canary.in(folder);
    }

    @AfterAll
    static void isUntouched() throws IOException {
        assertThat(canary.knocks()).isZero();
        canary.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> documents() {
        String inside = "<wfs:GetFeature xmlns:wfs='http://www.opengis.net/wfs/2.0' service='WFS' version='2.0.0'>"
                + "<wfs:Query typeNames='%s'/></wfs:GetFeature>";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d '&l%d;&l%d;&l%d;&l%d;&l%d;'>".formatted(i, i - 1, i - 1, i - 1, i - 1, i - 1));
        }
        return List.of("<!DOCTYPE a [<!ENTITY x SYSTEM '" + canary.file().toUri() + "'>]>" + inside.formatted("&x;"),
                "<!DOCTYPE a [<!ENTITY x SYSTEM '" + canary.address() + "'>]>" + inside.formatted("&x;"),
                "<!DOCTYPE a [<!ENTITY % x SYSTEM '" + canary.address() + "'> %x;]>" + inside.formatted("angebote"),
                "<!DOCTYPE a SYSTEM '" + canary.address() + "'>" + inside.formatted("angebote"),
                "<!DOCTYPE a PUBLIC 'x' '" + canary.address() + "'><a/>", laughs + "]><a>&l29;</a>",
                "<!DOCTYPE a [<!ENTITY x '" + "ha".repeat(50_000) + "'>]><a>" + "&x;".repeat(10_000) + "</a>",
                "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' href='" + canary.file().toUri()
                        + "'/>",
                "<a xmlns:x='http://www.w3.org/1999/xlink' x:href='" + canary.address() + "'/>");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noDocumentReadsAFileCallsOutOrGrows(String document) throws IOException {
        List<RawAnswer> answers = new ArrayList<>();
        for (String type : List.of("text/xml", "application/xml", "application/gml+xml; version=3.2")) {
            answers.add(RawAnswer.post(service, "/wfs", type, document));
        }
        answers.add(RawAnswer.post(service, "/wfs", "application/x-www-form-urlencoded",
                "service=WFS&version=2.0.0&request=GetFeature&typeNames=angebote&filter=" + encoded(document)));
        for (String path : List.of("/sparql", "/collections/angebote/search", "/collections/angebote/items",
                "/hsds/services", "/graphs?default")) {
            answers.add(RawAnswer.post(service, path, "application/xml", document));
        }
        if (document.length() < 4_000) {
            answers.add(RawAnswer.get(service, "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=angebote"
                    + "&filter=" + encoded(document)));
        }
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain(Canary.WORD).hasSizeLessThan(10_000);
        });
        assertThat(canary.knocks()).isZero();
    }

    @Test
    void schemasAndStyleSheetsThatADocumentNamesAreNotFetched() throws IOException {
        String document = ("<?xml-stylesheet type='text/xsl' href='%1$s'?><wfs:GetFeature service='WFS' version='2.0.0'"
                + " count='1' xmlns:wfs='http://www.opengis.net/wfs/2.0' xmlns:xsi='http://www.w3.org/2001/"
                + "XMLSchema-instance' xsi:schemaLocation='http://www.opengis.net/wfs/2.0 %1$s'"
                + " xsi:noNamespaceSchemaLocation='%1$s'><wfs:Query typeNames='angebote'/></wfs:GetFeature>")
                .formatted(canary.address());
        RawAnswer answer = RawAnswer.post(service, "/wfs", "text/xml", document);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("FeatureCollection");
        assertThat(canary.knocks()).isZero();
    }

    static Stream<String> callsElsewhere() {
        String there = canary.address();
        String wfs = "/wfs?service=WFS&version=2.0.0&request=";
        return Stream.concat(
                Stream.of("SELECT * { SERVICE <%s> { ?s ?p ?o } }", "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
                        "SELECT * { BIND(<%s> AS ?x) SERVICE ?x { ?s ?p ?o } }",
                        "ASK { FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }", "SELECT * FROM <%s> { ?s ?p ?o }",
                        "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }", "DESCRIBE <x> FROM <%s>",
                        "CONSTRUCT { ?s ?p ?o } FROM <%s> WHERE { ?s ?p ?o }", "LOAD <%s>", "LOAD SILENT <%s>")
                        .map(query -> "/sparql?query=" + encoded(query.formatted(there))),
                Stream.of("/sparql?query=ASK%7B%7D&default-graph-uri=" + encoded(there),
                        "/sparql?query=ASK%7B%7D&named-graph-uri=" + encoded(there),
                        "/sparql?query=ASK%7B%7D&using-graph-uri=" + encoded(there),
                        "/sparql?update=" + encoded("LOAD <"
                                + there + ">"),
                        "/graphs?graph=" + encoded(there), wfs + "GetFeature&storedQuery_Id=" + encoded(there),
                        wfs + "GetFeature&typeNames=angebote&resolve=all&resolveDepth=*&namespaces="
                                + encoded("xmlns(a," + there + ")"),
                        wfs + "GetFeature&typeNames=angebote&srsName=" + encoded(there),
                        wfs + "GetFeature&typeNames=angebote&outputFormat=" + encoded(there),
                        wfs + "CreateStoredQuery&definition=" + encoded(there),
                        "/collections/angebote/items?crs=" + encoded(there),
                        "/collections/angebote/items?profile=" + encoded(there),
                        "/collections/angebote/items?filter=" + encoded("S_WITHIN(geometrie, '" + there + "')"),
                        "/collections/angebote/items/" + encoded(there), "/collections/" + encoded(there),
                        "/editions/" + encoded(there) + "/collections", "/def/" + encoded(there),
                        "/metadata/" + encoded(there), "/collections/angebote/tiles/" + encoded(there) + "/1/1/1"));
    }

    @ParameterizedTest
    @MethodSource("callsElsewhere")
    void noRequestMakesTheServiceCallAnotherServer(String target) throws IOException {
        assertThat(RawAnswer.get(service, target).status()).isLessThan(500);
        assertThat(RawAnswer.get(service, target, "Accept: text/html").status()).isLessThan(500);
        assertThat(canary.knocks()).isZero();
    }

    /// So that the silence above means something.
    @Test
    void theCanaryHearsWhoKnocks() throws IOException {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), canary.socket().getLocalPort())) {
            assertThat(canary.knocks()).isOne();
        }
    }

    static Stream<String> waysOut() {
        List<String> up = List.of("../", "..%2f", "%2e%2e/", "%2e%2e%2f", "%252e%252e%252f", "..%5c", "..\\",
                "%2e%2e%5c", "..;/", "....//", "..%00/", "..%c0%af", "%c0%ae%c0%ae/", "..%ef%bc%8f", ".%2e/",
                "..%u2215");
        List<String> doors = List.of("/download/", "/download/%s/", "/dumps/", "/graph/", "/graphs/", "/def/", "/doc/",
                "/id/gebiet/", "/assets/x/", "/assets/", "/editions/", "/editions/%s/download/", "/collections/",
                "/collections/angebote/items/", "/qgis/", "/metadata/", "/schema/", "/def/sozialplanung/",
                "/collections/angebote/styles/", "/hsds/services/", "/.well-known/", "/");
        String edition = service.currentEdition();
        return doors.stream().map(door -> door.replace("%s", edition))
                .flatMap(door -> up.stream().flatMap(step -> Stream
                        .of("etc/passwd", "history.json", edition + "/manifest.json", "etc/passwd%00.ttl",
                                "etc/passwd.gz")
                        .map(file -> door + step.repeat(file.startsWith("etc") ? 12 : 2) + file)));
    }

    @Test
    void noAddressLeadsToAFileThatIsNotPublished() throws IOException {
        List<String> open = new ArrayList<>();
        for (String target : waysOut().toList()) {
            RawAnswer answer = RawAnswer.get(service, target);
            if ((answer.status() != 400 && answer.status() != 404 && answer.status() != 410)
                    || answer.body().contains("root:") || answer.body().contains(service.folder().toString())) {
                open.add(answer.status() + " " + target);
            }
        }
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "//evil.example/%2f..", "/\\evil.example", "/%5cevil.example/",
            "/%2f%2fevil.example/", "///evil.example//", "/http://evil.example/", "/.evil.example", "/@evil.example",
            "/id/gebiet/%2f%2fevil.example", "/id/gebiet///evil.example", "/id/angebot/..%2f..%2f..%2fevil.example",
            "/id/beobachtung/a/b//evil.example", "/id/indikator/http:%2f%2fevil.example", "/def//evil.example",
            "/def/indikator?lang=//evil.example", "/editions//evil.example", "/?f=html&lang=//evil.example",
            "/sparql?query=&next=http://evil.example/", "/collections?url=http://evil.example/&f=html",
            "/id/gebietsstand/%0d%0aLocation:%20http://evil.example"})
    void nobodyIsLedToAnotherSite(String target) throws IOException {
        for (String accept : List.of("text/html", "text/turtle", "*/*")) {
            RawAnswer answer = RawAnswer.get(service, target, "Accept: " + accept);
            answer.header("Location").ifPresent(location -> {
                URI there = URI.create(DemoService.BASE + "/").resolve(location);
                assertThat(there.getScheme() + "://" + there.getAuthority()).isEqualTo(DemoService.BASE);
                assertThat(location).doesNotStartWith("//").doesNotContain("\\");
            });
            assertThat(answer.status()).isNotEqualTo(500);
        }
    }

    static Stream<String> headerBreaks() {
        return Stream.of("%0d%0aX-Injected:%20yes", "%0aX-Injected:%20yes", "%0dX-Injected:%20yes",
                "%E5%98%8A%E5%98%8DX-Injected:%20yes", "x%22%0d%0a%0d%0aX-Injected:%20yes",
                "%00%0d%0aX-Injected:%20yes")
                .flatMap(text -> Stream.of("/collections/" + text, "/collections/angebote/items/" + text,
                        "/collections/angebote/items?f=" + text, "/collections/angebote/items?q=" + text,
                        "/collections/angebote/items?f=csv&q=a" + text, "/collections/angebote/items?limit=1&q=" + text,
                        "/collections/angebote/items?crs=" + text, "/collections/angebote/items?lang=" + text,
                        "/collections/angebote/items?limit=1&titel=" + text,
                        "/collections/angebote/items?after=" + text,
                        "/collections/angebote/schema?profile=" + text, "/collections/angebote/items?profile=" + text,
                        "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=angebote&outputFormat=" + text,
                        "/sparql?query=" + text, "/id/gebiet/" + text, "/id/indikator/" + text,
                        "/id/gebietsstand/" + text, "/download/" + text, "/download/" + text + ".csv",
                        "/download/" + service.currentEdition() + "/" + text + ".csv", "/editions/" + text + "/",
                        "/?edition=" + text, "/dumps/" + text + ".ttl.gz", "/graphs?graph=" + text,
                        "/hsds/services?search=" + text, "/def/" + text, "/collections/datensaetze/items?q=" + text,
                        "/collections/angebote/qgis.qlr?lang=" + text, "/qgis/projekt.qgs?lang=" + text,
                        "/?f=html&lang=" + text));
    }

    @Test
    void noTextOfAStrangerBecomesAHeader() throws IOException {
        for (String target : headerBreaks().toList()) {
            for (String accept : List.of("*/*", "text/html")) {
                RawAnswer answer = RawAnswer.get(service, target, "Accept: " + accept);
                assertThat(answer.lines()).as(target).noneMatch(line -> line.stripLeading().startsWith("X-Injected"))
                        .noneMatch(line -> line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0);
                assertThat(answer.status()).as(target).isNotEqualTo(500);
            }
        }
    }

    static Stream<List<String>> otherHosts() {
        return Stream.of(List.of("Host: evil.example"), List.of("X-Forwarded-Host: evil.example"),
                List.of("X-Forwarded-Host: evil.example", "X-Forwarded-Proto: gopher", "X-Forwarded-Port: 6666"),
                List.of("Forwarded: for=evil.example;host=evil.example;proto=gopher"), List.of("X-Host: evil.example"),
                List.of("X-Original-URL: /evil.example"), List.of("X-Rewrite-URL: /evil.example"),
                List.of("X-Forwarded-Prefix: /evil.example"), List.of("X-HTTP-Method-Override: DELETE"),
                List.of("Origin: https://evil.example"), List.of("Referer: https://evil.example/"),
                List.of("Cookie: lang=evil.example"), List.of("User-Agent: evil.example"),
                List.of("Content-Type: evil.example/x"), List.of("Prefer: evil.example"));
    }

    @ParameterizedTest
    @MethodSource("otherHosts")
    void whatTheFirstToAskSaysOfHimselfIsNotServedToTheNext(List<String> headers) throws IOException {
        // of an address of its own in the cache: the key holds what languages are asked for
        String languages = "Accept-Language: de, en;q=0.1" + otherHosts().toList().indexOf(headers);
        for (String target : List.of("/collections?f=json", "/?f=html", "/collections/angebote/items?limit=2",
                "/catalog.ttl", "/sitemap.xml", "/editions.atom", "/api?f=json",
                "/wfs?service=WFS&request=GetCapabilities", "/collections/gibt-es-nicht?f=html")) {
            List<String> lines = new ArrayList<>(headers);
            lines.add(languages);
            if (headers.stream().noneMatch(line -> line.startsWith("Host:"))) {
                lines.addFirst("Host: daten.example");
            }
            RawAnswer first = RawAnswer.to(service, "GET " + target + " HTTP/1.1", lines.toArray(String[]::new));
            RawAnswer next = RawAnswer.get(service, target, languages);
            assertThat(first.body() + first.lines()).as(target).doesNotContain("evil.example", "gopher");
            assertThat(next.status()).as(target).isEqualTo(first.status());
            assertThat(next.body()).as(target).isEqualTo(first.body());
        }
    }

    @Test
    void anAddressAsProxiesGetItIsNotBelievedEither() throws IOException {
        RawAnswer answer = RawAnswer.to(service, "GET http://evil.example/collections?f=json HTTP/1.1",
                "Host: evil.example");
        assertThat(answer.body()).doesNotContain("evil.example");
    }

    static Stream<String> slowTexts() {
        List<String> texts = List.of("a".repeat(7_000), "1".repeat(7_000), "-".repeat(7_000),
                "%25a".repeat(1_700) + "b",
                "(".repeat(7_000), "1,".repeat(3_500), "9e9".repeat(2_300), "%20".repeat(2_300) + "x",
                "'".repeat(7_000), "%22".repeat(2_300), "..%2f".repeat(1_300), "2020-01-01T".repeat(600),
                "a_".repeat(3_500),
                "NOT%20".repeat(1_100), "x%0a".repeat(1_700), "0".repeat(6_999) + "x", "%C3%9F".repeat(1_100));
        List<String> doors = List.of("q=", "filter=", "bbox=", "datetime=", "sortby=", "properties=", "crs=", "limit=",
                "after=", "titel=", "lang=", "f=", "zoom-level=", "filter-crs=", "filter=titel%20LIKE%20'",
                "filter=CASEI(titel)%20LIKE%20'");
        return Stream.of(doors.stream().map(door -> "/collections/angebote/items?limit=1&" + door),
                Stream.of("/angebote?q=", "/suche?q=", "/collections/datensaetze/items?q=", "/hsds/services?search=",
                        "/sparql?query=", "/editions/", "/collections/", "/collections/x/tiles/",
                        "/id/schnitt/indikator-",
                        "/download/", "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=angebote&bbox=",
                        "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=angebote&sortBy=",
                        "/wfs?service=WFS&version=1.1.0&request=GetFeature&typeName=angebote&srsName="))
                .flatMap(all -> all).flatMap(door -> texts.stream().map(text -> door + text));
    }

    @Test
    void noTextTakesForEver() {
        assertTimeoutPreemptively(BOUND, () -> {
            for (String target : slowTexts().toList()) {
                assertThat(RawAnswer.get(service, target, "Accept: text/html;q=0.1, application/json").status())
                        .as(target).isIn(200, 303, 400, 404, 410, 413, 414, 431);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter=titel='x'%20OR%201=1--", "titel='%20OR%20'1'='1", "sortby=titel;DROP%20TABLE%20x",
            "sortby=(SELECT%201)", "properties=titel,(SELECT%201)", "properties=*", "filter=titel;--",
            "filter=%22titel%22%22;--%22=1", "after=1'%20OR%201=1", "bbox=0,0,1,1);--", "limit=1;--", "q=');--",
            "datetime=2020-01-01');--"})
    void whatWouldBeSqlIsATextOrNothing(String query) throws IOException {
        RawAnswer answer = RawAnswer.get(service, "/collections/angebote/items?f=geojson&" + query);
        assertThat(answer.status()).isIn(200, 400);
        if (answer.status() == 200) {
            assertThat(answer.body()).contains("\"numberMatched\":0");
        }
        assertThat(answer.body()).doesNotContainIgnoringCase("syntax error").doesNotContainIgnoringCase("SQLException");
    }
}
