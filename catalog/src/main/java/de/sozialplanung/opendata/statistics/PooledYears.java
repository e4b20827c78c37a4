package de.sozialplanung.opendata.statistics;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.Cell.Absent;
import de.sozialplanung.opendata.statistics.Cell.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// That a measure is a sum over several years, so that those of successive years overlap:
/// `geburten_3j = geburten + geburten@-1 + geburten@-2`.
///
/// @param pool   the measure on the left; its year is the last of its years
/// @param yearly the measure of a single year, delivered or not
/// @param years  how many, at least two
public record PooledYears(String pool, String yearly, int years) {

    public PooledYears {
        if (years < 2 || pool.equals(yearly)) {
            throw new IllegalArgumentException("not years together: " + pool);
        }
    }

    /// Reads `a = b + b@-1 + b@-2`; empty where the text is nothing of the kind.
    ///
    /// @throws MeasureSumException where one of the sides is no sum of measures
    public static Optional<PooledYears> parse(String text) {
        List<String> sides = List.of(text.split("=", -1));
        if (sides.size() != 2 || text.contains(">=")) {
            return Optional.empty();
        }
        MeasureSum left = MeasureSum.parse(sides.getFirst().strip());
        MeasureSum right = MeasureSum.parse(sides.getLast().strip());
        int years = right.terms().size();
        boolean together = left.terms().size() == 1 && left.terms().getFirst().lag() == 0 && years > 1
                && right.measures().size() == 1 && !right.measures().equals(left.measures())
                && right.terms().stream().map(MeasureSum.Term::lag).distinct().count() == years
                && right.terms().stream().allMatch(term -> term.lag() < years && term.sign() == 1)
                && left.terms().getFirst().sign() == 1;
        return together
                ? Optional.of(new PooledYears(left.measures().getFirst(), right.measures().getFirst(), years))
                : Optional.empty();
    }

    /// The sum of what was delivered for exactly this area; empty where nothing was in one of the years.
    public Optional<Cell> sum(Measurements measurements, String area, int year) {
        List<Cell> cells = new ArrayList<>();
        for (int lag = 0; lag < years; lag++) {
            measurements.get(yearly, area, year - lag).ifPresent(cells::add);
        }
        return cells.size() == years ? Optional.of(sum(cells)) : Optional.empty();
    }

    private static Cell sum(List<Cell> cells) {
        double sum = 0;
        ObservationStatus quality = ObservationStatus.NORMAL;
        for (Cell cell : cells) {
            switch (cell) {
                case Known(double value, ObservationStatus of) -> {
                    sum += value;
                    quality = ObservationStatus.worse(quality, of);
                }
                case Absent(ObservationStatus reason) -> quality = ObservationStatus.worse(quality, reason);
            }
        }
        return quality.hasValue() ? new Known(sum, quality) : new Absent(quality);
    }
}
