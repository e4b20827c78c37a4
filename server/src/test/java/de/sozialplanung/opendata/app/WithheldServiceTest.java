package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.demo.DemoFolder;
import de.sozialplanung.opendata.demo.DemoSize;
import de.sozialplanung.opendata.edition.EditionBuilder;
import de.sozialplanung.opendata.folder.DataFolder;
import de.sozialplanung.opendata.folder.Findings;
import de.sozialplanung.opendata.folder.FolderContent;
import de.sozialplanung.opendata.protection.EarlierFigures;
import de.sozialplanung.opendata.protection.ProtectedFigures;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.Cell.Known;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// That nothing leaks by the way things are asked for and answered: two services whose folders differ in withheld counts
/// only, 1 person here and 2 there against 2 here and 1 there, give the same bytes, tags and lengths to whatever is
/// asked, on every face.
class WithheldServiceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TELLING_HEADERS = List.of("ETag", "Content-Length", "Link", "Last-Modified");

    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @SuppressWarnings("NullAway.Init")
    private static DemoService other;

    /// Where the two folders differ.
    private record Swap(String measure, int year, String area, String sibling) {}

    @BeforeAll
    static void serves(@TempDir Path data, @TempDir Path folder, @TempDir Path otherFolder) throws IOException {
        DemoFolder.write(data, DemoSize.of(60, 100, 3), 1, _ -> {});
        FolderContent demo = read(data);
        ProtectedFigures figures = figures(demo);
        FolderContent changed = read(data);
        swap(changed, candidates(demo, figures).stream()
                .filter(swap -> figures(swap(read(data), swap)).equals(figures)).findFirst().orElseThrow());
        service = new DemoService(folder, EditionBuilder.build(demo, figures), CLOCK);
        other = new DemoService(otherFolder, EditionBuilder.build(changed, figures(changed)), CLOCK);
    }

    @AfterAll
    static void stops() {
        service.close();
        other.close();
    }

    private static FolderContent read(Path data) {
        return DataFolder.read(data, data.resolve("katalog.yaml"), new Findings()).orElseThrow();
    }

    private static ProtectedFigures figures(FolderContent content) {
        return EditionBuilder.figures(content, EarlierFigures.none(), _ -> {});
    }

    private static FolderContent swap(FolderContent content, Swap swap) {
        put(content, swap, swap.area(), 2);
        put(content, swap, swap.sibling(), 1);
        return content;
    }

    private static void put(FolderContent content, Swap swap, String area, double count) {
        content.measurements().put(swap.measure(), area, swap.year(), new Known(count, ObservationStatus.NORMAL));
    }

    /// Pairs of neighbours with 1 and 2 of something that no figure shows of either.
    private static List<Swap> candidates(FolderContent content, ProtectedFigures figures) {
        Set<String> withheld = new HashSet<>();
        for (ProtectedObservation figure : figures.observations()) {
            if (figure.status() == ObservationStatus.SUPPRESSED) {
                withheld.add(figure.indicator() + " " + figure.area() + " " + figure.year());
            }
        }
        List<Swap> found = new ArrayList<>();
        for (int year : content.measurements().years()) {
            for (String measure : content.measurements().measures()) {
                List<Area> one = with(content, measure, year, 1);
                List<Area> two = with(content, measure, year, 2);
                one.forEach(area -> two.stream()
                        .filter(sibling -> Objects.equals(area.parent(), sibling.parent()))
                        .filter(sibling -> content.indicators().stream()
                                .filter(indicator -> (indicator.numerator() + " " + indicator.denominator())
                                        .contains(measure))
                                .allMatch(indicator -> Stream.of(area, sibling).allMatch(
                                        a -> withheld.contains(indicator.id() + " " + a.key() + " " + year))))
                        .forEach(sibling -> found.add(new Swap(measure, year, area.key(), sibling.key()))));
            }
        }
        return found;
    }

    private static List<Area> with(FolderContent content, String measure, int year, double count) {
        Cell cell = new Known(count, ObservationStatus.NORMAL);
        return content.areas().stream()
                .filter(area -> content.measurements().get(measure, area.key(), year).filter(cell::equals).isPresent())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of("/", "/?f=html", "/collections?f=html", "/catalog.ttl",
                "/catalog.jsonld", "/api", "/editions", "/wfs?service=WFS&request=GetCapabilities"));
        for (Collection collection : service.catalog().collections()) {
            String items = "/collections/" + collection.id() + "/items?limit=2000";
            for (String format : List.of("json", "jsonfg", "gml", "csv", "xlsx", "fgb", "parquet", "ttl", "jsonld")) {
                addresses.add(items + "&f=" + format);
            }
            addresses.add("/collections/" + collection.id() + "/items?f=html");
            addresses.add("/collections/" + collection.id() + "/schema");
            addresses.add("/download/2026-11-23-1/" + collection.id() + ".csv");
            addresses.add("/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=" + collection.id());
            addresses.add("/collections/" + collection.id() + "/tiles/WebMercatorQuad/9/171/265?f=mvt");
        }
        for (String query : List.of("filter=" + encoded("wert < 3"), "filter=" + encoded("NOT (wert >= 3)"),
                "filter=" + encoded("wert IS NULL"), "sortby=wert", "sortby=-wert",
                "bbox=7,50.9,7.2,51", "q=geheim",
                "filter=" + encoded("status = 'geheim'"))) {
            addresses.add("/collections/indikatorwerte/items?limit=1000&" + query);
        }
        addresses.add("/sparql?query=" + encoded("SELECT ?s ?p ?o WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 5000")
                + "&format=csv");
        addresses.add("/sparql?query=" + encoded("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"));
        return addresses;
    }

    @TestFactory
    Stream<DynamicTest> whatIsWithheldChangesNoAnswer() {
        return addresses().stream().map(address -> DynamicTest.dynamicTest(address, () -> {
            HttpResponse<byte[]> one = service.anyAnswer(address);
            HttpResponse<byte[]> two = other.anyAnswer(address);
            assertThat(one.statusCode()).isEqualTo(two.statusCode());
            assertThat(one.body()).isEqualTo(two.body());
            for (String header : TELLING_HEADERS) {
                assertThat(one.headers().allValues(header)).isEqualTo(two.headers().allValues(header));
            }
        }));
    }

    @Test
    void nearlyAllThatIsAskedIsAnswered() throws IOException, InterruptedException {
        List<String> refused = new ArrayList<>();
        for (String address : addresses()) {
            if (service.anyAnswer(address).statusCode() != 200) {
                refused.add(address);
            }
        }
        // collections without a place have no tiles
        assertThat(refused).hasSizeLessThan(addresses().size() / 20);
    }

    private static JsonNode items(String query) throws IOException, InterruptedException {
        return JSON.readTree(service.body("/collections/indikatorwerte/items?limit=1&" + query));
    }

    private static int matched(String filter) throws IOException, InterruptedException {
        return items("filter=" + encoded(filter)).get("numberMatched").asInt();
    }

    @Test
    void withheldRowsAnswerEveryComparisonAsNullDoes() throws IOException, InterruptedException {
        int withheld = matched("status = 'geheim'");
        int all = items("").get("numberMatched").asInt();
        int without = matched("wert IS NULL");
        assertThat(withheld).isPositive();
        assertThat(matched("wert IS NULL AND status = 'geheim'")).isEqualTo(withheld);
        for (String comparison : List.of("wert < 3", "wert >= 3", "wert = 1", "wert <> 1", "wert BETWEEN 0 AND 5",
                "wert IN (1, 2)")) {
            assertThat(matched("status = 'geheim' AND " + comparison)).as(comparison).isZero();
            assertThat(matched("status = 'geheim' AND NOT (" + comparison + ")")).as(comparison).isZero();
        }
        assertThat(matched("wert < 3") + matched("wert >= 3")).isEqualTo(all - without);
    }

    @Test
    void anOrderByValueLeavesThemInTheOrderOfTheirIds() throws IOException, InterruptedException {
        String withheld = "/collections/indikatorwerte/items?limit=1000&filter=" + encoded("status = 'geheim'");
        List<String> ids = ids(withheld);
        assertThat(ids).hasSizeGreaterThan(10);
        assertThat(ids(withheld + "&sortby=wert")).isEqualTo(ids);
        assertThat(ids(withheld + "&sortby=-wert")).isEqualTo(ids);
    }

    private static List<String> ids(String address) throws IOException, InterruptedException {
        return JSON.readTree(service.body(address)).get("features").findValuesAsText("id");
    }
}
