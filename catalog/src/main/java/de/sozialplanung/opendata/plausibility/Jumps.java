package de.sozialplanung.opendata.plausibility;

import de.sozialplanung.opendata.plausibility.Doubt.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Finds counts that jump against the year before: single areas against the movement of their column, and a whole column
/// against its other years. One doubt per measure and year.
final class Jumps {

    /// A jump is so many times what the column usually moves, or what chance does, whichever is more.
    private static final double LIMIT = 5;
    /// And at least by a quarter, so that large and steady counts do not alarm with every housing estate.
    private static final double LEAST_RATIO = 1.25;
    /// A whole column jumps only by doubling or halving: the arrivals of 2022 and the Wohngeld of 2023 made 70 percent.
    private static final double LEAST_COLUMN_RATIO = 2;
    /// Over more years than that everything may have moved.
    private static final int LONGEST_STEP = 2;
    /// Below so many areas there is no movement of a column to compare with.
    private static final int FEWEST_AREAS = 5;
    /// A column that makes up less than this moves by chance.
    private static final double LEAST_COLUMN = 50;

    private final CountGrid grid;
    private final String areas;
    private final List<Step> steps = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    /// From one year to the next.
    ///
    /// @param before index of the earlier year; the later is the next
    /// @param ratio  how the areas together moved that have counts in both; 1 where they are few
    private record Step(int before, double sumBefore, double sumNow, double ratio) {}

    private record Jump(int area, double before, double now, double size) {}

    /// @param areas what the areas are called
    Jumps(CountGrid grid, String areas) {
        this.grid = grid;
        this.areas = areas;
        for (int year = 0; year + 1 < grid.years().size(); year++) {
            if (year(year + 1) - year(year) <= LONGEST_STEP) {
                steps.add(step(year));
            }
        }
    }

    private Step step(int year) {
        double before = 0;
        double now = 0;
        int both = 0;
        for (int area = 0; area < grid.keys().size(); area++) {
            double one = grid.ofYear(year)[area];
            double other = grid.ofYear(year + 1)[area];
            if (!Double.isNaN(one) && !Double.isNaN(other)) {
                before += one;
                now += other;
                both++;
            }
        }
        boolean comparable = both >= FEWEST_AREAS && before > 0 && now > 0;
        return new Step(year, before, now, comparable ? middleRatio(year, now / before) : 1);
    }

    /// How the areas in the middle moved, so that one wild count does not count as the movement of all.
    private double middleRatio(int year, double otherwise) {
        double[] ratios = IntStream.range(0, grid.keys().size())
                .mapToDouble(area -> grid.ofYear(year + 1)[area] / grid.ofYear(year)[area])
                .filter(ratio -> Double.isFinite(ratio) && ratio > 0).toArray();
        return ratios.length >= FEWEST_AREAS ? Spread.median(ratios) : otherwise;
    }

    /// @param shifted the years whose counts are known to stand in the wrong rows
    List<Doubt> find(Set<Integer> shifted) {
        double scale = Math.max(Math.sqrt(2), Spread.aroundNil(distances()));
        for (Step step : steps) {
            if (shifted.contains(year(step.before())) || shifted.contains(year(step.before() + 1))) {
                continue;
            }
            if (isColumnJump(step)) {
                doubts.add(new Doubt(Kind.JUMP, grid.measure(),
                        "Im Ganzen ändert sich `" + grid.measure() + "` " + period(step) + " "
                                + Wording.change(step.sumBefore(), step.sumNow()) + " (" + areas
                                + "), viel mehr als in den anderen Jahren; ist die Abgrenzung dieselbe?"));
            }
            List<Jump> found = jumps(step, scale);
            if (!found.isEmpty()) {
                doubts.add(doubt(step, found));
            }
        }
        return doubts;
    }

    private double[] distances() {
        return steps.stream().flatMapToDouble(step -> {
            double[] before = grid.ofYear(step.before());
            double[] now = grid.ofYear(step.before() + 1);
            return IntStream.range(0, before.length)
                    .mapToDouble(area -> Spread.distance(before[area] * step.ratio(), now[area]))
                    .filter(distance -> !Double.isNaN(distance));
        }).toArray();
    }

    private List<Jump> jumps(Step step, double scale) {
        List<Jump> found = new ArrayList<>();
        for (int area = 0; area < grid.keys().size(); area++) {
            double before = grid.ofYear(step.before())[area];
            double now = grid.ofYear(step.before() + 1)[area];
            double size = jump(before * step.ratio(), now, scale);
            if (size > 0 && !isReturn(step, area, scale)) {
                found.add(new Jump(area, before, now, size));
            }
        }
        found.sort(Comparator.comparingDouble(Jump::size).reversed());
        return found;
    }

    /// How large a jump is in units of the usual movement; 0 where it is none.
    private static double jump(double expected, double now, double scale) {
        double size = Math.abs(Spread.distance(expected, now)) / scale;
        double ratio = Math.max(expected, now) / Math.max(1, Math.min(expected, now));
        return size >= LIMIT && ratio >= LEAST_RATIO ? size : 0;
    }

    /// Whether the count comes back from a jump of the year before, which has been told already.
    private boolean isReturn(Step step, int area, double scale) {
        Step last = steps.stream().filter(other -> other.before() == step.before() - 1).findFirst().orElse(null);
        if (last == null) {
            return false;
        }
        double first = grid.ofYear(last.before())[area];
        double middle = grid.ofYear(step.before())[area];
        double now = grid.ofYear(step.before() + 1)[area];
        return jump(first * last.ratio(), middle, scale) > 0
                && Math.abs(Spread.distance(first * last.ratio() * step.ratio(), now)) < LIMIT * scale;
    }

    private boolean isColumnJump(Step step) {
        double[] others = steps.stream()
                .filter(other -> other.before() != step.before() && other.sumBefore() > 0 && other.sumNow() > 0)
                .mapToDouble(other -> Math.log(other.sumNow() / other.sumBefore())).toArray();
        if (grid.keys().size() < FEWEST_AREAS || others.length < 2 || step.sumBefore() <= 0 || step.sumNow() <= 0
                || Math.max(step.sumBefore(), step.sumNow()) < LEAST_COLUMN) {
            return false;
        }
        double usual = Spread.median(others);
        double spread = Spread.aroundNil(DoubleStream.of(others).map(other -> other - usual).toArray());
        double own = Math.abs(Math.log(step.sumNow() / step.sumBefore()) - usual);
        // A movement of nearly all areas: the jump of one alone is told as such.
        boolean ofAll = Math.abs(Math.log(step.ratio()) - usual) > Math.log(LEAST_COLUMN_RATIO) / 2;
        return ofAll && own > Math.max(Math.log(LEAST_COLUMN_RATIO), LIMIT * spread);
    }

    private Doubt doubt(Step step, List<Jump> found) {
        List<String> named = found.stream()
                .map(j -> grid.keys().get(j.area()) + " " + Wording.change(j.before(), j.now())).toList();
        return new Doubt(Kind.JUMP, grid.measure(),
                "`" + grid.measure() + "` springt " + period(step) + " in " + found.size() + " von "
                        + grid.keys().size() + " Gebieten (" + areas + ") weit stärker als sonst: "
                        + Wording.some(named, "; ") + ".");
    }

    private String period(Step step) {
        return year(step.before() + 1) + " gegen " + year(step.before());
    }

    private Integer year(int index) {
        return grid.years().get(index);
    }
}
