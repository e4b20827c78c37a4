package de.sozialplanung.opendata.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void aMistakeInEveryRowDoesNotFillTheMemory() {
        Findings findings = new Findings();
        for (int line = 1; line <= 5_000; line++) {
            findings.error(FindingKind.VALUE, "a.csv", line, "b", "c", "falsch");
        }
        findings.warning(FindingKind.OUTSIDE, "a.csv", 1, null, null, "draußen");

        assertThat(findings.all()).hasSize(1_002);
        assertThat(findings.all().get(1_000).message()).contains("mehr als 1000 Meldungen");
        assertThat(findings.hasErrors()).isTrue();
    }

    @Test
    void longValuesAreShortened() {
        Findings findings = new Findings();
        findings.warning(FindingKind.VALUE, "a.csv", 1, null, "x".repeat(500), "lang");

        assertThat(findings.all().getFirst().value()).hasSizeLessThan(100);
        assertThat(findings.hasErrors()).isFalse();
    }
}
