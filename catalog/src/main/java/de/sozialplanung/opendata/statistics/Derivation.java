package de.sozialplanung.opendata.statistics;

import de.sozialplanung.opendata.catalog.Disclosure;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.Cell.Absent;
import de.sozialplanung.opendata.statistics.Cell.Known;
import de.sozialplanung.opendata.statistics.MeasureSum.Term;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the figures of indicators out of counts: Σ numerator ÷ Σ denominator × factor for every area of every level
/// that the indicator is published for, and every year. The figure of the Kreis is thus not the mean of its parts.
public final class Derivation {

    private static final double SQUARE_METRES_PER_KM2 = 1_000_000;

    private final AreaTree tree;
    private final Measurements measurements;
    private final Totals totals;
    private final Map<String, Double> sizes = new HashMap<>();

    public Derivation(AreaTree tree, Measurements measurements) {
        this.tree = tree;
        this.measurements = measurements;
        this.totals = new Totals(tree, measurements);
        for (Area area : tree.areas()) {
            sizes.put(area.key(), area.geometry().getArea() / SQUARE_METRES_PER_KM2);
        }
    }

    /// The figures of one indicator, by year, then in the order of the areas. Left out are years without anything for any
    /// area, and the levels that nobody collected it for in a year.
    ///
    /// @throws MeasureSumException where its numerator or denominator is not a sum of measures
    public List<RawObservation> observe(Indicator indicator) {
        MeasureSum numerator = MeasureSum.parse(indicator.numerator());
        Denominator denominator = Denominator.parse(indicator.denominator());
        List<Area> areas = tree.areas().stream().filter(area -> area.level().compareTo(indicator.finestLevel()) <= 0)
                .toList();
        List<RawObservation> all = new ArrayList<>();
        for (int year : measurements.years()) {
            List<RawObservation> ofYear = new ArrayList<>();
            Set<Level> collected = EnumSet.noneOf(Level.class);
            boolean empty = true;
            for (Area area : areas) {
                RawObservation raw = observe(indicator, numerator, denominator, area.key(),
                        List.of(area.key()), year);
                ofYear.add(raw);
                if (raw.status() != ObservationStatus.NOT_COLLECTED) {
                    collected.add(area.level());
                    empty &= raw.status() == ObservationStatus.MISSING;
                }
            }
            if (!empty) {
                for (int i = 0; i < areas.size(); i++) {
                    if (collected.contains(areas.get(i).level())) {
                        all.add(ofYear.get(i));
                    }
                }
            }
        }
        return all;
    }

    /// The figures of one indicator for a group of areas, by year: counts of all its areas together, so that one that has
    /// no count leaves the group without a figure. Left out are years without anything for any of them.
    ///
    /// @throws MeasureSumException where its numerator or denominator is not a sum of measures
    public List<RawObservation> observe(Indicator indicator, AreaGroup group) {
        MeasureSum numerator = MeasureSum.parse(indicator.numerator());
        Denominator denominator = Denominator.parse(indicator.denominator());
        return measurements.years().stream()
                .map(year -> observe(indicator, numerator, denominator, group.key(), group.members(), year))
                .filter(raw -> raw.status() != ObservationStatus.NOT_COLLECTED
                        && raw.status() != ObservationStatus.MISSING)
                .toList();
    }

    private RawObservation observe(Indicator indicator, MeasureSum numerator, Denominator denominator, String key,
            List<String> areas, int year) {
        Ingredients above = ingredients(numerator, areas, year);
        ObservationStatus status = above.status();
        Double base = null;
        Double areaSize = null;
        switch (denominator) {
            case Denominator.Counted(MeasureSum sum) -> {
                Ingredients below = ingredients(sum, areas, year);
                status = ObservationStatus.worse(status, below.status());
                base = below.sum();
            }
            case Denominator.AreaSize() -> areaSize = areas.stream()
                    .mapToDouble(area -> sizes.getOrDefault(area, 0.0)).sum();
            case Denominator.None() -> {
                // The figure is the count itself.
            }
        }
        return status.hasValue()
                ? new RawObservation(indicator, key, year, above.terms(), base, areaSize,
                        largest(indicator, key, year), status)
                : new RawObservation(indicator, key, year, List.of(), null, null, status);
    }

    /// What the largest contributor makes up, where that was delivered for this very area.
    private @Nullable Double largest(Indicator indicator, String area, int year) {
        Disclosure.Dominance dominance = indicator.disclosure().dominance();
        return dominance != null && measurements.get(dominance.measure(), area, year)
                .orElse(null) instanceof Known(double value, ObservationStatus _) ? Double.valueOf(value) : null;
    }

    private record Ingredients(List<Double> terms, ObservationStatus status) {

        @Nullable
        Double sum() {
            return status.hasValue() ? terms.stream().mapToDouble(Double::doubleValue).sum() : null;
        }

        @Override
        public String toString() {
            return "Ingredients[" + status + "]";
        }
    }

    private Ingredients ingredients(MeasureSum sum, List<String> areas, int year) {
        List<Double> terms = new ArrayList<>();
        ObservationStatus status = ObservationStatus.NORMAL;
        for (Term term : sum.terms()) {
            double count = 0;
            for (String area : areas) {
                switch (totals.get(term.measure(), area, year - term.lag())) {
                    case Known(double value, ObservationStatus quality) -> {
                        count += value;
                        status = ObservationStatus.worse(status, quality);
                    }
                    case Absent(ObservationStatus reason) -> status = ObservationStatus.worse(status, reason);
                }
            }
            terms.add(term.sign() * count);
        }
        return new Ingredients(terms, status);
    }
}
