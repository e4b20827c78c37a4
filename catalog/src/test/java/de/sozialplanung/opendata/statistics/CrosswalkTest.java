package de.sozialplanung.opendata.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.Cell.Known;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Old area `a` falls into three parts, `b` into two, of which one is the neighbour's.
class CrosswalkTest {

    private final Crosswalk crosswalk = new Crosswalk("alt", "neu", Map.of("a", Map.of("x", 0.5, "y", 0.25, "z", 0.25),
            "b", Map.of("z", 0.6, "w", 0.4)));
    private final Measurements old = new Measurements();

    private static Known estimated(double value) {
        return new Known(value, ObservationStatus.ESTIMATED);
    }

    private Map<String, Cell> convert() {
        return crosswalk.convert(old, "arme", 2019);
    }

    @Test
    void countsGoByWeightAndAreEstimated() {
        old.put("arme", "a", 2019, Samples.known(40));
        old.put("arme", "b", 2019, Samples.known(10));

        assertThat(convert()).containsOnly(Map.entry("x", estimated(20)), Map.entry("y", estimated(10)),
                Map.entry("z", estimated(16)), Map.entry("w", estimated(4)));
    }

    @Test
    void wholeCountsStayWholeAndKeepTheirSum() {
        for (int count = 0; count < 50; count++) {
            old.put("arme", "a", 2019, Samples.known(count));
            old.put("arme", "b", 2019, Samples.known(7));
            double sum = 0;
            for (Cell cell : convert().values()) {
                double value = ((Known) cell).value();
                assertThat(value).isEqualTo(Math.rint(value)).isNotNegative();
                sum += value;
            }
            assertThat(sum).isEqualTo(count + 7);
        }
    }

    @Test
    void countsThatAreNotWholeAreNotRounded() {
        old.put("arme", "a", 2019, Samples.known(2.5));
        old.put("arme", "b", 2019, Samples.known(0));

        assertThat(convert()).containsEntry("x", estimated(1.25)).containsEntry("z", estimated(0.625));
    }

    @Test
    void aNewAreaWithAnOldOneWithoutACountHasNone() {
        old.put("arme", "a", 2019, Samples.known(40));
        old.put("arme", "b", 2019, Samples.absent(ObservationStatus.SUPPRESSED));

        assertThat(convert()).containsEntry("x", estimated(20))
                .containsEntry("z", Samples.absent(ObservationStatus.SUPPRESSED))
                .containsEntry("w", Samples.absent(ObservationStatus.SUPPRESSED));
    }

    @Test
    void anOldAreaWithoutARowIsMissingAndAYearWithoutAnyIsNothing() {
        old.put("arme", "a", 2019, Samples.known(40));

        assertThat(convert()).containsEntry("w", Samples.absent(ObservationStatus.MISSING));
        assertThat(crosswalk.convert(old, "arme", 2020)).isEmpty();
    }
}
