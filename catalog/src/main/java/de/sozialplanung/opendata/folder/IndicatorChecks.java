package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Disclosure.Dominance;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.MeasureRelation;
import de.sozialplanung.opendata.statistics.MeasureSum;
import de.sozialplanung.opendata.statistics.MeasureSumException;
import de.sozialplanung.opendata.statistics.Measurements;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// Compares what indicators ask for with what was delivered.
final class IndicatorChecks {

    private final Measurements measurements;
    private final List<Area> areas;
    private final IndicatorReader reader;
    private final Findings findings;

    IndicatorChecks(Measurements measurements, List<Area> areas, IndicatorReader reader, Findings findings) {
        this.measurements = measurements;
        this.areas = areas;
        this.reader = reader;
        this.findings = findings;
    }

    /// The measures that some indicator asks for, or a relation between them.
    static Set<String> wanted(List<Indicator> indicators, List<MeasureRelation> relations) {
        Set<String> wanted = new TreeSet<>();
        for (Indicator indicator : indicators) {
            sum(indicator.numerator()).ifPresent(sum -> wanted.addAll(sum.measures()));
            sum(indicator.denominator()).ifPresent(sum -> wanted.addAll(sum.measures()));
            largest(indicator).ifPresent(wanted::add);
        }
        for (MeasureRelation relation : relations) {
            wanted.add(relation.whole());
            wanted.addAll(relation.parts());
        }
        return wanted;
    }

    private static Optional<String> largest(Indicator indicator) {
        return Optional.ofNullable(indicator.disclosure().dominance()).map(Dominance::measure);
    }

    private static Optional<MeasureSum> sum(String text) {
        if (text.isEmpty() || text.equals(IndicatorReader.SQUARE_KILOMETRES)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MeasureSum.parse(text));
        } catch (MeasureSumException e) {
            // reported where the indicator was read
            return Optional.empty();
        }
    }

    void check(List<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            Optional<MeasureSum> numerator = sum(indicator.numerator());
            Optional<MeasureSum> denominator = sum(indicator.denominator());
            numerator.ifPresent(sum -> delivered(indicator, sum, "zaehler"));
            denominator.ifPresent(sum -> delivered(indicator, sum, "nenner"));
            largest(indicator).ifPresent(measure -> delivered(indicator, measure, "groesster_traeger"));
            boolean isShare = indicator.factor() == 100 && indicator.unit().strip().equals("%");
            if (isShare && numerator.isPresent() && denominator.isPresent()
                    && numerator.get().terms().stream().allMatch(t -> t.sign() > 0)) {
                shares(indicator, numerator.get(), denominator.get());
            }
        }
    }

    private void delivered(Indicator indicator, MeasureSum sum, String column) {
        sum.measures().forEach(measure -> delivered(indicator, measure, column));
    }

    private void delivered(Indicator indicator, String measure, String column) {
        if (!measurements.measures().contains(measure)) {
            reader.place(indicator.id()).at(column).error(findings, FindingKind.UNKNOWN_MEASURE, measure,
                    "Dieses Merkmal liefert keine Datei; vorhanden sind " + String.join(", ", measurements.measures())
                            + ".");
        }
    }

    private void shares(Indicator indicator, MeasureSum numerator, MeasureSum denominator) {
        for (Area area : areas) {
            for (int year : measurements.years()) {
                OptionalDouble part = value(numerator, area.key(), year);
                OptionalDouble whole = value(denominator, area.key(), year);
                if (part.isPresent() && whole.isPresent() && part.getAsDouble() > whole.getAsDouble()) {
                    reader.place(indicator.id()).at("zaehler").warning(findings,
                            FindingKind.NUMERATOR_ABOVE_DENOMINATOR, null, "In " + area.key() + ", " + year
                                    + " ist der Zähler von " + indicator.id()
                                    + " größer als der Nenner; ein Anteil über"
                                    + " 100 % ist nur selten gemeint.");
                }
            }
        }
    }

    private OptionalDouble value(MeasureSum sum, String area, int year) {
        double total = 0;
        for (MeasureSum.Term term : sum.terms()) {
            Optional<Cell> cell = measurements.get(term.measure(), area, year - term.lag());
            if (cell.orElse(null) instanceof Cell.Known(double value, ObservationStatus quality)) {
                total += term.sign() * value;
            } else {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(total);
    }
}
