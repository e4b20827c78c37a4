package de.sozialplanung.opendata.html;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.html.page.Numbers;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void negativeNumbersHaveOneSignInBothLanguages() {
        assertThat(Numbers.decimal(-1234.56, 1, 1, Language.DE)).isEqualTo("−1.234,6");
        assertThat(Numbers.decimal(-1234.56, 1, 1, Language.EN)).isEqualTo("−1,234.6");
        assertThat(Numbers.whole(-1234, Language.DE)).isEqualTo("−1.234");
        assertThat(Numbers.whole(-1234, Language.EN)).isEqualTo("−1,234");
        assertThat(Numbers.ungrouped(-1234)).isEqualTo("−1234");
    }

    @Test
    void otherNumbersAreAsTheLanguageHasThem() {
        assertThat(Numbers.decimal(1234.5, 0, 3, Language.DE)).isEqualTo("1.234,5");
        assertThat(Numbers.decimal(1234, 0, 3, Language.EN)).isEqualTo("1,234");
        assertThat(Numbers.whole(287_346, Language.DE)).isEqualTo("287.346");
        assertThat(Numbers.ungrouped(2024)).isEqualTo("2024");
    }

    @Test
    void whatIsRoundedToNilHasNoSign() {
        assertThat(Numbers.decimal(-0.04, 1, 1, Language.DE)).isEqualTo("0,0");
        assertThat(Numbers.decimal(-0.0, 0, 3, Language.EN)).isEqualTo("0");
        assertThat(Numbers.decimal(-0.06, 1, 1, Language.DE)).isEqualTo("−0,1");
    }
}
