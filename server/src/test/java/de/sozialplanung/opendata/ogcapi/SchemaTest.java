package de.sozialplanung.opendata.ogcapi;

import static de.sozialplanung.opendata.ogcapi.ApiFixture.BASE;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.header;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.links;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.params.provider.ValueSource;

/// Schemas, queryables and sortables (OGC API Common Part 3: 23-058r2).
class SchemaTest {

    private static final String PROFILES = "http://www.opengis.net/def/profile/OGC/0/";

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
    @ValueSource(strings = {"schema", "queryables", "sortables"})
    void eachIsLinkedFromItsCollectionAndNamesItself(String document) {
        for (String id : List.of("angebote", "wohnplaetze", "werte")) {
            JsonNode link = links(api.json("/collections/" + id),
                    "http://www.opengis.net/def/rel/ogc/1.0/" + document).getFirst();
            assertThat(link.path("type").asText()).isEqualTo("application/schema+json");
            JsonNode schema = api.json(link.path("href").asText(), "Accept", "application/schema+json");
            assertThat(schema.path("$id").asText()).isEqualTo(BASE + "/collections/" + id + "/" + document);
            assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.path("type").asText()).isEqualTo("object");
            assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        }
    }

    @Test
    void inTheSchemaSpatialPropertiesHaveAFormatAndAllOthersAType() {
        for (String id : List.of("angebote", "wohnplaetze")) {
            JsonNode schema = api.json("/collections/" + id + "/schema");
            assertThat(schema.toString()).doesNotContain("$ref");
            int[] sequence = {0};
            schema.path("properties").forEach(property -> {
                assertThat(property.has("type")).isNotEqualTo(property.path("format").asText().startsWith("geometry-"));
                assertThat(property.path("x-ogc-propertySeq").asInt()).isEqualTo(++sequence[0]);
                assertThat(property.path("x-ogc-definition").asText()).startsWith(BASE + "/def/");
                assertThat(property.path("readOnly").asBoolean()).isTrue();
            });
        }
    }

    @Test
    void onlyWhatCanBeSortedByIsAmongTheSortables() {
        JsonNode sortables = api.json("/collections/angebote/sortables").path("properties");
        assertThat(sortables.fieldNames()).toIterable().containsExactly("id", "titel", "plaetze", "quote", "offen",
                "stand", "geprueft_am");
        sortables.fieldNames().forEachRemaining(name -> assertThat(
                api.get("/collections/angebote/items?limit=1&sortby=-" + name).statusCode()).isEqualTo(200));
        assertThat(api.get("/collections/angebote/items?sortby=arten").statusCode()).isEqualTo(400);
    }

    @Test
    void unitsAreWrittenInUcumAndAsPeopleReadThem() {
        JsonNode rate = api.json("/collections/angebote/schema?lang=en").path("properties").path("quote");
        assertThat(rate.path("x-ogc-unit").asText()).isEqualTo("%");
        assertThat(rate.path("description").asText()).isEqualTo("What quote holds. Unit: %.");
    }

    @ParameterizedTest
    @CsvSource({"je 1.000, 10*-3", "km², km2", "je km², /km2", "Plätze, {Plaetze}", "a b}, {a_b_}"})
    void aUnitWithoutACodeCountsThings(String shown, String code) {
        assertThat(Ucum.of(shown)).isEqualTo(code);
    }

    @Test
    void codesAreListedWithTheAddressOfTheirList() {
        HttpResponse<byte[]> response = api.get("/collections/werte/schema");
        assertThat(header(response, "Link")).contains("<" + PROFILES + "codelist-ref>; rel=\"profile\"")
                .contains("<" + PROFILES + "valid-domain>; rel=\"profile\"");
        JsonNode status = ApiFixture.read(response).path("properties").path("wert_status");
        assertThat(texts(status.path("enum"))).contains("normal", "geheim", "fehlt");
        assertThat(status.path("x-ogc-codelistUri").asText()).isEqualTo(BASE + "/def/beobachtungsstatus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"codelist-inline", PROFILES + "codelist-inline", "codelist-inline,codelist-ref"})
    void codesComeWithTheirLabelsWhereThatIsAskedFor(String profile) {
        HttpResponse<byte[]> response = api.get("/collections/angebote/queryables?lang=en&profile=" + profile);
        assertThat(header(response, "Link")).contains("codelist-inline").doesNotContain("codelist-ref");
        JsonNode kinds = ApiFixture.read(response).path("properties").path("arten").path("items");
        assertThat(kinds.has("enum")).isFalse();
        assertThat(kinds.path("oneOf").toString()).contains("{\"const\":\"beratung\",\"title\":\"");
    }

    @Test
    void theActualDomainIsWhatTheFeaturesHave() {
        HttpResponse<byte[]> response = api.get("/collections/werte/queryables?profile=actual-domain");
        assertThat(header(response, "Link")).contains("actual-domain").doesNotContain("valid-domain");
        JsonNode properties = ApiFixture.read(response).path("properties");
        assertThat(texts(properties.path("wert_status").path("enum"))).containsExactlyInAnyOrder("normal", "geheim");
        assertThat(properties.path("jahr").path("minimum").toString()).isEqualTo("2014");
        assertThat(properties.path("jahr").path("maximum").toString()).isEqualTo("2023");
        assertThat(properties.path("wert").path("minimum").toString()).isEqualTo("0.0");
        assertThat(properties.path("wert").path("maximum").toString()).isEqualTo("87.0");
        assertThat(api.json("/collections/werte/queryables").path("properties").path("wert").has("minimum")).isFalse();
    }

    @Test
    void aProfileThatNobodyKnowsIsNoError() {
        assertThat(ApiFixture.text(api.get("/collections/werte/schema?profile=https://example.org/p,rel-as-key")))
                .isEqualTo(ApiFixture.text(api.get("/collections/werte/schema")));
    }
}
