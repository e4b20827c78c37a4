package de.sozialplanung.opendata.ogcapi;

import static de.sozialplanung.opendata.ogcapi.ApiFixture.header;
import static de.sozialplanung.opendata.ogcapi.ApiFixture.links;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Searches by `POST`.
class PostSearchTest {

    private static final String SEARCH = "/collections/angebote/search";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private static ApiFixture api;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        api = new ApiFixture(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aFormAndAnObjectFindWhatTheAddressFinds() {
        JsonNode byAddress = api.json("/collections/angebote/items?limit=7&sortby=-plaetze,id&properties=plaetze"
                + "&filter=plaetze%20IN%20(2,3)&bbox=7.05,50.95,7.1,51");
        for (HttpResponse<byte[]> answer : List.of(
                api.post(SEARCH, FORM + ";charset=UTF-8", "limit=7&sortby=-plaetze%2Cid&properties=plaetze"
                        + "&filter=plaetze+IN+%282%2C3%29&bbox=7.05,50.95,7.1,51"),
                api.post(SEARCH, JSON, """
                        {"limit": 7, "sortby": ["-plaetze", "id"], "properties": ["plaetze"], "bbox": [7.05,50.95,7.1,51],
                         "filter": {"op": "in", "args": [{"property": "plaetze"}, [2, 3]]}}"""))) {
            assertThat(answer.statusCode()).as(ApiFixture.text(answer)).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/geo+json");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
            JsonNode found = ApiFixture.read(answer);
            assertThat(found.path("features")).isEqualTo(byAddress.path("features"));
            assertThat(found.path("numberMatched")).isEqualTo(byAddress.path("numberMatched"));
        }
    }

    @Test
    void theSameBodySentToTheNextLinkIsTheNextPage() {
        List<String> ids = new ArrayList<>();
        String next = SEARCH + "?f=geojson";
        while (!next.isEmpty()) {
            JsonNode page = ApiFixture.read(api.post(next, JSON, "{\"limit\":100,\"filter\":\"plaetze = 4\"}"));
            page.path("features").forEach(feature -> ids.add(feature.path("id").asText()));
            next = links(page, "next").stream().map(link -> link.path("href").asText()).findFirst().orElse("");
        }
        assertThat(ids).doesNotHaveDuplicates()
                .hasSize(api.json("/collections/angebote/items?limit=1&plaetze=4").path("numberMatched").asInt());
    }

    @Test
    void aFilterMayBeLongerThanAnAddress() {
        StringBuilder filter = new StringBuilder("id IN ('a1'");
        for (int i = 10_000; i < 10_900; i++) {
            filter.append(",'").append("x".repeat(20)).append(i).append('\'');
        }
        HttpResponse<byte[]> answer = api.post(SEARCH, JSON, "{\"filter\":\"" + filter + ")\"}");
        assertThat(ApiFixture.read(answer).path("numberMatched").asInt()).as(ApiFixture.text(answer)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"application/json|[]|400|object",
            "application/json|{\"limit\":|400|well-formed",
            "application/json|{} {}|400|well-formed", "application/json|{\"limit\":null}|400|text, a number",
            "application/json|{\"limit\":{}}|400|text, a number",
            "application/json|{\"bbox\":[[7,50],[8,51]]}|400|text, a number",
            "application/json|{\"farbe\":1}|400|not known here",
            "application/json|{\"limit\":0}|400|whole number", "application/json|{\"f\":\"csv\"}|400|not known here",
            "text/plain|limit=1|415|sent as", "application/x-www-form-urlencoded|limit=%|400|percent sign",
            "application/x-www-form-urlencoded|limit=1&limit=2|400|2 times",
            "application/json|{\"filter\":{\"op\":\"nope\",\"args\":[]}}|400|"})
    void whatIsNoSearchIsRefused(String type, String body, int status, String detail) {
        HttpResponse<byte[]> answer = api.post(SEARCH, type, body);
        assertThat(answer.statusCode()).as(ApiFixture.text(answer)).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        if (detail != null) {
            assertThat(ApiFixture.read(answer).path("detail").asText()).contains(detail);
        }
    }

    @Test
    void aBodyThatIsTooLongOrNestedTooDeepIsRefused() {
        assertThat(api.post(SEARCH, FORM, "filter=" + "a".repeat(300_000)).statusCode()).isEqualTo(413);
        assertThat(api.post(SEARCH, JSON, "[".repeat(100_000)).statusCode()).isEqualTo(400);
        assertThat(api.post(SEARCH, JSON, "{\"filter\":" + "[".repeat(900) + "]".repeat(900) + "}").statusCode())
                .isEqualTo(400);
        assertThat(api.post(SEARCH, JSON, "{\"filter\":" + "{\"a\":".repeat(900) + "1" + "}".repeat(901)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyFormatIsFoundToo() {
        HttpResponse<byte[]> answer = api.post(SEARCH + "?f=csv", FORM, "limit=2&q=Angebot");
        assertThat(header(answer, "Content-Type")).startsWith("text/csv");
        assertThat(ApiFixture.text(answer).lines()).hasSize(3);
        assertThat(header(answer, "OGC-NumberReturned")).isEqualTo("2");
    }

    @Test
    void itemsThemselvesStayReadOnly() {
        assertThat(header(api.send("OPTIONS", "/collections/angebote/items"), "Allow")).doesNotContain("POST");
        assertThat(api.post("/collections/angebote/items", JSON, "{}").statusCode()).isEqualTo(405);
        assertThat(header(api.send("OPTIONS", SEARCH), "Allow")).contains("POST");
    }
}
