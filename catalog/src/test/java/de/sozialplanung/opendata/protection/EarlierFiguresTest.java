package de.sozialplanung.opendata.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.MeasureRelation;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What was seen once stays known.
class EarlierFiguresTest {

    private static final int YEAR = 2023;
    private static final AreaTree AREAS = World.kreis(4, 2);
    private static final Indicator SHARE = Samples.indicator("GRU-08", "arme", "kinder");

    private final EarlierFigures earlier = EarlierFigures.none();

    private static World world(Indicator indicator, double... poor) {
        Measurements counts = new Measurements();
        List<String> areas = List.of("a0", "a1", "a2", "a3", "b0", "b1");
        for (int i = 0; i < areas.size(); i++) {
            counts.put("kinder", areas.get(i), YEAR, Samples.known(100));
            counts.put("arme", areas.get(i), YEAR, Samples.known(poor[i]));
        }
        return new World(AREAS, List.of(indicator), counts);
    }

    private static List<String> withheld(ProtectedFigures figures) {
        return figures.observations().stream().filter(seen -> seen.status() == ObservationStatus.SUPPRESSED)
                .map(ProtectedObservation::area).toList();
    }

    private void remember(World world) {
        for (ProtectedObservation seen : world.released().observations()) {
            Double value = seen.value();
            if (value != null) {
                earlier.add(seen.indicator(), seen.area(), seen.year(), value, SHARE.decimals());
            }
        }
    }

    @Test
    void whatWasShownCannotStandInForWhatIsHidden() {
        World world = world(SHARE, 2, 10, 20, 30, 40, 50);
        assertThat(withheld(world.released())).containsExactly("a0", "a1");
        earlier.add("GRU-08", "a1", YEAR, 10.0, 1);
        ProtectedFigures next = world.releasedAfter(earlier);
        assertThat(withheld(next)).containsExactly("a0", "a2");
        assertThat(next.knownBefore().isNothing()).isTrue();
    }

    @Test
    void theSameFolderAgainIsTheSameEdition() {
        World world = world(SHARE, 2, 10, 20, 30, 40, 50);
        remember(world);
        assertThat(world.releasedAfter(earlier).observations()).isEqualTo(world.released().observations());
    }

    @Test
    void aRevisedCountIsNotTheOneOfBefore() {
        remember(world(SHARE, 5, 10, 20, 30, 40, 50));
        ProtectedFigures next = world(SHARE, 2, 13, 20, 30, 40, 50).releasedAfter(earlier);
        assertThat(withheld(next)).containsExactly("a0", "a1");
        assertThat(next.knownBefore().isNothing()).isTrue();
    }

    @Test
    void whatIsWithheldTooLateIsSaidToTheOperator() {
        remember(world(SHARE, 4, 10, 20, 30, 40, 50));
        Indicator stricter = Samples.indicator("GRU-08", "arme", "kinder", 100, "%", 5, 30);
        ProtectedFigures next = world(stricter, 4, 10, 20, 30, 40, 50).releasedAfter(earlier);
        assertThat(withheld(next)).containsExactly("a0");
        assertThat(next.knownBefore()).isEqualTo(new KnownBefore(1, 0));
    }

    @Test
    void whatFollowsFromBeforeIsCountedAndTheRestIsStillPublished() {
        for (String area : List.of("a", "a1", "a2", "a3")) {
            earlier.add("GRU-08", area, YEAR, area.equals("a") ? 15.5 : Integer.parseInt(area.substring(1)) * 10, 1);
        }
        ProtectedFigures next = world(SHARE, 2, 10, 20, 30, 40, 50).releasedAfter(earlier);
        assertThat(next.knownBefore()).isEqualTo(new KnownBefore(0, 1));
        assertThat(withheld(next)).contains("a0").doesNotContain("b0", "b1");
    }

    @Test
    void aFinerRoundingOfBeforeStillTells() {
        Indicator coarse = Samples.indicator("GRU-08", "arme", "leute");
        Measurements counts = new Measurements();
        for (String area : List.of("a0", "a1", "a2", "a3", "b0", "b1")) {
            counts.put("leute", area, YEAR, Samples.known(2_000));
            counts.put("arme", area, YEAR, Samples.known(area.equals("a0") ? 2 : 40));
        }
        World world = new World(AREAS, List.of(coarse), counts);
        assertThat(withheld(world.released())).containsExactly("a0");
        for (String area : List.of("a", "a1", "a2")) {
            earlier.add("GRU-08", area, YEAR, area.equals("a") ? 1.525 : 2, 3);
        }
        assertThat(withheld(world.releasedAfter(earlier))).containsExactly("a0", "a3");
    }

    @Test
    void aWholeThatWasShownOnceBindsItsPartForGood() {
        Measurements counts = new Measurements();
        for (String area : List.of("a0", "a1", "a2", "a3", "b0", "b1")) {
            counts.put("arme", area, YEAR, Samples.known(area.equals("a0") ? 2 : 40));
            counts.put("kranke", area, YEAR, Samples.known(area.equals("a0") ? 1 : 20));
        }
        Indicator poor = Samples.indicator("GRU-01", "arme", "", 1, "Personen", 3, 0);
        Indicator sick = Samples.indicator("GRU-02", "kranke", "", 1, "Personen", 3, 0);
        earlier.add("GRU-01", "a0", YEAR, 2, 1);
        ProtectedFigures next = new World(AREAS, List.of(poor, sick), counts,
                List.of(MeasureRelation.parse("arme >= kranke"))).releasedAfter(earlier);
        assertThat(next.knownBefore()).isEqualTo(new KnownBefore(1, 1));
    }
}
