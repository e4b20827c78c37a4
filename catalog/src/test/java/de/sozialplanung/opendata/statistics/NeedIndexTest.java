package de.sozialplanung.opendata.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.sozialplanung.opendata.catalog.NeedIndexMethod.Spread;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeedIndexTest {

    private static final double[] EQUAL = {1, 1};

    private static Optional<double[]> scores(List<double[]> values, double... signs) {
        return new NeedIndex(signs, EQUAL, Spread.POPULATION).scores(values, NeedIndex.means(values));
    }

    @Test
    void theSumOfZValuesIsDividedByItsDeviation() {
        double[] scores = scores(List.of(new double[]{10, 5}, new double[]{20, 5}, new double[]{30, 8}), 1, -1)
                .orElseThrow();
        assertThat(scores).containsExactly(new double[]{-1.0000, 1.3660, -0.3660}, within(0.00005));
    }

    /// Deviations 1 and 10 (÷ n) of two areas, z = ∓1 against their mean; against 12 and 100 z = -2 and 0, -1 and 1.
    @Test
    void zValuesAreAgainstWhatTheyAreHeldAgainstAndDeviationsAreNot() {
        List<double[]> values = List.of(new double[]{10, 90}, new double[]{12, 110});
        List<double[]> z = new NeedIndex(new double[]{1, 1}, EQUAL, Spread.POPULATION)
                .zValues(values, new double[]{12, 100}).orElseThrow();
        assertThat(z.get(0)).containsExactly(new double[]{-2, -1}, within(1e-9));
        assertThat(z.get(1)).containsExactly(new double[]{0, 1}, within(1e-9));
    }

    /// Of 1, 2, 3 the deviation is √(2/3) with n and 1 with n − 1.
    @Test
    void deviationsAreThoseOfAllOrOfASample() {
        List<double[]> values = List.of(new double[]{1}, new double[]{2}, new double[]{3});
        double[] one = {1};
        assertThat(new NeedIndex(one, one, Spread.SAMPLE).zValues(values, NeedIndex.means(values)).orElseThrow().get(2))
                .containsExactly(new double[]{1}, within(1e-9));
        assertThat(new NeedIndex(one, one, Spread.POPULATION).zValues(values, NeedIndex.means(values)).orElseThrow()
                .get(2)).containsExactly(new double[]{Math.sqrt(1.5)}, within(1e-9));
    }

    /// z = ∓1 and ±1 with weights 3 and 1: sums ∓2, whose deviation is 2.
    @Test
    void weightsDecideWhichComponentWins() {
        List<double[]> values = List.of(new double[]{1, 9}, new double[]{3, 5});
        assertThat(new NeedIndex(new double[]{1, 1}, new double[]{3, 1}, Spread.POPULATION)
                .scores(values, NeedIndex.means(values)).orElseThrow())
                .containsExactly(new double[]{-1, 1}, within(1e-9));
    }

    @Test
    void aValueThatReachesALimitCounts() {
        assertThat(NeedIndex.reaching(new double[]{0.99, 1, 0.9999999999, 1.6}, 1)).isEqualTo(3);
    }

    @Test
    void whereAreasDoNotDifferThereIsNoIndex() {
        assertThat(scores(List.of(new double[]{1, 3}, new double[]{1, 4}), 1, 1)).isEmpty();
        assertThat(scores(List.of(new double[]{1, 3}), 1, 1)).isEmpty();
        assertThat(new NeedIndex(new double[]{1, 1}, EQUAL, Spread.SAMPLE).scores(List.of(new double[]{1, 3}),
                new double[]{0, 0})).isEmpty();
        assertThat(new NeedIndex(new double[]{1, 1}, EQUAL, Spread.POPULATION).scores(List.of(), EQUAL)).isEmpty();
    }

    @Test
    void componentsThatCancelOutGiveNoIndex() {
        assertThat(scores(List.of(new double[]{1, 1}, new double[]{2, 2}), 1, -1)).isEmpty();
    }
}
