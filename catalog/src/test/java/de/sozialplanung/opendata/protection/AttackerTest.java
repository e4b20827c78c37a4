package de.sozialplanung.opendata.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.MeasureSum;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.RawObservation;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Plays the outsider against small invented worlds whose true counts are known.
class AttackerTest {

    private static final int WORLDS = 40;
    private static final int YEAR = 2023;
    private static final int MINIMUM = 3;
    private static final Set<String> KNOWN = Set.of("kinder", "leute");

    /// Two indicators share a numerator, one takes it together with another, one divides by it.
    private static final List<Indicator> INDICATORS = List.of(Samples.indicator("GRU-01", "arme", "kinder"),
            Samples.indicator("GRU-02", "arme", "leute", 1000, "je 1.000", MINIMUM, 30),
            Samples.indicator("GRU-03", "arme + alte", "leute"), Samples.indicator("GRU-04", "alte", "leute"),
            Samples.indicator("GRU-05", "junge", "arme"));

    private static World world(int seed) {
        Random dice = new Random(seed);
        AreaTree areas = World.kreis(1 + dice.nextInt(4), 1 + dice.nextInt(4), 2);
        Measurements counts = new Measurements();
        for (Area area : areas.areas()) {
            if (areas.children(area.key()).isEmpty()) {
                int children = 31 + dice.nextInt(120);
                int poor = dice.nextInt(dice.nextBoolean() ? 5 : 60) % children;
                counts.put("kinder", area.key(), YEAR, Samples.known(children));
                counts.put("leute", area.key(), YEAR, Samples.known(children * 4 + dice.nextInt(50)));
                counts.put("arme", area.key(), YEAR, Samples.known(poor));
                counts.put("alte", area.key(), YEAR, Samples.known(dice.nextInt(20)));
                int young = poor / (1 + dice.nextInt(3));
                counts.put("junge", area.key(), YEAR, Samples.known(young));
            }
        }
        return new World(areas, INDICATORS, counts);
    }

    /// The small counts that the attacker knows within less than the minimum count, as far as there are any.
    private static List<String> pinned(World world, List<ProtectedObservation> seen) {
        LinearAttacker attacker = new LinearAttacker(world, seen, KNOWN);
        List<String> pinned = new ArrayList<>();
        for (RawObservation raw : world.withheldByThemselves()) {
            List<MeasureSum.Term> terms = MeasureSum.parse(raw.indicator().numerator()).terms();
            for (int i = 0; i < raw.terms().size(); i++) {
                String measure = terms.get(i).measure();
                if (raw.terms().get(i) > 0 && raw.terms().get(i) < MINIMUM
                        && !(raw.base() != null && raw.base() < MINIMUM)
                        && attacker.width(measure, raw.area(), YEAR) < MINIMUM) {
                    pinned.add(measure + " in " + raw.area());
                }
            }
        }
        return pinned;
    }

    @Test
    void noWithheldCountIsWorkedBackFromWhatIsPublished() {
        for (int seed = 0; seed < WORLDS; seed++) {
            World world = world(seed);
            assertThat(pinned(world, world.released().observations())).as("world %d", seed).isEmpty();
        }
    }

    @Test
    void withoutSecondarySuppressionTheSameAttackerWins() {
        int won = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            World world = world(seed);
            won += pinned(world, world.withoutSecondary()).isEmpty() ? 0 : 1;
        }
        assertThat(won).isGreaterThan(WORLDS / 4);
    }

    @Test
    void whatIsPublishedIsTrueAndNotAllIsWithheld() {
        int published = 0;
        int withheld = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            World world = world(seed);
            List<ProtectedObservation> alone = world.withoutSecondary();
            List<ProtectedObservation> together = world.released().observations();
            for (int i = 0; i < alone.size(); i++) {
                published += together.get(i).status().hasValue() ? 1 : 0;
                if (together.get(i).status().hasValue()) {
                    assertThat(together.get(i)).isEqualTo(alone.get(i));
                } else if (alone.get(i).status().hasValue()) {
                    withheld++;
                }
            }
        }
        assertThat(withheld).isPositive().isLessThan(published);
    }
}
