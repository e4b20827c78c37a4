package de.sozialplanung.opendata.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.protection.AuditSummary.Withheld;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The ways in which a set of published figures leaks, each closed.
class SecondarySuppressionTest {

    private static final int YEAR = 2023;
    private static final PrimarySuppression RULE = new PrimarySuppression();
    private static final Indicator SHARE = Samples.indicator("GRU-08", "arme", "kinder");
    private static final AreaTree AREAS = World.kreis(3, 2);

    private final Measurements counts = new Measurements();

    private void put(String measure, String area, double count) {
        counts.put(measure, area, YEAR, Samples.known(count));
    }

    private void put(String measure, double a0, double a1, double a2, double b0, double b1) {
        put(measure, "a0", a0);
        put(measure, "a1", a1);
        put(measure, "a2", a2);
        put(measure, "b0", b0);
        put(measure, "b1", b1);
    }

    /// The figures that are withheld, such as `GRU-08 a0`.
    private List<String> withheld(AreaTree areas, Indicator... indicators) {
        return new World(areas, List.of(indicators), counts).released().observations().stream()
                .filter(observation -> observation.status() == ObservationStatus.SUPPRESSED)
                .filter(observation -> observation.year() == YEAR)
                .map(observation -> observation.indicator() + " " + observation.area()).toList();
    }

