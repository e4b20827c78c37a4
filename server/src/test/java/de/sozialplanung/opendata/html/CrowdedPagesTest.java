package de.sozialplanung.opendata.html;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.demo.DemoFolder;
import de.sozialplanung.opendata.demo.DemoSize;
import de.sozialplanung.opendata.edition.EditionBuilder;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.folder.DataFolder;
import de.sozialplanung.opendata.folder.Findings;
import de.sozialplanung.opendata.publication.FolderSource;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.Iris;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An invented edition on pages that list and draw only a few areas, as a whole Land has it.
class CrowdedPagesTest {

    private static final int MOST = 8;
    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\"><a href=\"/gebiete/([^\"?]+)");
    private static final Pattern PART = Pattern.compile("<li><a href=\"/gebiete/(05378[0-9]{4,})");
    private static final Pattern PATCH = Pattern.compile("<path[^>]* fill=\"(#[0-9a-f]{6})\"");
    private static final Pattern OPTION = Pattern.compile("<option value=\"(05378[0-9]+)\"");
    private static final Pattern LABEL = Pattern.compile("</svg> ([^<]+) <small>");

    @TempDir
    private static Path folder;
    @SuppressWarnings("NullAway.Init")
    private static Browser crowded;
    @SuppressWarnings("NullAway.Init")
    private static Browser usual;

    @BeforeAll
    static void open() throws Exception {
        Path demo = folder.resolve("data");
        DemoFolder.write(demo, DemoSize.of(60, 100, 2), 1, _ -> {});
        Iris iris = new Iris("https://daten.example");
        Editions editions = new Editions(folder.resolve("editions"), Clock.systemUTC());
        editions.publish(EditionBuilder
                .build(DataFolder.read(demo, demo.resolve("katalog.yaml"), new Findings()).orElseThrow()));
        Publication publication = new FolderSource(editions).current(iris).orElseThrow();
        crowded = new Browser(new Publications(publication), "https://daten.example", MOST);
        usual = new Browser(new Publications(publication), "https://daten.example", Outlines.MOST_SHAPES);
    }

    @AfterAll
    static void close() {
        crowded.close();
        usual.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bedarf", "/indikatoren/DEM-01"})
    void aCrowdedLevelGivesWayToTheMunicipalities(String path) throws Exception {
        String html = page(path);
        assertThat(all(ROW, html)).hasSize(8).allMatch(key -> key.length() == 8);
        assertThat(all(ROW, usual.get(path).body())).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bedarf?gemeinde=", "/indikatoren/DEM-01?ebene=wohnplatz&gemeinde="})
    void theAreasOfOneMunicipalityAreShownInTheClassesOfAll(String path) throws Exception {
        List<String> municipalities = all(OPTION, page("/bedarf"));
        assertThat(municipalities).hasSize(8);
        for (String municipality : municipalities) {
            String html = page(path + municipality + "&lang=de");
            String whole = usual.get(path.replace("gemeinde=", "lang=de"))
                    .body();
            assertThat(all(ROW, html)).isNotEmpty().hasSizeLessThanOrEqualTo(MOST)
                    .allMatch(key -> key.startsWith(municipality)).isSubsetOf(all(ROW, whole));
            assertThat(all(LABEL, html)).isNotEmpty().containsAll(classes(whole));
            assertThat(colours(html)).isNotEmpty().isSubsetOf(colours(whole));
            assertThat(html).contains("<option value=\"" + municipality + "\" selected>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void whereAMunicipalityIsCrowdedTheTableSaysWhatItLeavesOutAndLeadsToIt(String language) throws Exception {
        Map<String, Integer> sizes = new TreeMap<>();
        all(ROW, usual.get("/bedarf").body()).forEach(key -> sizes.merge(key.substring(0, 8), 1, Integer::sum));
        assertThat(sizes.values()).anyMatch(size -> size > MOST).anyMatch(size -> size <= MOST);
        for (Map.Entry<String, Integer> size : sizes.entrySet()) {
            boolean cut = size.getValue() > MOST;
            String html = page("/bedarf?gemeinde=" + size.getKey() + "&lang=" + language);
            String sentence = language.equals("de") ? "Gezeigt sind die ersten 8 von " + size.getValue() + " Gebieten"
                    : "The first 8 of " + size.getValue() + " areas are shown";
            assertThat(html.contains(sentence)).as(size.getKey()).isEqualTo(cut);
            assertThat(html.contains("ebene=wohnplatz&amp;gemeinde=" + size.getKey() + "&amp;lang=" + language + "\">"
                    + (language.equals("de") ? "Alle als Tabelle" : "All as a table"))).isEqualTo(cut);
            assertThat(html.contains("class=\"choropleth\"")).isTrue();
            assertThat(html.contains(language.equals("de") ? "nur ihre Klassen" : "their classes only"))
                    .isEqualTo(cut);
            assertThat(all(PATCH, html).stream().distinct()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void aMunicipalityNamesItsFirstAreasAndSaysHowManyThereAre(String language) throws Exception {
        int cut = 0;
        for (String municipality : all(OPTION, page("/bedarf"))) {
            String html = page("/gebiete/" + municipality + "?lang=" + language);
            List<String> parts = all(PART, html);
            List<String> whole = all(PART, usual.get("/gebiete/" + municipality + "?lang=" + language).body());
            assertThat(parts).isEqualTo(whole.stream().limit(MOST).toList()).isNotEmpty();
            boolean isCut = whole.size() > MOST;
            cut += isCut ? 1 : 0;
            assertThat(html.contains((language.equals("de") ? "Gezeigt sind die ersten 8 von " + whole.size()
                    : "The first 8 of " + whole.size() + " are shown")
                    + ". <a href=\"/collections/wohnplaetze/items?gemeinde=" + municipality)).isEqualTo(isCut);
        }
        assertThat(cut).isPositive();
    }

    @Test
    void theSmallAreasWithoutAMunicipalityAreThoseOfTheFirst() throws Exception {
        String html = page("/indikatoren/DEM-01?ebene=wohnplatz");
        String chosen = all(ROW, html).getFirst().substring(0, 8);
        assertThat(all(ROW, html)).allMatch(key -> key.startsWith(chosen));
        assertThat(all(ROW, html))
                .isEqualTo(all(ROW, page("/indikatoren/DEM-01?ebene=wohnplatz&gemeinde=" + chosen)));
        assertThat(html).contains("f=csv").contains("gemeinde=" + chosen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bedarf?gemeinde=", "/indikatoren/DEM-01?ebene=wohnplatz&gemeinde="})
    void anUnknownMunicipalityIsSaidSoAndNotShown(String path) throws Exception {
        HttpResponse<String> answer = crowded.get(path + "%22%3E%3Cscript%3E");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("There is no municipality of that key").doesNotContain("\"><script>");
    }

    @Test
    void theReportSpeaksOfMunicipalities() throws Exception {
        assertThat(page("/bericht?lang=de")).contains("Werte der Gemeinden im jeweils letzten Jahr")
                .doesNotContainPattern("/gebiete/05378[0-9]{4}");
    }

    private static List<String> classes(String html) {
        return all(LABEL, html).stream().filter(label -> label.matches("(unter )?[0-9].*")).toList();
    }

    private static List<String> colours(String html) {
        return all(PATCH, html).stream().distinct().toList();
    }

    private static List<String> all(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(found -> found.group(1)).toList();
    }

    private static String page(String address) throws Exception {
        HttpResponse<String> answer = crowded.get(address);
        assertThat(answer.statusCode()).as(address + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
