package de.sozialplanung.opendata.ogcapi;

import static de.sozialplanung.opendata.ogcapi.ApiFixture.BASE;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.header;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.links;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.sozialplanung.opendata.crs.Crs;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// What is declared is what a request shows: for every conformance class one promise that only it makes. The classes of
/// CQL2, JSON-FG, Records, Tiles and Styles have their own tests, the pages (classes `html`) theirs.
class ConformanceTest {

    private static final String OFFERS = "/collections/angebote";
    private static final String ITEMS = OFFERS + "/items";
    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";
    private static final List<String> ELSEWHERE = List.of("cql2/1.0/conf/", "ogcapi-common-1/1.0/conf/html",
            "ogcapi-features-1/1.0/conf/html", "json-fg-1/1.0/conf/", "ogcapi-records-1/1.0/conf/",
            "ogcapi-tiles-1/1.0/conf/", "tms/2.0/conf/", "ogcapi-styles-1/0.0/conf/");

    private static ApiFixture api;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        api = new ApiFixture(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static Map<String, Executable> promises() {
        Map<String, Executable> all = new LinkedHashMap<>();
        all.put("ogcapi-common-1/1.0/conf/core", () -> assertThat(api.get("/nope").statusCode()).isEqualTo(404));
        all.put("ogcapi-common-1/1.0/conf/landing-page",
                () -> assertThat(rels("/")).contains("service-desc", "service-doc", "conformance", "self"));
        all.put("ogcapi-common-1/1.0/conf/json",
                () -> assertThat(header(api.get("/conformance"), "Content-Type")).isEqualTo("application/json"));
        all.put("ogcapi-common-1/1.0/conf/oas30", () -> assertThat(description().path("openapi").asText()).startsWith(
                "3.0."));
        all.put("ogcapi-common-2/1.0/conf/collections", () -> {
            assertThat(rels("/")).contains(REL + "data");
            assertThat(api.json("/collections").path("collections")).isNotEmpty();
        });
        all.put("ogcapi-features-1/1.0/conf/core", () -> {
            JsonNode page = api.json(ITEMS + "?limit=3&datetime=2014-12-31/..&bbox=7,50,8,52");
            assertThat(page.path("numberReturned").asInt()).isEqualTo(3);
            assertThat(page.path("timeStamp").asText()).isNotEmpty();
            assertThat(api.json(ITEMS + "/a1").path("id").asText()).isEqualTo("a1");
            assertThat(api.get(ITEMS + "?nope=1").statusCode()).isEqualTo(400);
        });
        all.put("ogcapi-features-1/1.0/conf/geojson", () -> {
            assertThat(header(api.get(ITEMS + "?limit=1"), "Content-Type")).isEqualTo("application/geo+json");
            assertThat(api.json(ITEMS + "?limit=1").path("type").asText()).isEqualTo("FeatureCollection");
        });
        all.put("ogcapi-features-1/1.0/conf/gmlsf2", () -> {
            HttpResponse<byte[]> answer = api.get(ITEMS + "?limit=1", "Accept", "application/gml+xml");
            assertThat(header(answer, "Content-Type")).isEqualTo("application/gml+xml;version=3.2;"
                    + "profile=\"http://www.opengis.net/def/profile/ogc/2.0/gml-sf2\"");
            assertThat(ApiFixture.text(answer)).contains("<sf:FeatureCollection", "<sf:featureMember>", "<gml:pos>");
        });
        all.put("ogcapi-features-1/1.0/conf/oas30",
                () -> assertThat(description().path("paths").fieldNames()).toIterable().contains("/", "/conformance",
                        "/collections", ITEMS, ITEMS + "/{featureId}"));
        all.put("ogcapi-features-2/1.0/conf/crs", () -> {
            for (Crs crs : Crs.values()) {
                HttpResponse<byte[]> answer = api.get(ITEMS + "/a1?crs=" + crs.uri());
                assertThat(header(answer, "Content-Crs")).isEqualTo("<" + crs.uri() + ">");
            }
            assertThat(api.json(OFFERS).path("storageCrs").asText()).isEqualTo(Crs.EPSG_25832.uri());
        });
        schemas(all);
        filters(all);
        drafts(all);
        return all;
    }

    private static void schemas(Map<String, Executable> all) {
        Executable schema = () -> {
            JsonNode json = api.json(OFFERS + "/schema", "Accept", "application/schema+json");
            assertThat(json.path("properties").path("id").path("x-ogc-role").asText()).isEqualTo("id");
            assertThat(json.path("properties").path("geometrie").path("format").asText()).isEqualTo("geometry-point");
        };
        all.put("ogcapi-common-3/1.0/conf/schemas", schema);
        all.put("ogcapi-features-5/1.0/conf/schemas", schema);
        all.put("ogcapi-common-3/1.0/conf/advanced-property-roles", () -> {
            List<String> roles = api.json("/collections/wohnplaetze/schema").findValuesAsText("x-ogc-role");
            assertThat(roles).containsExactly("id", "primary-interval-start", "primary-interval-end",
                    "primary-geometry");
            assertThat(api.json(OFFERS + "/schema").findValuesAsText("x-ogc-role")).contains("primary-instant");
        });
        all.put("ogcapi-common-3/1.0/conf/returnables-and-receivables", () -> {
            List<String> described = new ArrayList<>();
            api.json(OFFERS + "/schema").path("properties").fieldNames().forEachRemaining(described::add);
            List<String> returned = new ArrayList<>(List.of("id"));
            api.json(ITEMS + "/a1").path("properties").fieldNames().forEachRemaining(returned::add);
            returned.add("geometrie");
            assertThat(described).isEqualTo(returned);
        });
        Executable queryables = () -> {
            assertThat(rels(OFFERS)).contains(REL + "queryables");
            api.json(OFFERS + "/queryables").path("properties").properties().stream()
                    .filter(property -> property.getValue().has("type"))
                    .forEach(property -> assertThat(api.get(ITEMS + "?limit=1&filter=" + property.getKey()
                            + "%20IS%20NULL").statusCode()).as(property.getKey()).isEqualTo(200));
            assertThat(api.get(ITEMS + "?filter=nope%20IS%20NULL").statusCode()).isEqualTo(400);
        };
        all.put("ogcapi-common-3/1.0/conf/queryables", queryables);
        all.put("ogcapi-features-3/1.0/conf/queryables", queryables);
        all.put("ogcapi-common-3/1.0/conf/sortables", () -> {
            assertThat(rels(OFFERS)).contains(REL + "sortables");
            assertThat(api.json(OFFERS + "/sortables").path("properties").has("arten")).as("a list").isFalse();
        });
        all.put("ogcapi-common-3/1.0/conf/profile-parameter", () -> assertThat(
                header(api.get(OFFERS + "/schema?profile=codelist-inline"), "Link")).contains("rel=\"profile\""));
        all.put("ogcapi-common-3/1.0/conf/profile-codelists", () -> {
            assertThat(api.json(OFFERS + "/schema").path("properties").path("arten").path("items").has("enum"))
                    .isTrue();
            assertThat(api.json(OFFERS + "/schema?profile=codelist-inline").path("properties").path("arten")
                    .path("items").path("oneOf").path(0).has("const")).isTrue();
        });
        all.put("ogcapi-common-3/1.0/conf/profile-domains", () -> assertThat(
                api.json(OFFERS + "/queryables?profile=actual-domain").path("properties").path("plaetze")
                        .path("maximum").asInt())
                .isEqualTo(6));
    }

    private static void filters(Map<String, Executable> all) {
        all.put("ogcapi-features-3/1.0/conf/queryables-query-parameters",
                () -> assertThat(matched("?plaetze=3&offen=true")).isEqualTo(
                        matched("?filter=plaetze=3%20AND%20offen=true")));
        all.put("ogcapi-features-3/1.0/conf/filter", () -> {
            assertThat(matched("?filter-lang=cql2-json&filter=%7B%22op%22:%22=%22,%22args%22:%5B%7B%22property%22:"
                    + "%22plaetze%22%7D,3%5D%7D")).isEqualTo(matched("?plaetze=3"));
            assertThat(api.get(ITEMS + "?filter=plaetze=").statusCode()).isEqualTo(400);
        });
        all.put("ogcapi-features-3/1.0/conf/features-filter", () -> assertThat(matched(
                "?filter=plaetze=3&filter-crs=" + Crs.EPSG_25832.uri() + "&bbox=7,50,8,52&offen=true"))
                .isEqualTo(matched("?plaetze=3&offen=true")));
    }

    private static void drafts(Map<String, Executable> all) {
        all.put("ogcapi-features-6/0.0/conf/properties", () -> assertThat(
                api.json(ITEMS + "?limit=1&properties=titel").path("features").path(0).path("properties").size())
                .isEqualTo(1));
        all.put("ogcapi-features-6/0.0/conf/properties-features", () -> assertThat(
                api.json(ITEMS + "/a1?properties=titel").path("properties").size()).isEqualTo(1));
        Executable zoom = () -> assertThat(header(api.get("/collections/wohnplaetze/items?zoom-level=3"),
                "Content-Type")).isEqualTo("application/geo+json");
        all.put("ogcapi-features-7/0.0/conf/zoom-level", zoom);
        all.put("ogcapi-features-7/0.0/conf/zoom-level-features", zoom);
        Executable sorting = () -> assertThat(
                api.json(ITEMS + "?limit=1&sortby=-quote,%2Bid&filter=quote%20IS%20NOT%20NULL").path("features").path(0)
                        .path("id").asText())
                .isEqualTo("a2498");
        all.put("ogcapi-features-8/0.0/conf/sorting", sorting);
        all.put("ogcapi-features-8/0.0/conf/features-sorting", sorting);
        Executable search = () -> assertThat(matched("?q=ANGEBOT%2024,nirgends")).isEqualTo(matched(
                "?filter=titel%20LIKE%20%27Angebot%2024%25%27"));
        all.put("ogcapi-features-9/0.0/conf/text-search", search);
        all.put("ogcapi-features-9/0.0/conf/features-text-search", search);
    }

    private static List<String> rels(String path) {
        List<String> rels = new ArrayList<>();
        api.json(path).path("links").forEach(link -> rels.add(link.path("rel").asText()));
        return rels;
    }

    private static JsonNode description() {
        return api.json(links(api.json("/"), "service-desc").getFirst().path("href").asText().replace(BASE, ""));
    }

    private static long matched(String query) {
        return api.json(ITEMS + query + "&limit=1").path("numberMatched").asLong();
    }

    @TestFactory
    Stream<DynamicTest> everyClassKeepsItsPromise() {
        return promises().entrySet().stream().map(p -> DynamicTest.dynamicTest(p.getKey(), p.getValue()));
    }

    @Test
    void nothingElseIsDeclaredAndNothingLess() {
        List<String> declared = texts(api.json("/conformance").path("conformsTo")).stream()
                .map(uri -> uri.replace("http://www.opengis.net/spec/", "")).toList();
        assertThat(declared).doesNotHaveDuplicates();
        assertThat(declared.stream().filter(name -> ELSEWHERE.stream().noneMatch(name::startsWith)))
                .containsExactlyInAnyOrderElementsOf(promises().keySet());
    }
}
