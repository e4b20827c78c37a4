package de.sozialplanung.opendata.ogcapi;

import static de.sozialplanung.opendata.ogcapi.ApiFixture.BASE;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.header;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.links;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.cql2.Cql2Json;
import de.sozialplanung.opendata.filter.cql2.Cql2Text;
import de.sozialplanung.opendata.http.Links;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// What each declared class of CQL2 and of Features Part 3 promises, asked of the service in both encodings.
class Cql2ConformanceTest {

    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";
    private static final Crs UTM = Crs.EPSG_25832;

    /// The offers in the square between them are those of columns 0 to 4 and rows 0 to 4, its edges included.
    private static final String SQUARE = "((365000 5650000, 365200 5650000, 365200 5650200, 365000 5650200, 365000 5650000))";

    /// Class, filter for the offers, and which of those that have values must pass.
    static final List<Arguments> PROMISES = List.of(
            of("basic-cql2", "plaetze = 3", i -> i % 7 == 3),
            of("basic-cql2", "plaetze <> 3", i -> i % 7 != 3),
            of("basic-cql2", "quote >= 600.5 AND quote <= 601", i -> i / 4.0 >= 600.5 && i / 4.0 <= 601),
            of("basic-cql2", "quote < 1 OR quote > 624", i -> i / 4.0 < 1 || i / 4.0 > 624),
            of("basic-cql2", "offen = true AND NOT (plaetze = 1 OR plaetze = 2)",
                    i -> i % 3 == 0 && i % 7 != 1 && i % 7 != 2),
            of("basic-cql2", "stand > DATE('2020-12-31')", i -> i % 10 > 6),
            of("basic-cql2", "geprueft_am = TIMESTAMP('2026-01-02T03:04:05Z')", i -> true),
            of("basic-cql2", "quote IS NOT NULL", i -> true),
            of("basic-cql2", "false", i -> false),
            of("cql2-text", "\"plaetze\" = 3 and NoT titel = 'Angebot''s'", i -> i % 7 == 3),
            of("cql2-json", "offen", i -> i % 3 == 0),
            of("advanced-comparison-operators", "titel LIKE 'Angebot 1_' AND offen = offen", i -> i >= 10 && i < 20),
            of("advanced-comparison-operators", "titel NOT LIKE '%5' AND plaetze >= 0", i -> i % 10 != 5),
            of("advanced-comparison-operators", "plaetze BETWEEN 2 AND 4", i -> i % 7 >= 2 && i % 7 <= 4),
            of("advanced-comparison-operators", "plaetze NOT IN (0, 1, 6)", i -> i % 7 >= 2 && i % 7 <= 5),
            of("case-insensitive-comparison", "CASEI(titel) IN (CASEI('ANGEBOT 17'), CASEI('angebot 18'))",
                    i -> i == 17 || i == 18),
            of("accent-insensitive-comparison", "ACCENTI(titel) = ACCENTI('Ängébot 17')", i -> i == 17),
            of("basic-spatial-functions", "S_INTERSECTS(geometrie, POINT(365050 5650100))", i -> i == 101),
            of("basic-spatial-functions", "S_INTERSECTS(geometrie, BBOX(365000, 5650000, 365200, 5650200))",
                    Cql2ConformanceTest::inSquare),
            of("basic-spatial-functions-plus", "S_INTERSECTS(geometrie, POLYGON" + SQUARE + ")",
                    Cql2ConformanceTest::inSquare),
            of("basic-spatial-functions-plus", "S_INTERSECTS(geometrie, MULTIPOLYGON Z(" + SQUARE + "))",
                    Cql2ConformanceTest::inSquare),
            of("basic-spatial-functions-plus", "S_INTERSECTS(geometrie, LINESTRING(365000 5650000, 365200 5650000))",
                    i -> i <= 4),
            of("basic-spatial-functions-plus",
                    "S_INTERSECTS(geometrie, MULTILINESTRING((365000 5650000, 365200 5650000)))", i -> i <= 4),
            of("basic-spatial-functions-plus",
                    "S_INTERSECTS(geometrie, MULTIPOINT(365000 5650000 12, 365050 5650000 12))", i -> i <= 1),
            of("basic-spatial-functions-plus",
                    "S_INTERSECTS(geometrie, GEOMETRYCOLLECTION(POINT(366000 5650000), POLYGON" + SQUARE + "))",
                    i -> i == 20 || inSquare(i)),
            of("spatial-functions", "S_WITHIN(geometrie, POLYGON" + SQUARE + ")", Cql2ConformanceTest::inside),
            of("spatial-functions", "S_CONTAINS(POLYGON" + SQUARE + ", geometrie)", Cql2ConformanceTest::inside),
            of("spatial-functions", "S_DISJOINT(geometrie, POLYGON" + SQUARE + ")", i -> !inSquare(i)),
            of("spatial-functions", "S_TOUCHES(geometrie, POLYGON" + SQUARE + ")",
                    i -> inSquare(i) && !inside(i)),
            of("spatial-functions", "S_EQUALS(geometrie, POINT(365050 5650100))", i -> i == 101),
            of("spatial-functions", "S_CROSSES(geometrie, POLYGON" + SQUARE + ")", i -> false),
            of("spatial-functions", "S_OVERLAPS(geometrie, POLYGON" + SQUARE + ")", i -> false),
            of("temporal-functions", "T_AFTER(stand, DATE('2020-12-31'))", i -> i % 10 > 6),
            of("temporal-functions", "T_BEFORE(stand, DATE('2020-12-31'))", i -> i % 10 < 6),
            of("temporal-functions", "T_DISJOINT(stand, DATE('2020-12-31'))", i -> i % 10 != 6),
            of("temporal-functions", "T_EQUALS(stand, DATE('2020-12-31'))", i -> i % 10 == 6),
            of("temporal-functions", "T_INTERSECTS(stand, INTERVAL('2020-12-31', '..'))", i -> i % 10 >= 6),
            of("temporal-functions", "T_DURING(stand, INTERVAL('2020-01-01', '2022-01-01'))",
                    i -> i % 10 == 6 || i % 10 == 7),
            of("temporal-functions", "T_CONTAINS(INTERVAL('2020-01-01', '2022-01-01'), INTERVAL(stand, stand))",
                    i -> i % 10 == 6 || i % 10 == 7),
            of("temporal-functions", "T_MEETS(INTERVAL('2020-01-01', '2020-12-31'), INTERVAL(stand, geprueft_am))",
                    i -> i % 10 == 6),
            of("temporal-functions", "T_METBY(INTERVAL(stand, geprueft_am), INTERVAL('2020-01-01', '2020-12-31'))",
                    i -> i % 10 == 6),
            of("temporal-functions", "T_STARTS(INTERVAL('2020-12-31', '2021-01-01'), INTERVAL(stand, geprueft_am))",
                    i -> i % 10 == 6),
            of("temporal-functions", "T_STARTEDBY(INTERVAL(stand, geprueft_am), INTERVAL('2020-12-31', '2021-01-01'))",
                    i -> i % 10 == 6),
            of("temporal-functions", "T_FINISHES(INTERVAL(stand, geprueft_am), INTERVAL('2019-12-31', '2026-01-02'))",
                    i -> i % 10 > 5),
            of("temporal-functions", "T_FINISHEDBY(INTERVAL('2019-12-31', '2026-01-02'), INTERVAL(stand, geprueft_am))",
                    i -> i % 10 > 5),
            of("temporal-functions", "T_OVERLAPS(INTERVAL('2019-12-31', '2021-01-01'), INTERVAL(stand, geprueft_am))",
                    i -> i % 10 == 6),
            of("temporal-functions",
                    "T_OVERLAPPEDBY(INTERVAL(stand, geprueft_am), INTERVAL('2019-12-31', '2021-01-01'))",
                    i -> i % 10 == 6),
            of("array-functions", "A_CONTAINS(arten, ('kita'))", i -> i % 2 == 0),
            of("array-functions", "A_CONTAINEDBY(arten, ('schule', 'beratung', 'hort'))", i -> i % 2 == 1),
            of("array-functions", "A_EQUALS(('kita', 'beratung'), arten)", i -> i % 2 == 0),
            of("array-functions", "A_OVERLAPS(arten, ('schule', 'hort'))", i -> i % 2 == 1),
            of("property-property", "plaetze > quote", i -> i % 7 > i / 4.0),
            of("property-property", "3 < plaetze AND plaetze = plaetze", i -> i % 7 > 3),
            of("property-property", "'a' = 'a' AND plaetze BETWEEN plaetze AND quote", i -> i / 4.0 >= i % 7),
            of("functions", "year(stand) = 2014 AND length(concat(titel, '!')) = 11",
                    i -> i % 10 == 0 && i < 100 && i > 9),
            of("functions", "join(arten) = 'beratung|kita'", i -> i % 2 == 0),
            of("functions", "distance(geometrie, POINT(365000 5650000)) <= 50", i -> i == 0 || i == 1 || i == 50),
            of("arithmetic", "plaetze * 2 + 1 = 10 - 3", i -> i % 7 == 3),
            of("arithmetic", "plaetze ^ 2 % 5 = 1 AND quote / 2 < (8 - 2) div 4",
                    i -> (i % 7) * (i % 7) % 5 == 1 && i < 8),
            of("arithmetic", "-plaetze < -5", i -> i % 7 == 6));

