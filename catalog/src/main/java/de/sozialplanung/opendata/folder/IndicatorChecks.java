package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Disclosure.Dominance;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.MeasureSum;
import de.sozialplanung.opendata.statistics.MeasureSumException;
import de.sozialplanung.opendata.statistics.Measurements;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Compares what indicators ask for with what was delivered.
final class IndicatorChecks {

    private final Measurements measurements;
    private final IndicatorReader reader;
    private final Findings findings;

    IndicatorChecks(Measurements measurements, IndicatorReader reader, Findings findings) {
        this.measurements = measurements;
        this.reader = reader;
        this.findings = findings;
    }

    /// The measures that some indicator asks for, or a relation between them.
    static Set<String> wanted(List<Indicator> indicators, MeasureRelations relations) {
        Set<String> wanted = new TreeSet<>();
        for (Indicator indicator : indicators) {
            sum(indicator.numerator()).ifPresent(sum -> wanted.addAll(sum.measures()));
            sum(indicator.denominator()).ifPresent(sum -> wanted.addAll(sum.measures()));
            largest(indicator).ifPresent(wanted::add);
        }
        wanted.addAll(relations.measures());
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
}
