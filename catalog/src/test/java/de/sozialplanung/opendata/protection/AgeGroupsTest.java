package de.sozialplanung.opendata.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.AgeGroup;
import de.sozialplanung.opendata.catalog.Disclosure;
import de.sozialplanung.opendata.catalog.DisclosureMethod;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaGroup;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.Cell.Known;
import de.sozialplanung.opendata.statistics.MeasureRelation;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.Samples;
import de.sozialplanung.opendata.statistics.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Groups of ages that follow from published shares. The attacker knows the inhabitants and that every age is in one group;
/// the measures of the groups exist for nobody else.
class AgeGroupsTest {

    private static final int YEAR = 2023;
    private static final int MINIMUM = 3;
    private static final int WORLDS = 40;
    private static final int MANY = 400;
    private static final AreaTree AREAS = World.kreis(3, 2);
    private static final List<String> SMALLEST = List.of("a0", "a1", "a2", "b0", "b1");
    private static final List<Indicator> INDICATORS = List.of(
            Samples.indicator("DEM-01", "einwohner", "", 1, "Personen", MINIMUM, 0),
            Samples.indicator("DEM-03", "unter_18", "einwohner"), Samples.indicator("DEM-04", "unter_6", "einwohner"),
            Samples.indicator("DEM-05", "ab_65", "einwohner"));
    private static final List<Indicator> SHARES = INDICATORS.subList(1, INDICATORS.size());
    private static final List<AgeGroup> AGES = List.of(new AgeGroup(0, 5, "DEM-04", List.of()),
            new AgeGroup(6, 17, "DEM-03", List.of("DEM-04")),
            new AgeGroup(18, 64, null, List.of("DEM-03", "DEM-05")), new AgeGroup(65, null, "DEM-05", List.of()));
    private static final MeasureRelations KNOWN = new MeasureRelations(
            List.of(MeasureRelation.parse("unter_18 = unter_6 + alter_6_17"),
                    MeasureRelation.parse("einwohner = unter_18 + ab_65 + alter_18_64")),
            List.of());

    private final Measurements counts = new Measurements();

    AgeGroupsTest() {
        put("einwohner", 100, 100, 100, 100, 100);
        put("unter_6", 10, 10, 10, 10, 10);
        put("unter_18", 20, 30, 30, 30, 30);
        put("ab_65", 20, 20, 20, 20, 20);
    }

    private void put(String measure, double... ofAreas) {
        for (int i = 0; i < SMALLEST.size(); i++) {
            counts.put(measure, SMALLEST.get(i), YEAR, Samples.known(ofAreas[i]));
        }
    }

    private static double width(World world, List<ProtectedObservation> seen, String measure, String area) {
        return new LinearAttacker(new World(world.areas(), world.indicators(), world.counts(), KNOWN, world.groups()),
                seen, Set.of("einwohner")).width(measure, area, YEAR);
    }

    private static World world(AreaTree areas, Measurements counts, List<AreaGroup> groups, List<AgeGroup> ages) {
        return new World(areas, INDICATORS, counts, MeasureRelations.none(), groups, ages);
    }

    private void leaksUnlessProtected(String measure, String area, AreaGroup... groups) {
        World careless = world(AREAS, counts, List.of(groups), List.of());
        assertThat(width(careless, careless.released().observations(), measure, area)).isLessThan(MINIMUM);
        World world = world(AREAS, counts, List.of(groups), AGES);
        assertThat(width(world, world.released().observations(), measure, area)).isGreaterThanOrEqualTo(MINIMUM);
    }

    @Test
    void aShareWithoutTheOneWithinItIsFewPeople() {
        put("unter_6", 18, 10, 10, 10, 10);
        leaksUnlessProtected("alter_6_17", "a0");
    }

    @Test
    void allWithoutTheSharesAreFewPeople() {
        put("unter_18", 59, 30, 30, 30, 30);
        put("ab_65", 40, 20, 20, 20, 20);
        leaksUnlessProtected("alter_18_64", "a0");
    }