    private static ApiFixture api;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        api = new ApiFixture(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static boolean inSquare(int offer) {
        return offer % 50 <= 4 && offer / 50 <= 4;
    }

    private static boolean inside(int offer) {
        return inSquare(offer) && offer % 50 % 4 != 0 && offer / 50 % 4 != 0;
    }

    private static Arguments of(String conformanceClass, String filter, IntPredicate passes) {
        return Arguments.of(conformanceClass, filter, passes);
    }

    @ParameterizedTest
    @FieldSource("PROMISES")
    void aFilterFindsWhatItMeansInBothEncodings(String conformanceClass, String text, IntPredicate passes) {
        assertThat(texts(api.json("/conformance").path("conformsTo"))).contains(CQL2 + conformanceClass);
        List<String> expected = IntStream.range(0, 2500).filter(i -> i % 10 != 9 && passes.test(i))
                .mapToObj(i -> "a" + i).toList();
        String json = Cql2Json.write(Cql2Text.parse(text, UTM, "filter"), UTM);
        assertThat(ids("filter=" + Links.encode(text))).isEqualTo(expected);
        assertThat(ids("filter-lang=cql2-json&filter=" + Links.encode(json))).isEqualTo(expected);
    }

    private static List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        api.json("/collections/angebote/items?limit=10000&filter-crs=" + UTM.uri() + "&" + query).path("features")
                .forEach(feature -> ids.add(feature.path("id").asText()));
        return ids;
    }

