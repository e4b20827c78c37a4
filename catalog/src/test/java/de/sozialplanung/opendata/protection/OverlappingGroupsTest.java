package de.sozialplanung.opendata.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaGroup;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.RawObservation;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Random worlds with groups of areas that lie across the Gemeinden and overlap each other.
class OverlappingGroupsTest {

    private static final int WORLDS = 40;
    private static final int YEAR = 2023;
    private static final int MINIMUM = 3;
    private static final List<Indicator> INDICATORS = List.of(Samples.indicator("GRU-01", "arme", "kinder"),
            Samples.indicator("GRU-02", "arme", "", 1, "Personen", MINIMUM, 0));

    private static World world(int seed) {
        Random dice = new Random(seed);
        AreaTree areas = World.kreis(1 + dice.nextInt(4), 2 + dice.nextInt(2), 2);
        List<String> leaves = areas.areas().stream().map(Area::key).filter(key -> areas.children(key).isEmpty())
                .toList();
        Measurements counts = new Measurements();
        for (String area : leaves) {
            counts.put("kinder", area, YEAR, Samples.known(40 + dice.nextInt(100)));
            counts.put("arme", area, YEAR, Samples.known(dice.nextInt(dice.nextBoolean() ? 4 : 30)));
        }
        List<AreaGroup> groups = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<String> members = leaves.stream().filter(_ -> dice.nextInt(3) == 0).toList();
            if (!members.isEmpty()) {
                groups.add(World.group("raum" + i, members));
            }
        }
        return new World(areas, INDICATORS, counts, MeasureRelations.none(), groups);
    }

    @Test
    void noWithheldCountIsWorkedBackFromWhatIsPublishedForGroups() {
        int published = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            World world = world(seed);
            List<ProtectedObservation> seen = world.released().observations();
            published += (int) seen.stream().filter(figure -> world.areas().area(figure.area()).isEmpty())
                    .filter(figure -> figure.status().hasValue()).count();
            LinearAttacker attacker = new LinearAttacker(world, seen, Set.of("kinder"));
            for (RawObservation raw : world.withheldByThemselves()) {
                if (raw.numerator() > 0 && raw.numerator() < MINIMUM) {
                    assertThat(attacker.width("arme", raw.area(), YEAR)).as("%s of world %d", raw.area(), seed)
                            .isGreaterThanOrEqualTo(MINIMUM);
                }
            }
        }
        assertThat(published).isGreaterThan(WORLDS);
    }
}
