package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Language;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of indicators and areas over the demo that ships with the project.
@ExtendWith(ServedDemo.class)
class AtlasPagesTest {

    private static final Pattern AREA = Pattern.compile("href=\"(/gebiete/[^\"?]+)");
    private static final Pattern FILE = Pattern
            .compile("href=\"(/collections/indikatorwerte/items\\?[^\"]+f=csv[^\"]*)\"");

    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @BeforeAll
    static void isServed(DemoService demo) {
        service = demo;
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyIndicatorHasAPageThatTheListLeadsTo(String language) throws Exception {
        String list = page("/indikatoren?lang=" + language);
        for (Indicator indicator : service.catalog().indicators()) {
            assertThat(list).contains("href=\"/indikatoren/" + indicator.id() + "?lang=" + language + "\"");
            assertThat(page("/indikatoren/" + indicator.id() + "?lang=" + language))
                    .contains("<h1>" + escaped(indicator.name().in(language(language))))
                    .contains("<svg class=\"trend\"")
                    .containsPattern("<tbody>\\s*(<tr class=\"whole\">.*)?\\s*<tr><th");
        }
    }

    @Test
    void theTableOfAnIndicatorIsTheFileThatItOffers() throws Exception {
        Indicator indicator = service.catalog().indicators().getFirst();
        String html = page("/indikatoren/" + indicator.id() + "?lang=de");
        Matcher file = FILE.matcher(html);
        assertThat(file.find()).isTrue();
        String csv = new String(service.body(file.group(1).replace("&amp;", "&")), StandardCharsets.UTF_8);
        assertThat(Pattern.compile("<tr><th scope=\"row\"><a href=\"/gebiete/").matcher(html).results().count())
                .isEqualTo(csv.lines().count() - 1);
    }

    @Test
    void theFileOfAllItsYearsHoldsAllFiguresOfAnIndicator() throws Exception {
        String id = service.catalog().indicators().getFirst().id();
        Matcher file = Pattern.compile("href=\"(/download/[^\"]+\\.csv)\"").matcher(page("/indikatoren/" + id));
        assertThat(file.find()).isTrue();
        String csv = new String(service.body(file.group(1)), StandardCharsets.UTF_8);
        String all = "/collections/indikatorwerte/items?f=json&limit=1&indikator=" + id;
        assertThat(service.anyAnswer(all).headers().firstValueAsLong("OGC-NumberMatched"))
                .hasValue(csv.lines().count() - 1);
    }

    @Test
    void allYearsOfAnIndicatorAreShownInTheClassesOfTheLatest() throws Exception {
        String address = "/indikatoren/" + service.catalog().indicators().getFirst().id();
        String latest = page(address + "?lang=de");
        Pattern entry = Pattern.compile("</svg> ((?:unter )?[0-9][^<]+) <small>");
        List<String> classes = entry.matcher(latest).results().map(found -> found.group(1)).toList();
        List<String> years = Pattern.compile("href=\"" + address + "\\?jahr=(\\d{4})").matcher(
                latest.substring(latest.indexOf("class=\"years\""), latest.indexOf("</nav>",
                        latest.indexOf("class=\"years\""))))
                .results().map(found -> found.group(1)).toList();
        assertThat(classes).hasSizeGreaterThan(2);
        assertThat(years).hasSizeGreaterThan(2).isSorted();
        for (String year : years) {
            String html = page(address + "?jahr=" + year + "&lang=de");
            assertThat(entry.matcher(html).results().map(found -> found.group(1)).toList()).isEqualTo(classes);
            assertThat(html.contains("Klassen von " + years.getLast())).isEqualTo(!year.equals(years.getLast()));
        }
    }

    @Test
    void theQueryThatAnIndicatorOffersHasTheSameRows() throws Exception {
        String html = page("/indikatoren/" + service.catalog().indicators().getFirst().id() + "?lang=de");
        Matcher query = Pattern.compile("href=\"(/sparql\\?query=[^\"]+)\"").matcher(html);
        assertThat(query.find()).isTrue();
        String csv = new String(service.body(query.group(1).replace("&amp;", "&") + "&format=csv"),
                StandardCharsets.UTF_8);
        assertThat(csv.lines().count() - 1).isPositive()
                .isEqualTo(
                        Pattern.compile("<tr><th scope=\"row\"><a href=\"/gebiete/").matcher(html).results().count());
    }

    @Test
    void everyAreaOfTheMapHasAProfile() throws Exception {
        List<String> areas = areas("/indikatoren/" + service.catalog().indicators().getFirst().id());
        assertThat(areas).hasSizeGreaterThan(5);
        for (String area : areas) {
            assertThat(page(area + "?lang=de")).contains("<table class=\"figures profiled\">")
                    .contains("class=\"chosen\"")
                    .contains("<h2 id=\"angebote\">");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void theAgesOfAnAreaStandBesideThoseOfItsMunicipalityAndDistrictAndMakeUpEverybody(String language)
            throws Exception {
        for (String area : areas("/indikatoren/" + service.catalog().indicators().getFirst().id())) {
            String html = page(area + "?lang=" + language);
            String ages = html.substring(html.indexOf("id=\"alter\""), html.indexOf("id=\"angebote\""));
            List<List<String>> rows = Pattern.compile("<tr><th scope=\"row\">.*?</tr>").matcher(ages).results()
                    .map(row -> Pattern.compile("<td class=\"number\">(.*?)</td>").matcher(row.group()).results()
                            .map(cell -> cell.group(1)).toList())
                    .toList();
            int areas = area.length() == "/gebiete/05378".length() ? 1 : area.length() == 17 ? 2 : 3;
            assertThat(rows).as(area).hasSize(5).allMatch(row -> row.size() == areas);
            assertThat(Pattern.compile("<rect x=\"100\"").matcher(ages).results().count())
                    .isEqualTo(rows.stream().flatMap(List::stream).filter(cell -> cell.matches("[0-9.,]+")).count());
            for (int i = 0; i < areas; i++) {
                int column = i;
                List<String> cells = rows.stream().map(row -> row.get(column)).toList();
                assertThat(cells).allMatch(cell -> cell.matches("\\d+[.,]\\d") || cell.contains("class=\"word\""));
                if (cells.stream().allMatch(cell -> cell.matches("[0-9.,]+"))) {
                    assertThat(cells.stream().mapToDouble(cell -> Double.parseDouble(cell.replace(',', '.'))).sum())
                            .isCloseTo(100, within(0.2));
                }
            }
        }
    }

    @Test
    void aProfileCountsTheServicesThatTheListFinds() throws Exception {
        for (String area : areas(
                "/indikatoren/" + service.catalog().indicators().getFirst().id() + "?ebene=gemeinde")) {
            String profile = page(area + "?lang=de");
            Matcher total = Pattern.compile(">alle (\\d+) als Tabelle").matcher(profile);
            Matcher list = Pattern.compile("href=\"(/angebote\\?gemeinde=[^\"]+)\"").matcher(profile);
            assertThat(total.find() && list.find()).isTrue();
            assertThat(page(list.group(1).replace("&amp;", "&"))).contains(">" + total.group(1) + " Angebote<");
        }
    }

    @Test
    void profilesLeadUpAndDown() throws Exception {
        String district = areas("/indikatoren/" + service.catalog().indicators().getFirst().id() + "?ebene=kreis")
                .getFirst();
        List<String> municipalities = areas(district);
        assertThat(municipalities).isNotEmpty();
        String first = municipalities.stream().filter(area -> !area.equals(district)).findFirst().orElseThrow();
        assertThat(areas(first)).contains(district).hasSizeGreaterThan(1);
    }

    @Test
    void aChoiceThatIsNotToBeHadGivesWay() throws Exception {
        String id = service.catalog().indicators().getFirst().id();
        String usual = page("/indikatoren/" + id + "?lang=de");
        String odd = page("/indikatoren/" + id + "?jahr=1%22%3E%3Cscript%3E&ebene=mond&lang=de");
        assertThat(table(odd)).isEqualTo(table(usual));
        assertThat(odd).doesNotContain("<script>");
        assertThat(page("/indikatoren/" + id + "?gemeinde=%22%3E%3Cimg%3E&lang=de")).doesNotContain("<img");
    }

    @Test
    void whatIsNotThereIsSaidSo() throws Exception {
        assertThat(service.anyAnswer("/indikatoren/GIBT-ES-NICHT").statusCode()).isEqualTo(404);
        assertThat(service.anyAnswer("/gebiete/0").statusCode()).isEqualTo(404);
    }

    private static String table(String html) {
        return html.substring(html.indexOf("<tbody>"), html.lastIndexOf("</tbody>"));
    }

    private static List<String> areas(String address) throws Exception {
        List<String> areas = new ArrayList<>();
        AREA.matcher(page(address)).results().map(found -> found.group(1)).distinct().forEach(areas::add);
        return areas;
    }

    private static Language language(String tag) {
        return Language.valueOf(tag.toUpperCase(Locale.ROOT));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String page(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = service.anyAnswer(address, "Accept", "text/html,*/*;q=0.8");
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(address + "\n" + body).isEqualTo(200);
        return body;
    }
}
