package de.sozialplanung.opendata.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Disclosure;
import de.sozialplanung.opendata.catalog.DisclosureMethod;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.AreaGroup;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.MeasureRelation;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.PooledYears;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The ways by which published sets of figures are known to leak, numbered as the field numbers them. In each world the
/// count `arme` of area `a0` is small. An attacker with linear programs over whole numbers gets hold of it as long as
/// figures are only looked at one by one, and does not once they are protected. The seventh way, by formats and
/// requests, is `WithheldServiceTest`'s.
class LeakPathsTest {

    private static final int YEAR = 2023;
    private static final int MINIMUM = 3;
    private static final AreaTree AREAS = World.kreis(3, 2);
    private static final List<String> SMALLEST = List.of("a0", "a1", "a2", "b0", "b1");
    private static final Set<String> KNOWN = Set.of("kinder", "leute");
    private static final Indicator SHARE = Samples.indicator("GRU-08", "arme", "kinder");

    private final Measurements counts = new Measurements();

    LeakPathsTest() {
        put("kinder", 100, 100, 100, 100, 100);
        put("leute", 200, 200, 200, 200, 200);
        put("arme", 2, 20, 30, 40, 50);
    }

    private void put(String measure, double... ofAreas) {
        putOf(YEAR, measure, ofAreas);
    }

    private void putOf(int year, String measure, double... ofAreas) {
        for (int i = 0; i < SMALLEST.size(); i++) {
            counts.put(measure, SMALLEST.get(i), year, Samples.known(ofAreas[i]));
        }
    }

    private double width(World world, List<ProtectedObservation> seen) {
        return new LinearAttacker(world, seen, KNOWN).width("arme", "a0", YEAR);
    }

    private void leaksUnlessProtected(Indicator... indicators) {
        World world = new World(AREAS, List.of(indicators), counts);
        assertThat(width(world, world.withoutSecondary())).isLessThan(MINIMUM);
        assertThat(width(world, world.released().observations())).isGreaterThanOrEqualTo(MINIMUM);
    }

    @Test
    void path1TotalLessVisibleParts() {
        leaksUnlessProtected(SHARE);
    }

    @Test
    void path2RateTimesDenominator() {
        leaksUnlessProtected(SHARE, Samples.indicator("GRU-99", "arme", "leute", 1000, "je 1.000", 1, 30));
    }

    @Test
    void path3Complement() {
        leaksUnlessProtected(SHARE, Samples.indicator("GRU-99", "kinder - arme", "leute"));
    }

    @Test
    void path4NilAndHundredPercentLookLikeTheRestWhereGroupsAreProtected() {
        put("arme", 0, 100, 30, 2, 50);
        Indicator groups = Samples.withDisclosure(SHARE,
                new Disclosure(DisclosureMethod.SUPPRESSION, MINIMUM, 30, true, null));
        World world = new World(AREAS, List.of(groups), counts);
        List<ProtectedObservation> seen = world.released().observations();
        assertThat(seen).filteredOn(figure -> Set.of("a0", "a1", "b0", "b1").contains(figure.area()))
                .allMatch(figure -> figure.status() == ObservationStatus.SUPPRESSED && figure.value() == null);
        assertThat(width(world, seen)).isGreaterThanOrEqualTo(MINIMUM);
    }

    @Test
    void path5TheYearBeforeAndTheChangeSince() {
        putOf(YEAR + 1, "arme", 20, 20, 30, 40, 50);
        putOf(YEAR + 1, "kinder", 100, 100, 100, 100, 100);
        leaksUnlessProtected(SHARE, Samples.indicator("GRU-99", "arme - arme@-1", "kinder"));
    }

