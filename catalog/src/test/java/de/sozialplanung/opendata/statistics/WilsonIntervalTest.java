package de.sozialplanung.opendata.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    /// With z² = 3.8415: centre (0.1 + 0.0640) ÷ 1.1280 = 0.1454, half width 0.1108.
    @Test
    void aTenthOfThirtyIsAnythingFromThreeToTwentySixPercent() {
        WilsonInterval interval = WilsonInterval.of(0.1, 30);
        assertThat(interval.lower()).isCloseTo(0.0346, within(0.00005));
        assertThat(interval.upper()).isCloseTo(0.2562, within(0.00005));
    }

    /// Of none of n the upper limit is z² ÷ (n + z²), of all of n the lower is n ÷ (n + z²).
    @Test
    void noneAndAllStayWithinTheirLimits() {
        assertThat(WilsonInterval.of(0, 100).lower()).isZero();
        assertThat(WilsonInterval.of(0, 100).upper()).isCloseTo(3.8415 / 103.8415, within(0.00001));
        assertThat(WilsonInterval.of(1, 100).lower()).isCloseTo(100 / 103.8415, within(0.00001));
        assertThat(WilsonInterval.of(1, 100).upper()).isEqualTo(1);
    }

    @Test
    void theIntervalGetsNarrowerWithMore() {
        assertThat(WilsonInterval.of(0.1, 1000).lower()).isCloseTo(0.0829, within(0.00005));
        assertThat(WilsonInterval.of(0.1, 1000).upper()).isCloseTo(0.1202, within(0.00005));
    }

    @Test
    void whatIsNoShareHasNone() {
        assertThatThrownBy(() -> WilsonInterval.of(1.01, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WilsonInterval.of(-0.01, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WilsonInterval.of(0.5, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
