package de.sozialplanung.opendata.ogcapi;

import static de.sozialplanung.opendata.ogcapi.ApiFixture.links;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.http.Links;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Filters, orders and choices of properties, as clients ask for them.
class FilterTest {

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

    private static String filter(String text) {
        return "filter=" + Links.encode(text);
    }

    private static long matched(String query) {
        return api.json(OFFERS + "?limit=1&" + query).path("numberMatched").asLong();
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("features").forEach(feature -> ids.add(feature.path("id").asText()));
        return ids;
    }

    @Test
    void aFilterIsWrittenAsTextOrAsJson() {
        String json = "{\"op\":\"=\",\"args\":[{\"property\":\"titel\"},\"Angebot 17\"]}";
        assertThat(ids(api.json(OFFERS + "?" + filter("titel = 'Angebot 17'")))).containsExactly("a17");
        assertThat(ids(api.json(OFFERS + "?filter-lang=cql2-text&" + filter("\"titel\"='Angebot 17'"))))
                .containsExactly("a17");
        assertThat(ids(api.json(OFFERS + "?filter-lang=cql2-json&" + filter(json)))).containsExactly("a17");
        assertThat(ids(api.json(OFFERS + "?filter-lang=cql-text&" + filter("titel ILIKE 'ANGEBOT 17'"))))
                .containsExactly("a17");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"stand >= '2021-12-31T'|500",
            "(stand > '2021-12-31T00:00:00Z') AND (NOT (titel ILIKE '%7'))|250",
            "geprueft_am < '2026-01-02T03:04:06Z'|2250",
            "((arten IS NULL))|250"})
    void whatGdalSendsIsUnderstood(String filter, long count) {
        assertThat(matched("filter-lang=cql-text&" + filter(filter))).isEqualTo(count);
    }

    @Test
    void aFilterHoldsTogetherWithAllOtherParameters() {
        assertThat(matched(filter("plaetze = 3 OR plaetze = 4") + "&offen=true")).isEqualTo(214);
        assertThat(matched(filter("plaetze = 3") + "&datetime=2014-12-31")).isEqualTo(36);
        assertThat(matched(filter("plaetze = 3") + "&bbox=365000,5650000,365349,5650001&bbox-crs="
                + Crs.EPSG_25832.uri())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "http://www.opengis.net/def/crs/EPSG/0/25832|365100 5650100",
            "http://www.opengis.net/def/crs/EPSG/0/4326|50.986672 7.077979",
            "http://www.opengis.net/def/crs/EPSG/0/4258|50.986672 7.077979",
            "http://www.opengis.net/def/crs/OGC/1.3/CRS84|7.077979 50.986672"})
    void coordinatesAreReadInTheAxisOrderOfFilterCrs(String crs, String point) {
        String text = filter("S_INTERSECTS(geometrie, POINT(" + point + "))");
        String json = filter("{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometrie\"},{\"type\":\"Point\","
                + "\"coordinates\":[" + point.replace(' ', ',') + "]}]}");
        assertThat(ids(api.json(AREAS + "?filter-crs=" + crs + "&" + text))).containsExactly("010");
        assertThat(ids(api.json(AREAS + "?filter-crs=" + crs + "&filter-lang=cql2-json&" + json)))
                .containsExactly("010");
    }

    @Test
    void withoutFilterCrsCoordinatesAreLongitudeAndLatitude() {
        assertThat(ids(api.json(AREAS + "?crs=" + Crs.EPSG_25832.uri() + "&"
                + filter("S_INTERSECTS(geometrie,BBOX(7.0774,50.9863,7.0845,50.9870))"))))
                .containsExactly("010", "011");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "plaetze = 1 AND farbe = 'rot'|16|There is no property 'farbe' to compare here; allowed are id, titel, arten",
            "plaetze = 'viele'|10|What is compared must be of one type; here a number stands beside a text.",
            "S_WITHIN(titel, POINT(7 51))|9|What stands here must be the property 'geometrie' or a geometry.",
            "wurzel(plaetze) > 1|0|There is no function 'wurzel' here",
            "plaetze >|9|Expected a condition or a value here, but found the end.",
            "plaetze|0|A condition must be true or false; this is a number."})
    void aFaultInAFilterIsToldWithItsPlace(String text, int position, String detail) {
        HttpResponse<byte[]> response = api.get(OFFERS + "?" + filter(text));
        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode problem = ApiFixture.read(response);
        assertThat(problem.path("detail").asText()).startsWith(detail);
        assertThat(problem.path("parameter").asText()).isEqualTo("filter");
        assertThat(problem.path("position").asInt(-1)).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "filter=|filter|0", "filter-lang=fes|filter-lang|-1", "filter=TRUE&filter-lang=|filter-lang|-1",
            "filter=TRUE&filter-crs=EPSG:25832|filter-crs|-1", "filter-lang=cql2-json&filter=a|filter|1",
            "filter=TRUE&filter=TRUE|filter|-1", "sortby=|sortby|0", "sortby=farbe|sortby|0",
            "sortby=titel,-farbe|sortby|6", "sortby=titel,|sortby|6", "sortby=--titel|sortby|0",
            "sortby=arten|sortby|0", "sortby=geometrie|sortby|0", "sortby=titel,%20-titel|sortby|7",
            "properties=|properties|0", "properties=titel,farbe|properties|6", "properties=-titel|properties|0"})
    void whatIsWrongIsRefusedByNameAndPlace(String query, String parameter, int position) {
        HttpResponse<byte[]> response = api.get(OFFERS + "?" + query);
        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode problem = ApiFixture.read(response);
        assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.path("position").asInt(-1)).isEqualTo(position);
        assertThat(problem.path("detail").asText()).endsWith(".").hasSizeGreaterThan(20);
    }

    @Test
    void featuresComeInTheOrderAskedForAndNullsLast() {
        assertThat(ids(api.json(OFFERS + "?limit=3&sortby=-plaetze,quote"))).containsExactly("a9", "a19", "a29");
        assertThat(ids(api.json(OFFERS + "?limit=3&sortby=-plaetze,quote&" + filter("plaetze IS NOT NULL"))))
                .containsExactly("a6", "a13", "a20");
        assertThat(ids(api.json(OFFERS + "?limit=2&sortby=+plaetze,-id"))).containsExactly("a994", "a987");
        assertThat(ids(api.json(OFFERS + "?limit=2&sortby=%2Bplaetze,-id"))).containsExactly("a994", "a987");
        assertThat(ids(api.json(OFFERS + "?limit=2&sortby=plaetze,%20-id"))).containsExactly("a994", "a987");
        assertThat(api.get(OFFERS + "?limit=1&f=csv&sortby=-id").body()).asString().contains("\na999,");
    }

    @Test
    void pagingThroughAFilteredOrderLosesAndDoublesNothing() {
        List<String> expected = IntStream.range(0, 2500)
                .filter(i -> i % 10 != 9 && (i % 7 == 2 || i % 7 == 5) && i % 3 != 0).boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -(i % 7)).thenComparing(i -> "Angebot " + i))
                .map(i -> "a" + i).toList();
        List<String> seen = new ArrayList<>();
        String address = OFFERS + "?limit=70&sortby=-plaetze,titel&properties=plaetze&"
                + filter("plaetze IN (2, 5) AND NOT offen");
        while (!address.isEmpty()) {
            JsonNode page = api.json(address);
            assertThat(page.path("numberMatched").asInt()).isEqualTo(expected.size());
            page.path("features").forEach(feature -> assertThat(feature.path("properties").fieldNames()).toIterable()
                    .containsExactly("plaetze"));
            seen.addAll(ids(page));
            List<JsonNode> next = links(page, "next");
            address = next.isEmpty() ? "" : next.getFirst().path("href").asText();
        }
        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @Test
    void featuresHaveThePropertiesAskedForAndAlwaysTheirIdentifier() {
        JsonNode feature = api.json(OFFERS + "?limit=1&properties=quote,titel").path("features").path(0);
        assertThat(feature.path("id").asText()).isEqualTo("a0");
        assertThat(feature.path("properties").toString()).isEqualTo("{\"titel\":\"Angebot 0\",\"quote\":0.0}");
        assertThat(feature.path("geometry").isNull()).isTrue();
        JsonNode place = api.json(OFFERS + "?limit=1&properties=geometrie").path("features").path(0);
        assertThat(place.path("properties")).isEmpty();
        assertThat(place.path("geometry").path("type").asText()).isEqualTo("Point");
        assertThat(api.get(OFFERS + "?limit=1&f=csv&properties=titel").body()).asString().startsWith("id,titel\r\n");
        assertThat(ids(api.json(OFFERS + "?properties=id&limit=1&" + filter("quote = 0.25")))).containsExactly("a1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "gml", "csv"})
    void everyFormatIsFiltered(String format) {
        HttpResponse<byte[]> response = api.get(OFFERS + "?f=" + format + "&" + filter("plaetze = 3 AND quote < 3"));
        assertThat(ApiFixture.header(response, "OGC-NumberMatched")).isEqualTo("2");
        assertThat(ApiFixture.text(response)).contains("Angebot 3", "Angebot 10").doesNotContain("Angebot 4");
    }

    @Test
    void aTableIsFilteredToo() {
        assertThat(api.json("/collections/werte/items?" + filter("wert_status = 'geheim' OR wert < 3") + "&filter-crs="
                + Crs.CRS84.uri()).path("numberMatched").asLong()).isEqualTo(12);
        HttpResponse<byte[]> place = api.get("/collections/werte/items?"
                + filter("S_INTERSECTS(geometrie, POINT(7 51))"));
        assertThat(place.statusCode()).isEqualTo(400);
        assertThat(ApiFixture.text(place)).contains("the features here have none");
    }

    @Test
    void aWithheldFigureIsFoundByNoComparison() {
        assertThat(api.json("/collections/werte/items?" + filter("wert >= 0 OR NOT wert >= 0 OR wert IN (0, 7.5)"))
                .path("numberMatched").asLong()).isEqualTo(50);
    }
}
