package de.sozialplanung.opendata.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.sozialplanung.opendata.statistics.NeedIndex.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeedIndexTest {

    @Test
    void theSumOfZValuesIsDividedByItsDeviation() {
        List<Score> scores = NeedIndex.scores(
                List.of(new double[]{10, 5}, new double[]{20, 5}, new double[]{30, 8}), new int[]{1, -1}).orElseThrow();
        assertThat(scores.get(0).value()).isCloseTo(-1.0000, within(0.00005));
        assertThat(scores.get(1).value()).isCloseTo(1.3660, within(0.00005));
        assertThat(scores.get(2).value()).isCloseTo(-0.3660, within(0.00005));
        assertThat(scores).extracting(Score::conspicuous).containsExactly(0, 0, 1);
    }

    @Test
    void whereAreasDoNotDifferThereIsNoIndex() {
        assertThat(NeedIndex.scores(List.of(new double[]{1, 3}, new double[]{1, 4}), new int[]{1, 1})).isEmpty();
        assertThat(NeedIndex.scores(List.of(new double[]{1, 3}), new int[]{1, 1})).isEmpty();
        assertThat(NeedIndex.scores(List.of(), new int[]{1, 1})).isEmpty();
    }

    @Test
    void componentsThatCancelOutGiveNoIndex() {
        assertThat(NeedIndex.scores(List.of(new double[]{1, 1}, new double[]{2, 2}), new int[]{1, -1})).isEmpty();
    }
}
