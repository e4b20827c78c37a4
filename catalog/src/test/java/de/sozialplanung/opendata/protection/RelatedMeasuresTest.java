package de.sozialplanung.opendata.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.MeasureRelation;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.RawObservation;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Random worlds whose measures hang together by relations of two to four measures, complete ones and others.
class RelatedMeasuresTest {

    private static final int WORLDS = 300;
    private static final int ATTACKED = 40;
    private static final PrimarySuppression RULE = new PrimarySuppression();
    private static final int YEAR = 2023;
    private static final int MINIMUM = 3;
    private static final List<String> PARTS = List.of("arme", "junge", "alte");

    private static World world(int seed) {
        Random dice = new Random(seed);
        AreaTree areas = World.kreis(1 + dice.nextInt(3), 1 + dice.nextInt(4), 1 + dice.nextInt(2));
        List<String> parts = PARTS.subList(0, 1 + dice.nextInt(PARTS.size()));
        boolean complete = parts.size() > 1 && dice.nextBoolean();
        boolean nested = dice.nextBoolean();
        Measurements counts = new Measurements();
        int most = dice.nextBoolean() ? 4 : 30;
        for (Area area : areas.areas()) {
            if (areas.children(area.key()).isEmpty()) {
                int whole = 0;
                for (String part : parts) {
                    int count = dice.nextInt(3) == 0 ? dice.nextInt(40) : dice.nextInt(most);
                    whole += count;
                    counts.put(part, area.key(), YEAR, Samples.known(count));
                    if (part.equals("arme") && nested) {
                        int sick = count / (1 + dice.nextInt(3));
                        counts.put("kranke", area.key(), YEAR, Samples.known(sick));
                    }
                }
                whole += complete ? 0 : dice.nextInt(3) * dice.nextInt(10);
                counts.put("alle", area.key(), YEAR, Samples.known(whole));
                counts.put("leute", area.key(), YEAR, Samples.known(200 + dice.nextInt(300)));
            }
        }
        List<MeasureRelation> relations = new ArrayList<>();
        relations.add(MeasureRelation.parse("alle " + (complete ? "= " : ">= ") + String.join(" + ", parts)));
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(Samples.indicator("GRU-00", "alle", "leute"));
        for (int i = 0; i < parts.size(); i++) {
            indicators.add(dice.nextInt(3) == 0
                    ? Samples.indicator("GRU-1" + i, parts.get(i), "alle", 100, "%", MINIMUM, 5)
                    : Samples.indicator("GRU-1" + i, parts.get(i), "", 1, "Personen", MINIMUM, 0));
        }
        if (nested) {
            relations.add(MeasureRelation.parse("arme >= kranke"));
            indicators.add(Samples.indicator("GRU-20", "kranke", "arme", 100, "%", MINIMUM, 0));
        }
        return new World(areas, indicators, counts, relations);
    }

    @Test
    void noneIsRefusedForWantOfAProof() {
        int withheld = 0;
        int figures = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            ProtectedFigures released = world(seed).released();
            withheld += released.withheld().size();
            figures += released.observations().size();
        }
        assertThat(withheld).isLessThan(figures * 3 / 5);
    }

    @Test
    void noWithheldCountIsWorkedBackFromWhatIsPublished() {
        for (int seed = 0; seed < ATTACKED; seed++) {
            World world = world(seed);
            LinearAttacker attacker = new LinearAttacker(world, world.released().observations(), Set.of("leute"));
            for (RawObservation raw : world.withheldByThemselves()) {
                String measure = raw.indicator().numerator();
                double count = raw.numerator();
                boolean base = raw.base() != null && raw.base() < MINIMUM;
                if (count > 0 && count < MINIMUM && !base) {
                    assertThat(attacker.width(measure, raw.area(), YEAR)).as("%s in %s of world %d", measure,
                            raw.area(), seed).isGreaterThanOrEqualTo(MINIMUM);
                }
            }
        }
    }

    @Test
    void theAuditFindsProofsOfItsOwnWhereMeasuresMustMoveTogether() {
        int together = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            LinearSystem system = world(seed).system();
            List<WithheldCount> counts = system.withheld(1);
            new SecondarySuppression(counts, new Worlds(RULE)).choose(_ -> {});
            Worlds worlds = new Worlds(RULE);
            together += counts.stream().allMatch(worlds::isSafe) ? 0 : 1;
            assertThat(Audit.of(system, counts, RULE).isPassed()).as("world %d", seed).isTrue();
        }
        assertThat(together).isPositive();
    }
}
