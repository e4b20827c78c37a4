package de.sozialplanung.opendata.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FixedDecimalTest {

    private static String text(double value, int decimals) throws IOException {
        StringBuilder text = new StringBuilder();
        FixedDecimal.write(value, decimals, c -> text.append((char) c));
        return text.toString();
    }

    @Test
    void numbersArePlainShortAndRounded() throws IOException {
        assertThat(text(371234.5678, 3)).isEqualTo("371234.568");
        assertThat(text(50.90000000049, 8)).isEqualTo("50.9");
        assertThat(text(-7.05, 8)).isEqualTo("-7.05");
        assertThat(text(-0.0000000001, 8)).isEqualTo("0");
        assertThat(text(0, 3)).isEqualTo("0");
        assertThat(text(1000, 3)).isEqualTo("1000");
        assertThat(text(0.001, 3)).isEqualTo("0.001");
        assertThat(text(1e15, 3)).isEqualTo("1000000000000000");
        assertThat(text(-1.5e12, 0)).isEqualTo("-1500000000000");
    }

    @Test
    void randomNumbersReadBackWithinHalfAUnitAndWhatADoubleLoses() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(9);
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(15 - decimals));
            String text = text(value, decimals);
            assertThat(new BigDecimal(text).subtract(new BigDecimal(value)).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.55").movePointLeft(decimals));
            assertThat(new BigDecimal(text).setScale(decimals, RoundingMode.UNNECESSARY)).isNotNull();
        }
    }
}
