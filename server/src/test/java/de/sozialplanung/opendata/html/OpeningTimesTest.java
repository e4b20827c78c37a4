package de.sozialplanung.opendata.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTimesTest {

    /// 23 to 29 November 2026 are Monday to Sunday.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo–Fr 9–12 Uhr                              | 2026-11-23T09:00 | true
            Mo–Fr 9–12 Uhr                              | 2026-11-23T11:59 | true
            Mo–Fr 9–12 Uhr                              | 2026-11-23T12:00 | false
            Mo–Fr 9–12 Uhr                              | 2026-11-28T10:00 | false
            Mo–Do 9–16 Uhr, Fr 9–13 Uhr                 | 2026-11-26T15:00 | true
            Mo–Do 9–16 Uhr, Fr 9–13 Uhr                 | 2026-11-27T15:00 | false
            Mo, Mi, Fr 10–13 Uhr                        | 2026-11-24T11:00 | false
            Mo, Mi, Fr 10–13 Uhr                        | 2026-11-25T11:00 | true
            Di und Do 14–18 Uhr                         | 2026-11-26T17:30 | true
            Di und Do 14–18 Uhr                         | 2026-11-25T17:30 | false
            Sa 10–14 Uhr                                | 2026-11-28T10:00 | true
            täglich rund um die Uhr                     | 2026-11-29T03:00 | true
            Montag bis Freitag: 8:30 - 12.15 Uhr und 14-16 Uhr | 2026-11-23T12:14 | true
            Montag bis Freitag: 8:30 - 12.15 Uhr und 14-16 Uhr | 2026-11-23T13:00 | false
            Montag bis Freitag: 8:30 - 12.15 Uhr und 14-16 Uhr | 2026-11-23T15:00 | true
            Fr–So 22–6 Uhr                              | 2026-11-28T05:00 | true
            Fr–So 22–6 Uhr                              | 2026-11-27T05:00 | false
            Fr–So 22–6 Uhr                              | 2026-11-30T05:59 | true
            Sa–Mo 9–12 Uhr                              | 2026-11-29T10:00 | true
            """)
    void whatIsSaidIsUnderstood(String words, LocalDateTime when, boolean open) {
        assertThat(OpeningTimes.read(words).orElseThrow().isOpen(when)).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nach Vereinbarung", "jeden ersten Dienstag im Monat 10–12 Uhr",
            "Mo–Fr 9–12 Uhr und nach Vereinbarung", "Mo–Fr", "9–12 Uhr", "Mo 9–31 Uhr", "Mo–Fr 9–12 Uhr, außer Mi"})
    void whatIsNotUnderstoodIsNotGuessed(String words) {
        assertThat(OpeningTimes.read(words)).isEmpty();
    }
}
