package de.sozialplanung.opendata.ogcapi;

import static de.sozialplanung.opendata.ogcapi.ApiFixture.header;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.links;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.crs.Crs;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsTest {

    private static final String OFFERS = "/collections/angebote/items";
    private static final String AREAS = "/collections/wohnplaetze/items";

    private static ApiFixture api;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        api = new ApiFixture(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static Set<String> ids(JsonNode page) {
        Set<String> ids = new LinkedHashSet<>();
        page.path("features").forEach(feature -> ids.add(feature.path("id").asText()));
        return ids;
    }

    @Test
    void withoutALimitThereAreAThousandAndALinkToTheNext() {
        JsonNode page = api.json(OFFERS);
        assertThat(page.path("numberMatched").asLong()).isEqualTo(2500);
        assertThat(page.path("numberReturned").asLong()).isEqualTo(1000);
        assertThat(page.path("features")).hasSize(1000);
        assertThat(page.path("timeStamp").asText()).isEqualTo("2026-11-23T03:00:00Z");
        assertThat(links(page, "next")).singleElement()
                .satisfies(next -> assertThat(next.path("type").asText()).isEqualTo("application/geo+json"));
    }

    @ParameterizedTest
    @CsvSource({"geojson, application/geo+json", "csv, text/csv;charset=utf-8", "gml, application/gml+xml;version=3.2"})
    void pagingLosesAndDoublesNothingInAnyFormat(String key, String mediaType) {
        List<String> pages = new ArrayList<>();
        String address = OFFERS + "?f=" + key + "&limit=900&arten=beratung";
        while (!address.isEmpty()) {
            HttpResponse<byte[]> page = api.get(address);
            assertThat(header(page, "Content-Type")).startsWith(mediaType);
            assertThat(header(page, "OGC-NumberMatched")).isEqualTo("2250");
            pages.add(header(page, "OGC-NumberReturned"));
            assertThat(text(page)).contains(pages.size() == 1 ? "Angebot 0" : pages.size() == 2 ? "Angebot 1000"
                    : "Angebot 2498");
            String link = header(page, "Link");
            int next = link.indexOf(">; rel=\"next\"; type=\"" + mediaType + "\"");
            address = next < 0 ? "" : link.substring(link.lastIndexOf('<', next) + 1, next);
            if (next >= 0) {
                assertThat(address).startsWith(ApiFixture.BASE + OFFERS + "?")
                        .matches("[^?]+\\?([A-Za-z-]+=[A-Za-z0-9%~.-]+&?)+");
            }
        }
        assertThat(pages).containsExactly("900", "900", "450");
    }

    @Test
    void allPagesTogetherAreTheCollection() {
        Set<String> seen = new LinkedHashSet<>();
        String address = OFFERS + "?limit=700";
        int pages = 0;
        while (!address.isEmpty()) {
            JsonNode page = api.json(address);
            assertThat(ids(page)).as("no feature twice").noneMatch(seen::contains);
            seen.addAll(ids(page));
            List<JsonNode> next = links(page, "next");
            address = next.isEmpty() ? "" : next.getFirst().path("href").asText();
            pages++;
        }
        assertThat(seen).hasSize(2500);
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void theLastPageHasNoNextEvenIfItIsFull() {
        assertThat(links(api.json(AREAS + "?limit=25"), "next")).isEmpty();
        assertThat(links(api.json(AREAS + "?limit=24"), "next")).hasSize(1);
    }

    @Test
    void aLimitAboveTheMaximumIsCutAndNotRefused() {
        assertThat(api.json(OFFERS + "?limit=99999999999999999999").path("numberReturned").asLong()).isEqualTo(2500);
    }

    @Test
    void everyPropertyStandsInEveryFeatureAndTheIdentifierOnlyOnce() {
        JsonNode page = api.json(OFFERS + "?limit=10");
        page.path("features").forEach(feature -> assertThat(feature.path("properties").fieldNames()).toIterable()
                .containsExactly("titel", "arten", "plaetze", "quote", "offen", "stand", "geprueft_am"));
        JsonNode empty = page.path("features").path(9);
        assertThat(empty.path("geometry").isNull()).isTrue();
        assertThat(empty.path("properties").path("quote").isNull()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theReferenceSystemAskedForIsGivenAndNamed(Crs crs) {
        HttpResponse<byte[]> response = api.get(OFFERS + "?limit=1&crs=" + crs.uri());
        assertThat(header(response, "Content-Crs")).isEqualTo("<" + crs.uri() + ">");
        JsonNode point = ApiFixture.read(response).path("features").path(0).path("geometry").path("coordinates");
        // the point 365000, 5650000 in zone 32 N by PROJ 9.1 (gdaltransform)
        double[] expected = switch (crs) {
            case CRS84 -> new double[]{7.07660478, 50.98573966};
            case EPSG_4326, EPSG_4258 -> new double[]{50.98573966, 7.07660478};
            case EPSG_3857 -> new double[]{787764.041, 6618771.621};
            case EPSG_25832 -> new double[]{365000, 5650000};
        };
        double tolerance = crs.geographic() ? 2e-8 : 0.002;
        assertThat(point.path(0).asDouble()).isCloseTo(expected[0], within(tolerance));
        assertThat(point.path(1).asDouble()).isCloseTo(expected[1], within(tolerance));
    }

    @Test
    void withoutWishesTheReferenceSystemIsNamedToo() {
        assertThat(header(api.get(OFFERS), "Content-Crs")).isEqualTo("<" + Crs.CRS84.uri() + ">");
        assertThat(header(api.get(OFFERS + "/a1"), "Content-Crs")).isEqualTo("<" + Crs.CRS84.uri() + ">");
        assertThat(header(api.get("/collections/werte/items"), "Content-Crs")).isEqualTo("<" + Crs.CRS84.uri() + ">");
    }

    @Test
    void aBoxIsReadInTheAxisOrderOfItsReferenceSystem() {
        String utm = Crs.EPSG_25832.uri();
        Set<String> expected = ids(api.json(AREAS + "?bbox=365100,5650100,365600,5650200&bbox-crs=" + utm));
        assertThat(expected).containsExactly("010", "011");
        assertThat(ids(api.json(AREAS + "?bbox=7.0774,50.9863,7.0845,50.9870"))).isEqualTo(expected);
        assertThat(ids(api.json(AREAS + "?bbox=50.9863,7.0774,50.9870,7.0845&bbox-crs=" + Crs.EPSG_4326.uri())))
                .isEqualTo(expected);
        assertThat(ids(api.json(AREAS + "?bbox=7.0774,50.9863,-10,7.0845,50.9870,500"))).isEqualTo(expected);
        assertThat(ids(api.json(AREAS + "?bbox=50.9863,7.0774,50.9870,7.0845"))).isEmpty();
    }

    @Test
    void aBoxMayCrossTheAntimeridian() {
        assertThat(ids(api.json(AREAS + "?bbox=170,-80,-170,80"))).isEmpty();
        assertThat(ids(api.json(AREAS + "?bbox=5,-80,-170,80"))).hasSize(25);
    }

    @ParameterizedTest
    @CsvSource({"2014-12-31, 6", "2014-01-01/2015-12-31, 12", "../2014-12-31, 6", "2023-01-01/.., 6", "/2014-12-31, 6",
            "2023-12-31T23:59:59.5Z/, 6", "2014-12-31T12:00:00+01:00, 6", "2015-01-01T00:00:00+01:00, 6",
            "0000-01-01T00:00:00Z/2015-12-31T00:00:00Z, 12", "2022-12-31T00:00:00Z/9999-12-31T00:00:00Z, 12",
            "../.., 60", "2014-12-30, 0", "2014-12-31t12:00:00z, 6"})
    void aTimeSelects(String datetime, long count) {
        assertThat(api.json("/collections/werte/items?datetime=" + datetime.replace("+", "%2B")).path("numberMatched")
                .asLong()).isEqualTo(count);
    }

    @Test
    void anOpenValidityHoldsForEver() {
        assertThat(api.json(AREAS + "?datetime=2090-01-01").path("numberMatched").asLong()).isEqualTo(25);
        assertThat(api.json(AREAS + "?datetime=2000-01-01").path("numberMatched").asLong()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"titel=Angebot%2017, 1", "plaetze=3, 322", "quote=0.25, 1", "offen=true, 750", "arten=kita, 1250",
            "stand=2014-12-31, 250", "id=a5, 1", "plaetze=3&offen=true, 107", "titel=Angebot+17, 1", "titel=x, 0"})
    void propertiesSelect(String query, long count) {
        assertThat(api.json(OFFERS + "?" + query).path("numberMatched").asLong()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"limit=0; limit", "limit=-1; limit", "limit=ten; limit", "limit=; limit",
            "limit=1.5; limit", "limit=1&limit=2; limit", "bbox=1,2,3; bbox", "bbox=1,2,3,4,5; bbox",
            "bbox=1,2,3,x; bbox",
            "bbox=1,2,3,NaN; bbox", "bbox=1,5,3,4; bbox", "bbox=; bbox", "bbox=1,2,3,1e999; bbox",
            "bbox=9,2,3,4&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/25832; bbox",
            "bbox-crs=EPSG:4326; bbox-crs", "crs=http://www.opengis.net/def/crs/EPSG/0/31466; crs", "crs=; crs",
            "datetime=2023; datetime", "datetime=2023-02-29; datetime", "datetime=..; datetime", "datetime=; datetime",
            "datetime=2023-01-01/2022-01-01; datetime", "datetime=a/b; datetime",
            "datetime=2023-01-01/2023-01-02/2023-01-03; datetime", "datetime=2023-01-01T00:00:00; datetime",
            "plaetze=many; plaetze", "quote=1,5; quote", "stand=31.12.2014; stand", "farbe=rot; farbe",
            "geometrie=x; geometrie", "after=nonsense; after", "f=shp; f", "lang=fr; lang", "offset=10; offset",
            "titel=a&titel=b; titel"})
    void whatIsWrongIsRefusedByName(String query, String parameter) {
        HttpResponse<byte[]> response = api.get(OFFERS + "?" + query.replace("|", "%7C"));
        assertThat(response.statusCode()).as(query).isEqualTo(400);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = ApiFixture.read(response);
        assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("detail").asText()).endsWith(".").hasSizeGreaterThan(20);
        assertThat(problem.path("type").asText()).startsWith("urn:");
        assertThat(problem.path("title").asText()).isNotEmpty();
    }

    @Test
    void anUnknownParameterIsToldWhatIsAllowed() {
        assertThat(ApiFixture.read(api.get(OFFERS + "?farbe=rot")).path("detail").asText())
                .contains(
                        "limit, bbox, bbox-crs, datetime, q, filter, filter-lang, filter-crs, sortby, properties, "
                                + "exclude-properties, crs, zoom-level, after, f, geometry, lang, profile, id, titel, arten");
    }

    @Test
    void aPageOfAnEditionThatIsGoneIsGone() {
        assertThat(api.get(OFFERS + "?after=2020-01-01-0000~5").statusCode()).isEqualTo(410);
    }

    @Test
    void whoeverPagesThroughAnEditionEndsInIt(@TempDir Path folder) throws IOException {
        try (ApiFixture own = new ApiFixture(folder)) {
            String next = links(own.json(OFFERS + "?limit=2000"), "next").getFirst().path("href").asText();
            own.publications.swap(SamplePublication.of("2026-12-01-0000", folder));
            assertThat(own.json(next).path("numberReturned").asLong()).isEqualTo(500);
            assertThat(links(own.json(OFFERS), "next").getFirst().path("href").asText()).contains("2026-12-01-0000");
            own.publications.swap(SamplePublication.of("2026-12-02-0000", folder));
            assertThat(own.get(next).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void aLongQueryDoesNotBurstTheHeaders() {
        HttpResponse<byte[]> response = api.get(OFFERS + "?f=csv&limit=" + "0".repeat(9000) + "1");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Link")).contains("rel=\"next\"").doesNotContain("alternate");
        assertThat(header(api.get(OFFERS + "?limit=1"), "Link")).contains("rel=\"next\"").contains("alternate");
        HttpResponse<byte[]> commas = api.get(OFFERS + "?titel=" + ",".repeat(15_000));
        assertThat(commas.statusCode()).isEqualTo(200);
    }

    @Test
    void aSingleFeatureIsTheSameAsInTheList() {
        for (String id : List.of("a0", "a1234", "a9")) {
            JsonNode item = api.json(OFFERS + "/" + id);
            JsonNode listed = api.json(OFFERS + "?id=" + id).path("features").path(0);
            assertThat(item.path("properties")).isEqualTo(listed.path("properties"));
            assertThat(item.path("geometry")).isEqualTo(listed.path("geometry"));
            assertThat(item.path("type").asText()).isEqualTo("Feature");
            assertThat(links(item, "self").getFirst().path("href").asText())
                    .isEqualTo(ApiFixture.BASE + OFFERS + "/" + id + "?f=geojson");
            assertThat(links(item, "collection")).hasSize(1);
            assertThat(links(item, "alternate")).hasSameSizeAs(FeatureFormat.values());
        }
    }

    @Test
    void aTableKnowsNoReferenceSystems() {
        assertThat(api.get("/collections/werte/items?crs=" + Crs.CRS84.uri()).statusCode()).isEqualTo(400);
        assertThat(api.get("/collections/werte/items/w1?crs=" + Crs.CRS84.uri()).statusCode()).isEqualTo(400);
        assertThat(api.json("/collections/werte/items?bbox=-180,-90,180,90").path("numberMatched").asLong()).isZero();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(api.get(OFFERS + "/nope").statusCode()).isEqualTo(404);
        assertThat(api.get("/collections/nope/items").statusCode()).isEqualTo(404);
        assertThat(api.get("/collections/nope/items/a1").statusCode()).isEqualTo(404);
        assertThat(api.get(OFFERS + "/a1?limit=3").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"*/*, application/geo+json", "application/json, application/geo+json",
            "text/csv, text/csv;charset=utf-8",
            "'application/gml+xml;version=3.2, application/geo+json;q=0.5', "
                    + "'application/gml+xml;version=3.2;profile=\"http://www.opengis.net/def/profile/ogc/2.0/gml-sf2\"'",
            "'application/geo+json, text/html;q=0.9', application/geo+json"})
    void theHeaderChoosesTheFormat(String accept, String mediaType) {
        assertThat(header(api.get(OFFERS + "?limit=1", "Accept", accept), "Content-Type")).isEqualTo(mediaType);
    }

    @Test
    void jsonMeansGeoJsonAndTheOtherTypesAreRefused() {
        assertThat(header(api.get(OFFERS + "?limit=1&f=json"), "Content-Type")).isEqualTo("application/geo+json");
        assertThat(api.get(OFFERS, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFERS + "?limit=5&f=csv", OFFERS + "/a7", "/collections/angebote", "/", "/api"})
    void headSaysWhatGetSays(String path) {
        HttpResponse<byte[]> get = api.get(path);
        HttpResponse<byte[]> head = api.send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "ETag", "Link", "Content-Crs", "OGC-NumberMatched")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    @Test
    void theSameAnswerIsNotSentTwice() {
        HttpResponse<byte[]> first = api.get(OFFERS);
        String tag = header(first, "ETag");
        assertThat(tag).startsWith("\"");
        assertThat(header(first, "Cache-Control")).isEqualTo("public, no-cache");
        HttpResponse<byte[]> again = api.get(OFFERS, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(api.get(OFFERS + "?f=csv"), "ETag")).isNotEqualTo(tag);
        assertThat(header(api.get(OFFERS, "Accept-Language", "en"), "ETag")).isNotEqualTo(tag);
        assertThat(header(api.get(OFFERS, "Accept", "text/csv"), "ETag")).isNotEqualTo(tag);
    }

    @Test
    void aLayerIsReadOnly() {
        HttpResponse<byte[]> options = api.send("OPTIONS", OFFERS);
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(header(options, "Allow")).contains("GET").doesNotContain("POST", "PUT", "PATCH", "DELETE");
        assertThat(api.send("POST", OFFERS).statusCode()).isEqualTo(405);
        assertThat(api.send("DELETE", OFFERS + "/a1").statusCode()).isEqualTo(405);
    }
}
