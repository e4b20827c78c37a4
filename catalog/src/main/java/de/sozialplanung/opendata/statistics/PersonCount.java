package de.sozialplanung.opendata.statistics;

import de.sozialplanung.opendata.catalog.Indicator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the size of a group follows from published figures: it is one, or the published share of one.
///
/// @param indicator a plain count, or a rate
/// @param whole     the plain count that the rate is of; null where the indicator is a plain count itself
public record PersonCount(Indicator indicator, @Nullable Indicator whole) {

    /// The way to the count that an indicator stands for; empty where it neither is one nor the rate of one.
    ///
    /// @param published all indicators there are
    public static Optional<PersonCount> of(Indicator indicator, List<Indicator> published) {
        if (isCount(indicator)) {
            return Optional.of(new PersonCount(indicator, null));
        }
        return ofSum(indicator.denominator(), published).map(whole -> new PersonCount(indicator, whole));
    }

    /// The plain count of that sum of measures.
    public static Optional<Indicator> ofSum(String sum, List<Indicator> published) {
        String wanted = normal(sum);
        return wanted.isEmpty()
                ? Optional.empty()
                : published.stream().filter(PersonCount::isCount)
                        .filter(count -> normal(count.numerator()).equals(wanted)).findFirst();
    }

    private static boolean isCount(Indicator indicator) {
        return indicator.denominator().isBlank() && indicator.factor() == 1;
    }

    private static String normal(String sum) {
        return sum.replaceAll("\\s", "");
    }

    /// The size of the group.
    ///
    /// @param figure  the published figure of `indicator`
    /// @param ofWhole that of `whole`; not looked at where there is none
    public double size(double figure, double ofWhole) {
        return whole == null ? figure : figure / indicator.factor() * ofWhole;
    }
}