    @Test
    void aSecondPartIsWithheldWhereTheTotalWouldGiveTheFirstAway() {
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 2, 20, 30, 40, 50);
        assertThat(withheld(AREAS, SHARE)).containsExactly("GRU-08 a0", "GRU-08 a1");
    }

    @Test
    void nothingMoreIsWithheldWhereTheRoundingOfTheTotalHidesEnough() {
        put("kinder", 100, 20_000, 20_000, 100, 100);
        put("arme", 2, 2_000, 3_000, 40, 50);
        assertThat(withheld(AREAS, SHARE)).containsExactly("GRU-08 a0");
    }

    @Test
    void twoSmallPartsOfOneTotalHideEachOther() {
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 2, 2, 30, 40, 50);
        assertThat(withheld(AREAS, SHARE)).containsExactly("GRU-08 a0", "GRU-08 a1");
    }

    @Test
    void twoPartsOfOnePersonEachDoNotSinceTheirSumIsSmall() {
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 1, 1, 30, 40, 50);
        assertThat(withheld(AREAS, SHARE)).containsExactly("GRU-08 a0", "GRU-08 a1", "GRU-08 a2");
    }

    @Test
    void aTotalOfOnePartGoesWithIt() {
        put("kinder", "a0", 100);
        put("kinder", "b0", 100);
        put("arme", "a0", 2);
        put("arme", "b0", 30);
        assertThat(withheld(World.kreis(1, 1), SHARE)).containsExactly("GRU-08 a", "GRU-08 b", "GRU-08 a0",
                "GRU-08 b0");
    }

    @Test
    void anotherIndicatorOverTheSameCountsIsWithheldForTheSameAreas() {
        Indicator other = Samples.indicator("GRU-99", "arme", "leute", 1000, "je 1.000", 3, 30);
        put("kinder", 100, 100, 100, 100, 100);
        put("leute", 200, 200, 200, 200, 200);
        put("arme", 2, 20, 30, 40, 50);
        assertThat(withheld(AREAS, SHARE, other)).containsExactly("GRU-08 a0", "GRU-08 a1", "GRU-99 a0", "GRU-99 a1");
    }

    @Test
    void anIndicatorWithALowerMinimumDoesNotGiveTheCountAway() {
        Indicator careless = Samples.indicator("GRU-99", "arme", "leute", 1000, "je 1.000", 1, 30);
        put("kinder", 100, 100, 100, 100, 100);
        put("leute", 200, 200, 200, 200, 200);
        put("arme", 2, 20, 30, 40, 50);
        assertThat(withheld(AREAS, SHARE, careless)).contains("GRU-99 a0", "GRU-99 a1");
    }

    @Test
    void anIndicatorOfAllLessTheOthersDoesNotGiveTheOthersAway() {
        Indicator complement = Samples.indicator("GRU-99", "kinder - arme", "kinder");
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 2, 20, 30, 40, 50);
        assertThat(withheld(AREAS, SHARE, complement)).containsExactly("GRU-08 a0", "GRU-08 a1", "GRU-99 a0",
                "GRU-99 a1");
    }

    @Test
    void aSumOfMeasuresAndItsPartsDoNotSolveEachOther() {
        Indicator both = Samples.indicator("GRU-06", "elb + nef", "kinder");
        Indicator one = Samples.indicator("GRU-07", "elb", "kinder");
        Indicator other = Samples.indicator("GRU-99", "nef", "kinder");
        put("kinder", 100, 100, 100, 100, 100);
        put("elb", 20, 20, 30, 40, 50);
        put("nef", 2, 12, 13, 14, 15);
        assertThat(withheld(AREAS, both, one, other)).contains("GRU-06 a0", "GRU-99 a0", "GRU-06 a1", "GRU-99 a1")
                .doesNotContain("GRU-07 a0");
    }

    @Test
    void aChangeSinceAYearBeforeDoesNotGiveThatYearAway() {
        Indicator residents = Samples.indicator("DEM-01", "leute", "", 1, "Personen", 3, 0);
        Indicator change = Samples.indicator("DEM-14", "leute - leute@-1", "kinder");
        put("kinder", 100, 100, 100, 100, 100);
        put("leute", 20, 20, 30, 40, 50);
        for (String area : List.of("a0", "a1", "a2", "b0", "b1")) {
            counts.put("leute", area, YEAR - 1, Samples.known(area.equals("a0") ? 2 : 25));
        }
        assertThat(withheld(AREAS, residents, change)).contains("DEM-14 a0", "DEM-14 a1");
    }

    @Test
    void aTinyGroupIsSafeThoughAPartOfItIsCountedToo() {
        Indicator care = Samples.indicator("JUG-08", "betreut", "kinder");
        Indicator exempt = Samples.indicator("JUG-09", "befreit", "betreut");
        put("kinder", 3, 50, 60, 70, 80);
        put("betreut", 3, 40, 50, 60, 70);
        put("befreit", 2, 20, 20, 20, 20);
        assertThat(withheld(AREAS, care, exempt)).contains("JUG-08 a1", "JUG-09 a1").doesNotContain("JUG-08 k");
    }

    @Test
    void whatTheSourceItselfWithheldIsNotWorkedBackFromItsTotal() {
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 0, 20, 30, 40, 50);
        counts.put("arme", "a0", YEAR, Samples.absent(ObservationStatus.SUPPRESSED));
        put("arme", "a", 52);
        assertThat(withheld(AREAS, SHARE)).containsExactly("GRU-08 a0", "GRU-08 a1");
    }

    @Test
    void personsWhoBelongToNoPartHideTheOthersOnlyAsFarAsThereAreAny() {
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 2, 20, 30, 40, 50);
        counts.put("arme", Measurements.unattributed("a"), YEAR, Samples.known(1));
        assertThat(withheld(AREAS, SHARE)).containsExactly("GRU-08 a0", "GRU-08 a1");
    }

    @Test
    void headlineFiguresAndNilStay() {
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 2, 0, 30, 40, 50);
        assertThat(withheld(AREAS, SHARE)).containsExactly("GRU-08 a0", "GRU-08 a2");
    }

    @Test
    void theSameCountsGiveTheSameChoice() {
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 2, 20, 20, 1, 50);
        assertThat(withheld(AREAS, SHARE)).isEqualTo(withheld(AREAS, SHARE));
    }

    @Test
    void theAuditRefusesWhatIsOnlyProtectedFigureByFigure() {
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 2, 20, 30, 40, 50);
        LinearSystem system = new World(AREAS, List.of(SHARE), counts).system();
        AuditTally tally = new AuditTally(system.figures().stream().map(Figure::raw).toList());
        tally.add(IntStream.range(0, system.figures().size()).boxed().toList(),
                Audit.of(system, system.withheld(1), RULE));
        assertThatThrownBy(tally::figures)
                .isInstanceOf(UnsafeFiguresException.class).hasMessageContaining(" 1 geheim")
                .hasMessageNotContaining("a0")
                .hasMessageNotContaining("GRU");
    }

    @Test
    void aWiderIntervalWithholdsMore() {
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 2, 8, 9, 40, 50);
        World world = new World(AREAS, List.of(SHARE), counts);
        List<ProtectedObservation> wide = new Protection(AREAS, counts, "", MeasureRelations.none(), List.of(),
                List.of(), 4)
                .protect(world.raw(), EarlierFigures.none(), _ -> {})
                .observations();
        assertThat(wide).filteredOn(seen -> !seen.status().hasValue()).hasSize(3);
        assertThat(world.released().observations()).filteredOn(seen -> !seen.status().hasValue()).hasSize(2);
    }

    @Test
    void theSummaryCountsWhatIsWithheldAndTellsNoReason() {
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 2, 20, 30, 40, 50);
        assertThat(new World(AREAS, List.of(SHARE), counts).released().summary().indicators())
                .containsExactly(new Withheld("GRU-08", 8, 2));
    }

    @Test
    void nothingThatHoldsCountsShowsThem() {
        put("kinder", 4711, 4711, 4711, 4711, 4711);
        put("arme", 2, 4711, 4711, 4711, 4711);
        LinearSystem system = new World(AREAS, List.of(SHARE), counts).system();
        assertThat(system.figures().toString() + system.figures().getFirst().parts() + system.withheld(1))
                .doesNotContain("4711").doesNotContain("2.0");
    }
}
