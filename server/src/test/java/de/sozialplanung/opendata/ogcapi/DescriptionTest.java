package de.sozialplanung.opendata.ogcapi;

import static de.sozialplanung.opendata.ogcapi.ApiFixture.BASE;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.header;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.links;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.sozialplanung.opendata.Golden;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.crs.Crs;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What QGIS, GDAL and the OGC suite read before they read data.
class DescriptionTest {

    private static ApiFixture api;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        api = new ApiFixture(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource({"/, landing.json", "/conformance, conformance.json", "/api, api.json", "/api?lang=en, api.en.json",
            "/collections, collections.json", "/collections/angebote?lang=en, collection.en.json",
            "/collections/angebote/schema, schema.json", "/collections/angebote/queryables, queryables.json",
            "/collections/angebote/sortables, sortables.json", "/functions, functions.json"})
    void documentsLookAsBefore(String path, String file) throws IOException {
        byte[] pretty = api.json(path).toPrettyString().getBytes(StandardCharsets.UTF_8);
        Golden.check("ogcapi/" + file, pretty);
    }

    @Test
    void theLandingPageNamesWhatQgisLooksFor() {
        JsonNode landing = api.json("/", "Accept", "application/json");
        assertThat(links(landing, "service-desc")).singleElement().satisfies(link -> {
            assertThat(link.path("type").asText()).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
            assertThat(link.path("href").asText()).isEqualTo(BASE + "/api");
        });
        assertThat(links(landing, "data").getFirst().path("href").asText()).isEqualTo(BASE + "/collections");
        assertThat(links(landing, "conformance").getFirst().path("href").asText()).isEqualTo(BASE + "/conformance");
        assertThat(links(landing, "license").getFirst().path("title").asText())
                .isEqualTo("Datenlizenz Deutschland 2.0");
        assertThat(landing.path("description").asText()).endsWith("Alle Zahlen sind erfunden.");
    }

    @Test
    void theApiSaysHowManyFeaturesAPageHas() {
        HttpResponse<byte[]> response = api.get("/api");
        assertThat(header(response, "Content-Type")).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        JsonNode description = ApiFixture.read(response);
        assertThat(description.path("openapi").asText()).startsWith("3.0.");
        JsonNode limit = description.path("components").path("parameters").path("limit");
        assertThat(limit.path("name").asText()).isEqualTo("limit");
        assertThat(limit.path("schema").path("default").asInt()).isEqualTo(1000);
        assertThat(limit.path("schema").path("maximum").asInt()).isEqualTo(10000);
        JsonNode bbox = description.path("components").path("parameters").path("bbox");
        assertThat(bbox.path("schema").path("minItems").asInt()).isEqualTo(4);
        assertThat(bbox.path("schema").path("maxItems").asInt()).isEqualTo(6);
        assertThat(description.path("servers").path(0).path("url").asText()).isEqualTo(BASE);
        assertThat(description.path("info").path("contact").path("email").asText()).isEqualTo("planung@kreis.example");
    }

    @Test
    void theApiListsEveryPropertyTheWayQgisWantsIt() {
        JsonNode parameters = api.json("/api").path("paths").path("/collections/angebote/items").path("get")
                .path("parameters");
        List<String> names = new ArrayList<>();
        parameters.forEach(parameter -> {
            if (parameter.has("name")) {
                names.add(parameter.path("name").asText());
                assertThat(parameter.path("in").asText()).isEqualTo("query");
                assertThat(parameter.path("style").asText()).isEqualTo("form");
                assertThat(parameter.path("explode").asBoolean(true)).isFalse();
                assertThat(parameter.path("schema").path("type").asText()).isIn("string", "integer", "number",
                        "boolean", "array");
            }
        });
        assertThat(names).containsExactly("sortby", "properties", "exclude-properties", "id", "titel", "arten",
                "plaetze", "quote", "offen",
                "stand", "geprueft_am");
    }

    @Test
    void everyReferenceInTheApiLeadsSomewhereAndEveryParameterIsKnownToTheServer() {
        JsonNode description = api.json("/api");
        description.findValuesAsText("$ref").forEach(
                ref -> assertThat(description.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
        Set<String> names = new TreeSet<>();
        description.path("paths").path("/collections/werte/items").path("get").path("parameters")
                .forEach(parameter -> names.add(parameter.has("name") ? parameter.path("name").asText()
                        : parameter.path("$ref").asText().replaceFirst(".*/", "")));
        for (String name : names) {
            HttpResponse<byte[]> refused = api.get("/collections/werte/items?" + name + "=%00");
            assertThat(ApiFixture.text(refused)).as(name).doesNotContain("unknown-parameter");
        }
        assertThat(ApiFixture.text(api.get("/collections/werte/items?nope=%00"))).contains("unknown-parameter");
    }

    @Test
    void everyPathOfTheApiAnswers() {
        api.json("/api").path("paths").properties().forEach(entry -> {
            String path = entry.getKey();
            String id = path.contains("angebote") ? "a1" : path.contains("werte") ? "w1"
                    : path.contains("datensaetze") ? "leer" : "010";
            String asked = path.replace("{featureId}", id).replace("{tileMatrixSetId}", "WebMercatorQuad")
                    .replace("{tileMatrix}/{tileRow}/{tileCol}", "8/85/133").replace("{styleId}", "angebote-arten");
            HttpResponse<byte[]> answer = entry.getValue().has("post")
                    ? api.post(path, "application/x-www-form-urlencoded", "")
                    : api.get(asked);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
        });
    }

    @Test
    void aCollectionSaysAllThatAClientNeeds() {
        JsonNode collection = api.json("/collections/angebote");
        assertThat(collection.path("itemCount").asLong()).isEqualTo(2500);
        assertThat(collection.path("itemType").asText()).isEqualTo("feature");
        assertThat(texts(collection.path("crs")))
                .containsExactly(Stream.of(Crs.values()).map(Crs::uri).toArray(String[]::new));
        assertThat(collection.path("storageCrs").asText()).isEqualTo(Crs.EPSG_25832.uri());
        assertThat(collection.path("extent").path("spatial").path("bbox").toString())
                .isEqualTo("[[7.05,50.95,7.1,51.0]]");
        assertThat(collection.path("extent").path("temporal").path("interval").toString())
                .isEqualTo("[[\"2014-12-31T00:00:00Z\",\"2023-12-31T23:59:59Z\"]]");
        assertThat(links(collection, "items").stream().map(link -> link.path("type").asText()))
                .containsExactlyElementsOf(Stream.concat(
                        Arrays.stream(FeatureFormat.values()).map(FeatureFormat::mediaType), Stream.of("text/html"))
                        .toList());
        assertThat(links(collection, "license")).hasSize(1);
        assertThat(links(collection, "enclosure").getLast().path("type").asText())
                .isEqualTo("application/geopackage+sqlite3");
        assertThat(links(collection, "http://www.opengis.net/def/rel/ogc/1.0/schema").getFirst().path("type").asText())
                .isEqualTo("application/schema+json");
        assertThat(texts(collection.path("keywords"))).containsExactly("Soziales", "Beratung");
    }

    @Test
    void theCollectionIsTheSameAloneAndInTheList() {
        JsonNode list = api.json("/collections").path("collections");
        assertThat(list).hasSize(4);
        list.forEach(collection -> assertThat(api.json("/collections/" + collection.path("id").asText()))
                .isEqualTo(collection));
    }

    @Test
    void anOpenEndOfTimeIsNullAndATableHasNeitherBoxNorStorage() {
        assertThat(api.json("/collections/wohnplaetze").path("extent").path("temporal").path("interval").toString())
                .isEqualTo("[[\"2014-12-31T00:00:00Z\",null]]");
        JsonNode table = api.json("/collections/werte");
        assertThat(table.path("extent").has("spatial")).isFalse();
        assertThat(table.has("storageCrs") || table.has("crs")).isFalse();
    }

    @Test
    void everyLinkOfOurOwnIsBelowTheConfiguredBaseWhateverTheHostSays() {
        for (String path : List.of("/", "/collections", "/collections/angebote", "/collections/angebote/items?limit=1",
                "/conformance")) {
            HttpResponse<byte[]> response = api.get(path, "X-Forwarded-Host", "evil.example");
            assertThat(ApiFixture.text(response)).doesNotContain("127.0.0.1").doesNotContain("evil.example")
                    .doesNotContain("service.invalid");
            ApiFixture.read(response).path("links")
                    .forEach(link -> assertThat(link.path("href").asText()).satisfiesAnyOf(
                            href -> assertThat(href).startsWith(BASE + "/"),
                            href -> assertThat(href).startsWith("http://dcat-ap.de/"),
                            href -> assertThat(href).startsWith("http://www.opengis.net/def/profile/")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/conformance", "/api", "/collections", "/collections/angebote",
            "/collections/angebote/schema", "/collections/angebote/queryables", "/functions"})
    void whatIsUnknownIsRefusedHereToo(String path) {
        assertThat(api.get(path + "?nope=1").statusCode()).isEqualTo(400);
        assertThat(api.get(path + "?lang=fr").statusCode()).isEqualTo(400);
        assertThat(api.get(path + "?lang=en&f=json").statusCode()).isEqualTo(200);
        assertThat(api.get(path, "If-None-Match", header(api.get(path), "ETag")).statusCode()).isEqualTo(304);
    }

    @Test
    void theSchemaGivesQgisItsAliasesInTheLanguageAskedFor() {
        HttpResponse<byte[]> response = api.get("/collections/angebote/schema", "Accept-Language", "en-GB,de;q=0.5");
        assertThat(header(response, "Content-Type")).isEqualTo("application/schema+json");
        assertThat(header(response, "Content-Language")).isEqualTo("en");
        JsonNode properties = ApiFixture.read(response).path("properties");
        assertThat(properties.fieldNames()).toIterable().containsExactlyElementsOf(SamplePublication.OFFERS.schema()
                .properties().stream().map(p -> p.name()).toList());
        assertThat(properties.path("quote").path("title").asText()).isEqualTo("Column quote");
        assertThat(properties.path("quote").path("x-ogc-unit").asText()).isEqualTo("%");
        assertThat(properties.path("arten").path("x-ogc-codelistUri").asText()).isEqualTo(BASE + "/def/angebotsart");
        assertThat(properties.path("geometrie").path("format").asText()).isEqualTo("geometry-point");
        assertThat(properties.path("geometrie").path("x-ogc-role").asText()).isEqualTo("primary-geometry");
        assertThat(properties.path("stand").path("x-ogc-role").asText()).isEqualTo("primary-instant");
        assertThat(api.json("/collections/angebote/schema").path("properties").path("quote").path("title").asText())
                .isEqualTo("Spalte quote");
    }

    @Test
    void whatIsDeclaredIsUnderBothNames() {
        List<String> declared = texts(api.json("/conformance").path("conformsTo"));
        assertThat(declared).doesNotHaveDuplicates().contains(
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
                "http://www.opengis.net/spec/ogcapi-common-3/1.0/conf/schemas",
                "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/schemas");
    }

    @Test
    void aNewEditionShowsAtOnce() throws IOException {
        try (ApiFixture own = new ApiFixture(Path.of("."))) {
            String tag = header(own.get("/collections"), "ETag");
            own.publications.swap(SamplePublication.of("2026-12-01-0000", Path.of(".")));
            assertThat(own.get("/collections", "If-None-Match", tag).statusCode()).isEqualTo(200);
            assertThat(own.json("/api").path("info").path("version").asText()).isEqualTo("2026-12-01-0000");
        }
    }
}
