package de.sozialplanung.opendata.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticOperatorTest {

    @ParameterizedTest
    @CsvSource({"ADD, 1, 2, 3", "SUBTRACT, 1, 2, -1", "MULTIPLY, 1.5, 2, 3", "DIVIDE, 1, 4, 0.25",
            "WHOLE_DIVIDE, 7.9, 2.9, 3", "WHOLE_DIVIDE, -7, 2, -3", "REMAINDER, 7.9, 2.9, 1", "REMAINDER, -7, 2, -1",
            "POWER, 2, 10, 1024", "POWER, 4, 0.5, 2", "POWER, 0, 0, 1", "MULTIPLY, -1, 0, 0"})
    void numbersAreReckoned(ArithmeticOperator operator, double left, double right, double expected) {
        assertThat(operator.apply(left, right)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"DIVIDE, 1, 0", "WHOLE_DIVIDE, 1, 0.9", "REMAINDER, 1, 0", "REMAINDER, 1e17, 3", "ADD, 1e308, 1e308",
            "MULTIPLY, 1e200, 1e200", "MULTIPLY, 1e-200, 1e-200", "DIVIDE, 1e-300, 1e300", "POWER, -1, 0.5",
            "POWER, 0, -1", "POWER, 10, 400", "POWER, 10, -400", "ADD, NaN, 1", "POWER, 1, NaN", "POWER, NaN, 0"})
    void whatIsNotDefinedIsNull(ArithmeticOperator operator, double left, double right) {
        assertThat(operator.apply(left, right)).isNaN();
    }
}
