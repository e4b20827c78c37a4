package de.sozialplanung.opendata.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.sozialplanung.opendata.statistics.MeasureSum.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureSumTest {

    @Test
    void aSingleMeasureIsASum() {
        assertThat(MeasureSum.parse(" unter_18 ").terms()).containsExactly(new Term("unter_18", 1, 0));
    }

    @Test
    void signsBelongToTheMeasureAfterThem() {
        assertThat(MeasureSum.parse("zuzuege-fortzuege + 65_bis_79").terms()).containsExactly(
                new Term("zuzuege", 1, 0), new Term("fortzuege", -1, 0), new Term("65_bis_79", 1, 0));
    }

    @Test
    void aLagCountsYearsBack() {
        assertThat(MeasureSum.parse("einwohner - einwohner@-5").terms()).containsExactly(
                new Term("einwohner", 1, 0), new Term("einwohner", -1, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-a + b", "a@-5 - b@-12 + c", "kinder_über_3"})
    void whatIsWrittenIsReadAgain(String text) {
        assertThat(MeasureSum.parse(text).text()).isEqualTo(text);
    }

    @Test
    void aMeasureIsNamedOnce() {
        assertThat(MeasureSum.parse("a - a@-5 + b").measures()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|1", "'a +'|4", "'a b'|3", "'a + + b'|5", "'a@5'|3", "'a@-0'|4",
            "'a@-100'|4", "'a@-'|4", "'a*b'|2", "'(a)'|1"})
    void aFaultIsNamedWithItsPosition(String text, int position) {
        assertThatExceptionOfType(MeasureSumException.class).isThrownBy(() -> MeasureSum.parse(text))
                .satisfies(e -> assertThat(e.position()).isEqualTo(position))
                .withMessageStartingWith("An Stelle " + position + " steht ");
    }
}
