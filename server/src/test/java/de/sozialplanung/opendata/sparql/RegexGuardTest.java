package de.sozialplanung.opendata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "berg", "^Ber.*isch$", "a|b|c", "(Ber|Hei)ggisch", "[A-Z][a-z]+", "\\d{5}", "[]a]+",
            "x?y?",
            "(?:ab)c", "\\(", "[^)]*"})
    void whatPeopleSearchForIsAllowed(String pattern) {
        assertThat(RegexGuard.allows(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(.*x){18}y$", "(a+)+", "(a|a)*", "(a|b)+", "((a*))*b", "(?:a+)*", "(a)\\1", "(?=a)",
            "(?<n>a)\\k<n>",
            "a*a*a*a*a*b", "(", "[a", "a)", "\\", "(a{2,}){3}", "[a&&[b]]"})
    void whatCanRunForeverIsRefused(String pattern) {
        assertThat(RegexGuard.allows(pattern)).isFalse();
    }

    @org.junit.jupiter.api.Test
    void aVeryLongPatternIsRefused() {
        assertThat(RegexGuard.allows("a".repeat(201))).isFalse();
    }
}
