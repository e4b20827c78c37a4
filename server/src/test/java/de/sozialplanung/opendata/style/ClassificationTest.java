package de.sozialplanung.opendata.style;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.LocalizedText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Classes from values, and what the legend says of them.
class ClassificationTest {

    private static List<String> labels(double[] values, int decimals) {
        return Classification.quantiles(values, "%", decimals).stream().map(Style.ColourClass::label)
                .map(LocalizedText::de).toList();
    }

    private static long members(Style.ColourClass part, double[] values) {
        return IntStream.range(0, values.length).filter(i -> (part.from() == null || values[i] >= part.from())
                && (part.below() == null || values[i] < part.below())).count();
    }

    @Test
    void fiveClassesHoldAsManyValuesEach() {
        double[] values = IntStream.range(0, 100).mapToDouble(i -> (i * 37 % 100) / 10.0).toArray();
        List<Style.ColourClass> classes = Classification.quantiles(values, "%", 1);
        assertThat(classes).hasSize(5).allSatisfy(part -> assertThat(members(part, values)).isEqualTo(20));
        assertThat(classes.stream().map(Style.ColourClass::colour)).doesNotHaveDuplicates();
    }

    @Test
    void theLegendIsWrittenAsTheLanguageDoes() {
        double[] values = {0, 1000, 2000.5, 3000, 4000};
        assertThat(labels(values, 1)).containsExactly("unter 1.000,0 %", "1.000,0 bis unter 2.000,5 %",
                "2.000,5 bis unter 3.000,0 %", "3.000,0 bis unter 4.000,0 %", "4.000,0 % und mehr");
        assertThat(Classification.quantiles(values, null, 0).get(1).label().en()).isEqualTo("1,000 to under 2,000");
    }

    @Test
    void everyValueOfAnyYearFindsExactlyOneClass() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
        List<Style.ColourClass> classes = Classification.quantiles(values, null, 0);
        for (double value : new double[]{-100, 0, 1, 2.5, 5, 9, 1e9}) {
            assertThat(classes.stream().filter(part -> members(part, new double[]{value}) == 1)).as("" + value)
                    .hasSize(1);
        }
    }

    @Test
    void fewDifferentValuesMakeFewClasses() {
        assertThat(labels(new double[]{7}, 0)).containsExactly("alle Werte");
        assertThat(labels(new double[]{7, 7, 7, 7}, 0)).containsExactly("alle Werte");
        assertThat(labels(new double[]{1, 1, 1, 1, 2}, 0)).containsExactly("unter 2 %", "2 % und mehr");
        assertThat(labels(new double[]{1, 2, 3}, 0)).hasSize(3);
    }
}