    @Test
    void path5AnEditionOfBefore() {
        World world = new World(AREAS, List.of(SHARE), counts);
        EarlierFigures earlier = EarlierFigures.none();
        earlier.add("GRU-08", "a1", YEAR, 20.0, SHARE.decimals());
        List<ProtectedObservation> both = world.releasedAfter(earlier).observations().stream()
                .map(figure -> figure.area().equals("a1") && figure.year() == YEAR
                        ? new ProtectedObservation("GRU-08", "a1", YEAR, 20.0, ObservationStatus.NORMAL)
                        : figure)
                .toList();
        assertThat(width(world, both)).isGreaterThanOrEqualTo(MINIMUM);
    }

    @Test
    void path6AnotherIndicatorThatTakesSeveralGroupsTogether() {
        put("alte", 11, 12, 13, 14, 15);
        leaksUnlessProtected(SHARE, Samples.indicator("GRU-98", "alte", "leute"),
                Samples.indicator("GRU-99", "arme + alte", "leute"));
    }

    @Test
    void path6GroupsOfAreasThatOverlapTheGemeinden() {
        put("arme", 2, 20, 1, 40, 50);
        leaksWhereGrouped(World.group("hand", List.of("a1", "b0")),
                World.group("gronau-hand", List.of("a0", "a1", "b0")));
        leaksWhereGrouped(World.group("gronau", List.of("a0", "b0")));
    }

    /// `a0` and `a2` keep each other as long as nobody publishes the sum of one of them and of others that are seen.
    private void leaksWhereGrouped(AreaGroup... groups) {
        World without = new World(AREAS, List.of(SHARE), counts);
        World world = new World(AREAS, List.of(SHARE), counts, MeasureRelations.none(), List.of(groups));
        List<ProtectedObservation> careless = Stream.concat(without.released().observations().stream(),
                world.withoutSecondary().stream().filter(figure -> AREAS.area(figure.area()).isEmpty())).toList();
        assertThat(width(world, careless)).isLessThan(MINIMUM);
        List<ProtectedObservation> safe = world.released().observations();
        assertThat(width(world, safe)).isGreaterThanOrEqualTo(MINIMUM);
        assertThat(new LinearAttacker(world, safe, KNOWN).width("arme", "a2", YEAR)).isGreaterThanOrEqualTo(MINIMUM);
    }

    @Test
    void path8MeasuresOfWhichEverybodyKnowsThatTheyAddUp() {
        put("reiche", 98, 80, 70, 60, 50);
        leaksWhereRelated("kinder = arme + reiche", SHARE,
                Samples.indicator("GRU-99", "reiche", "leute", 100, "%", 1, 30));
    }

    @Test
    void path8APartThatIsLeftWhereOthersAreSeen() {
        put("maenner", 12, 30, 40, 50, 60);
        put("frauen", 10, 10, 10, 10, 10);
        leaksWhereRelated("maenner = frauen + arme", SHARE,
                Samples.indicator("GRU-97", "maenner", "", 1, "Personen", 3, 0),
                Samples.indicator("GRU-98", "frauen", "", 1, "Personen", 3, 0));
    }

    @Test
    void path8AGroupWithinAGroup() {
        put("arme", 2, 2, 2, 40, 50);
        put("junge", 2, 2, 1, 20, 20);
        World world = new World(AREAS, List.of(SHARE, Samples.indicator("GRU-99", "junge", "", 1, "Personen", 1, 0)),
                counts, List.of(MeasureRelation.parse("arme >= junge")));
        LinearAttacker attacker = new LinearAttacker(world, world.released().observations(), KNOWN);
        for (String area : List.of("a0", "a1", "a2")) {
            assertThat(attacker.width("arme", area, YEAR)).as(area).isGreaterThanOrEqualTo(MINIMUM);
        }
    }

    private void leaksWhereRelated(String relation, Indicator... indicators) {
        World world = new World(AREAS, List.of(indicators), counts, List.of(MeasureRelation.parse(relation)));
        assertThat(width(world, new World(AREAS, List.of(indicators), counts).released().observations()))
                .isLessThan(MINIMUM);
        assertThat(width(world, world.released().observations())).isGreaterThanOrEqualTo(MINIMUM);
    }

