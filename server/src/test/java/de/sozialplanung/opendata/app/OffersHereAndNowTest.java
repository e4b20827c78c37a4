package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The search for services that are open now and near by, over the demo, on a Wednesday at half past ten in the time of the
/// Kreis.
class OffersHereAndNowTest {

    private static final Pattern DISTANCE = Pattern.compile("<p class=\"where\">[^<]*<b>([0-9,.]+) (k?m)</b>");
    private static final Pattern HOURS = Pattern.compile("<p class=\"when\">([^<]+)</p>");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @BeforeAll
    static void isServed() throws Exception {
        service = new DemoService(folder, DemoService.edition(),
                Clock.fixed(Instant.parse("2026-11-25T09:30:00Z"), ZoneOffset.UTC));
    }

    @AfterAll
    static void ends() {
        service.close();
    }

    @Test
    void onlyWhatIsOpenAtThisMomentIsFoundAndNobodyKeepsThePage() throws Exception {
        String html = pages("/angebote?geoeffnet=jetzt&lang=de");
        assertThat(html).contains("Geöffnet am 25.11.2026 um 10:30 Uhr");
        assertThat(all(HOURS, html)).isNotEmpty().allMatch(List.of("Mo–Fr 9–12 Uhr", "Mo–Do 9–16 Uhr, Fr 9–13 Uhr",
                "Mo–Fr 7–17 Uhr", "Mo, Mi, Fr 10–13 Uhr", "täglich rund um die Uhr")::contains);
        HttpResponse<byte[]> answer = service.anyAnswer("/angebote?geoeffnet=jetzt", "Accept", "text/html");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"50.9867,7.1361", "50.9867, 7.1361"})
    void whatIsNearComesFirstAndNothingFromFurtherAway(String place) throws Exception {
        String html = pages("/angebote?nahe=" + place.replace(" ", "%20") + "&umkreis=5&lang=de");
        List<Double> kilometres = kilometres(html);
        assertThat(kilometres).hasSizeGreaterThan(3).isSorted().allMatch(distance -> distance <= 5);
        assertThat(kilometres(pages("/angebote?nahe=50.9867,7.1361&umkreis=20&lang=de")))
                .hasSizeGreaterThan(kilometres.size()).startsWith(kilometres.toArray(Double[]::new));
    }

    @Test
    void withoutADistanceAllAreInOrder() throws Exception {
        assertThat(kilometres(pages("/angebote?nahe=50.9867,7.1361&lang=de"))).isSorted()
                .isEqualTo(kilometres(pages("/angebote?nahe=50.9867,7.1361&umkreis=200&lang=de"))).isNotEmpty();
    }

    @Test
    void anAreaIsAPlaceToo() throws Exception {
        Matcher area = Pattern.compile("<option value=\"(05\\d{8})\"")
                .matcher(page("/angebote?nahe=50.9,7.1&lang=de"));
        assertThat(area.find()).isTrue();
        assertThat(kilometres(page("/angebote?nahe=" + area.group(1) + "&umkreis=20&lang=de"))).isNotEmpty().isSorted();
    }

    @Test
    void whereNothingIsNearTheNearestBeyondTheMunicipalityAreNamed() throws Exception {
        String html = page("/angebote?nahe=50.9867,7.1361&umkreis=1&arten=schuldnerberatung&gemeinde=05378032&lang=de");
        assertThat(html).contains(">0 Angebote<");
        String beyond = page("/angebote?nahe=52.5,9.5&umkreis=10&gemeinde=05378032&lang=de");
        assertThat(beyond).contains("auch jenseits der Gemeindegrenze");
        assertThat(kilometres(beyond)).hasSize(5).isSorted().allMatch(distance -> distance > 10);
    }

    @Test
    void aServiceAtASecretAddressHasNoDistance() throws Exception {
        assertThat(pages("/angebote?nahe=50.9867,7.1361&umkreis=200&lang=de")).contains("geheimer Adresse");
        List<String> cards = all(Pattern.compile("<li class=\"card\">(.*?)</li>"),
                pages("/angebote?nahe=50.9867,7.1361&umkreis=200&lang=de").replace("\n", " "));
        assertThat(cards).isNotEmpty().allMatch(card -> DISTANCE.matcher(card).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"geoeffnet=morgen", "nahe=mond", "nahe=500,7", "nahe=50.9,7.1&umkreis=weit",
            "nahe=50.9,7.1&seite=0"})
    void whatCannotBeAskedForIsRefused(String query) throws Exception {
        assertThat(service.anyAnswer("/angebote?" + query, "Accept", "text/html").statusCode()).isEqualTo(400);
    }

    private static List<Double> kilometres(String html) {
        List<Double> kilometres = new ArrayList<>();
        Matcher distance = DISTANCE.matcher(html);
        while (distance.find()) {
            double number = Double.parseDouble(distance.group(1).replace(".", "").replace(',', '.'));
            kilometres.add("m".equals(distance.group(2)) ? number / 1000 : number);
        }
        return kilometres;
    }

    /// All pages of the list, one after the other.
    private static String pages(String address) throws Exception {
        StringBuilder all = new StringBuilder();
        String next = address;
        while (next != null) {
            String html = page(next);
            all.append(html);
            Matcher link = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(html);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        return all.toString();
    }

    private static List<String> all(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(found -> found.group(1)).toList();
    }

    private static String page(String address) throws Exception {
        HttpResponse<byte[]> answer = service.anyAnswer(address, "Accept", "text/html");
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
