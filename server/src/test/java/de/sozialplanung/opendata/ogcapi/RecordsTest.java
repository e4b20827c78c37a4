package de.sozialplanung.opendata.ogcapi;

import static de.sozialplanung.opendata.ogcapi.ApiFixture.BASE;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.header;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.links;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.sozialplanung.opendata.Golden;
import de.sozialplanung.opendata.http.Links;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the conformance classes of OGC API Records promise, asked of the service: the datasets of the sample as records.
class RecordsTest {

    private static final String CATALOGUE = "/collections/datensaetze";
    private static final String RECORDS = CATALOGUE + "/items";
    private static final String SPEC = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/";

    private static ApiFixture api;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        api = new ApiFixture(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        api.json(RECORDS + "?" + query).path("features").forEach(record -> ids.add(record.path("id").asText()));
        return ids;
    }

    @ParameterizedTest
    @CsvSource({"'', records-catalog.json", "/items, records.json", "/items/angebote?lang=en, record.en.json",
            "/queryables, records-queryables.json", "/sortables?lang=en, records-sortables.en.json"})
    void documentsLookAsBefore(String path, String file) throws IOException {
        Golden.check("ogcapi/" + file, api.json(CATALOGUE + path).toPrettyString().getBytes(StandardCharsets.UTF_8));
    }

    /// record-core, tables of core properties and its requirements.
    @Test
    void aRecordSaysWhatTheDatasetIsWhereWhenAndWhose() {
        JsonNode record = api.json(RECORDS + "/angebote");
        assertThat(record.path("id").asText()).isEqualTo("angebote");
        assertThat(record.path("type").asText()).isEqualTo("Feature");
        assertThat(record.path("time").toString()).isEqualTo("{\"interval\":[\"2014-12-31\",\"2023-12-31\"]}");
        assertThat(record.path("geometry").toString()).isEqualTo("{\"type\":\"Polygon\",\"coordinates\":[[[7.05,50.95],"
                + "[7.1,50.95],[7.1,51.0],[7.05,51.0],[7.05,50.95]]]}");
        JsonNode properties = record.path("properties");
        assertThat(properties.path("type").asText()).isEqualTo("dataset");
        assertThat(properties.path("license").asText()).isEqualTo("DL-DE-BY-2.0");
        assertThat(properties.path("themes").path(0).path("concepts").path(0).path("id").asText()).isEqualTo("SOCI");
        assertThat(properties.path("contacts").path(1).path("phones").path(0).path("value").asText())
                .isEqualTo("+492202130");
        properties.path("contacts").forEach(contact -> contact.path("links").forEach(link -> {
            assertThat(link.path("rel").asText()).isEqualTo("about");
            assertThat(link.path("type").asText()).isEqualTo("text/html");
        }));
        assertThat(links(record, "collection")).hasSize(1);
        assertThat(links(record, "license")).hasSize(1);
        assertThat(links(record, "items").stream().map(link -> link.path("type").asText()))
                .contains("application/geo+json", "text/csv;charset=utf-8");
        assertThat(links(record, "enclosure")).hasSize(1);
        assertThat(links(record, "describedby").getFirst().path("href").asText())
                .isEqualTo(BASE + "/doc/datensatz/angebote.ttl");
    }

    @Test
    void aDatasetWithoutPlaceOrTimeHasNullForBoth() {
        JsonNode record = api.json(RECORDS + "/leer");
        assertThat(record.path("geometry").isNull()).isTrue();
        assertThat(record.path("time").isNull()).isTrue();
        assertThat(api.json(RECORDS + "/wohnplaetze").path("time").path("interval").toString())
                .isEqualTo("[\"2014-12-31\",\"..\"]");
    }

    /// record-collection and records-api: the catalogue alone and in the list of collections.
    @Test
    void theCatalogueIsACollectionOfRecords() {
        JsonNode catalogue = api.json(CATALOGUE);
        assertThat(catalogue.path("type").asText()).isEqualTo("Collection");
        assertThat(catalogue.path("itemType").asText()).isEqualTo("record");
        assertThat(catalogue.path("itemCount").asInt()).isEqualTo(4);
        assertThat(catalogue.path("extent").path("spatial").path("bbox").toString())
                .isEqualTo("[[7.05,50.95,7.1,51.0]]");
        assertThat(links(catalogue, "self")).hasSize(1);
        assertThat(links(catalogue, "items").getFirst().path("href").asText()).startsWith(BASE + RECORDS);
        assertThat(links(catalogue, "license")).hasSize(1);
        List<JsonNode> listed = new ArrayList<>();
        api.json("/collections").path("collections").forEach(collection -> {
            if ("record".equals(collection.path("itemType").asText())) {
                listed.add(collection);
            }
        });
        assertThat(listed).containsExactly(catalogue);
    }

