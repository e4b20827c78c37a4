package de.sozialplanung.opendata.plausibility;

import de.sozialplanung.opendata.plausibility.Doubt.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares breakdowns with their total, and where the total itself was not delivered with each other. One doubt per
/// breakdown.
final class Breakdowns {

    private final Delivery delivery;
    private final List<String> keys;

    private record Gap(String area, int year, double whole, double parts) {

        double size() {
            return Math.abs(whole - parts);
        }
    }

    /// @param keys the areas and buckets to look at
    Breakdowns(Delivery delivery, List<String> keys) {
        this.delivery = delivery;
        this.keys = keys;
    }

    List<Doubt> find(List<Breakdown> breakdowns) {
        Map<String, List<Breakdown>> byWhole = new TreeMap<>();
        breakdowns.forEach(b -> byWhole.computeIfAbsent(b.whole(), _ -> new ArrayList<>()).add(b));
        List<Doubt> doubts = new ArrayList<>();
        byWhole.forEach((whole, all) -> {
            boolean delivered = delivery.measurements().measures().contains(whole);
            List<String> against = delivered ? List.of(whole) : all.getFirst().parts();
            for (Breakdown breakdown : delivered ? all : all.subList(1, all.size())) {
                compare(whole, against, breakdown.parts(), doubts);
            }
        });
        return doubts;
    }

    private void compare(String whole, List<String> against, List<String> parts, List<Doubt> doubts) {
        List<CountGrid> left = grids(against);
        List<CountGrid> right = grids(parts);
        double tolerance = tolerance(left) + tolerance(right) + 0.5;
        List<Gap> gaps = new ArrayList<>();
        int compared = 0;
        for (int year : delivery.measurements().years()) {
            for (int area = 0; area < keys.size(); area++) {
                double one = sum(left, area, year);
                double other = sum(right, area, year);
                if (!Double.isNaN(one) && !Double.isNaN(other)) {
                    compared++;
                    if (Math.abs(one - other) > tolerance) {
                        gaps.add(new Gap(keys.get(area), year, one, other));
                    }
                }
            }
        }
        if (!gaps.isEmpty()) {
            doubts.add(doubt(whole, against, parts, gaps, compared));
        }
    }

    private static Doubt doubt(String whole, List<String> against, List<String> parts, List<Gap> gaps, int compared) {
        gaps.sort(Comparator.comparingDouble(Gap::size).reversed());
        TreeSet<Integer> years = new TreeSet<>(gaps.stream().map(Gap::year).toList());
        String one = against.size() == 1 ? "`" + whole + "`" : "(" + String.join(" + ", against) + ")";
        List<String> named = gaps.stream().map(gap -> gap.area() + " " + gap.year() + ": " + Wording.number(gap.whole())
                + " gegen " + Wording.number(gap.parts())).toList();
        return new Doubt(Kind.BREAKDOWN, parts.getFirst(),
                "Die Gliederung " + String.join(" + ", parts) + " ergibt in " + gaps.size() + " von " + compared
                        + " Fällen (" + Wording.years(years) + ") nicht " + one + ": " + Wording.some(named, "; ")
                        + ".");
    }

    private List<CountGrid> grids(List<String> measures) {
        return measures.stream().map(measure -> new CountGrid(delivery.measurements(), measure, keys)).toList();
    }

    /// Half a step of what its source rounds each summand to.
    private static double tolerance(List<CountGrid> grids) {
        return grids.stream().mapToInt(CountGrid::rounding).filter(base -> base > 1).mapToDouble(base -> base / 2.0)
                .sum();
    }

    private static double sum(List<CountGrid> grids, int area, int year) {
        double sum = 0;
        for (CountGrid grid : grids) {
            int index = grid.years().indexOf(year);
            sum += index < 0 ? Double.NaN : grid.ofYear(index)[area];
        }
        return sum;
    }
}