    @Test
    void thatTheInhabitantsAreNoFigureHelpsNobody() {
        put("unter_18", 59, 30, 30, 30, 30);
        put("ab_65", 40, 20, 20, 20, 20);
        World careless = new World(AREAS, SHARES, counts);
        assertThat(width(careless, careless.released().observations(), "alter_18_64", "a0")).isLessThan(MINIMUM);
        World world = new World(AREAS, SHARES, counts, MeasureRelations.none(), List.of(), AGES);
        assertThat(width(world, world.released().observations(), "alter_18_64", "a0"))
                .isGreaterThanOrEqualTo(MINIMUM);
    }

    @Test
    void noProofRestsOnInhabitantsThatOnlyThisEditionKeepsVague() {
        put("unter_18", 58, 30, 30, 30, 30);
        put("ab_65", 40, 20, 20, 20, 20);
        Disclosure rounding = new Disclosure(DisclosureMethod.ROUNDING_10, MINIMUM, 0, false, null);
        List<Indicator> others = Stream.concat(
                SHARES.stream().map(indicator -> Samples.withDisclosure(indicator, rounding)),
                Stream.of(Samples.indicator("DEM-09", "unter_18 + ab_65", "", 1, "Personen", MINIMUM, 0))).toList();
        World careless = new World(AREAS, others, counts);
        assertThat(width(careless, exact(careless), "alter_18_64", "a0")).isLessThan(MINIMUM);
        World world = new World(AREAS, others, counts, MeasureRelations.none(), List.of(), AGES);
        assertThat(width(world, exact(world), "alter_18_64", "a0")).isGreaterThanOrEqualTo(MINIMUM);
    }

    /// What is seen, without what rounded counts tell.
    private static List<ProtectedObservation> exact(World world) {
        return world.released().observations().stream().map(figure -> figure.indicator().equals("DEM-09")
                ? figure
                : new ProtectedObservation(figure.indicator(), figure.area(), YEAR, null, ObservationStatus.SUPPRESSED))
                .toList();
    }

    @Test
    void nobodyElseOfTheGemeindeGivesThemAway() {
        put("unter_18", 30, 30, 30, 12, 30);
        leaksUnlessProtected("alter_6_17", "b0");
    }

    @Test
    void areasTakenTogetherHaveFewPeopleToo() {
        put("unter_6", 19, 29, 10, 10, 10);
        leaksUnlessProtected("alter_6_17", "hand", World.group("hand", List.of("a0", "a1")));
    }

    @Test
    void ofWholeGroupsNobodyAndAllAreKeptAsWell() {
        put("unter_6", 20, 10, 10, 10, 10);
        List<Indicator> strict = INDICATORS.stream().map(indicator -> Samples.withDisclosure(indicator,
                new Disclosure(DisclosureMethod.SUPPRESSION, MINIMUM, 0, true, null))).toList();
        World careless = new World(AREAS, strict, counts);
        assertThat(width(careless, careless.released().observations(), "alter_6_17", "a0")).isLessThan(MINIMUM);
        World world = new World(AREAS, strict, counts, MeasureRelations.none(), List.of(), AGES);
        assertThat(width(world, world.released().observations(), "alter_6_17", "a0"))
                .isGreaterThanOrEqualTo(MINIMUM);
    }

    @Test
    void groupsOfManyPeopleWithholdNothing() {
        assertThat(world(AREAS, counts, List.of(), AGES).released().withheld()).isEmpty();
    }

    @Test
    void sharesRoundedSoFarThatFewMayBeManyWithholdNothing() {
        Measurements large = new Measurements();
        for (String area : List.of("a0", "a1")) {
            large.put("einwohner", area, YEAR, Samples.known(4900));
            large.put("unter_6", area, YEAR, Samples.known(490));
            large.put("unter_18", area, YEAR, Samples.known(area.equals("a0") ? 492 : 900));
            large.put("ab_65", area, YEAR, Samples.known(800));
        }
        World world = world(World.kreis(2), large, List.of(), AGES);
        assertThat(world.released().withheld()).isEmpty();
        assertThat(width(world, world.released().observations(), "alter_6_17", "a0"))
                .isGreaterThanOrEqualTo(MINIMUM);
    }