    @Test
    void path8ThreeIndicatorsThatSolveEachOther() {
        put("elb", 30, 31, 32, 33, 34);
        leaksUnlessProtected(Samples.indicator("GRU-06", "elb + arme", "leute"),
                Samples.indicator("GRU-07", "elb", "leute"), SHARE);
    }

    @Test
    void path9FiguresOfRoundedCountsHaveNoMoreToTellThanTheseCounts() {
        Indicator rounded = Samples.withDisclosure(Samples.indicator("GRU-08", "arme", "kinder"),
                new Disclosure(DisclosureMethod.ROUNDING_5, MINIMUM, 30, false, null));
        put("arme", 4, 21, 29, 40, 50);
        put("kinder", 101, 98, 103, 100, 100);
        assertThat(new World(AREAS, List.of(rounded), counts).released().observations())
                .filteredOn(figure -> figure.area().startsWith("a") && figure.area().length() > 1)
                .extracting(ProtectedObservation::value).containsExactly(5.0, 20.0, 28.6);
    }

    @Test
    void path10SumsOfThreeYearsThatOverlap() {
        for (int year = YEAR; year < YEAR + 4; year++) {
            putOf(year, "kinder_3j", 100, 100, 100, 100, 100);
        }
        putOf(YEAR, "arme_3j", 0, 20, 30, 40, 50);
        putOf(YEAR + 1, "arme_3j", 5, 22, 28, 40, 51);
        putOf(YEAR + 2, "arme_3j", 6, 21, 29, 42, 52);
        putOf(YEAR + 3, "arme_3j", 9, 23, 33, 41, 50);
        leaksWherePooled(2);
    }

    @Test
    void path10SumsOfThreeYearsWhoseYearsWereDelivered() {
        double[][] ofYears = {{0, 8, 9, 12, 20}, {0, 6, 9, 15, 18}, {0, 7, 11, 14, 16}, {4, 9, 8, 13, 17},
                {2, 8, 9, 12, 15}, {1, 7, 12, 14, 16}};
        for (int i = 0; i < ofYears.length; i++) {
            putOf(YEAR - 2 + i, "arme_1j", ofYears[i]);
        }
        MeasureRelations relations = new MeasureRelations(List.of(),
                List.of(PooledYears.parse("arme_3j = arme_1j + arme_1j@-1 + arme_1j@-2").orElseThrow()));
        for (int year = YEAR; year < YEAR + 4; year++) {
            putOf(year, "kinder_3j", 100, 100, 100, 100, 100);
            for (String area : SMALLEST) {
                counts.put("arme_3j", area, year, relations.pooled().getFirst().sum(counts, area, year).orElseThrow());
            }
        }
        leaksWherePooled(2, 3);
    }

    /// The counts of single years after 2023 that are small in `a0`.
    private void leaksWherePooled(int... small) {
        List<Indicator> indicators = List.of(Samples.indicator("GES-01", "arme_3j", "kinder_3j"));
        World unrelated = new World(AREAS, indicators, counts);
        World world = new World(AREAS, indicators, counts, new MeasureRelations(List.of(),
                List.of(PooledYears.parse("arme_3j = arme_1j + arme_1j@-1 + arme_1j@-2").orElseThrow())));
        LinearAttacker before = new LinearAttacker(world, unrelated.released().observations(), Set.of("kinder_3j"));
        LinearAttacker after = new LinearAttacker(world, world.released().observations(), Set.of("kinder_3j"));
        List<Integer> known = new ArrayList<>();
        for (int i : small) {
            if (before.width("arme_1j", "a0", YEAR + i) < MINIMUM) {
                known.add(YEAR + i);
            }
        }
        assertThat(known).hasSize(small.length);
        for (int i : small) {
            assertThat(after.width("arme_1j", "a0", YEAR + i)).isGreaterThanOrEqualTo(MINIMUM);
        }
    }
}
