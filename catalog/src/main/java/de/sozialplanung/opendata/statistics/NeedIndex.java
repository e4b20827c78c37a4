package de.sozialplanung.opendata.statistics;

import de.sozialplanung.opendata.catalog.NeedIndexMethod.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sum of z-values, divided by its own standard deviation, as in Berlin's Monitoring Soziale Stadtentwicklung. Fed
/// with published values only.
public final class NeedIndex {

    /// What rounding leaves of a deviation that is nil, and of a z-value that reaches a limit exactly.
    private static final double TOLERANCE = 1e-9;

    private final double[] signs;
    private final double[] weights;
    private final Spread spread;

    /// Prepares the index.
    ///
    /// @param signs   per component 1 where a high value means more need, -1 where it means less
    /// @param weights per component what its z-value is multiplied with
    /// @param spread  how deviations are averaged
    public NeedIndex(double[] signs, double[] weights, Spread spread) {
        this.signs = signs.clone();
        this.weights = weights.clone();
        this.spread = spread;
    }

    /// The unweighted mean of each component.
    public static double[] means(List<double[]> values) {
        int components = values.isEmpty() ? 0 : values.getFirst().length;
        double[] means = new double[components];
        for (int component = 0; component < components; component++) {
            means[component] = mean(column(values, component));
        }
        return means;
    }

    /// Sign · (value − centre) ÷ deviation for each component of each area. The deviation is that of the areas around
    /// their own mean, whatever the centre.
    ///
    /// @param values per area the values of all components in the same order
    /// @param centre per component what a value is held against
    /// @return one row per area; empty where the areas do not differ in a component, or there is only one
    public Optional<List<double[]>> zValues(List<double[]> values, double[] centre) {
        double[] deviations = new double[signs.length];
        for (int component = 0; component < signs.length; component++) {
            deviations[component] = deviation(column(values, component));
            if (deviations[component] < TOLERANCE) {
                return Optional.empty();
            }
        }
        List<double[]> all = new ArrayList<>(values.size());
        for (double[] ofArea : values) {
            double[] z = new double[signs.length];
            for (int component = 0; component < signs.length; component++) {
                z[component] = signs[component] * (ofArea[component] - centre[component]) / deviations[component];
            }
            all.add(z);
        }
        return Optional.of(all);
    }

    /// The index of each area: 0 is the centre, 1 one standard deviation of the sums above it.
    ///
    /// @return empty where there are no z-values, or their sums do not differ
    public Optional<double[]> scores(List<double[]> values, double[] centre) {
        return zValues(values, centre).flatMap(all -> {
            double[] sums = all.stream().mapToDouble(this::sum).toArray();
            double deviation = deviation(sums);
            if (deviation < TOLERANCE) {
                return Optional.empty();
            }
            for (int area = 0; area < sums.length; area++) {
                sums[area] /= deviation;
            }
            return Optional.of(sums);
        });
    }

    /// How many z-values reach a limit.
    public static long reaching(double[] zValues, double limit) {
        long count = 0;
        for (double z : zValues) {
            count += z >= limit - TOLERANCE ? 1 : 0;
        }
        return count;
    }

    private double sum(double[] zValues) {
        double sum = 0;
        for (int component = 0; component < zValues.length; component++) {
            sum += weights[component] * zValues[component];
        }
        return sum;
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

    /// 0 where there are not two values.
    private double deviation(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / switch (spread) {
            case POPULATION -> values.length;
            case SAMPLE -> values.length - 1;
        });
    }
}
