package de.sozialplanung.opendata.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.plausibility.Delivery.Spot;
import de.sozialplanung.opendata.plausibility.Doubt.Kind;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;

/// A Kreis of twelve areas, five years, and one measure in which something is wrong.
class PlausibilityTest {

    private static final int AREAS = 12;
    private static final int FIRST = 2019;
    private static final int LAST = 2023;
    private static final String M = "arbeitslose";

    private final Measurements counts = new Measurements();
    private final List<String> rows = IntStream.range(0, AREAS).mapToObj(PlausibilityTest::key).toList();
    private final AreaTree tree = tree();
    private final Map<String, Set<Spot>> blank = new HashMap<>();

    private static AreaTree tree() {
        MultiPolygon nowhere = new GeometryFactory().createMultiPolygon();
        List<Area> areas = new ArrayList<>(List.of(new Area("K", "Kreis", Level.KREIS, "kreis", null, nowhere, null)));
        IntStream.range(0, AREAS)
                .forEach(i -> areas.add(new Area(key(i), key(i), Level.WOHNPLATZ, "wps", "K", nowhere, null)));
        return new AreaTree(areas);
    }

    private static String key(int area) {
        return "a%02d".formatted(area);
    }

    /// Counts that grow by a twentieth a year and scatter as counts do.
    private static int usual(int area, int year) {
        double expected = (20 + 15 * ((area * 7) % AREAS)) * Math.pow(1.05, year - FIRST);
        return (int) Math.round(expected + Math.sqrt(expected) * new Random(area * 31L + year).nextGaussian());
    }

    private void deliver(String measure, IntBinaryOperator count) {
        for (int year = FIRST; year <= LAST; year++) {
            for (int area = 0; area < AREAS; area++) {
                counts.put(measure, key(area), year, Samples.known(count.applyAsInt(area, year)));
            }
        }
    }

    private List<Doubt> doubts(List<Breakdown> breakdowns) {
        Set<String> measures = counts.measures();
        Map<String, List<String>> order = measures.stream()
                .collect(Collectors.toMap(measure -> measure, _ -> rows));
        return new Plausibility(new Delivery(tree, counts, measures, order, blank)).doubts(breakdowns,
                List.of(), _ -> false);
    }

    private Doubt only(List<Doubt> doubts, Kind kind) {
        assertThat(doubts).hasSize(1);
        assertThat(doubts.getFirst().kind()).isEqualTo(kind);
        assertThat(doubts.getFirst().subject()).isEqualTo(M);
        return doubts.getFirst();
    }

    @Test
    void countsThatGrowAndScatterAsCountsDoRaiseNoDoubt() {
        deliver(M, PlausibilityTest::usual);

        assertThat(doubts(List.of())).isEmpty();
    }

    @Test
    void aCountWithADigitTooManyIsToldOnceThoughItComesBackTheYearAfter() {
        deliver(M, (area, year) -> area == 3 && year == 2021 ? usual(area, year) * 10 : usual(area, year));

        Doubt doubt = only(doubts(List.of()), Kind.JUMP);
        assertThat(doubt.message()).contains("2021 gegen 2020", "in 1 von 12 Gebieten",
                "a03 von " + usual(3, 2020) + " auf ");
    }

    @Test
    void aWholeColumnThatDoublesIsOneDoubtAndNotOnePerArea() {
        deliver(M, (area, year) -> year >= 2022 ? usual(area, year) * 3 : usual(area, year));

        assertThat(only(doubts(List.of()), Kind.JUMP).message()).startsWith("Im Ganzen").contains("2022 gegen 2021");
    }

    @Test
    void aColumnOneRowTooLowIsKnownByTheOtherYears() {
        deliver(M, (area, year) -> year == 2022 ? usual((area + AREAS - 1) % AREAS, year) : usual(area, year));

        assertThat(only(doubts(List.of()), Kind.SHIFT).message()).contains("für 2022", "eine Zeile zu tief");
    }

    @Test
    void aColumnOneRowTooHighIsKnownToo() {
        deliver(M, (area, year) -> year == FIRST ? usual((area + 1) % AREAS, year) : usual(area, year));

        assertThat(only(doubts(List.of()), Kind.SHIFT).message()).contains("für 2019", "eine Zeile zu hoch");
    }

