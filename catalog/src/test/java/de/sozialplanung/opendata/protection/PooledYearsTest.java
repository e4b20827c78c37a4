package de.sozialplanung.opendata.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.Cell.Known;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.PooledYears;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Random worlds in which a measure is published as overlapping sums of three years, whether or not anybody delivered the
/// single years.
class PooledYearsTest {

    private static final int WORLDS = 30;
    private static final int FIRST = 2018;
    private static final int LAST = 2023;
    private static final int MINIMUM = 3;
    private static final PooledYears POOL = PooledYears.parse("kranke_3j = kranke + kranke@-1 + kranke@-2")
            .orElseThrow();
    private static final MeasureRelations RELATIONS = new MeasureRelations(List.of(), List.of(POOL));
    private static final List<Indicator> INDICATORS = List.of(
            Samples.indicator("GES-01", "kranke_3j", "kinder_3j"),
            Samples.indicator("GES-02", "kranke_3j", "", 1, "Fälle", MINIMUM, 0));

    /// Single years as they are in truth.
    private static Measurements truth(AreaTree areas, Random dice) {
        Measurements counts = new Measurements();
        for (Area area : areas.areas()) {
            int most = dice.nextInt(3) == 0 ? 3 : 12;
            for (int year = FIRST; year <= LAST && areas.children(area.key()).isEmpty(); year++) {
                counts.put("kranke", area.key(), year, Samples.known(dice.nextInt(4) == 0 ? 0 : dice.nextInt(most)));
            }
        }
        return counts;
    }

    private static World world(AreaTree areas, Measurements truth, boolean delivered, MeasureRelations relations) {
        Measurements counts = new Measurements();
        for (Area area : areas.areas()) {
            for (int year = FIRST; year <= LAST && areas.children(area.key()).isEmpty(); year++) {
                int of = year;
                POOL.sum(truth, area.key(), year).ifPresent(sum -> counts.put("kranke_3j", area.key(), of, sum));
                counts.put("kinder_3j", area.key(), year, Samples.known(150));
                if (delivered) {
                    truth.get("kranke", area.key(), year)
                            .ifPresent(count -> counts.put("kranke", area.key(), of, count));
                }
            }
        }
        return new World(areas, INDICATORS, counts, relations);
    }

    /// The small counts of single years that the attacker knows too well.
    private static List<String> pinned(World world, Measurements truth, List<ProtectedObservation> seen) {
        LinearAttacker attacker = new LinearAttacker(world, seen, Set.of("kinder_3j"));
        List<String> pinned = new ArrayList<>();
        for (Area area : world.areas().areas()) {
            for (int year = FIRST; year <= LAST; year++) {
                if (truth.get("kranke", area.key(), year).orElse(null) instanceof Known(double count, var _)
                        && count > 0
                        && count < MINIMUM && attacker.width("kranke", area.key(), year) < MINIMUM) {
                    pinned.add(area.key() + " " + year);
                }
            }
        }
        return pinned;
    }

    @Test
    void noSingleYearIsWorkedBackFromSumsThatOverlap() {
        int won = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            Random dice = new Random(seed);
            AreaTree areas = World.kreis(1 + dice.nextInt(3), 1 + dice.nextInt(3));
            Measurements truth = truth(areas, dice);
            World world = world(areas, truth, seed % 2 == 0, RELATIONS);
            List<ProtectedObservation> unrelated = world(areas, truth, false, MeasureRelations.none()).released()
                    .observations();
            won += pinned(world, truth, unrelated).isEmpty() ? 0 : 1;
            assertThat(pinned(world, truth, world.released().observations())).as("world %d", seed).isEmpty();
        }
        assertThat(won).isGreaterThan(WORLDS / 4);
    }

    @Test
    void sumsThatLeaveTheirYearsOpenAreAllPublished() {
        AreaTree areas = World.kreis(2, 2);
        Measurements truth = new Measurements();
        int[] ofYears = {5, 1, 4, 6, 2, 3};
        for (String area : List.of("a0", "a1", "b0", "b1")) {
            for (int i = 0; i < ofYears.length; i++) {
                truth.put("kranke", area, FIRST + i, Samples.known(ofYears[i]));
            }
        }
        assertThat(world(areas, truth, true, RELATIONS).released().withheld()).isEmpty();
        assertThat(world(areas, truth, false, RELATIONS).released().withheld()).isEmpty();
    }
}