    @Test
    void whatIsToldOfTheAuditIsAboutFiguresOnly() {
        put("unter_6", 18, 10, 10, 10, 10);
        ProtectedFigures released = world(AREAS, counts, List.of(), AGES).released();
        assertThat(released.summary().indicators()).extracting(AuditSummary.Withheld::indicator)
                .containsExactly("DEM-01", "DEM-03", "DEM-04", "DEM-05");
        assertThat(released.withheld()).isNotEmpty().allMatch(figure -> figure.reason() == Reason.OTHERS);
    }

    /// Few children of an age, or few adults, in every third area; in every other world the inhabitants are no figure.
    private static World random(int seed, List<AgeGroup> ages) {
        Random dice = new Random(seed);
        AreaTree areas = World.kreis(1 + dice.nextInt(3), 1 + dice.nextInt(3));
        Measurements counts = new Measurements();
        for (Area area : areas.areas()) {
            if (areas.children(area.key()).isEmpty()) {
                int young = dice.nextInt(4) == 0 ? dice.nextInt(4) : dice.nextInt(60);
                int pupils = dice.nextInt(3) == 0 ? dice.nextInt(4) : dice.nextInt(60);
                int adults = dice.nextInt(3) == 0 ? dice.nextInt(4) : dice.nextInt(200);
                int old = dice.nextInt(4) == 0 ? dice.nextInt(4) : dice.nextInt(90);
                counts.put("unter_6", area.key(), YEAR, Samples.known(young));
                counts.put("unter_18", area.key(), YEAR, Samples.known(young + pupils));
                counts.put("ab_65", area.key(), YEAR, Samples.known(old));
                counts.put("einwohner", area.key(), YEAR, Samples.known(young + pupils + adults + old));
            }
        }
        return new World(areas, seed % 2 == 0 ? INDICATORS : SHARES, counts, MeasureRelations.none(), List.of(), ages);
    }

    private static double count(World world, String area, String measure) {
        return new Totals(world.areas(), world.counts()).get(measure, area,
                YEAR) instanceof Known(double value, var _) ? value : 0;
    }

    /// The small groups that the attacker knows too well, of areas with inhabitants enough to be a secret among.
    private static List<String> pinned(World world, List<ProtectedObservation> seen) {
        List<String> pinned = new ArrayList<>();
        for (Area area : world.areas().areas()) {
            double all = count(world, area.key(), "einwohner");
            double under18 = count(world, area.key(), "unter_18");
            double pupils = under18 - count(world, area.key(), "unter_6");
            double adults = all - under18 - count(world, area.key(), "ab_65");
            if (all >= MINIMUM && pupils > 0 && pupils < MINIMUM
                    && width(world, seen, "alter_6_17", area.key()) < MINIMUM) {
                pinned.add(area.key() + " 6-17");
            }
            if (all >= MINIMUM && adults > 0 && adults < MINIMUM
                    && width(world, seen, "alter_18_64", area.key()) < MINIMUM) {
                pinned.add(area.key() + " 18-64");
            }
        }
        return pinned;
    }

    @Test
    void noSmallGroupOfAnyWorldIsWorkedBack() {
        int won = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            won += pinned(random(seed, List.of()), random(seed, List.of()).released().observations()).isEmpty() ? 0 : 1;
            assertThat(pinned(random(seed, AGES), random(seed, AGES).released().observations())).as("world %d", seed)
                    .isEmpty();
        }
        assertThat(won).isGreaterThan(WORLDS / 4);
    }

    @Test
    void noEditionIsRefusedForThem() {
        int withheld = 0;
        int figures = 0;
        for (int seed = 0; seed < MANY; seed++) {
            ProtectedFigures released = random(seed, AGES).released();
            withheld += released.withheld().size();
            figures += released.observations().size();
        }
        assertThat(withheld).isLessThan(figures * 3 / 5);
    }
}
