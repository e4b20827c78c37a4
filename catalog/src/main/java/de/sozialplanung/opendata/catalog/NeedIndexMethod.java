package de.sozialplanung.opendata.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the need index is worked out, as `bedarfsindex` in `katalog.yaml` says.
///
/// @param components         what it is made of; where none are named, the headline indicators of basic income support
///                           that point to more or less need and are published for Wohnplätze
/// @param mean               what a value is held against
/// @param spread             how deviations are averaged
/// @param classLimits        three, ascending: low up to the first, high above the second, very high above the third
/// @param dynamics           how change is judged; null where it is not
/// @param minimumInhabitants Wohnplätze with fewer, or with a number that is not published, take no part; 0 for all
/// @param excluded           the keys of Wohnplätze that take no part
public record NeedIndexMethod(List<Component> components, Mean mean, Spread spread, List<Double> classLimits,
        @Nullable Dynamics dynamics, int minimumInhabitants, List<String> excluded) {

    /// From how many deviations above the Kreis on a value is conspicuous.
    public static final double CONSPICUOUS = 1;

    /// From how many deviations above the Kreis on a value is strongly conspicuous.
    public static final double STRONGLY_CONSPICUOUS = 1.5;

    /// The usual least number of inhabitants for an index and a rank.
    public static final int USUAL_MINIMUM_INHABITANTS = 300;

    /// Berlin's limits.
    public static final List<Double> USUAL_CLASS_LIMITS = List.of(-1.0, 1.0, 1.5);

    /// Berlin's limits of the dynamics.
    public static final List<Double> USUAL_DYNAMICS_LIMITS = List.of(-1.0, 1.0);

    public NeedIndexMethod {
        components = List.copyOf(components);
        classLimits = List.copyOf(classLimits);
        excluded = List.copyOf(excluded);
        if (classLimits.size() != USUAL_CLASS_LIMITS.size() || !isAscending(classLimits)) {
            throw new IllegalArgumentException("not three ascending limits: " + classLimits);
        }
    }

    /// What holds where nothing is said.
    public static NeedIndexMethod usual() {
        return new NeedIndexMethod(List.of(), Mean.AREAS, Spread.POPULATION, USUAL_CLASS_LIMITS, null,
                USUAL_MINIMUM_INHABITANTS, List.of());
    }

    /// The same method with other components, and another least number of inhabitants.
    public NeedIndexMethod of(List<Component> others, int inhabitants) {
        return new NeedIndexMethod(others, mean, spread, classLimits, dynamics, inhabitants, excluded);
    }

    /// Whether each limit is above the one before.
    public static boolean isAscending(List<Double> limits) {
        for (int i = 1; i < limits.size(); i++) {
            if (!(limits.get(i) > limits.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    /// One indicator of the index.
    ///
    /// @param indicator its id
    /// @param weight    above 0
    public record Component(String indicator, double weight) {

        public Component {
            if (!(weight > 0)) {
                throw new IllegalArgumentException("not a weight: " + weight);
            }
        }
    }

    /// What the values of an indicator are held against.
    public enum Mean {
        /// The published value of the Kreis.
        KREIS,
        /// The unweighted mean of the Wohnplätze that take part.
        AREAS
    }

    /// What the squares of a standard deviation are divided by.
    public enum Spread {
        /// The number of areas.
        POPULATION,
        /// One less.
        SAMPLE
    }

    /// How change is judged: the same sum of z-values, of the differences between two years.
    ///
    /// @param years  how far apart they are
    /// @param limits two, ascending: less need up to the first, more need from the second on
    public record Dynamics(int years, List<Double> limits) {

        public Dynamics {
            limits = List.copyOf(limits);
            if (years < 1 || limits.size() != USUAL_DYNAMICS_LIMITS.size() || !isAscending(limits)) {
                throw new IllegalArgumentException("not a number of years and two ascending limits");
            }
        }
    }
}
