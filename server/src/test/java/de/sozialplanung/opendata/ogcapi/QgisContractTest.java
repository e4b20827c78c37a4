package de.sozialplanung.opendata.ogcapi;

import static de.sozialplanung.opendata.ogcapi.ApiFixture.header;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.links;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.sozialplanung.opendata.http.Links;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What QGIS needs of a server, as its provider `OAPIF` reads it (3.22 to 4.3): each test is one point, asked in the words
/// that it uses.
class QgisContractTest {

    private static final String OFFERS = "/collections/angebote";
    private static final String CRS = "http://www.opengis.net/def/crs/";
    private static final String UTM = CRS + "EPSG/0/25832";
    private static final String SPEC = "http://www.opengis.net/spec/";
    private static final String API = "application/vnd.oai.openapi+json;version=3.0, "
            + "application/openapi+json;version=3.0, application/json";

    /// A filter as QGIS compiles it, and which of the offers it finds.
    static final List<Arguments> FILTERS = List.of(filter("(titel = 'Angebot 17')", i -> i == 17),
            filter("(NOT ((plaetze = 3)))", i -> i % 7 != 3), filter("(plaetze <> 3)", i -> i % 7 != 3),
            titled("(titel LIKE 'Angebot 1_')", i -> i >= 10 && i < 20),
            titled("(titel NOT LIKE '%5')", i -> i % 10 != 5),
            titled("(CASEI(titel) LIKE CASEI('ANGEBOT 1_'))", i -> i >= 10 && i < 20),
            titled("(CASEI(titel) NOT LIKE CASEI('ANGEBOT%5'))", i -> i % 10 != 5),
            filter("plaetze BETWEEN 2 AND 4", i -> i % 7 >= 2 && i % 7 <= 4),
            filter("plaetze NOT BETWEEN 2 AND 4", i -> i % 7 < 2 || i % 7 > 4),
            filter("plaetze IN (1,2)", i -> i % 7 == 1 || i % 7 == 2),
            titled("titel NOT IN ('Angebot 1','Angebot 2')", i -> i != 1 && i != 2),
            filter("(stand IS NOT NULL)", i -> true), filter("(offen = TRUE)", i -> i % 3 == 0),
            filter("((plaetze + 1) = 4)", i -> i % 7 == 3), filter("((plaetze - 1) = 2)", i -> i % 7 == 3),
            filter("((plaetze * 2) = 6)", i -> i % 7 == 3), filter("((plaetze / 2) > 2.5)", i -> i % 7 == 6),
            filter("((plaetze % 2) = 1)", i -> i % 7 % 2 == 1), filter("((plaetze ^ 2) = 9)", i -> i % 7 == 3),
            filter("(( - (plaetze)) < -5)", i -> i % 7 == 6),
            filter("(stand >= DATE('2020-12-31'))", i -> i % 10 >= 6),
            filter("(\"geprueft_am\" = TIMESTAMP('2026-01-02T03:04:05.000Z'))", i -> true),
            filter("(\"geprueft_am\" < TIMESTAMP('2026-01-02T03:04:05.000Z'))", i -> false),
            filter("((plaetze = 3) AND ((offen = TRUE) OR (quote < 10.5)))",
                    i -> i % 7 == 3 && (i % 3 == 0 || i / 4.0 < 10.5)),
            filter("(titel = 'Angebot \\\\ ''17''')", i -> false),
            filter("(titel LIKE 'Angebot\\\\ 1\\\\_')", i -> false),
            filter("S_INTERSECTS(geometrie,POINT(365050 5650100))", i -> i == 101),
            filter("S_INTERSECTS(geometrie,BBOX(365000,5650000,365200,5650200))", i -> i % 50 <= 4 && i / 50 <= 4));

