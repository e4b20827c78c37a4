package de.sozialplanung.opendata.plausibility;

import de.sozialplanung.opendata.plausibility.Doubt.Kind;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.Cell.Known;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.Totals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Compares what was delivered for a whole with the sum of its parts and of what belongs to none of them. One doubt per
/// measure.
final class Sums {

    private final Delivery delivery;
    private final String measure;
    private final Totals totals;
    private final double step;
    private final List<Gap> gaps = new ArrayList<>();
    private int compared;
    private boolean bucket;

    /// A whole that is not its parts.
    private record Gap(String area, int year, double whole, double parts) {

        double size() {
            return Math.abs(whole - parts);
        }
    }

    /// @param grid all delivered counts of the measure
    Sums(Delivery delivery, CountGrid grid) {
        this.delivery = delivery;
        this.measure = grid.measure();
        this.totals = new Totals(delivery.tree(), delivery.measurements());
        int rounding = grid.rounding();
        this.step = rounding > 1 ? rounding / 2.0 : 0;
    }

    Optional<Doubt> find() {
        for (Area area : delivery.tree().areas()) {
            List<Area> parts = delivery.tree().children(area.key());
            if (!parts.isEmpty()) {
                delivery.measurements().years().forEach(year -> compare(area.key(), parts, year));
            }
        }
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        gaps.sort(Comparator.comparingDouble(Gap::size).reversed());
        TreeSet<Integer> years = new TreeSet<>(gaps.stream().map(Gap::year).toList());
        List<String> named = gaps.stream().map(gap -> gap.area() + " " + gap.year() + ": " + Wording.number(gap.whole())
                + " gegen " + Wording.number(gap.parts()) + " (" + Wording.number(gap.whole() - gap.parts())
                + " Unterschied)").toList();
        return Optional.of(new Doubt(Kind.SUM, measure,
                "Was von `" + measure + "` für das Ganze geliefert ist, ist in " + gaps.size() + " von " + compared
                        + " Fällen (" + Wording.years(years) + ") nicht die Summe der Teile"
                        + (bucket ? " und der Zeile ohne Gebiet: " : "; eine Zeile ohne Gebiet gibt es nicht: ")
                        + Wording.some(named, "; ") + "."));
    }

    /// Where a part has no count the others may still be more than the whole.
    private void compare(String whole, List<Area> parts, int year) {
        if (!(delivery.measurements().get(measure, whole, year).orElse(null) instanceof Known(double told, var _))) {
            return;
        }
        double sum = 0;
        int unknown = 0;
        int known = 0;
        for (Area part : parts) {
            if (totals.get(measure, part.key(), year) instanceof Known(double value, var _)) {
                sum += value;
                known++;
            } else {
                unknown++;
            }
        }
        Optional<Cell> rest = delivery.measurements().get(measure, Measurements.unattributed(whole), year);
        if (rest.orElse(null) instanceof Known(double value, var _)) {
            bucket = true;
            sum += value;
        } else if (rest.isPresent()) {
            unknown++;
        }
        if (known > 0) {
            compared++;
            double tolerance = 0.5 + step * (known + 1);
            if (unknown == 0 ? Math.abs(told - sum) > tolerance : sum - told > tolerance) {
                gaps.add(new Gap(whole, year, told, sum));
            }
        }
    }
}
