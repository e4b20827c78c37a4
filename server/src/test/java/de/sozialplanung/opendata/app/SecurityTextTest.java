package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.helpers.DefaultHandler;

/// Attacks by texts, of the data (`HostileDemo`) and of a request: none is ever anything but a text, in whatever format.
class SecurityTextTest {

    private static final String REQUEST = "zq<script>alert(1)</script>zq\" onload=\"x zq' onload='x Ende";
    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z:-]+)=(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern DATA_BLOCK = Pattern
            .compile("(?s)<script type=\"application/ld\\+json\">(.*?)</script>");
    private static final Pattern NAMED = Pattern.compile(" name=\"([A-Za-z_-]+)\"");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction", "xlink:href",
            "data-items");
    private static final List<String> FORMULAS = List.of("=", "+", "-", "@", "\t", "\r", "\n");

    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @SuppressWarnings("NullAway.Init")
    private static Map<String, String> pages;

    @BeforeAll
    static void serves(@TempDir Path data, @TempDir Path folder) throws Exception {
        service = HostileDemo.serve(data, folder);
        pages = PageKinds.of(service);
    }

    @AfterAll
    static void stops() {
        service.close();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /// Fails where a page holds markup that its templates did not write.
    private static void assertHarmless(String where, String html) {
        Matcher block = DATA_BLOCK.matcher(html);
        while (block.find()) {
            assertThat(block.group(1)).as(where).doesNotContain("<", ">", "&");
            assertThatCode(() -> new ObjectMapper().readTree(block.group(1))).as(where).doesNotThrowAnyException();
        }
        assertThat(html).as(where).doesNotContain("zq<", "<script>", "<img src=x", "<blink");
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            Matcher attribute = ATTRIBUTE.matcher(tag.group());
            while (attribute.find()) {
                String name = attribute.group(1).toLowerCase(java.util.Locale.ROOT);
                String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
                assertThat(name).as(where + " " + tag.group()).doesNotStartWith("on").isNotEqualTo("style")
                        .isNotEqualTo("srcdoc");
                if (ADDRESSES.contains(name)) {
                    assertThat(value).as(where + " " + tag.group())
                            .matches("(?i)(/(?!/)|#|\\?|https?://|mailto:|tel:).*|");
                }
            }
        }
        assertThat(TAG.matcher(html).replaceAll("")).as(where).doesNotContain("<s", "<i", "onload=\"x\"");
    }

    @Test
    void noPageRunsWhatTheDataHold() throws Exception {
        Set<String> seen = new LinkedHashSet<>(pages.values());
        for (String offer : ids("angebote")) {
            seen.add("/collections/angebote/items/" + offer);
            seen.add("/angebote/" + offer);
        }
        int shown = 0;
        for (String path : seen) {
            for (String language : List.of("de", "en")) {
                String html = text(service.anyAnswer(path + (path.contains("?") ? "&" : "?") + "lang=" + language,
                        "Accept", "text/html"));
                assertHarmless(path, html);
                shown += html.contains("zq&lt;") ? 1 : 0;
            }
        }
        assertThat(shown).as("pages that show a hostile text").isGreaterThan(100);
    }

    private static List<String> ids(String collection) throws Exception {
        JsonNode items = new ObjectMapper().readTree(service.body("/collections/" + collection + "/items?f=geojson"));
        List<String> ids = new ArrayList<>();
        items.path("features").forEach(feature -> ids.add(feature.path("id").asText()));
        assertThat(ids).isNotEmpty();
        return ids;
    }

    @Test
    void noPageRunsWhatARequestHolds() throws Exception {
        String attack = URLEncoder.encode(REQUEST, StandardCharsets.UTF_8);
        int echoed = 0;
        for (String path : pages.values()) {
            String page = text(service.anyAnswer(path, "Accept", "text/html"));
            Set<String> names = new TreeSet<>(Set.of("q", "filter", "lang", "f", "sortby", "limit", "after", "bbox",
                    "datetime", "properties", "jahr", "ebene", "query", "example", "edition", "zz"));
            NAMED.matcher(page).results().map(found -> found.group(1)).forEach(names::add);
            List<String> targets = new ArrayList<>(
                    List.of(path.replaceFirst("\\?.*", "") + "/" + attack.replace("+", "%20"),
                            path.replaceFirst("[^/]*$", attack.replace("+", "%20"))));
            names.forEach(name -> targets.add(path + (path.contains("?") ? "&" : "?") + name + "=" + attack));
            targets.add(path + (path.contains("?") ? "&" : "?") + attack + "=1");
            for (String target : targets) {
                HttpResponse<byte[]> answer = service.anyAnswer(target, "Accept", "text/html");
                assertThat(answer.statusCode()).as(target).isLessThan(500);
                String body = text(answer);
                if (answer.headers().firstValue("Content-Type").orElse("").contains("html")) {
                    assertHarmless(target, body);
                    echoed += body.contains("zq&lt;") ? 1 : 0;
                } else {
                    assertThat(body).as(target).doesNotStartWith("<");
                }
            }
        }
        assertThat(echoed).as("pages that repeat what was asked").isGreaterThan(20);
    }

    @Test
    void everyDocumentForProgramsIsWellFormedWhateverItSays() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        // the parser's own bounds for whole documents, which are long here
        factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setAttribute("jdk.xml.totalEntitySizeLimit", "0");
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        List<String> documents = new ArrayList<>(List.of("/sitemap.xml", "/editions.atom", "/catalog.rdf",
                "/wfs?service=WFS&request=GetCapabilities", "/wfs?service=WFS&version=1.1.0&request=GetCapabilities",
                "/wfs?service=WFS&version=1.0.0&request=GetCapabilities", "/metadata/services/wfs.xml",
                "/qgis/projekt.qgs"));
        for (String id : service.catalog().collections().stream().map(c -> c.id()).toList()) {
            documents.add("/collections/" + id + "/items?f=gml&limit=50");
            documents.add("/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=" + id + "&count=50");
            documents.add("/wfs?service=WFS&version=2.0.0&request=DescribeFeatureType&typeNames=" + id);
            documents.add("/collections/" + id + "/items?f=rdf&limit=20");
        }
        for (String address : documents) {
            HttpResponse<byte[]> answer = service.anyAnswer(address);
            if (answer.statusCode() == 200) {
                assertThatCode(() -> {
                    var builder = factory.newDocumentBuilder();
                    builder.setErrorHandler(new DefaultHandler());
                    builder.parse(new ByteArrayInputStream(answer.body()));
                }).as(address).doesNotThrowAnyException();
            } else {
                assertThat(answer.statusCode()).as(address).isEqualTo(400);
            }
        }
        for (String address : List.of("/collections/angebote/items?f=geojson", "/collections/angebote/items?f=jsonfg",
                "/collections?f=json", "/api?f=json", "/hsds/services", "/collections/datensaetze/items?f=geojson",
                "/collections/angebote/items?f=jsonld", "/catalog.jsonld")) {
            assertThat(new ObjectMapper().readTree(service.body(address)).isContainerNode()).as(address).isTrue();
        }
    }

    @Test
    void noCellOfACsvFileIsAFormula() throws Exception {
        for (String format : List.of("csv", "csv-excel")) {
            for (String collection : List.of("angebote", "planungsprozesse", "massnahmen", "wohnplaetze")) {
                HttpResponse<byte[]> answer = service.anyAnswer("/collections/" + collection + "/items?f=" + format);
                assertThat(answer.statusCode()).as(format + " " + collection).isEqualTo(200);
                String content = text(answer).replaceFirst("^\uFEFF", "");
                for (NamedCsvRecord row : CsvReader.builder().fieldSeparator(format.equals("csv") ? ',' : ';')
                        .ofNamedCsvRecord(content)) {
                    row.getFieldsAsMap().forEach((name, cell) -> {
                        assertThat(FORMULAS).as(name + " " + cell).noneMatch(name::startsWith);
                        assertThat(cell.isEmpty() || FORMULAS.stream().noneMatch(cell::startsWith) || isNumber(cell))
                                .as(name + " " + cell).isTrue();
                    });
                }
            }
        }
    }

    /// A number, or a telephone number in the dialect that programs read, can do no harm and stays one.
    private static boolean isNumber(String cell) {
        return cell.matches("-?[0-9]+([.,][0-9]+)?|\\+[0-9 ]+");
    }

    @Test
    void namesOfFilesAreMadeOfHarmlessSigns() throws Exception {
        for (String address : List.of("/collections/angebote/items?f=csv", "/collections/angebote/items?f=xlsx",
                "/collections/angebote/items?f=gpkg", "/collections/angebote/qgis.qlr", "/qgis/projekt.qgs",
                "/download/" + service.currentEdition() + "/angebote.csv", "/dumps/all.nq.gz",
                "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=angebote&outputFormat=csv")) {
            HttpResponse<byte[]> answer = service.anyAnswer(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition")).as(address).hasValueSatisfying(
                    header -> assertThat(header).matches("(attachment|inline)(; ?filename=\"?[A-Za-z0-9._-]+\"?)?"));
        }
    }

    @Test
    void anEditorThatIsToldItIsAPageIsNotFooled() throws IOException, InterruptedException {
        for (String format : List.of("geojson", "csv", "gml", "ttl", "jsonld", "jsonfg")) {
            HttpResponse<byte[]> answer = service.anyAnswer("/collections/angebote/items?limit=5&f=" + format,
                    "Accept", "text/html");
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).as(format).doesNotContain("html");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(format).hasValue("nosniff");
        }
    }
}