    @Test
    void noClassIsDeclaredThatIsNotAskedForHere() {
        Set<String> asked = new TreeSet<>(Set.of(CQL2 + "basic-spatial-operators"));
        PROMISES.forEach(promise -> asked.add(CQL2 + promise.get()[0]));
        assertThat(asked).hasSize(15);
        assertThat(texts(api.json("/conformance").path("conformsTo")).stream().filter(uri -> uri.startsWith(CQL2)))
                .containsExactlyInAnyOrderElementsOf(asked);
        assertThat(texts(api.json("/conformance").path("conformsTo")).stream()
                .filter(uri -> uri.contains("ogcapi-features-3"))).containsExactly(Stream
                        .of("queryables", "queryables-query-parameters", "filter", "features-filter")
                        .map(c -> "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/" + c)
                        .toArray(String[]::new));
    }

    @Test
    void queryablesAreThePropertiesThatFiltersMayName() {
        HttpResponse<byte[]> response = api.get("/collections/angebote/queryables", "Accept",
                "application/schema+json");
        assertThat(header(response, "Content-Type")).isEqualTo("application/schema+json");
        JsonNode queryables = ApiFixture.read(response);
        assertThat(queryables.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(queryables.path("$id").asText()).isEqualTo(BASE + "/collections/angebote/queryables");
        assertThat(queryables.path("type").asText()).isEqualTo("object");
        assertThat(queryables.path("additionalProperties").asBoolean(true)).isFalse();
        JsonNode geometry = queryables.path("properties").path("geometrie");
        assertThat(geometry.path("$ref").asText()).isEqualTo("https://geojson.org/schema/Point.json");
        assertThat(geometry.path("format").asText()).isEqualTo("geometry-point");
        assertThat(geometry.has("type")).isFalse();
        queryables.path("properties").fieldNames().forEachRemaining(name -> assertThat(
                api.get("/collections/angebote/items?limit=1&filter=" + Links.encode("\"" + name + "\" IS NULL"))
                        .statusCode())
                .as(name).isEqualTo(200));
        assertThat(api.json("/collections/wohnplaetze/queryables").path("properties").path("geometrie").path("$ref")
                .asText()).isEqualTo("https://geojson.org/schema/MultiPolygon.json");
        assertThat(api.get("/collections/nope/queryables").statusCode()).isEqualTo(404);
    }

    @Test
    void everyCollectionLeadsToItsQueryables() {
        for (JsonNode collection : api.json("/collections").path("collections")) {
            assertThat(links(collection, "http://www.opengis.net/def/rel/ogc/1.0/queryables")).singleElement()
                    .satisfies(link -> {
                        assertThat(link.path("type").asText()).isEqualTo("application/schema+json");
                        assertThat(api.json(link.path("href").asText()).path("properties").size()).isPositive();
                    });
        }
    }

    @Test
    void everySimpleQueryableIsAParameterOfTheSameType() {
        JsonNode parameters = api.json("/api").path("paths").path("/collections/angebote/items").path("get")
                .path("parameters");
        api.json("/collections/angebote/queryables").path("properties").properties().forEach(queryable -> {
            JsonNode described = queryable.getValue();
            if (described.has("type") && !"array".equals(described.path("type").asText())) {
                assertThat(parameters).anySatisfy(parameter -> {
                    assertThat(parameter.path("name").asText()).isEqualTo(queryable.getKey());
                    assertThat(parameter.path("schema").path("type")).isEqualTo(described.path("type"));
                });
            }
        });
    }

    @Test
    void theLanguagesOfFiltersAreListed() {
        JsonNode parameters = api.json("/api").path("components").path("parameters");
        assertThat(texts(parameters.path("filter-lang").path("schema").path("enum"))).startsWith("cql2-text",
                "cql2-json");
        assertThat(parameters.path("filter-lang").path("schema").path("default").asText()).isEqualTo("cql2-text");
        assertThat(parameters.path("filter").path("schema").path("type").asText()).isEqualTo("string");
        assertThat(texts(parameters.path("filter-crs").path("schema").path("enum"))).contains(UTM.uri());
    }

    @Test
    void functionsAreListedWithTheirTypes() {
        JsonNode landing = api.json("/", "Accept", "application/json");
        String address = links(landing, "http://www.opengis.net/def/rel/ogc/1.0/functions").getFirst().path("href")
                .asText();
        JsonNode functions = api.json(address + "?lang=en").path("functions");
        assertThat(functions).extracting(function -> function.path("name").asText()).containsExactly("abs", "ceiling",
                "floor", "length", "concat", "join", "searched", "year", "month", "distance");
        JsonNode distance = functions.path(9);
        assertThat(distance.path("args").toString())
                .isEqualTo("[{\"type\":[\"geometry\"]},{\"type\":[\"geometry\"]}]");
        assertThat(distance.path("returns").toString()).isEqualTo("[\"number\"]");
        assertThat(distance.path("description").asText()).endsWith("in metres");
    }
}
