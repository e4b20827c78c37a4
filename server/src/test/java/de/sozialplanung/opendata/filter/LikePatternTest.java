package de.sozialplanung.opendata.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {

    @ParameterizedTest
    @CsvSource({"abc, abc, true", "abc, abcd, false", "a%, a, true", "a%, ba, false", "%c, abc, true",
            "a%c, abbc, true",
            "a%c, abcd, false", "a_c, abc, true", "a_c, ac, false", "_, 😀, true", "'', '', true", "'', a, false",
            "%, '', true", "%%, a, true", "100\\%, 100%, true", "100\\%, 1000, false", "a\\_c, abc, false",
            "a\\_c, a_c, true", "a\\\\b, a\\b, true", "a\\, a\\, true", "\\%, %, true", "%ab%ab, abab, true",
            "%aab, aaab, true",
            "%a_b%, xxacbxx, true", "A%, a, false"})
    void aPatternMatches(String pattern, String text, boolean expected) {
        assertThat(new LikePattern(pattern).matcher().matches(text)).isEqualTo(expected);
    }

    @Test
    void aQuotedTextMatchesItself() {
        assertThat(new LikePattern(LikePattern.quote("50 %_\\")).matcher().matches("50 %_\\")).isTrue();
        assertThat(new LikePattern(LikePattern.quote("50 %_\\") + "%").prefix()).isEqualTo("50 %_\\");
    }

    /// Would not end in this life where every `%` were tried at every place.
    @Test
    void aHostilePatternTakesNoLongerThanItsProduct() {
        assertThat(new LikePattern("%a".repeat(2000) + "b").matcher().matches("a".repeat(20_000))).isFalse();
    }
}
