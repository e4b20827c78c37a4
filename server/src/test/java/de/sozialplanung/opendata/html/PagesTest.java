package de.sozialplanung.opendata.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final String BASE = "https://daten.example.org/sozial";
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        browser = new Browser(BASE);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/collections", "/collections/demographie", "/collections/demographie/items",
            "/collections/angebote/items/a1000", "/catalog", "/collections/datensaetze",
            "/collections/datensaetze/items?q=Demographie", "/collections/datensaetze/items/angebote",
            "/collections/datensaetze/queryables", "/collections/datensaetze/sortables", "/sparql",
            "/def", "/def/angebotsart", "/api", "/conformance", "/functions", "/collections/angebote/schema",
            "/collections/angebote/queryables", "/collections/demographie/sortables",
            "/def/angebotsart/beratung", "/def/sozialplanung", "/impressum", "/datenschutz", "/barrierefreiheit"})
    void everyPageSpeaksBothLanguagesAndLoadsNothingFromElsewhere(String path) throws Exception {
        for (String language : List.of("de", "en")) {
            HttpResponse<String> answer = browser.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
            assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'").doesNotContain("unsafe");
            String html = answer.body();
            assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + language + "\"")
                    .contains("class=\"skip\"").contains("<main id=\"inhalt\"").contains(
                            language.equals("de") ? SampleSite.NOTICE.de() : SampleSite.NOTICE.en());
            assertNothingInline(html);
            assertNothingForeign(html);
            assertThat(Browser.tags(html, "h1")).hasSize(1);
            List<String> ids = Browser.attribute(html, "id");
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(ids).containsAll(Browser.attribute(html, "aria-labelledby"));
        }
    }

    @Test
    void whatTheOperatorSaysStandsOnItsPageAsPlainTextAndWhatIsMissingIsNamed() throws Exception {
        assertThat(browser.get("/datenschutz?lang=de").body())
                .contains("<p>Erster &lt;b&gt;Absatz&lt;/b&gt;.</p>", "href=\"https://aufsicht.example/weg\"",
                        "<p>javascript:alert(1)</p>", "Angaben des Betreibers")
                .doesNotContain("Vom Betreiber zu ergänzen");
        assertThat(browser.get("/datenschutz?lang=en").body()).contains("<p>One paragraph.</p>");
        assertThat(browser.get("/impressum?lang=de").body()).contains("Vom Betreiber zu ergänzen");
    }

    @Test
    void aSearchInTheCatalogueShowsWhatItFindsAndWhereItsRecordsAre() throws Exception {
        String found = browser.get("/collections/datensaetze/items?q=demographie&lang=de").body();
        assertThat(found).contains("2 Treffer", "value=\"demographie\"",
                "href=\"/sozial/collections/datensaetze/items/demographie?lang=de\"",
                "f=geojson&amp;q=demographie").doesNotContain("items/angebote?lang=de");
        assertThat(browser.get("/collections/datensaetze/items?q=nirgends&lang=en").body())
                .contains("There is no dataset for this.");
        String record = browser.get("/collections/datensaetze/items/demographie?lang=de").body();
        assertThat(record).contains("31.12.2021 – 31.12.2023", "rel=\"license\"", "data-theme/SOCI",
                "/doc/datensatzreihe/demographie.ttl",
                "https://daten.example.org/sozial/id/datensatzreihe/demographie");
        assertThat(browser.get("/collections/datensaetze/items/nichts").statusCode()).isEqualTo(404);
        assertThat(browser.get("/collections/datensaetze/items?farbe=rot").statusCode()).isEqualTo(400);
        String first = browser.get("/collections/datensaetze/items?limit=1").body();
        assertThat(Browser.attribute(first, "rel")).contains("next");
    }

    /// OGC API Records: html.
    @Test
    void theCatalogueAsAPageSaysWhoseItIsAndLeadsToAllAboutIt() throws Exception {
        String catalogue = browser.get("/collections/datensaetze?lang=en").body();
        assertThat(catalogue).contains("Rheinisch-Bergischer Kreis", "daten@example.org", "Musterkreis",
                "/collections/datensaetze/queryables?lang=en", "/collections/datensaetze/sortables?lang=en",
                "rel=\"license\"", "/sozial/collections/datensaetze/items/angebote?lang=en");
        assertThat(browser.get("/collections/datensaetze/sortables").body()).contains("time_end").doesNotContain(
                "externalIds");
        assertThat(browser.get("/collections/datensaetze?farbe=rot").statusCode()).isEqualTo(400);
    }

    /// OGC API Records: autodiscovery.
    @Test
    void everyPageNamesTheCatalogueToPrograms() throws Exception {
        for (String path : List.of("/", "/collections", "/catalog")) {
            assertThat(browser.get(path).body())
                    .contains("<link rel=\"http://www.opengis.net/def/rel/ogc/1.0/ogc-catalog\" "
                            + "type=\"application/geo+json\" href=\"/sozial/collections/datensaetze/items\">");
        }
    }

    /// A block of data, which no browser runs: JSON that holds no tag.
    private static final Pattern DATA = Pattern
            .compile("<script type=\"application/ld\\+json\">\\{[^<>&]*\\}</script>");

    private static void assertNothingInline(String html) {
        assertThat(html).doesNotContain("<style").doesNotContainPattern("<[a-z][^>]*\\sstyle=")
                .doesNotContainPattern("<[a-z][^>]*\\son[a-z]+=\"");
        String code = DATA.matcher(html).replaceAll("");
        assertThat(Browser.tags(code, "script")).allMatch(tag -> tag.contains(" src=\""));
        assertThat(Pattern.compile("<script[^>]*>([^<]*)</script>").matcher(code).results().map(m -> m.group(1)))
                .allMatch(String::isBlank);
    }

    private static void assertNothingForeign(String html) {
        List<String> loaded = new ArrayList<>(Browser.attribute(html, "src"));
        loaded.addAll(Browser.attribute(html, "action"));
        Browser.tags(html, "link").forEach(tag -> loaded.addAll(Browser.attribute(tag, "href")));
        for (String data : List.of("data-items", "data-context", "data-pages", "data-library")) {
            loaded.addAll(Browser.attribute(html, data));
        }
        assertThat(loaded).isNotEmpty().allMatch(address -> address.startsWith("/sozial/"));
    }

    @Test
    void everyLinkBetweenPagesLeadsToOne() throws Exception {
        Deque<String> open = new ArrayDeque<>(List.of("/sozial/"));
        Set<String> seen = new TreeSet<>(open);
        while (!open.isEmpty() && seen.size() < 400) {
            String address = open.remove();
            HttpResponse<String> answer = browser.get(address.substring("/sozial".length()));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            for (String tag : Browser.tags(answer.body(), "a")) {
                String target = Browser.attribute(tag, "href").getFirst().replaceFirst("#.*", "");
                boolean page = target.startsWith("/sozial/") && !target.contains("f=")
                        && !target.matches(
                                "/sozial/(wfs|download/|catalog\\.|editions\\.|qgis/|collections/[a-z]+/qgis\\.).*");
                if (page && seen.add(target)) {
                    open.add(target);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(100).contains("/sozial/collections/wohnplaetze/items/053780040107",
                "/sozial/conformance", "/sozial/functions", "/sozial/collections/angebote/sortables");
    }

    @Test
    void anAnchorIsThereForEachLinkThatNamesOne() throws Exception {
        String home = browser.get("/").body();
        assertThat(Browser.attribute(home, "id")).contains("nutzen", "inhalt");
        String catalog = browser.get("/catalog").body();
        assertThat(Browser.attribute(catalog, "id")).contains("demographie");
    }

    @Test
    void hostileTextsStayText() throws Exception {
        for (String path : List.of("/collections/angebote/items", "/collections/angebote/items/a1000",
                "/collections/angebote/items/a1001", "/collections/demographie", "/catalog", "/",
                "/collections/datensaetze/items/demographie", "/collections/datensaetze/items/indikator-dem-03",
                "/collections/angebote/items?titel=%3Cscript%3Ealert(1)%3C/script%3E%22%20onload=%22x",
                "/sparql?query=%3C/textarea%3E%3Cscript%3Ealert(1)%3C/script%3E")) {
            String html = browser.get(path, "X-Test", "1").body();
            assertThat(html).as(path).doesNotContain("<script>").doesNotContain("<img")
                    .doesNotContainPattern("<[a-z][^<>]*[\"\\s]on(error|load)=\"");
            assertThat(Browser.attribute(html, "href")).noneMatch(href -> href.startsWith("javascript:"));
        }
    }

    @Test
    void aWithheldFigureShowsItsSignAndTheReasonAndNeverZero() throws Exception {
        String html = browser.get("/collections/demographie/items/053780040101-2023?lang=de").body();
        assertThat(html).containsPattern("class=\"sign\"[^>]*>\\.<span class=\"word\">geheim zu halten");
        String table = browser.get("/collections/demographie/items?jahr=2023&lang=en").body();
        assertThat(table).contains("withheld for confidentiality").contains("1,237").contains("13.5")
                .doesNotContain(">0<");
    }

    @Test
    void theSignsOfATableAreExplainedBelowIt() throws Exception {
        assertThat(browser.get("/collections/demographie/items?jahr=2023&lang=de").body())
                .containsPattern("(?s)<dl class=\"signs\">.*<dt>\\.</dt>\\s*<dd>geheim zu halten</dd>.*</dl>");
    }

    @Test
    void theYearOfAHeadlineFigureStandsWithIt() throws Exception {
        String html = browser.get("/collections/wohnplaetze/items/053780040102?lang=de").body();
        assertThat(html).containsPattern("<dd>\\s*901\\s*<span class=\"unit\">\\(2023\\)</span>")
                .doesNotContain("Einwohner: Jahr");
    }

    @Test
    void followingNextShowsEveryFeatureOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        String address = "/collections/angebote/items?barrierefrei=true&limit=40";
        for (int pages = 0; !address.isEmpty() && pages < 10; pages++) {
            String html = browser.get(address).body();
            ids.addAll(Browser.attribute(html, "data-feature"));
            assertThat(html).contains("130 Treffer");
            address = Browser.tags(html, "a").stream().filter(tag -> tag.contains("rel=\"next\"")).findFirst()
                    .map(tag -> Browser.attribute(tag, "href").getFirst().substring("/sozial".length())).orElse("");
        }
        assertThat(ids).hasSize(130).doesNotHaveDuplicates();
    }

    @Test
    void aTableTakesTheFiltersAndOrdersOfTheInterface() throws Exception {
        String query = "filter=dem_03%20%3E%2014%20AND%20jahr%20%3D%202023&sortby=-dem_03";
        String html = browser.get("/collections/demographie/items?" + query + "&properties=name,dem_03").body();
        assertThat(Browser.attribute(html, "data-feature")).startsWith("053780040124-2023", "053780040123-2023");
        assertThat(html).contains("18 Treffer").contains("35,5").doesNotContain("1.274");
        assertThat(Browser.attribute(html, "data-items").getFirst()).contains("filter=dem_03")
                .doesNotContain("properties=");
        assertThat(browser.get("/collections/demographie/items?filter=dem_03%20%3E").statusCode()).isEqualTo(400);
    }

    @Test
    void theLanguageIsThatOfTheAddressElseOfTheBrowserElseGerman() throws Exception {
        assertThat(browser.get("/").body()).contains("<html lang=\"de\"");
        assertThat(browser.get("/", "Accept-Language", "fr, en;q=0.5").body()).contains("<html lang=\"en\"");
        String english = browser.get("/collections/demographie/items?jahr=2023&lang=en", "Accept-Language", "de")
                .body();
        assertThat(english).contains("<html lang=\"en\"");
        assertThat(Browser.attribute(english, "href")).contains(
                "/sozial/collections/demographie/items?jahr=2023&lang=de", "/sozial/collections?lang=en");
        assertThat(browser.get("/collections/demographie").body()).contains("href=\"/sozial/collections\"");
    }

    @Test
    void addressesToCopyAreAbsolute() throws Exception {
        assertThat(browser.get("/").body()).contains(">" + BASE + "/</code>").contains(">" + BASE + "/wfs</code>");
    }

    @Test
    void aProblemIsAPageForBrowsers() throws Exception {
        HttpResponse<String> missing = browser.get("/collections/gibtesnicht?lang=de");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(missing.body()).contains("Nicht gefunden").contains("There is no collection");
        assertThat(browser.get("/nirgends").statusCode()).isEqualTo(404);
        assertThat(browser.get("/collections/angebote/items?farbe=rot").statusCode()).isEqualTo(400);
        assertThat(browser.get("/?lang=xx").statusCode()).isEqualTo(400);
        assertThat(browser.get("/assets/1/nichts.js").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void filesOfThePagesMayBeKeptForGood() throws Exception {
        String home = browser.get("/collections/demographie").body();
        String style = Browser.attribute(home, "href").stream().filter(h -> h.endsWith("/style.css")).findFirst()
                .orElseThrow().substring("/sozial".length());
        HttpResponse<String> answer = browser.get(style);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(answer.body()).contains("prefers-color-scheme: dark").doesNotContain("url(")
                .doesNotContain("@import");
        String library = Browser.attribute(home, "data-library").getFirst().substring("/sozial".length());
        assertThat(browser.get(library).body()).hasSizeGreaterThan(100_000).startsWith("var ol=");
        assertThat(browser.get(style.replaceFirst("assets/[^/]+", "assets/alt")).headers()
                .firstValue("Cache-Control").orElseThrow()).doesNotContain("immutable");
    }

    @Test
    void aPageThatTheBrowserHasIsNotSentAgain() throws Exception {
        String tag = browser.get("/collections").headers().firstValue("ETag").orElseThrow();
        assertThat(browser.get("/collections", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(browser.get("/collections?lang=en", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }
}