    @Test
    void aBreakdownThatDisagreesWithItsTotalIsToldWithItsYears() {
        deliver(M, PlausibilityTest::usual);
        deliver("frauen", (area, year) -> usual(area, year) / 2);
        deliver("maenner", (area, year) -> usual(area, year) - usual(area, year) / 2 + (year == 2020 ? 4 : 0));

        List<Doubt> doubts = doubts(List.of(new Breakdown(M, List.of("frauen", "maenner"))));
        assertThat(doubts).extracting(Doubt::kind).containsExactly(Kind.BREAKDOWN);
        assertThat(doubts.getFirst().message()).contains("in 12 von 60 Fällen (2020) nicht `arbeitslose`");
    }

    @Test
    void breakdownsOfATotalThatNobodyDeliversAreComparedWithEachOther() {
        deliver("frauen", (area, year) -> usual(area, year) / 2);
        deliver("maenner", (area, year) -> usual(area, year) - usual(area, year) / 2);
        deliver("jung", (area, year) -> usual(area, year) / 3);
        deliver("alt", (area, year) -> usual(area, year) - usual(area, year) / 3 - (area == 5 ? 1 : 0));

        List<Doubt> doubts = doubts(List.of(new Breakdown("alle", List.of("frauen", "maenner")),
                new Breakdown("alle", List.of("jung", "alt"))));
        assertThat(doubts).extracting(Doubt::kind).containsExactly(Kind.BREAKDOWN);
        assertThat(doubts.getFirst().message()).contains("jung + alt", "in 5 von 60", "(frauen + maenner)", "a05");
    }

    @Test
    void countsThatTheSourceRoundsNeedNotAddUpExactly() {
        deliver(M, (area, year) -> rounded(usual(area, year)));
        deliver("frauen", (area, year) -> rounded(usual(area, year) / 2));
        deliver("maenner", (area, year) -> rounded(usual(area, year) - usual(area, year) / 2));

        assertThat(doubts(List.of(new Breakdown(M, List.of("frauen", "maenner"))))).isEmpty();
    }

    private static int rounded(int count) {
        return (count + 2) / 5 * 5;
    }

    @Test
    void aTotalThatIsNotItsPartsIsToldUntilTheRowWithoutAnAreaExplainsIt() {
        deliver(M, PlausibilityTest::usual);
        for (int year = FIRST; year <= LAST; year++) {
            int ofYear = year;
            int sum = IntStream.range(0, AREAS).map(area -> usual(area, ofYear)).sum();
            counts.put(M, "K", year, Samples.known(sum + 7));
        }
        assertThat(only(doubts(List.of()), Kind.SUM).message()).contains("in 5 von 5 Fällen (2019–2023)",
                "eine Zeile ohne Gebiet gibt es nicht", "(7 Unterschied)");

        for (int year = FIRST; year <= LAST; year++) {
            counts.put(M, Measurements.unattributed("K"), year, Samples.known(7));
        }
        assertThat(doubts(List.of())).isEmpty();
    }

    @Test
    void knownPartsThatAreMoreThanTheWholeAreToldThoughOneIsWithheld() {
        deliver(M, PlausibilityTest::usual);
        counts.put(M, key(0), 2023, Samples.absent(ObservationStatus.SUPPRESSED));
        counts.put(M, "K", 2023, Samples.known(100));

        assertThat(only(doubts(List.of()), Kind.SUM).message()).contains("K 2023: 100 gegen ");
    }

    @Test
    void areasThatAnOfficeLeftOutAreOneDoubtForAllItsMeasures() {
        for (String measure : List.of(M, "bedarfsgemeinschaften")) {
            for (int year = FIRST; year <= LAST; year++) {
                for (int area = 0; area < AREAS; area++) {
                    if (year != 2023 || area > 1) {
                        counts.put(measure, key(area), year, Samples.known(usual(area, year)));
                    }
                }
            }
        }
        assertThat(only(doubts(List.of()), Kind.GAP).message()).contains("Für 2023", "2 (a00, a01)",
                "`arbeitslose`, `bedarfsgemeinschaften`");
    }

    @Test
    void anEmptyCellIsAGapAndASignIsAnAnswer() {
        deliver(M, PlausibilityTest::usual);
        counts.put(M, key(4), 2023, Samples.absent(ObservationStatus.MISSING));
        assertThat(doubts(List.of())).isEmpty();

        blank.put(M, Set.of(new Spot(key(4), 2023)));
        assertThat(only(doubts(List.of()), Kind.GAP).message()).contains("1 (a04)");
    }

    @Test
    void aDoubtDoesNotShowItsFiguresInALog() {
        assertThat(new Doubt(Kind.JUMP, M, "von 4711 auf 1")).asString().doesNotContain("4711");
        assertThat(new Cell.Known(4711, ObservationStatus.NORMAL)).asString().doesNotContain("4711");
    }
}
