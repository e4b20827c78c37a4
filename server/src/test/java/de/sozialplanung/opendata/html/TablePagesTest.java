package de.sozialplanung.opendata.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a reader without scripts can do with a table of features: sort, filter, choose columns, rows and coordinates.
class TablePagesTest {

    private static final String FIGURES = "/collections/demographie/items?lang=de&";
    private static final String SERVICES = "/collections/angebote/items?lang=de&";
    private static final Pattern HEAD = Pattern.compile("<th scope=\"col\"[^>]*>(?:<a [^>]*>)?([^<]+)");
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        browser = new Browser("https://daten.example.org/sozial");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static String page(String address) throws Exception {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static List<String> heads(String html) {
        return HEAD.matcher(html).results().map(head -> head.group(1).strip()).toList();
    }

    /// The address of the first link whose tag contains a text.
    private static String link(String html, String part) {
        return Browser.tags(html, "a").stream().filter(tag -> tag.contains(part)).findFirst()
                .map(tag -> Browser.attribute(tag, "href").getFirst().substring("/sozial".length())).orElseThrow();
    }

    private static String chosen(String html, String field) {
        String select = html.substring(html.indexOf("<select id=\"f-" + field + "\""));
        return Browser.tags(select.substring(0, select.indexOf("</select>")), "option").stream()
                .filter(option -> option.contains(" selected")).map(option -> Browser.attribute(option, "value"))
                .map(value -> value.isEmpty() ? "" : value.getFirst()).findFirst().orElse("");
    }

    @Test
    void theFormSortsAndSoDoTheHeadsTheOtherWayRoundTheSecondTime() throws Exception {
        String html = page(FIGURES + "jahr=2023&filter=dem_03%20%3E%2014&sortby=-dem_03");
        assertThat(Browser.attribute(html, "data-feature")).startsWith("053780040124-2023");
        assertThat(html).contains("aria-sort=\"descending\"");
        assertThat(chosen(html, "sortby")).isEqualTo("-dem_03");
        String ascending = page(link(html, "sortby=dem_03&"));
        assertThat(ascending).contains("aria-sort=\"ascending\"");
        assertThat(Browser.attribute(ascending, "data-feature")).first().isNotEqualTo("053780040124-2023");
        assertThat(link(ascending, "sortby=-dem_03")).contains("jahr=2023");
        assertThat(page(FIGURES + "sortby=")).doesNotContain("aria-sort");
    }

    @Test
    void anOrderByMoreThanTheFormOffersIsKeptByIt() throws Exception {
        assertThat(chosen(page(FIGURES + "sortby=-jahr,name"), "sortby")).isEqualTo("-jahr,name");
        assertThat(chosen(page(FIGURES + "limit=40"), "limit")).isEqualTo("40");
    }

    @Test
    void everyPropertyIsOfUseToFilterByFieldOrExpression() throws Exception {
        String html = page(FIGURES + "filter=dem_03%20%3E%2014%20AND%20jahr%20%3D%202023");
        assertThat(html).contains("18 Treffer")
                .contains("href=\"/sozial/collections/demographie/queryables?lang=de\"")
                .contains("href=\"/sozial/collections/demographie/sortables?lang=de\"");
        assertThat(Browser.attribute(html, "value")).contains("dem_03 > 14 AND jahr = 2023");
        assertThat(page(FIGURES + "filter=dem_03%20%3E%2014&jahr=2023")).contains("18 Treffer");
        assertThat(page(SERVICES + "q=familienberatung&barrierefrei=true&arten=")).contains("129 Treffer");
        for (String field : List.of("q", "jahr", "name", "bbox", "datetime", "filter")) {
            assertThat(html).contains("name=\"" + field + "\"");
        }
    }

    @Test
    void columnsAreChosenByCheckboxesAndAFigureKeepsItsStatus() throws Exception {
        String all = page(FIGURES + "jahr=2023");
        assertThat(heads(all)).contains("Gebiet", "Jahr", "Stand", "Einwohner", "Anteil unter 18");
        assertThat(Browser.tags(all, "input")).filteredOn(input -> input.contains("name=\"properties\"")).hasSize(5)
                .noneMatch(input -> input.contains(" checked"));
        String some = page(FIGURES + "jahr=2023&properties=dem_03&properties=name&limit=20");
        assertThat(heads(some)).containsExactly("Kennung", "Gebiet", "Anteil unter 18");
        assertThat(some).contains("geheim zu halten");
        assertThat(Browser.tags(some, "input")).filteredOn(input -> input.contains(" checked"))
                .flatExtracting(input -> Browser.attribute(input, "value")).containsExactly("name", "dem_03");
        assertThat(link(some, "f=csv")).contains("properties=name%2Cdem_03%2Cdem_03_status").contains("jahr=2023");
        assertThat(heads(page(link(some, "rel=\"next\"")))).containsExactly("Kennung", "Gebiet", "Anteil unter 18");
        assertThat(heads(page(FIGURES + "exclude-properties=name,stand,dem_01")))
                .containsExactly("Kennung", "Jahr", "Anteil unter 18");
    }

    @Test
    void asManyRowsAsWishedStandOnAPage() throws Exception {
        assertThat(Browser.attribute(page(SERVICES), "data-feature")).hasSize(50);
        String html = page(SERVICES + "limit=20&sortby=-titel");
        assertThat(Browser.attribute(html, "data-feature")).hasSize(20);
        assertThat(chosen(html, "limit")).isEqualTo("20");
        String next = link(html, "rel=\"next\"");
        assertThat(next).contains("limit=20").contains("sortby=-titel");
        assertThat(Browser.attribute(page(next), "data-feature")).hasSize(20)
                .doesNotContainAnyElementsOf(Browser.attribute(html, "data-feature"));
        assertThat(Browser.attribute(page(FIGURES + "limit=9999"), "data-feature")).hasSize(72);
    }

    @Test
    void coordinatesAreShownInTheReferenceSystemThatIsChosen() throws Exception {
        assertThat(page(SERVICES)).doesNotContain("Ostwert").doesNotContain("Breite /");
        String metres = page(SERVICES + "crs=http%3A%2F%2Fwww.opengis.net%2Fdef%2Fcrs%2FEPSG%2F0%2F25832&limit=20");
        assertThat(heads(metres)).endsWith("Ostwert / Nordwert");
        assertThat(metres).containsPattern(">\\s*3[67]\\d\\.\\d{3} / 5\\.6\\d\\d\\.\\d{3}\\s*<")
                .contains("EPSG:25832</span>");
        assertThat(chosen(metres, "crs")).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/25832");
        assertThat(link(metres, "rel=\"next\"")).contains("crs=http");
        assertThat(link(metres, "f=csv")).contains("crs=http");
        String degrees = page(SERVICES + "crs=http://www.opengis.net/def/crs/EPSG/0/4326");
        assertThat(heads(degrees)).endsWith("Breite / Länge");
        assertThat(degrees).containsPattern(">\\s*5[01],\\d{5} / 7,\\d{5}\\s*<");
        assertThat(heads(page(FIGURES + "crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84")))
                .endsWith("Länge / Breite (ein Punkt darin)");
        assertThat(Browser.attribute(metres, "data-items").getFirst()).doesNotContain("crs=");
    }

    @Test
    void theFormKeepsWhatItDoesNotSetAndSetsNothingTwice() throws Exception {
        String html = page(SERVICES + "filter-lang=cql2-text&sortby=titel&limit=20&properties=titel");
        String form = html.substring(html.indexOf("<form method=\"get\" action=\"/sozial/collections"));
        form = form.substring(0, form.indexOf("</form>"));
        assertThat(Browser.tags(form, "input")).filteredOn(input -> input.contains("type=\"hidden\""))
                .flatExtracting(input -> Browser.attribute(input, "name")).containsExactly("filter-lang", "lang");
        assertThat(Browser.attribute(form, "name").stream().filter(name -> !"properties".equals(name)))
                .doesNotHaveDuplicates();
        assertThat(URI.create(Browser.attribute(form, "action").getFirst())).hasNoParameters();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sortby=%22%3E%3Cscript%3E", "limit=%22%3E%3Cscript%3E", "limit=-1", "limit=0",
            "crs=%22%3E%3Cscript%3E", "properties=%22%3E%3Cscript%3E", "properties=titel&properties=%3Cscript%3E",
            "exclude-properties=%3Cscript%3E", "properties=titel&exclude-properties=web", "filter=%3Cscript%3E",
            "sortby=titel&sortby=-titel", "sortby=titel,titel", "limit=20&limit=30", "sortby=arten"})
    void whatIsNotAllowedIsAPageThatSaysSoAndStaysText(String query) throws Exception {
        HttpResponse<String> answer = browser.get(SERVICES + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(answer.body()).doesNotContain("<script>").startsWith("<!DOCTYPE html>");
    }

    @Test
    void aHostileValueThatIsAllowedStaysText() throws Exception {
        String html = page(SERVICES + "filter=titel%20%3D%20'%22%3E%3Cimg%20src%3Dx%3E'&titel=%22%20onload%3D%22x");
        assertThat(html).doesNotContain("<img").doesNotContainPattern("<[a-z][^<>]*[\"\\s]onload=\"");
    }
}
