package de.sozialplanung.opendata.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankRangeTest {

    private static WilsonInterval from(double lower, double upper) {
        return new WilsonInterval(lower, upper);
    }

    @Test
    void areasWhoseIntervalsOverlapShareTheirRanks() {
        assertThat(RankRange.of(List.of(from(0.5, 0.6), from(0.2, 0.3), from(0.25, 0.4), from(0.05, 0.1))))
                .containsExactly(new RankRange(1, 1), new RankRange(2, 3), new RankRange(2, 3), new RankRange(4, 4));
    }

    @Test
    void intervalsThatTouchOverlap() {
        assertThat(RankRange.of(List.of(from(0.1, 0.2), from(0.2, 0.3)))).containsOnly(new RankRange(1, 2));
    }

    @Test
    void oneAreaAloneHasNoRank() {
        assertThat(RankRange.of(List.of(from(0.1, 0.2)))).isEmpty();
    }

    @Test
    void theRanksAreThoseOfComparingEachWithEach() {
        Random dice = new Random(7);
        List<WilsonInterval> intervals = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            intervals.add(WilsonInterval.of(dice.nextInt(101) / 100.0, 30 + dice.nextInt(2000)));
        }
        List<RankRange> expected = intervals.stream().map(one -> new RankRange(
                1 + (int) intervals.stream().filter(other -> other.lower() > one.upper()).count(),
                200 - (int) intervals.stream().filter(other -> other.upper() < one.lower()).count())).toList();
        assertThat(RankRange.of(intervals)).isEqualTo(expected);
    }
}