    @Test
    void theListAndEachRecordAgreeAndLeadToEachOther() {
        JsonNode page = api.json(RECORDS);
        assertThat(page.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(page.path("numberMatched").asInt()).isEqualTo(4);
        page.path("features").forEach(listed -> {
            JsonNode alone = api.json(RECORDS + "/" + listed.path("id").asText());
            assertThat(alone.path("properties")).isEqualTo(listed.path("properties"));
            assertThat(alone.path("geometry")).isEqualTo(listed.path("geometry"));
            assertThat(links(alone, "self")).hasSize(1);
            assertThat(links(alone, "alternate").getFirst().path("type").asText()).isEqualTo("text/html");
        });
        assertThat(api.get(RECORDS + "/nope").statusCode()).isEqualTo(404);
        JsonNode collection = api.json("/collections/angebote");
        assertThat(links(collection, "describedby").stream().map(link -> link.path("href").asText()))
                .contains(BASE + RECORDS + "/angebote");
    }

    /// json and query-param-profile.
    @Test
    void mediaTypesAndProfilesAreThoseOfTheStandard() {
        assertThat(header(api.get(CATALOGUE), "Content-Type")).isEqualTo("application/ogc-catalog+json");
        assertThat(header(api.get(CATALOGUE, "Accept", "application/json"), "Content-Type"))
                .isEqualTo("application/json");
        assertThat(header(api.get(RECORDS, "Accept", "application/json"), "Content-Type"))
                .isEqualTo("application/geo+json");
        String profile = "http://www.opengis.net/def/profile/OGC/0/";
        for (String path : List.of(RECORDS, RECORDS + "/angebote")) {
            for (String asked : List.of("ogc-record", profile + "ogc-record", "[ogc-profile:ogc-record],ogc-catalog")) {
                HttpResponse<byte[]> response = api.get(path + "?profile=" + Links.encode(asked));
                assertThat(header(response, "Content-Type")).isEqualTo("application/geo+json");
                assertThat(links(ApiFixture.read(response), "profile").stream()
                        .map(link -> link.path("href").asText()))
                        .containsExactly(profile + "ogc-record", profile + "ogc-catalog");
                assertThat(header(response, "Link")).contains("rel=\"profile\"");
            }
        }
        assertThat(links(api.json(CATALOGUE + "?profile=ogc-catalog"), "profile")).hasSize(1);
        assertThat(ApiFixture.text(api.get(RECORDS + "?profile=iso"))).contains("ogc-record, ogc-catalog");
    }

    /// record-core-query-parameters: each of the seven.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {"q=wohnplaetze|wohnplaetze", "q=WOHNPLÄTZE|wohnplaetze",
            "q=small%20areas|wohnplaetze", "q=small%20%09areas|wohnplaetze", "q=areas%20small|none",
            "q=figures,beratung|angebote werte", "q=beratung|angebote", "q=social%20counselling|none",
            "ids=werte,angebote,nope|angebote werte", "ids=nope|none",
            "type=dataset,service|angebote leer werte wohnplaetze",
            "type=service|none", "externalIds=dcat|angebote leer werte wohnplaetze",
            "externalIds=dcat:|angebote leer werte wohnplaetze",
            "externalIds=https://daten.example/kreis/id/datensatz/werte|werte",
            "externalIds=dcat:https://daten.example/kreis/id/datensatz/werte|werte",
            "externalIds=isbn:https://daten.example/kreis/id/datensatz/werte|none",
            "bbox=7.08,50.9,7.2,51.2|angebote wohnplaetze", "bbox=8,50,9,51|none",
            "datetime=2024-06-01/..|leer wohnplaetze", "datetime=2014-12-31|angebote leer werte wohnplaetze",
            "q=wohnplaetze&type=service|none", "q=wohnplaetze&bbox=8,50,9,51|none", "title=Werte|werte",
            "themes=GOVE|werte", "license=DL-DE-BY-2.0&ids=werte|werte"})
    void theParametersOfRecordsFindWhatTheyShould(String query, String expected) {
        assertThat(ids(query.replace("Ä", "%C3%84"))).containsExactly(
                expected == null ? new String[0] : expected.split(" "));
    }

    @Test
    void theLimitCutsAndTheNextLinkGoesOn() {
        List<String> seen = new ArrayList<>();
        String address = RECORDS + "?limit=3&q=a&type=dataset";
        while (!address.isEmpty()) {
            JsonNode page = api.json(address);
            page.path("features").forEach(record -> seen.add(record.path("id").asText()));
            List<JsonNode> next = links(page, "next");
            address = next.isEmpty() ? "" : next.getFirst().path("href").asText();
        }
        assertThat(seen).containsExactly("angebote", "leer", "werte", "wohnplaetze");
        assertThat(header(api.get(RECORDS + "?limit=1"), "Link")).contains("rel=\"next\"");
        assertThat(api.get(RECORDS + "?after=2020-01-01-0000~1").statusCode()).isEqualTo(410);
    }

    /// searchable-catalog-filtering and -sorting.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"title LIKE 'W%'|werte wohnplaetze",
            "A_CONTAINS(keywords, ('Beratung'))|angebote",
            "time_end IS NULL|leer wohnplaetze", "updated > TIMESTAMP('2026-01-01T00:00:00Z') AND id = 'leer'|leer",
            "S_INTERSECTS(geometry, BBOX(7, 50, 7.06, 51))|angebote wohnplaetze",
            "type <> 'service' AND NOT id < 'w'|werte wohnplaetze"})
    void filtersAreThoseOfFeatures(String filter, String expected) {
        assertThat(ids("filter=" + Links.encode(filter))).containsExactly(expected.split(" "));
    }

    @Test
    void recordsAreSortedByTitleUnlessAskedOtherwise() {
        assertThat(api.json(CATALOGUE).path("defaultSortOrder").toString())
                .isEqualTo("[{\"field\":\"title\",\"direction\":\"asc\"}]");
        assertThat(ids("sortby=-title")).containsExactly("wohnplaetze", "werte", "leer", "angebote");
        assertThat(ids("sortby=time_end,-id")).startsWith("werte", "angebote");
        JsonNode sortables = api.json(CATALOGUE + "/sortables");
        assertThat(sortables.path("$id").asText()).isEqualTo(BASE + CATALOGUE + "/sortables");
        sortables.path("properties").fieldNames().forEachRemaining(
                name -> assertThat(api.get(RECORDS + "?sortby=" + name).statusCode()).as(name).isEqualTo(200));
        assertThat(header(api.get(CATALOGUE + "/sortables"), "Content-Type")).isEqualTo("application/schema+json");
        assertThat(links(api.json(CATALOGUE), "http://www.opengis.net/def/rel/ogc/1.0/sortables")).hasSize(1);
    }

    @Test
    void whatCanBeAskedForHasTheMeaningsOfCatalogues() {
        for (String path : List.of("/queryables", "/sortables")) {
            JsonNode properties = api.json(CATALOGUE + path).path("properties");
            assertThat(properties.fieldNames()).toIterable().contains("id", "title", "updated");
            properties.forEach(property -> assertThat(property.path("x-ogc-definition").asText())
                    .matches("http://(purl.org/dc/terms/|www.w3.org/ns/dcat#).+"));
        }
        assertThat(links(api.json(CATALOGUE), "http://www.opengis.net/def/rel/ogc/1.0/queryables")).hasSize(1);
    }

    @Test
    void aRecordHasThePropertiesAskedFor() {
        JsonNode record = api.json(RECORDS + "?ids=werte&properties=title,keywords").path("features").path(0);
        assertThat(record.path("properties").fieldNames()).toIterable().containsExactly("title", "keywords");
        assertThat(record.path("geometry").isNull()).isTrue();
    }

    @Test
    void recordsAreInTheLanguageAskedForAndFoundInBoth() {
        assertThat(api.json(RECORDS + "/wohnplaetze?lang=en").path("properties").path("title").asText())
                .isEqualTo("Small areas");
        HttpResponse<byte[]> german = api.get(RECORDS + "?q=small%20areas", "Accept-Language", "de");
        assertThat(header(german, "Content-Language")).isEqualTo("de");
        JsonNode properties = ApiFixture.read(german).path("features").path(0).path("properties");
        assertThat(properties.path("title").asText()).isEqualTo("Wohnplätze");
        assertThat(properties.path("language").path("code").asText()).isEqualTo("de");
        assertThat(properties.path("languages").path(0).path("code").asText()).isEqualTo("en");
    }

    /// oas30 and records-api.
    @Test
    void theApiDescribesTheParametersAsTheStandardDoes() {
        JsonNode paths = api.json("/api").path("paths");
        Set<String> names = new TreeSet<>();
        paths.path(RECORDS).path("get").path("parameters").forEach(parameter -> {
            names.add(parameter.has("name") ? parameter.path("name").asText()
                    : parameter.path("$ref").asText().replaceFirst(".*/", ""));
            if (List.of("q", "type", "ids", "externalIds", "profile", "sortby").contains(
                    parameter.path("name").asText())) {
                assertThat(parameter.path("in").asText()).isEqualTo("query");
                assertThat(parameter.path("schema").path("type").asText()).isEqualTo("array");
                assertThat(parameter.path("explode").asBoolean(true)).isFalse();
                assertThat(parameter.path("style").asText()).isEqualTo("form");
            }
        });
        assertThat(names).contains("bbox", "datetime", "limit", "q", "type", "ids", "externalIds", "filter",
                "filter-lang", "filter-crs", "sortby", "profile");
        for (String name : names) {
            assertThat(ApiFixture.text(api.get(RECORDS + "?" + name + "=%00"))).as(name)
                    .doesNotContain("unknown-parameter");
        }
        assertThat(paths.has(RECORDS + "/{featureId}")).isTrue();
    }

    /// autodiscovery: from the landing page; the pages' own link is tested with them.
    @Test
    void theLandingPageLeadsToTheSearch() {
        assertThat(links(api.json("/"), "http://www.opengis.net/def/rel/ogc/1.0/ogc-catalog").getFirst().path("href")
                .asText()).isEqualTo(BASE + RECORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=x", "bbox=1,2,3", "datetime=2023-02-30", "q=", "q=a,", "ids=",
            "type=dataset&type=service", "externalIds=", "filter=nope%20=%201", "sortby=keywords", "profile=iso",
            "nope=1",
            "crs=http://www.opengis.net/def/crs/EPSG/0/25832", "f=csv", "lang=fr", "updated=gestern"})
    void whatIsWrongIsRefusedByName(String query) {
        HttpResponse<byte[]> response = api.get(RECORDS + "?" + query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = ApiFixture.read(response);
        assertThat(problem.path("parameter").asText()).isEqualTo(query.replaceFirst("=.*", ""));
        assertThat(problem.path("detail").asText()).endsWith(".").hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {CATALOGUE, CATALOGUE + "/queryables", CATALOGUE + "/sortables",
            RECORDS, RECORDS + "/angebote"})
    void whatIsUnknownIsRefusedEverywhereAndNothingCanBeChanged(String path) {
        assertThat(api.get(path + "?nope=1").statusCode()).isEqualTo(400);
        assertThat(api.get(path, "If-None-Match", header(api.get(path), "ETag")).statusCode()).isEqualTo(304);
        assertThat(header(api.send("OPTIONS", path), "Allow")).contains("GET").doesNotContain("POST", "PUT");
        assertThat(api.send("POST", path).statusCode()).isEqualTo(405);
    }

    @Test
    void noClassIsDeclaredThatIsNotAskedForHere() {
        assertThat(texts(api.json("/conformance").path("conformsTo")).stream().filter(uri -> uri.contains("records-1")))
                .containsExactlyInAnyOrder(List.of("record-core", "record-collection", "record-core-query-parameters",
                        "record-api", "records-api", "query-param-profile", "sorting", "filtering", "cql-filter",
                        "json", "html", "oas30", "autodiscovery", "searchable-catalog",
                        "searchable-catalog-sorting", "searchable-catalog-filtering").stream()
                        .map(name -> SPEC + name).toArray(String[]::new));
    }
}
