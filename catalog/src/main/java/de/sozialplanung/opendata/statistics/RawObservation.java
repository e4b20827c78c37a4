package de.sozialplanung.opendata.statistics;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One figure before protection, with all that protection has to look at. Never leaves `protection`.
///
/// @param indicator what it is a figure of
/// @param area      the key of the area
/// @param year      the year it is of; terms with a lag are from earlier years
/// @param terms     the counts of the numerator, each with the sign it enters with; empty where the status has no value
/// @param base      the denominator where it is a count of persons, households or cases; null where there is none
/// @param areaSize  the denominator where it is the area's size in km²; null where it is not
/// @param largest   what the largest contributor makes up of the numerator; null where that is not known
/// @param status    the worst of its ingredients
public record RawObservation(Indicator indicator, String area, int year, List<Double> terms, @Nullable Double base,
        @Nullable Double areaSize, @Nullable Double largest, ObservationStatus status) {

    public RawObservation {
        terms = List.copyOf(terms);
        if (status.hasValue() == terms.isEmpty()) {
            throw new IllegalArgumentException("a figure has terms exactly where its status has a value");
        }
    }

    /// A figure whose contributors are not known.
    public RawObservation(Indicator indicator, String area, int year, List<Double> terms, @Nullable Double base,
            @Nullable Double areaSize, ObservationStatus status) {
        this(indicator, area, year, terms, base, areaSize, null, status);
    }

    public double numerator() {
        return terms.stream().mapToDouble(Double::doubleValue).sum();
    }

    /// What the numerator is divided by; 1 for a plain count.
    public double denominator() {
        if (base != null) {
            return base;
        }
        return areaSize != null ? areaSize : 1;
    }

    /// Numerator ÷ denominator × factor, exact to 34 digits. Only where there is a value and the denominator is not 0.
    public BigDecimal value() {
        return new BigDecimal(numerator()).multiply(BigDecimal.valueOf(indicator.factor()))
                .divide(new BigDecimal(denominator()), MathContext.DECIMAL128);
    }

    /// Says which figure it is and nothing of the figure, so that no log can leak a count.
    @Override
    public String toString() {
        return "RawObservation[" + indicator.id() + ", " + area + ", " + year + "]";
    }
}
