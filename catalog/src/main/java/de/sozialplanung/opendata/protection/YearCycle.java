package de.sozialplanung.opendata.protection;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The counts of single years that overlapping sums are made of. Where one year and all that are a whole number of sums
/// away from it have more, and those beside them so much less, no sum changes.
final class YearCycle {

    private final int length;
    private final NavigableMap<Integer, CountTree> years = new TreeMap<>();

    /// None yet.
    ///
    /// @param length how many years a sum has
    YearCycle(int length) {
        this.length = length;
    }

    void add(int year, CountTree counts) {
        years.put(year, counts);
        counts.joins(this);
    }

    /// A world in which the count of an area differs by as much as is asked for, or by as much as the other years allow.
    Shifts world(CountTree counts, int area, double more) {
        Shifts world = new Shifts();
        int year = years.entrySet().stream().filter(entry -> entry.getValue() == counts).findFirst().orElseThrow()
                .getKey();
        double open = more;
        for (int leaf : counts.hierarchy().leaves(area).toList()) {
            open -= move(world, leaf, year, open);
        }
        return world;
    }

    private double move(Shifts world, int leaf, int year, double more) {
        double moved = 0;
        for (int beside = 1; beside < length; beside++) {
            double room = more > 0 ? least(leaf, year + beside) : least(leaf, year) - Math.abs(moved);
            double much = Math.copySign(Math.min(Math.abs(more - moved), Math.max(0, Math.floor(room))), more);
            shift(world, leaf, year, much);
            shift(world, leaf, year + beside, -much);
            moved += much;
        }
        return moved;
    }

    private double least(int leaf, int year) {
        return row(year).mapToDouble(counts -> counts.value(leaf)).min().orElse(0);
    }

    private void shift(Shifts world, int leaf, int year, double much) {
        if (much != 0) {
            row(year).forEach(counts -> world.with(counts, counts.hierarchy().upwards(leaf).stream()
                    .collect(Collectors.toMap(area -> area, _ -> much))));
        }
    }

    private Stream<CountTree> row(int year) {
        return years.entrySet().stream().filter(entry -> (entry.getKey() - year) % length == 0)
                .map(Map.Entry::getValue);
    }
}
