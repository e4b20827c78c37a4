package de.sozialplanung.opendata.plausibility;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.plausibility.Doubt.Kind;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.Cell.Known;
import de.sozialplanung.opendata.statistics.Denominator;
import de.sozialplanung.opendata.statistics.MeasureSum;
import de.sozialplanung.opendata.statistics.MeasureSum.Term;
import de.sozialplanung.opendata.statistics.MeasureSumException;
import de.sozialplanung.opendata.statistics.Totals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Finds shares whose numerator is larger than their denominator. One doubt per indicator.
final class Rates {

    private final Delivery delivery;

    private record Excess(String area, int year, double part, double whole) {

        double size() {
            return part / Math.max(1, whole);
        }
    }

    Rates(Delivery delivery) {
        this.delivery = delivery;
    }

    /// A share is given in percent and has only terms that add up.
    Optional<Doubt> find(Indicator indicator) {
        try {
            MeasureSum part = MeasureSum.parse(indicator.numerator());
            boolean isShare = indicator.factor() == 100 && indicator.unit().strip().equals("%")
                    && part.terms().stream().allMatch(term -> term.sign() > 0);
            return isShare
                    && Denominator.parse(indicator.denominator()) instanceof Denominator.Counted(MeasureSum whole)
                            ? find(indicator, part, whole)
                            : Optional.empty();
        } catch (MeasureSumException e) {
            // an error of the indicator, reported where it was read
            return Optional.empty();
        }
    }

    private Optional<Doubt> find(Indicator indicator, MeasureSum part, MeasureSum whole) {
        Totals totals = new Totals(delivery.tree(), delivery.measurements());
        List<Excess> found = new ArrayList<>();
        for (int year : delivery.measurements().years()) {
            for (Area area : delivery.tree().areas()) {
                double above = value(totals, part, area.key(), year);
                double below = value(totals, whole, area.key(), year);
                if (above > below) {
                    found.add(new Excess(area.key(), year, above, below));
                }
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        found.sort(Comparator.comparingDouble(Excess::size).reversed());
        List<String> named = found.stream().map(e -> e.area() + " " + e.year() + ": " + Wording.number(e.part())
                + " von " + Wording.number(e.whole())).toList();
        return Optional.of(new Doubt(Kind.RATE, indicator.id(),
                "Der Zähler von " + indicator.id() + " ist in " + found.size() + " Fällen ("
                        + Wording.years(new TreeSet<>(found.stream().map(Excess::year).toList()))
                        + ") größer als der Nenner: " + Wording.some(named, "; ")
                        + "; ist ein Anteil über 100 % gemeint, gehört `ja` in die Spalte `ueber_100`."));
    }

    /// NaN, which is larger than nothing, where a term has no count.
    private static double value(Totals totals, MeasureSum sum, String area, int year) {
        double value = 0;
        for (Term term : sum.terms()) {
            value += totals.get(term.measure(), area, year - term.lag()) instanceof Known(double count, var _)
                    ? term.sign() * count
                    : Double.NaN;
        }
        return value;
    }
}
