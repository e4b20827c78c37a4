package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages that lead people: need and supply, services, planning and search, over the demo that ships with the project.
@ExtendWith(ServedDemo.class)
class GuidePagesTest {

    private static final Pattern ROW = Pattern
            .compile("<tr><th scope=\"row\"><a href=\"/gebiete/([^\"?]+)[^>]*>.*?</tr>");
    private static final Pattern OFFER = Pattern.compile("<h3><a href=\"(/angebote/[^\"?]+)");
    private static final Pattern DOT = Pattern
            .compile("<circle class=\"[^\"]*\" cx|<circle cx=\"[0-9.]+\" cy=\"[0-9.]+\" r=\"5\"><title>");
    private static final Pattern DATA = Pattern
            .compile("<script type=\"application/ld\\+json\">(\\{[^<>&]*\\})</script>");

    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @BeforeAll
    static void isServed(DemoService demo) {
        service = demo;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/bedarf", "/bedarf?gemeinde=05378008&zielgruppe=senioren", "/angebote",
            "/angebote?q=beratung", "/angebote/angebot-000001", "/planung", "/planung/burscheid-zentrum-nord", "/suche",
            "/suche?q=pflege", "/bericht"})
    void everyPageSpeaksBothLanguagesAndRunsNothingInline(String path) throws Exception {
        for (String language : List.of("de", "en")) {
            String html = page(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(html).contains("<html lang=\"" + language + "\"").doesNotContainPattern("\\sstyle=\"")
                    .doesNotContainPattern("\\son[a-z]+=\"");
            assertThat(DATA.matcher(html).replaceAll("")).doesNotContain("<script>")
                    .doesNotContain("<script type=\"application");
            assertThat(html.split("<h1>", -1)).hasSize(2);
            List<String> ids = all(Pattern.compile("\\sid=\"([^\"]+)\""), html);
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(ids).containsAll(all(Pattern.compile("aria-labelledby=\"([^\"]+)\""), html));
        }
    }

    @Test
    void everyAreaHasItsNeedAndItsSupplySideBySide() throws Exception {
        String html = page("/bedarf?art=beratung&lang=de");
        Set<String> areas = new TreeSet<>(all(ROW, html));
        JsonNode supply = json("/collections/versorgung/items?angebotsart=beratung&ebene=wohnplatz&limit=1000&f=json");
        int rows = 0;
        long services = 0;
        for (JsonNode row : supply.get("features")) {
            JsonNode values = row.get("properties");
            if (values.get("zielgruppe").isNull()) {
                assertThat(areas).contains(values.get("gebiet").asText());
                services += values.get("anzahl").asLong();
                rows++;
            }
        }
        assertThat(rows).isEqualTo(areas.size()).isGreaterThan(5);
        assertThat(services).isPositive();
        assertThat(html).contains("(" + all(DOT, html).size() + ")</li>");
    }

    @Test
    void aMunicipalityNarrowsMapAndTableButNotTheClasses() throws Exception {
        String whole = page("/bedarf?art=beratung&lang=de");
        String part = page("/bedarf?art=beratung&gemeinde=05378008&lang=de");
        List<String> areas = all(ROW, part);
        assertThat(areas).isNotEmpty().allMatch(key -> key.startsWith("05378008"));
        assertThat(all(ROW, whole)).hasSizeGreaterThan(areas.size());
        for (String key : areas) {
            String fill = "<a href=\"/gebiete/" + key
                    + "\\?lang=de\" aria-label=\"[^\"]*\"><path d=\"[^\"]*\" fill=\"([^\"]+)\"";
            assertThat(all(Pattern.compile(fill), part)).hasSize(1).isEqualTo(all(Pattern.compile(fill), whole));
        }
    }

    @Test
    void areasAreInTheOrderOfTheirNamesAndNeverOfTheirFigures() throws Exception {
        List<String> names = all(Pattern.compile("<tr><th scope=\"row\"><a href=\"/gebiete/[^>]*>([^<]+)</a>"),
                page("/bedarf?lang=de"));
        assertThat(names).hasSizeGreaterThan(5).isSortedAccordingTo(Collator.getInstance(Locale.GERMANY)::compare);
    }

    @Test
    void whatIsAskedForButNotToBeHadGivesWay() throws Exception {
        String odd = page("/bedarf?indikator=%22%3E%3Cscript%3E&art=mond&zielgruppe=mond&jahr=1&gemeinde=0&lang=de");
        assertThat(odd).doesNotContain("<script>");
        assertThat(all(ROW, odd)).isEqualTo(all(ROW, page("/bedarf?lang=de")));
    }

    @Test
    void aServiceAtASecretAddressHasNoPointNoAddressAndNoNeighbours() throws Exception {
        List<String> secret = new ArrayList<>();
        for (JsonNode offer : json("/collections/angebote/items?limit=1000&f=json").get("features")) {
            if (offer.get("geometry").isNull()) {
                secret.add(offer.get("id").asText());
            }
        }
        assertThat(secret).isNotEmpty();
        for (String id : secret) {
            String html = page("/angebote/" + id + "?lang=de");
            assertThat(html).contains("Die Adresse ist geheim").doesNotContain("id=\"lage\"")
                    .doesNotContain("id=\"nahe\"").doesNotContain("GeoCoordinates").doesNotContain("postalCode");
        }
    }

    @Test
    void theListOfServicesIsTheAnswerOfTheInterface() throws Exception {
        String html = page("/angebote?arten=beratung&lang=de");
        long matched = json("/collections/angebote/items?arten=beratung&status=aktiv&limit=1&f=json")
                .get("numberMatched").asLong();
        Set<String> found = new TreeSet<>(all(OFFER, html));
        Matcher next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(html);
        while (next.find()) {
            String more = page(next.group(1).replace("&amp;", "&"));
            found.addAll(all(OFFER, more));
            next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(more);
        }
        assertThat(matched).isPositive();
        assertThat(found).hasSize((int) matched);
    }

    @Test
    void aSearchKeepsWhatIsEnteredAndOffersToDropIt() throws Exception {
        String html = page("/angebote?q=%22%3E%3Cimg%3E&gemeinde=05378008&lang=de");
        assertThat(html).contains("value=\"&#34;").doesNotContain("<img")
                .contains("href=\"/angebote?gemeinde=05378008&amp;lang=de\"").contains("class=\"nothing\"");
        assertThat(service.anyAnswer("/angebote?farbe=rot").statusCode()).isEqualTo(400);
    }

    @Test
    void aServiceIsDescribedForPeopleAndForSearchEngines() throws Exception {
        String html = page("/angebote/angebot-000001?lang=de");
        JsonNode offer = json("/collections/angebote/items/angebot-000001?f=json");
        JsonNode values = offer.get("properties");
        assertThat(html).contains(values.get("titel").asText(), values.get("oeffnungszeiten").asText(),
                values.get("leichte_sprache").asText(), "href=\"mailto:", "href=\"tel:+49");
        Matcher data = DATA.matcher(html);
        assertThat(data.find()).isTrue();
        JsonNode schema = JsonMapper.builder().build().readTree(data.group(1));
        assertThat(schema.get("@type").asText()).isEqualTo("Service");
        assertThat(schema.get("name").asText()).isEqualTo(values.get("titel").asText());
        JsonNode geo = schema.get("availableChannel").get("serviceLocation").get("geo");
        assertThat(geo.get("longitude").asDouble())
                .isEqualTo(offer.get("geometry").get("coordinates").get(0).asDouble());
        assertThat(geo.get("latitude").asDouble())
                .isEqualTo(offer.get("geometry").get("coordinates").get(1).asDouble());
        assertThat(html).contains("id=\"nahe\"");
    }

    @Test
    void everyPlanningProcessLeadsToItsAreasMeasuresAndServices() throws Exception {
        List<String> processes = all(Pattern.compile("<h3><a href=\"(/planung/[^\"?]+)"), page("/planung?lang=de"));
        assertThat(processes).hasSize(json("/collections/planungsprozesse/items?f=json").get("features").size());
        for (String process : processes) {
            String html = page(process + "?lang=de");
            String id = process.substring(process.lastIndexOf('/') + 1);
            int measures = json("/collections/massnahmen/items?prozess=" + id + "&f=json").get("features").size();
            assertThat(new TreeSet<>(all(Pattern.compile("href=\"/collections/massnahmen/items/([^\"?]+)"), html)))
                    .hasSize(measures);
            assertThat(all(DOT, html)).hasSize(measures);
            assertThat(all(Pattern.compile("<a href=\"/gebiete/([^\"?]+)[^>]*><path class=\"chosen\""), html))
                    .containsExactlyInAnyOrderElementsOf(
                            all(Pattern.compile("<li><a href=\"/gebiete/([^\"?]+)"), html));
            List<String> areas = all(Pattern.compile("<li><a href=\"/gebiete/([^\"?]+)"), html);
            assertThat(areas).isNotEmpty();
            assertThat(all(Pattern.compile("href=\"/angebote\\?wohnplatz=([^\"&]+)"), html)).isEqualTo(areas);
            assertThat(html).contains("aria-current=\"step\"");
            page("/angebote?wohnplatz=" + areas.getFirst());
        }
    }

    @Test
    void planningIsSearchedWithTheParametersOfTheInterface() throws Exception {
        Map<String, String> phases = new HashMap<>();
        Pattern.compile("<dt><a href=\"/planung\\?status=([^\"&]+)[^>]*>[^<]+</a></dt><dd>(\\d+)</dd>")
                .matcher(page("/planung?lang=de")).results()
                .forEach(phase -> phases.put(phase.group(1), phase.group(2)));
        assertThat(phases).isNotEmpty();
        for (Map.Entry<String, String> phase : phases.entrySet()) {
            assertThat(planned("/planung?status=" + phase.getKey())).hasSize(Integer.parseInt(phase.getValue()));
        }
        for (String asked : List.of("gemeinde=05378008", "handlungsfelder=jugendhilfe", "q=burscheid",
                "status=umsetzung&zielgruppen=familien", "q=zimmermannsgilde")) {
            List<String> same = new ArrayList<>();
            json("/collections/planungsprozesse/items?f=json&" + asked).get("features")
                    .forEach(process -> same.add(process.get("id").asText()));
            assertThat(planned("/planung?" + asked)).as(asked).containsExactlyInAnyOrderElementsOf(same);
        }
        assertThat(page("/planung?q=zimmermannsgilde&lang=de")).contains("class=\"nothing\"");
        HttpResponse<byte[]> wrong = service.anyAnswer("/planung?farbe=rot");
        assertThat(wrong.statusCode()).isEqualTo(400);
    }

    @Test
    void aLongListOfPlanningGoesOnWithoutLossAndLeadsToAllOfIt() throws Exception {
        List<String> all = planned("/planung?lang=de");
        assertThat(all).hasSizeGreaterThan(4).isSortedAccordingTo(Comparator.naturalOrder());
        List<String> paged = new ArrayList<>();
        String next = "/planung?limit=2&lang=de";
        while (next != null) {
            String html = page(next);
            assertThat(html).contains("href=\"/collections/planungsprozesse/items?");
            paged.addAll(planned(next));
            Matcher link = Pattern.compile("<a class=\"button\" href=\"([^\"]+)\" rel=\"next\"").matcher(html);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        assertThat(paged).isEqualTo(all);
    }

    private static List<String> planned(String address) throws Exception {
        return all(Pattern.compile("<h3><a href=\"/planung/([^\"?]+)"), page(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void theMapOfPlanningShowsEveryAreaAndMeasureThatItsTablesLead(String language) throws Exception {
        String html = page("/planung?lang=" + language);
        Set<String> areas = new TreeSet<>();
        for (JsonNode process : json("/collections/planungsprozesse/items?f=json&limit=1000").get("features")) {
            process.get("properties").get("gebiete").forEach(key -> areas.add(key.asText()));
        }
        assertThat(all(Pattern.compile("<a href=\"/(?:planung|gebiete)/([^\"?]+)[^>]*><path class=\"chosen\""), html))
                .hasSize(areas.size());
        assertThat(new TreeSet<>(all(Pattern.compile("<th scope=\"row\"><a href=\"/gebiete/([^\"?]+)"), html)))
                .isEqualTo(areas);
        JsonNode measures = json("/collections/massnahmen/items?f=json&limit=1000").get("features");
        assertThat(all(Pattern.compile("<th scope=\"row\"><a href=\"/collections/massnahmen/items/"), html))
                .hasSize(measures.size());
        assertThat(all(DOT, html)).hasSize(measures.size());
        assertThat(html).contains("(" + areas.size() + ")</li>", "(" + measures.size() + ")</li>");
    }

    @Test
    void theSearchFindsAreasIndicatorsServicesAndPlanning() throws Exception {
        assertThat(page("/suche?q=burscheid&lang=de")).contains("href=\"/gebiete/05378008?lang=de\"")
                .contains("href=\"/planung/burscheid-zentrum-nord?lang=de\"").contains("href=\"/angebote/angebot-");
        String indicator = service.catalog().indicators().getFirst().id();
        assertThat(page("/suche?q=" + indicator + "&lang=de")).contains("href=\"/indikatoren/" + indicator);
        assertThat(page("/suche?q=ROESRATH&lang=de")).contains("Rösrath");
        assertThat(page("/suche?q=%3Cimg%3E&lang=de")).doesNotContain("<img").contains("class=\"nothing\"");
    }

    @Test
    void theReportSaysWhatStandsOutFromPublishedFiguresOnly() throws Exception {
        String html = page("/bericht?lang=de");
        assertThat(all(Pattern.compile("<h2 id=\"(demographie|grundsicherung)\""), html)).hasSize(2);
        assertThat(all(Pattern.compile("<summary>[0-9]+ von [0-9]+ Gebieten"), html)).isNotEmpty();
        assertThat(all(Pattern.compile("<use href=\"#g-([^\"]+)\""), html)).isNotEmpty()
                .allSatisfy(key -> assertThat(html).contains("<path id=\"g-" + key + "\""));
        Matcher standing = Pattern
                .compile("href=\"/indikatoren/([A-Z0-9-]+)\\?lang=de\">[^<]*</a> <small>Kreis ([0-9]+):.*?</details>",
                        Pattern.DOTALL)
                .matcher(html);
        assertThat(standing.find()).isTrue();
        String figures = "/collections/indikatorwerte/items?indikator=" + standing.group(1) + "&jahr="
                + standing.group(2) + "&limit=1000&f=json";
        double district = Double.NaN;
        Map<String, JsonNode> byArea = new HashMap<>();
        for (JsonNode figure : json(figures).get("features")) {
            JsonNode values = figure.get("properties");
            byArea.put(values.get("gebiet").asText(), values);
            district = "kreis".equals(values.get("ebene").asText()) ? values.get("wert").asDouble() : district;
        }
        for (String area : all(Pattern.compile("/gebiete/([^\"?]+)"), standing.group())) {
            JsonNode values = Objects.requireNonNull(byArea.get(area));
            assertThat(Math.abs(values.get("wert").asDouble() - district)).isGreaterThan(district * 0.2);
            if (!values.get("wert_von").isNull()) {
                assertThat(values.get("wert_von").asDouble() > district || values.get("wert_bis").asDouble() < district)
                        .isTrue();
            }
        }
    }

    @Test
    void theFirstPageLeadsToAllOfThem() throws Exception {
        assertThat(page("/?lang=de")).contains("action=\"/suche\"", "href=\"/bedarf?lang=de\"",
                "href=\"/angebote?lang=de\"", "href=\"/planung?lang=de\"", "href=\"/indikatoren?lang=de\"",
                "href=\"/bericht?lang=de\"");
    }

    @Test
    void whatIsNotThereIsSaidSo() throws Exception {
        assertThat(service.anyAnswer("/angebote/gibt-es-nicht").statusCode()).isEqualTo(404);
        assertThat(service.anyAnswer("/planung/gibt-es-nicht").statusCode()).isEqualTo(404);
    }

    private static List<String> all(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .toList();
    }

    private static JsonNode json(String address) throws IOException, InterruptedException {
        return JsonMapper.builder().build().readTree(service.body(address));
    }

    private static String page(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = service.anyAnswer(address, "Accept", "text/html,*/*;q=0.8");
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(address + "\n" + body).isEqualTo(200);
        return body;
    }
}
