package de.sozialplanung.opendata.html.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.html.page.Numbers;
import de.sozialplanung.opendata.html.page.Trend;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines over years, of small figures and of large ones.
class TrendDrawingTest {

    /// As wide as the widest digit of the fonts that browsers take at 13 px.
    private static final double DIGIT = 7.4;

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 12, 99_999, 1_000_000, 18_000_000, -3_500_000, 84_000_000_000.0})
    void theFiguresOfTheAxisStandWithinTheDrawing(double most) {
        Trend trend = TrendDrawing.of(720, 300,
                List.of(new TrendDrawing.Series("Kreis", new TreeMap<>(Map.of(2020, most / 2, 2021, most)))),
                value -> Numbers.decimal(value, 1, 1, Language.DE));
        assertThat(trend.values()).hasSizeGreaterThan(1)
                .allMatch(mark -> trend.left() - 8 - DIGIT * mark.text().length() >= 0);
        assertThat(trend.lines().getFirst().dots()).extracting(Trend.Dot::x).allMatch(x -> x >= trend.left())
                .last().isEqualTo(720.0 - 16);
    }
}
