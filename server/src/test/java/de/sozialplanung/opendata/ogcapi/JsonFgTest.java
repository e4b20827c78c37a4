package de.sozialplanung.opendata.ogcapi;

import static de.sozialplanung.opendata.ogcapi.ApiFixture.header;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.links;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.sozialplanung.opendata.crs.Crs;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON-FG by its four conformance classes (OGC 21-045r1).
class JsonFgTest {

    private static final String OFFERS = "/collections/angebote/items";
    private static final String AREAS = "/collections/wohnplaetze/items";
    private static final String FIGURES = "/collections/werte/items";
    private static final String PROFILE = "http://www.opengis.net/def/profile/OGC/0/";

    /// As QGIS spells it.
    private static final String LOWER = "http://www.opengis.net/def/profile/ogc/0/";

    private static ApiFixture api;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        api = new ApiFixture(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String crs(Crs crs) {
        return "&crs=" + crs.uri();
    }

    @Test
    void core_geometriesOfTheDefaultSystemStandInGeometry() {
        JsonNode page = api.json(OFFERS + "?f=jsonfg&limit=20");
        assertThat(texts(page.path("conformsTo"))).contains("http://www.opengis.net/spec/json-fg-1/1.0/conf/core");
        assertThat(page.path("coordRefSys").asText()).isEqualTo(Crs.CRS84.uri());
        JsonNode first = page.path("features").path(0);
        assertThat(first.path("place").isNull()).isTrue();
        assertThat(first.path("geometry").path("coordinates").path(0).asDouble()).isBetween(7.0, 7.2);
        assertThat(first.path("time").path("date").asText()).isEqualTo("2014-12-31");
        assertThat(first.path("properties")).isEqualTo(
                api.json(OFFERS + "?limit=1").path("features").path(0).path("properties"));
        JsonNode empty = page.path("features").path(9);
        for (String member : List.of("place", "geometry", "time")) {
            assertThat(empty.has(member)).as(member).isTrue();
            assertThat(empty.path(member).isNull()).as(member).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CRS84")
    void core_geometriesOfOtherSystemsStandInPlace(Crs crs) {
        JsonNode page = api.json(OFFERS + "?f=jsonfg&limit=1" + crs(crs));
        assertThat(page.path("coordRefSys").asText()).isEqualTo(crs.uri());
        JsonNode feature = page.path("features").path(0);
        assertThat(feature.path("geometry").isNull()).isTrue();
        assertThat(feature.path("place")).isEqualTo(
                api.json(OFFERS + "?limit=1" + crs(crs)).path("features").path(0).path("geometry"));
    }

    @Test
    void core_validityIsAnInterval() {
        JsonNode area = api.json(AREAS + "/010?f=jsonfg");
        assertThat(area.path("time").path("interval").toString()).isEqualTo("[\"2014-12-31\",\"..\"]");
        assertThat(texts(area.path("conformsTo"))).hasSize(2);
        assertThat(area.path("coordRefSys").asText()).isEqualTo(Crs.CRS84.uri());
    }

    @Test
    void typesSchemas_theTypeAndItsSchemaAreNamed() {
        JsonNode page = api.json(AREAS + "?f=jsonfg&limit=1");
        assertThat(texts(page.path("conformsTo")))
                .contains("http://www.opengis.net/spec/json-fg-1/1.0/conf/types-schemas");
        assertThat(page.path("featureType").asText()).isEqualTo("wohnplaetze");
        assertThat(page.path("geometryDimension").asInt(-1)).isEqualTo(2);
        assertThat(api.json(page.path("featureSchema").asText()).path("properties").has("gueltig_von")).isTrue();
        JsonNode single = api.json(OFFERS + "/a0?f=jsonfg");
        assertThat(single.path("featureType").asText()).isEqualTo("angebote");
        assertThat(single.path("featureSchema").asText()).endsWith("/collections/angebote/schema");
        assertThat(api.json(OFFERS + "?f=jsonfg&limit=1").path("geometryDimension").asInt(-1)).isZero();
        JsonNode table = api.json(FIGURES + "?f=jsonfg&limit=1");
        assertThat(table.path("featureType").asText()).isEqualTo("werte");
        assertThat(table.has("coordRefSys")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a0"})
    void profiles_plainGeoJsonHasNothingOfJsonFg(String item) {
        JsonNode plain = api.json(OFFERS + item + "?profile=rfc7946" + crs(Crs.EPSG_25832));
        assertThat(links(plain, "profile").getFirst().path("href").asText()).isEqualTo(PROFILE + "rfc7946");
        assertThat(plain.has("conformsTo")).isFalse();
        assertThat(plain.findValue("place")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"jsonfg, true", "jsonfg-plus, false"})
    void profiles_theFallbackIsThereOnRequest(String profile, boolean none) {
        JsonNode page = api.json(OFFERS + "?profile=" + profile + "&limit=15" + crs(Crs.EPSG_4258));
        assertThat(links(page, "profile").getFirst().path("href").asText()).isEqualTo(PROFILE + profile);
        page.path("features").forEach(feature -> {
            boolean placed = !feature.path("place").isNull();
            assertThat(feature.path("geometry").isNull()).isEqualTo(none || !placed);
        });
        JsonNode first = page.path("features").path(0);
        assertThat(first.path("place").path("coordinates").path(0).asDouble()).as("latitude").isBetween(50.9, 51.1);
        if (!none) {
            assertThat(first.path("geometry").path("coordinates").path(0).asDouble()).as("longitude")
                    .isBetween(7.0, 7.2);
        }
    }

    @ParameterizedTest
    @CsvSource({"profile=jsonfg, jsonfg", "profile=rfc7946, rfc7946", "f=jsonfg, jsonfg", "f=geojson, rfc7946",
            "f=geojson&profile=jsonfg, jsonfg", "f=jsonfg&profile=rfc7946, rfc7946",
            "profile=http://www.opengis.net/def/profile/OGC/0/jsonfg-plus, jsonfg-plus", "lang=de, rfc7946"})
    void api_theParameterChoosesTheProfile(String query, String profile) {
        for (String path : List.of(OFFERS, OFFERS + "/a0")) {
            HttpResponse<byte[]> response = api.get(path + "?" + query);
            assertThat(header(response, "Link")).contains("<" + PROFILE + profile + ">; rel=\"profile\"");
            assertThat(header(response, "Content-Type")).startsWith("application/geo+json");
            assertThat(api.send("HEAD", path + "?" + query).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void api_theParameterIsDescribedAndNoProfileIsAnError() {
        JsonNode profiles = api.json("/api").path("components").path("parameters").path("profile").path("schema");
        assertThat(texts(profiles.path("items").path("enum"))).containsExactly("rfc7946", "jsonfg", "jsonfg-plus");
        HttpResponse<byte[]> other = api.get(OFFERS + "?limit=1&profile=jsonld,jsonfg");
        assertThat(header(other, "Link")).contains("<" + PROFILE + "jsonfg>; rel=\"profile\"");
        assertThat(api.get(OFFERS + "?limit=1&profile=jsonld").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonfg", "jsonfg-plus"})
    void acceptMayNameTheProfile(String profile) {
        for (String spelling : List.of(PROFILE, LOWER)) {
            HttpResponse<byte[]> response = api.get(OFFERS + "?limit=1", "Accept",
                    "application/geo+json;profile=\"" + spelling + profile + "\"");
            assertThat(header(response, "Content-Type"))
                    .isEqualTo("application/geo+json;profile=\"" + LOWER + profile + "\"");
        }
    }

    @Test
    void qgisFindsItByTheProfileOfTheLink() {
        assertThat(links(api.json("/collections/angebote"), "items")).filteredOn(link -> link.has("profile"))
                .filteredOn(link -> "application/geo+json".equals(link.path("type").asText())).singleElement()
                .satisfies(link -> assertThat(texts(link.path("profile"))).containsExactly(LOWER + "jsonfg"));
    }

    @Test
    void theNextPageHasTheSameProfile() {
        JsonNode page = api.json(OFFERS + "?profile=jsonfg-plus&limit=3" + crs(Crs.EPSG_25832));
        JsonNode next = api.json(links(page, "next").getFirst().path("href").asText());
        assertThat(next.path("features").path(0).path("geometry").isNull()).isFalse();
        assertThat(next.path("features").path(0).path("place").isNull()).isFalse();
        JsonNode plain = api.json(links(page, "alternate").getFirst().path("href").asText());
        assertThat(plain.has("conformsTo")).isFalse();
    }

    @Test
    void allFourClassesAreDeclared() {
        assertThat(texts(api.json("/conformance").path("conformsTo"))).contains(
                "http://www.opengis.net/spec/json-fg-1/1.0/conf/core",
                "http://www.opengis.net/spec/json-fg-1/1.0/conf/types-schemas",
                "http://www.opengis.net/spec/json-fg-1/1.0/conf/profiles",
                "http://www.opengis.net/spec/json-fg-1/1.0/conf/api");
    }
}