    private static ApiFixture api;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        api = new ApiFixture(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    /// A filter by what only the offers with values have.
    private static Arguments filter(String text, IntPredicate finds) {
        return titled(text, i -> i % 10 != 9 && finds.test(i));
    }

    /// A filter by the title, which all have.
    private static Arguments titled(String text, IntPredicate finds) {
        return Arguments.of(text, finds);
    }

    private static List<JsonNode> layers() {
        List<JsonNode> layers = new ArrayList<>();
        api.json("/collections").path("collections").forEach(collection -> {
            if ("feature".equals(collection.path("itemType").asText())) {
                layers.add(collection);
            }
        });
        return layers;
    }

    private static JsonNode ask(String path, String accept) {
        return api.json(path, "Accept", accept);
    }

    /// The whole of what is asked when one layer is added, each with an entity tag so that a second time costs nothing.
    @ParameterizedTest
    @ValueSource(strings = {"angebote", "wohnplaetze", "werte", "datensaetze"})
    void everyRequestOfTheStartAnswersAndCanBeKept(String layer) {
        String path = "/collections/" + layer;
        Map<String, String> sequence = Map.of("/", "application/json", "/api", API, path, "application/json",
                "/conformance", "application/json", path + "/queryables", "application/schema+json",
                path + "/items?limit=10", "application/geo+json, application/json");
        sequence.forEach((address, accept) -> {
            HttpResponse<byte[]> answer = api.get(address, "Accept", accept);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            String type = header(answer, "Content-Type");
            assertThat(accept).as(address).contains(type);
            String tag = header(answer, "ETag");
            assertThat(api.get(address, "Accept", accept, "If-None-Match", tag).statusCode()).as(address)
                    .isEqualTo(304);
        });
    }

    @Test
    void point1TheLandingPageHasTheThreeRelations() {
        JsonNode landing = ask("/", "application/json");
        for (String rel : List.of("service-desc", "data", "conformance")) {
            assertThat(links(landing, rel)).as(rel).hasSize(1);
        }
    }

    @Test
    void point2TheDescriptionIsOpenApi30InJsonAndTellsThePageSize() {
        assertThat(links(ask("/", "application/json"), "service-desc").getFirst().path("type").asText())
                .isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        JsonNode schema = ask("/api", API).path("components").path("parameters").path("limit").path("schema");
        assertThat(schema.path("default").isInt() && schema.path("maximum").isInt()).isTrue();
        int page = Math.min(Math.max(1000, schema.path("default").asInt()), schema.path("maximum").asInt());
        assertThat(ask(OFFERS + "/items?limit=" + page, "application/geo+json").path("numberReturned").asInt())
                .isEqualTo(page);
    }

    @Test
    void point3AddressesThatAreBuiltAreThoseThatAreLinked() {
        String collections = links(ask("/", "application/json"), "data").getFirst().path("href").asText();
        layers().forEach(layer -> {
            String built = collections + "/" + layer.path("id").asText();
            assertThat(layer.path("id").asText()).matches("[a-z0-9_]+");
            assertThat(links(layer, "self").getFirst().path("href").asText()).isEqualTo(built);
            links(layer, "items").forEach(link -> assertThat(link.path("href").asText()).startsWith(built + "/items?"));
            assertThat(links(layer, ApiLinks.QUERYABLES_REL).getFirst().path("href").asText())
                    .isEqualTo(built + "/queryables");
        });
    }

    @Test
    void point4TheStorageSystemIsOnOfferAndTheFirstTenComeInIt() {
        assertThat(texts(ask("/conformance", "application/json").path("conformsTo")))
                .contains(SPEC + "ogcapi-features-2/1.0/conf/crs");
        JsonNode layer = ask(OFFERS, "application/json");
        String storage = layer.path("storageCrs").asText();
        assertThat(texts(layer.path("crs"))).contains(storage, CRS + "OGC/1.3/CRS84");
        HttpResponse<byte[]> ten = api.get(OFFERS + "/items?limit=10&crs=" + storage);
        assertThat(header(ten, "Content-Crs")).isEqualTo("<" + storage + ">");
        JsonNode point = ApiFixture.read(ten).path("features").path(0).path("geometry").path("coordinates");
        assertThat(point.path(0).asDouble()).isEqualTo(365000);
        assertThat(point.path(1).asDouble()).isEqualTo(5650000);
        assertThat(layer.path("extent").path("spatial").path("crs").asText()).isEqualTo(CRS + "OGC/1.3/CRS84");
    }

    /// QGIS turns the box where its own definition of the system has latitude first, and not for EPSG:25832.
    @ParameterizedTest
    @CsvSource({"EPSG/0/25832, '365000,5650000,365200,5650200'", "OGC/1.3/CRS84, '7.0766,50.9856,7.0800,50.9880'",
            "EPSG/0/4326, '50.9856,7.0766,50.9880,7.0800'", "EPSG/0/4258, '50.9856,7.0766,50.9880,7.0800'"})
    void point4TheBoxOfTheViewIsReadInTheOrderOfItsSystem(String crs, String box) {
        JsonNode page = ask(OFFERS + "/items?limit=1000&bbox=" + box + "&bbox-crs=" + CRS + crs + "&crs=" + CRS + crs,
                "application/geo+json");
        assertThat(page.path("numberMatched").asInt()).isBetween(18, 25);
    }

    @Test
    void point5EveryClassThatPushdownDependsOnIsDeclared() {
        assertThat(texts(ask("/conformance", "application/json").path("conformsTo"))).contains(
                SPEC + "cql2/1.0/conf/cql2-text", SPEC + "cql2/1.0/conf/basic-cql2",
                SPEC + "ogcapi-features-3/1.0/conf/filter", SPEC + "ogcapi-features-3/1.0/conf/features-filter",
                SPEC + "cql2/1.0/conf/advanced-comparison-operators",
                SPEC + "cql2/1.0/conf/case-insensitive-comparison", SPEC + "cql2/1.0/conf/basic-spatial-functions",
                SPEC + "cql2/1.0/conf/basic-spatial-operators");
    }

    @Test
    void point6AGeometryIsKnownByReferenceInQueryablesAndByFormatInTheSchema() {
        for (JsonNode layer : layers()) {
            String path = "/collections/" + layer.path("id").asText();
            JsonNode queryables = ask(path + "/queryables", "application/schema+json").path("properties");
            assertThat(ask(path + "/schema", "application/schema+json").findValues("$ref")).isEmpty();
            queryables.forEach(property -> {
                boolean geometry = property.path("format").asText().startsWith("geometry-");
                assertThat(property.has("type")).isNotEqualTo(geometry);
                assertThat(property.path("$ref").asText().startsWith("https://geojson.org/schema/"))
                        .isEqualTo(geometry);
            });
        }
    }

    @ParameterizedTest
    @FieldSource("FILTERS")
    void point7EveryFormOfFilterIsUnderstood(String text, IntPredicate finds) {
        JsonNode page = ask(OFFERS + "/items?limit=10000&filter=" + Links.encode(text)
                + "&filter-lang=cql2-text&filter-crs=" + UTM + "&crs=" + UTM, "application/geo+json");
        List<String> found = new ArrayList<>();
        page.path("features").forEach(feature -> found.add(feature.path("id").asText()));
        assertThat(found).isEqualTo(IntStream.range(0, 2500).filter(finds)
                .mapToObj(i -> "a" + i).toList());
    }

    @Test
    void point7WhatHasNoValueIsFoundAsSuch() {
        assertThat(ask(OFFERS + "/items?limit=1&filter=" + Links.encode("(stand IS NULL)") + "&filter-lang=cql2-text",
                "application/geo+json").path("numberMatched").asInt()).isEqualTo(250);
    }

    /// What versions before 3.32, and all without CQL2, may send.
    @Test
    void point8EveryPropertyIsAParameterOfTheFormThatIsSent() {
        JsonNode paths = ask("/api", API).path("paths");
        for (JsonNode layer : layers()) {
            String id = layer.path("id").asText();
            Set<String> sent = new TreeSet<>();
            paths.path("/collections/" + id + "/items").path("get").path("parameters").forEach(parameter -> {
                if ("query".equals(parameter.path("in").asText()) && "form".equals(parameter.path("style").asText())
                        && parameter.path("explode").isBoolean() && !parameter.path("explode").asBoolean()
                        && parameter.path("schema").path("type").isTextual()) {
                    sent.add(parameter.path("name").asText());
                }
            });
            ask("/collections/" + id + "/queryables", "application/schema+json").path("properties").properties()
                    .stream().filter(property -> property.getValue().has("type"))
                    .forEach(property -> assertThat(sent).contains(property.getKey()));
        }
        assertThat(ask(OFFERS + "/items?limit=1&plaetze=3&offen=true", "application/geo+json").path("numberMatched")
                .asInt()).isEqualTo(107);
    }

    @ParameterizedTest
    @CsvSource({"2022-01-01T00:00:00Z%2F9999-12-31T00:00:00Z, 12", "0000-01-01T00:00:00Z%2F2015-12-31T00:00:00Z, 12",
            "2015-01-01T00:00:00Z%2F2015-12-31T23:59:59Z, 6", "2015-12-31%2F2015-12-31, 6"})
    void point8TheBoundsOfTimeThatBoundNothingAreRead(String datetime, int count) {
        assertThat(ask("/collections/werte/items?limit=1&datetime=" + datetime, "application/geo+json")
                .path("numberMatched").asInt()).isEqualTo(count);
    }

    @Test
    void point9TheCountIsThereBeforeAnyFeature() {
        layers().forEach(layer -> {
            JsonNode one = ask("/collections/" + layer.path("id").asText() + "/items?limit=1", "application/geo+json");
            assertThat(layer.path("itemCount").isIntegralNumber()).isTrue();
            assertThat(one.path("numberMatched")).isEqualTo(layer.path("itemCount"));
        });
    }

    @Test
    void point10EveryFormatPagesByItsOwnTypeToTheEnd() {
        for (JsonNode link : links(ask(OFFERS, "application/json"), "items")) {
            String type = link.path("type").asText();
            if ("text/html".equals(type)) {
                continue;
            }
            Pattern next = Pattern.compile("<([^<>]+)>; rel=\"next\"; type=\"" + Pattern.quote(type) + "\"");
            String address = link.path("href").asText() + "&limit=1000";
            int seen = 0;
            while (!address.isEmpty()) {
                HttpResponse<byte[]> page = api.get(address);
                assertThat(header(page, "Content-Type")).isEqualTo(answered(link));
                assertThat(header(page, "OGC-NumberMatched")).isEqualTo("2500");
                seen += Integer.parseInt(header(page, "OGC-NumberReturned"));
                Matcher found = next.matcher(header(page, "Link"));
                address = found.find() ? found.group(1) : "";
            }
            assertThat(seen).as(type).isEqualTo(2500);
        }
    }

    @Test
    void point11TheSchemaGivesFieldsInOrderWithAliasesAndPlainTypes() {
        assertThat(texts(ask("/conformance", "application/json").path("conformsTo"))).contains(
                SPEC + "ogcapi-features-5/1.0/conf/schemas", SPEC + "ogcapi-common-3/1.0/conf/schemas");
        for (JsonNode layer : layers()) {
            assertThat(links(layer, "http://www.opengis.net/def/rel/ogc/1.0/schema")).singleElement().satisfies(
                    link -> assertThat(link.path("type").asText()).isEqualTo("application/schema+json"));
            JsonNode properties = ask("/collections/" + layer.path("id").asText() + "/schema",
                    "application/schema+json").path("properties");
            List<Integer> order = new ArrayList<>();
            properties.forEach(property -> {
                order.add(property.path("x-ogc-propertySeq").asInt());
                assertThat(property.path("title").asText()).isNotBlank();
                assertThat(property.path("description").asText()).isNotBlank();
                assertThat(property.path("readOnly").asBoolean()).isTrue();
                if ("primary-geometry".equals(property.path("x-ogc-role").asText())) {
                    assertThat(property.path("format").asText()).isIn("geometry-point", "geometry-multipolygon");
                } else {
                    assertThat(property.path("type").isTextual()).as("one type, not a list of them").isTrue();
                }
            });
            assertThat(order).isEqualTo(IntStream.rangeClosed(1, order.size()).boxed().toList());
        }
        assertThat(ask(OFFERS + "/schema", "application/schema+json").path("properties").path("plaetze").path("title")
                .asText()).isEqualTo("Spalte plaetze");
    }

    @Test
    void point11EveryFieldOfTheSchemaIsInEveryFeatureEvenWithoutValue() {
        Set<String> fields = new TreeSet<>();
        ask(OFFERS + "/schema", "application/schema+json").path("properties").properties().forEach(property -> {
            if (property.getValue().has("type") && !"id".equals(property.getValue().path("x-ogc-role").asText())) {
                fields.add(property.getKey());
            }
        });
        ask(OFFERS + "/items?limit=10", "application/geo+json").path("features").forEach(feature -> assertThat(
                feature.path("properties").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(fields));
    }

    @Test
    void point12EachFormatIsLinkedOnceByATypeThatItAnswersWith() {
        List<JsonNode> formats = links(ask(OFFERS, "application/json"), "items");
        assertThat(formats.stream().map(link -> link.path("type").asText())).contains("application/geo+json",
                "application/gml+xml;version=3.2");
        formats.stream().filter(link -> !"text/html".equals(link.path("type").asText()))
                .forEach(link -> assertThat(header(api.get(link.path("href").asText() + "&limit=1"), "Content-Type"))
                        .isEqualTo(answered(link)));
        assertThat(formats.stream().map(link -> link.path("profile").toString()))
                .contains("[\"http://www.opengis.net/def/profile/ogc/0/jsonfg\"]");
    }

    /// The type of an answer behind a link: that of the link, with the profile if it has one.
    private static String answered(JsonNode link) {
        String type = link.path("type").asText();
        return link.has("profile") ? type + ";profile=\"" + link.path("profile").path(0).asText() + "\"" : type;
    }

    @Test
    void point13TheMetadataPanelHasLicenceKeywordsExtentAndContact() {
        JsonNode layer = ask(OFFERS, "application/json");
        assertThat(links(layer, "license").getFirst().path("title").asText()).isNotBlank();
        assertThat(layer.path("keywords").isArray() && !layer.path("keywords").isEmpty()).isTrue();
        assertThat(layer.path("extent").path("spatial").path("bbox").path(0)).hasSize(4);
        assertThat(layer.path("extent").path("temporal").path("interval").path(0)).hasSize(2);
        JsonNode contact = ask("/api", API).path("info").path("contact");
        assertThat(List.of(contact.path("name"), contact.path("email"), contact.path("url")))
                .allMatch(part -> part.isTextual() && !part.asText().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"angebote", "wohnplaetze", "werte", "datensaetze"})
    void point14EveryLayerIsReadOnly(String layer) {
        for (String path : List.of("/items", "/items/unknown_id")) {
            HttpResponse<byte[]> options = api.send("OPTIONS", "/collections/" + layer + path);
            assertThat(List.of(header(options, "Allow").split("\\s*,\\s*"))).contains("GET")
                    .doesNotContain("POST", "PUT", "PATCH", "DELETE");
        }
    }

    /// The temporal controller offers fields that are dates, not years that are numbers.
    @Test
    void point16WhatIsADateIsTypedAsOne() {
        for (String document : List.of("/schema", "/queryables")) {
            JsonNode figures = ask("/collections/werte" + document, "application/schema+json").path("properties");
            assertThat(figures.path("stand").path("format").asText()).isEqualTo("date");
            assertThat(figures.path("jahr").path("type").asText()).isEqualTo("integer");
            JsonNode offers = ask(OFFERS + document, "application/schema+json").path("properties");
            assertThat(offers.path("geprueft_am").path("format").asText()).isEqualTo("date-time");
        }
        JsonNode figure = ask("/collections/werte/items?limit=1", "application/geo+json").path("features").path(0);
        assertThat(figure.path("properties").path("stand").asText()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }
}
