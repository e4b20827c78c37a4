package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.Cell.Absent;
import de.sozialplanung.opendata.statistics.Cell.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The counts of one measure in one year for all areas, which add up: a whole is the sum of its parts and of a rest that
/// belongs to none of them.
///
/// The rest is what was not attributable to a part, or what a total delivered on its own differs by. The outsider is
/// taken to know that it lies between nil and what it really is, so a whole without a rest is known to have none.
/// Counts that nobody knows get a value that fits the sums; the outsider knows only that they are not negative.
final class CountTree {

    private final String name;
    private final Hierarchy hierarchy;
    private final double[] values;
    private final double[] rests;
    private final boolean[] unknown;
    private final Map<Integer, List<Limit>> limits = new HashMap<>();
    private final List<List<Figure>> figures = new ArrayList<>();
    private final boolean whole;
    private final boolean negative;
    private @Nullable YearCycle cycle;

    CountTree(String measure, int year, Hierarchy hierarchy, YearlyCounts counts) {
        this.name = measure + " " + year;
        this.hierarchy = hierarchy;
        int size = hierarchy.size();
        values = new double[size];
        rests = new double[size];
        unknown = new boolean[size];
        for (int area = 0; area < size; area++) {
            figures.add(new ArrayList<>());
            String key = hierarchy.area(area).key();
            switch (counts.get(measure, key, year)) {
                case Known(double value, ObservationStatus _) -> values[area] = value;
                case Absent(ObservationStatus _) -> unknown[area] = true;
            }
        }
        complete();
        whole = IntStream.range(0, size).allMatch(area -> values[area] == Math.rint(values[area]));
        negative = IntStream.range(0, size).anyMatch(area -> values[area] < 0);
    }

    /// Gives unknown counts a value, first from below, then from above.
    private void complete() {
        for (int area = hierarchy.size() - 1; area >= 0; area--) {
            if (unknown[area]) {
                values[area] = sumOfParts(area);
            }
        }
        for (int area = 0; area < hierarchy.size(); area++) {
            if (!hierarchy.children(area).isEmpty()) {
                double rest = values[area] - sumOfParts(area);
                for (int part : hierarchy.children(area)) {
                    if (unknown[part] && rest > 0) {
                        values[part] += rest;
                        rest = 0;
                    }
                }
                rests[area] = rest;
            }
        }
    }

    private double sumOfParts(int area) {
        return hierarchy.children(area).stream().mapToDouble(part -> values[part]).sum();
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    double value(int area) {
        return values[area];
    }

    /// How much the rest of a whole may grow, as the outsider sees it.
    double restUp(int area) {
        return Math.max(0, -rests[area]);
    }

    /// How much it may shrink.
    double restDown(int area) {
        return Math.max(0, rests[area]);
    }

    void joins(YearCycle sums) {
        cycle = sums;
    }

    /// What binds it to the counts of other years; empty where no sums over several years are made of it.
    Optional<YearCycle> cycle() {
        return Optional.ofNullable(cycle);
    }

    /// Whether it was delivered, or is the sum of what was.
    boolean isKnown(int area) {
        return !unknown[area];
    }

    boolean isWhole() {
        return whole;
    }

    /// The least value that a count of the measure may have.
    double floor() {
        return negative ? Double.NEGATIVE_INFINITY : 0;
    }

    /// Whether the count there may differ by that much, as far as its own value goes.
    boolean allows(int area, double more) {
        return more >= 0 || values[area] + more >= floor();
    }

    void add(Limit limit) {
        limits.computeIfAbsent(limit.area(), _ -> new ArrayList<>(1)).add(limit);
    }

    /// What binds the count of that area to those of other measures.
    List<Limit> limits(int area) {
        return limits.getOrDefault(area, List.of());
    }

    void add(int area, Figure figure) {
        figures.get(area).add(figure);
    }

    /// The figures of that area that the count is part of, as numerator or denominator, those of later years included.
    List<Figure> figures(int area) {
        return figures.get(area);
    }

    /// Says whose counts they are and none of them.
    @Override
    public String toString() {
        return "CountTree[" + name + "]";
    }
}
