package de.sozialplanung.opendata.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The need index after Berlin's Monitoring Soziale Stadtentwicklung: z-values of the components against the unweighted
/// mean of the areas, turned so that higher is more need, summed with equal weights, divided by the standard deviation
/// of the sums. Standard deviations are those of the whole population (÷ n). Fed with published values only.
public final class NeedIndex {

    /// The index of one area.
    ///
    /// @param value       0 is average, 1 one standard deviation above it
    /// @param conspicuous how many components have a z-value of 1 or more
    public record Score(double value, int conspicuous) {}

    /// What rounding leaves of a deviation that is nil.
    private static final double SMALLEST_DEVIATION = 1e-9;

    private NeedIndex() {}

    /// The scores of areas.
    ///
    /// @param values per area the values of all components in the same order
    /// @param signs  1 where a high value of the component means more need, -1 where it means less
    /// @return one score per area; empty where the areas do not differ, or there is only one
    public static Optional<List<Score>> scores(List<double[]> values, int[] signs) {
        int areas = values.size();
        double[] sums = new double[areas];
        int[] conspicuous = new int[areas];
        for (int component = 0; component < signs.length; component++) {
            double[] column = column(values, component);
            double mean = mean(column);
            double deviation = deviation(column, mean);
            if (deviation < SMALLEST_DEVIATION) {
                return Optional.empty();
            }
            for (int area = 0; area < areas; area++) {
                double z = signs[component] * (column[area] - mean) / deviation;
                sums[area] += z;
                conspicuous[area] += z >= 1 ? 1 : 0;
            }
        }
        double deviation = deviation(sums, mean(sums));
        if (!(deviation > SMALLEST_DEVIATION)) {
            return Optional.empty();
        }
        List<Score> scores = new ArrayList<>(areas);
        for (int area = 0; area < areas; area++) {
            scores.add(new Score(sums[area] / deviation, conspicuous[area]));
        }
        return Optional.of(scores);
    }

    private static double[] column(List<double[]> values, int component) {
        return values.stream().mapToDouble(ofArea -> ofArea[component]).toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }
}
