package de.sozialplanung.opendata.plausibility;

import java.util.Arrays;

/// Measures of middle and spread that a few wild values do not move.
final class Spread {

    /// Makes the median of absolute deviations comparable with a standard deviation of normal noise.
    private static final double NORMAL = 1.4826;

    private Spread() {}

    /// The median; NaN of nothing.
    static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// The spread of values around nil, on the scale of a standard deviation; 0 of nothing.
    static double aroundNil(double[] values) {
        return values.length == 0 ? 0 : NORMAL * median(Arrays.stream(values).map(Math::abs).toArray());
    }

    /// How far two counts are apart, on a scale on which a count that comes about by chance (Poisson) has the standard
    /// deviation 1 whatever its size. Two such counts are by chance alone √2 apart, hardly ever 5 times that.
    static double distance(double before, double now) {
        return 2 * (Math.sqrt(Math.max(0, now) + 0.375) - Math.sqrt(Math.max(0, before) + 0.375));
    }
}
