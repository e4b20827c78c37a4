package de.sozialplanung.opendata.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClientPaceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /// Of `System.nanoTime()`, which may be anything.
    private static final long START = Long.MAX_VALUE - 5 * SECOND;

    private final ClientPace pace = new ClientPace(Duration.ofSeconds(10), 100, Duration.ofSeconds(30));

    private static long at(long seconds) {
        return START + seconds * SECOND;
    }

    @Test
    void aRequestIsLateFromItsFirstByteOnHoweverSteadilyItComes() {
        for (int second = 0; second <= 10; second++) {
            pace.came(at(second));
            assertThat(pace.isLate(at(second))).isFalse();
        }
        assertThat(pace.isLate(at(11))).isTrue();
    }

    @Test
    void theBodyHasWhatTheHeadLeftOfTheTime() {
        pace.came(at(0));
        pace.headCame(true, at(9));
        assertThat(pace.isLate(at(10))).isFalse();
        assertThat(pace.isLate(at(11))).isTrue();
        pace.allCame();
        assertThat(pace.isLate(at(100))).as("what takes long now is the answer").isFalse();
    }

    @Test
    void aConnectionOnWhichNothingIsAskedIsNotLate() {
        assertThat(pace.isLate(at(100))).isFalse();
        pace.came(at(0));
        pace.headCame(false, at(1));
        pace.came(at(2));
        assertThat(pace.isLate(at(100))).isFalse();
        pace.answered();
        assertThat(pace.isLate(at(100))).isFalse();
        pace.came(at(100));
        assertThat(pace.isLate(at(111))).isTrue();
    }

    @Test
    void aBodyWhoseHeadCameWithTheRequestBeforeHasItsOwnTime() {
        pace.came(at(0));
        pace.headCame(false, at(0));
        pace.answered();
        pace.headCame(true, at(50));
        assertThat(pace.isLate(at(60))).isFalse();
        assertThat(pace.isLate(at(61))).isTrue();
    }

    @Test
    void whoTakesALittleNowAndThenIsTooSlow() {
        int second = 0;
        do {
            pace.sent(10, false, at(second++));
        } while (!pace.isTooSlow(at(second)) && second < 1000);
        assertThat(second).isBetween(31, 36);
    }

    @Test
    void aLineThatStallsForLessThanTheWindowPasses() {
        for (int second = 0; second < 1000; second += 29) {
            pace.sent(2900, false, at(second));
            assertThat(pace.isTooSlow(at(second + 28))).isFalse();
        }
    }

    @Test
    void whatWasTakenFastIsNoCreditForEver() {
        pace.sent(1_000_000_000, false, at(0));
        assertThat(pace.isTooSlow(at(30))).isFalse();
        assertThat(pace.isTooSlow(at(31))).isTrue();
    }

    @Test
    void onlyTheTimeInWhichTheClientIsWaitedForCounts() {
        pace.sent(10, true, at(0));
        assertThat(pace.isWaiting()).isFalse();
        assertThat(pace.isTooSlow(at(1000))).isFalse();
        pace.sent(10, false, at(1000));
        assertThat(pace.isWaiting()).isTrue();
        assertThat(pace.isTooSlow(at(1030))).isFalse();
        assertThat(pace.isTooSlow(at(1031))).isTrue();
    }

    @Test
    void whoTookTheLastPieceTooLateIsTooSlowUntilTheNextAnswer() {
        pace.sent(10, false, at(0));
        pace.sent(10, true, at(100));
        assertThat(pace.isTooSlow(at(100))).isTrue();
        pace.answered();
        assertThat(pace.isTooSlow(at(100))).isFalse();
    }

    @Test
    void withoutALeastRateNobodyIsTooSlow() {
        ClientPace free = new ClientPace(Duration.ofSeconds(10), 0, Duration.ofSeconds(30));
        free.sent(0, false, at(0));
        assertThat(free.isTooSlow(at(100_000))).isFalse();
    }
}
