package de.sozialplanung.opendata.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.sozialplanung.opendata.filter.SearchForm;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The text search (OGC API Features Part 9, draft 24-031) and the selection of properties (Part 6, draft 24-019).
class SearchTest {

    private static ApiFixture api;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        api = new ApiFixture(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static JsonNode found(String collection, String query) {
        return api.json("/collections/" + collection + "/items?limit=3&" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"platz & 7|1", "PLATZ & 2|6", "angebot|0", "platz & 7,Platz & 8|2",
            "platz   & 7|1", "'platz\t&\u00a0 7'|1", "& platz|0", "platz 7|0", "latz|25", "010|1", "%|0", "_|0",
            "\\|0"})
    void oneOfTheTermsIsEnoughAndItsWordsFollowEachOther(String q, long matched) {
        assertThat(found("wohnplaetze", "q=" + encoded(q)).path("numberMatched").asLong()).isEqualTo(matched);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Beratung", "beratung", "Advice", "BERAT"})
    void aCodeIsFoundByItsLabel(String q) {
        assertThat(found("angebote", "q=" + q).path("numberMatched").asLong()).isEqualTo(2250);
    }

    @Test
    void aSearchHoldsTogetherWithAllOtherParameters() {
        JsonNode page = found("angebote", "q=" + encoded("Angebot 12") + "&sortby=-plaetze&plaetze=3&properties=titel");
        assertThat(page.path("numberMatched").asLong()).isEqualTo(15);
        assertThat(page.path("features").path(0).path("properties").size()).isEqualTo(1);
        assertThat(ApiFixture.links(page, "next").getFirst().path("href").asText()).contains("q=Angebot%2012");
    }

    @Test
    void aStatusIsNotSearched() {
        assertThat(found("werte", "q=geheim").path("numberMatched").asLong()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a,", ",", "a,b,c,d,e,f,g,h,i"})
    void whatIsNoSearchIsRefused(String q) {
        JsonNode problem = ApiFixture.read(api.get("/collections/angebote/items?q=" + encoded(q)));
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("parameter").asText()).isEqualTo("q");
        assertThat(problem.path("detail").asText()).contains("1 to 8 terms");
    }

    @ParameterizedTest
    @CsvSource({"Rösrath, Roesrath", "Rösrath, rosrath", "Straße, STRASSE", "Café, cafe", "'a\u00a0 b', 'A b'"})
    void textsThatPeopleTakeForTheSameAreTheSame(String one, String other) {
        assertThat(SearchForm.of(one)).isEqualTo(SearchForm.of(other));
    }

    @Test
    void propertiesAreChosenOrLeftOutInListsAndAlone() {
        for (String path : new String[]{"/collections/angebote/items/a1?", "/collections/angebote/items?limit=1&"}) {
            JsonNode chosen = feature(path + "properties=titel,offen");
            assertThat(chosen.path("properties").fieldNames()).toIterable().containsExactly("titel", "offen");
            assertThat(chosen.path("geometry").isNull()).isTrue();
            assertThat(chosen.path("id").asText()).startsWith("a");
            JsonNode without = feature(path + "exclude-properties=titel,arten,geprueft_am");
            assertThat(without.path("properties").fieldNames()).toIterable().containsExactly("plaetze", "quote",
                    "offen",
                    "stand");
            assertThat(without.path("geometry").path("type").asText()).isEqualTo("Point");
            assertThat(feature(path + "exclude-properties=geometrie").path("geometry").isNull()).isTrue();
        }
    }

    private static JsonNode feature(String path) {
        JsonNode document = api.json(path);
        return document.has("features") ? document.path("features").path(0) : document;
    }

    @Test
    void chosenAndLeftOutAtOnceOrUnknownIsRefused() {
        assertThat(ApiFixture.text(api.get("/collections/angebote/items/a1?properties=titel&exclude-properties=titel")))
                .contains("\"parameter\":\"exclude-properties\"", "\"status\":400");
        assertThat(ApiFixture.text(api.get("/collections/angebote/items?exclude-properties=farbe")))
                .contains("\"parameter\":\"exclude-properties\"", "\"status\":400", "allowed are id, titel");
    }
}
