package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.NeedIndexMethod;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.Denominator;
import de.sozialplanung.opendata.statistics.MeasureSum;
import de.sozialplanung.opendata.statistics.RankRange;
import de.sozialplanung.opendata.statistics.WilsonInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far the published shares of one indicator may be trusted: their intervals and ranks. Made of the published share
/// and of a published denominator alone; where another indicator does not show the denominator as a count for that very
/// area and year, there is neither.
final class ShareReliability {

    private static final double PERCENT = 100;
    private static final String PERCENT_SIGN = "%";

    private final ObservationCube cube;
    private final PlainCounts counts;
    private final Indicator indicator;
    private final Map<String, Reliability> byAreaAndYear = new HashMap<>();

    ShareReliability(ObservationCube cube, PlainCounts counts, Indicator indicator) {
        this.cube = cube;
        this.counts = counts;
        this.indicator = indicator;
        if (isShare(indicator)) {
            for (int year : cube.years(indicator).keySet()) {
                for (Level level : Level.values()) {
                    work(level, year);
                }
            }
        }
    }

    /// What is said of one figure.
    ///
    /// @param lower in the unit of the indicator, rounded down to its decimals
    /// @param upper the same, rounded up
    /// @param ranks null where the area has too few inhabitants, or nobody to be compared with
    record Reliability(double lower, double upper, @Nullable RankRange ranks) {}

    Optional<Reliability> of(String area, int year) {
        return Optional.ofNullable(byAreaAndYear.get(key(area, year)));
    }

    private static String key(String area, int year) {
        return area + "-" + year;
    }

    /// A percentage of a part in its whole: differences and years before make something else.
    private static boolean isShare(Indicator indicator) {
        return indicator.factor() == PERCENT && indicator.unit().strip().equals(PERCENT_SIGN)
                && isPlain(MeasureSum.parse(indicator.numerator()))
                && Denominator.parse(indicator.denominator()) instanceof Denominator.Counted(MeasureSum sum)
                && isPlain(sum);
    }

    private static boolean isPlain(MeasureSum sum) {
        return sum.terms().stream().allMatch(term -> term.sign() > 0 && term.lag() == 0);
    }

    private void work(Level level, int year) {
        List<String> ranked = new ArrayList<>();
        List<WilsonInterval> intervals = new ArrayList<>();
        for (Area area : cube.tree().areas()) {
            if (area.level() == level) {
                interval(area.key(), year).ifPresent(interval -> {
                    byAreaAndYear.put(key(area.key(), year), reliability(interval, null));
                    if (mayBeRanked(area.key(), year)) {
                        ranked.add(area.key());
                        intervals.add(interval);
                    }
                });
            }
        }
        List<RankRange> ranks = RankRange.of(intervals);
        for (int i = 0; i < ranks.size(); i++) {
            byAreaAndYear.put(key(ranked.get(i), year), reliability(intervals.get(i), ranks.get(i)));
        }
    }

    /// Of a share above 100 percent there is none: its part is not one of its whole.
    private Optional<WilsonInterval> interval(String area, int year) {
        Optional<Double> base = counts.get(indicator.denominator(), area, year).filter(count -> count >= 1);
        Optional<Double> share = cube.get(indicator, area, year).map(ProtectedObservation::value)
                .map(value -> value / PERCENT).filter(part -> part >= 0 && part <= 1);
        return base.isPresent() && share.isPresent()
                ? Optional.of(WilsonInterval.of(share.get(), base.get()))
                : Optional.empty();
    }

    private boolean mayBeRanked(String area, int year) {
        return counts.get(PlainCounts.INHABITANTS, area, year)
                .filter(inhabitants -> inhabitants >= NeedIndexMethod.USUAL_MINIMUM_INHABITANTS).isPresent();
    }

    private Reliability reliability(WilsonInterval interval, @Nullable RankRange ranks) {
        return new Reliability(rounded(interval.lower(), RoundingMode.FLOOR),
                rounded(interval.upper(), RoundingMode.CEILING), ranks);
    }

    private double rounded(double part, RoundingMode mode) {
        return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(PERCENT)).setScale(indicator.decimals(), mode)
                .doubleValue();
    }
}
