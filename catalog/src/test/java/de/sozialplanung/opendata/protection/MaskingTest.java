package de.sozialplanung.opendata.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Disclosure;
import de.sozialplanung.opendata.catalog.DisclosureMethod;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The other methods than suppression, and the rules that an indicator may ask for.
class MaskingTest {

    private static final int YEAR = 2023;
    private static final AreaTree AREAS = World.kreis(3, 2);
    private static final Indicator SHARE = Samples.indicator("GRU-08", "arme", "kinder");
    private static final Indicator COUNT = Samples.indicator("GRU-09", "arme", "", 1, "Personen", 3, 0);

    private final Measurements counts = new Measurements();

    private void put(String measure, double... ofAreas) {
        List<String> areas = List.of("a0", "a1", "a2", "b0", "b1");
        for (int i = 0; i < areas.size(); i++) {
            counts.put(measure, areas.get(i), YEAR, Samples.known(ofAreas[i]));
        }
    }

    private static Indicator by(DisclosureMethod method, Indicator indicator) {
        return Samples.withDisclosure(indicator,
                new Disclosure(method, indicator.minimumCount(), indicator.minimumBase(), false, null));
    }

    private List<String> seen(Indicator... indicators) {
        return new World(AREAS, List.of(indicators), counts).released().observations().stream()
                .map(seen -> seen.area() + " " + (seen.value() == null ? seen.status().sign() : seen.value())).toList();
    }

    @Test
    void figuresAreWorkedOutFromRoundedCountsAndTotalsAreRoundedOnTheirOwn() {
        put("kinder", 98, 102, 103, 100, 100);
        put("arme", 2, 3, 33, 40, 57);
        assertThat(seen(by(DisclosureMethod.ROUNDING_5, COUNT))).containsExactly("k 135.0", "a 40.0", "b 95.0",
                "a0 0.0", "a1 5.0", "a2 35.0", "b0 40.0", "b1 55.0");
        assertThat(seen(by(DisclosureMethod.ROUNDING_10, SHARE))).contains("a0 0.0", "a1 0.0", "a2 30.0", "b1 60.0");
    }

    @Test
    void whereARoundedTotalTellsTooMuchAPartIsWithheld() {
        put("arme", 2, 2, 0, 40, 50);
        assertThat(seen(by(DisclosureMethod.ROUNDING_5, COUNT))).contains("a 5.0", "b 90.0", "a0 .");
    }

    @Test
    void whereAnotherIndicatorSuppressesTheSameCountsRoundingDoesNotGiveThemAway() {
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 2, 20, 30, 40, 50);
        List<String> seen = seen(SHARE, by(DisclosureMethod.ROUNDING_5, COUNT));
        assertThat(seen).contains("a0 .").doesNotContain("a0 0.0");
    }

    @Test
    void theSameCountIsAlteredAlikeInEveryIndicatorAndNilNever() {
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 12, 20, 0, 40, 50);
        List<String> counted = seen(by(DisclosureMethod.CELL_KEY, COUNT));
        List<String> shared = seen(by(DisclosureMethod.CELL_KEY, SHARE));
        assertThat(counted).contains("a2 0.0");
        assertThat(shared).contains("a2 0.0");
        assertThat(counted.subList(3, 8)).isEqualTo(shared.subList(3, 8));
    }

    @Test
    void aCountIsAlteredByAtMostTwoAndNotAlwaysTheSame() {
        List<Double> altered = new ArrayList<>();
        for (int year = 1900; year < 2000; year++) {
            altered.add(CellKey.shown(10, "erfundener Schlüssel", "arme", "a0", year));
        }
        assertThat(altered).allMatch(count -> Math.abs(count - 10) <= 2).contains(8.0, 9.0, 10.0, 11.0, 12.0);
        assertThat(altered).isNotEqualTo(IntStream.range(1900, 2000)
                .mapToObj(year -> CellKey.shown(10, "anderer Schlüssel", "arme", "a0", year)).toList());
        assertThat(CellKey.shown(1, "erfundener Schlüssel", "arme", "a0", 2000)).isNotNegative();
    }

    @Test
    void nilAndAHundredPercentAreWithheldWhereWholeGroupsAreProtected() {
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 0, 100, 30, 40, 50);
        assertThat(seen(SHARE)).contains("a0 0.0", "a1 100.0");
        Indicator groups = Samples.withDisclosure(SHARE,
                new Disclosure(DisclosureMethod.SUPPRESSION, 3, 30, true, null));
        assertThat(seen(groups)).contains("a0 .", "a1 .", "b0 40.0");
    }

    @Test
    void whatOneContributorMakesUpIsWithheld() {
        put("kinder", 100, 100, 100, 100, 100);
        put("arme", 50, 40, 30, 40, 50);
        put("groesster", 45, 20, 10, 10, 40);
        Indicator dominated = Samples.withDisclosure(SHARE, new Disclosure(DisclosureMethod.SUPPRESSION, 3, 30, false,
                new Disclosure.Dominance("groesster", 80)));
        World world = new World(AREAS, List.of(dominated), counts);
        assertThat(world.released().observations())
                .filteredOn(seen -> seen.status() == ObservationStatus.SUPPRESSED)
                .extracting(ProtectedObservation::area).contains("a0").doesNotContain("b1");
        assertThat(world.released().withheld()).extracting(Withholding::reason).contains(Reason.DOMINANCE);
    }

    @Test
    void theOperatorIsToldWhy() {
        put("kinder", 100, 100, 100, 20, 100);
        put("arme", 2, 10, 98, 4, 50);
        assertThat(new World(AREAS, List.of(SHARE), counts).released().withheld())
                .extracting(withheld -> withheld.area() + " " + withheld.reason()).containsExactlyInAnyOrder(
                        "a0 SMALL_COUNT", "a2 SMALL_REST", "b0 SMALL_BASE", "b1 OTHERS");
    }

    @Test
    void nothingTellsTheSecret() {
        assertThat(new Masking(DisclosureMethod.CELL_KEY, "erfundener Schlüssel", List.of()).toString())
                .doesNotContain("erfunden");
    }
}
