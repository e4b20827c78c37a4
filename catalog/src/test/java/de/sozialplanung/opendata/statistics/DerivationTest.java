package de.sozialplanung.opendata.statistics;

import static de.sozialplanung.opendata.statistics.Samples.absent;
import static de.sozialplanung.opendata.statistics.Samples.indicator;
import static de.sozialplanung.opendata.statistics.Samples.known;
import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivationTest {

    private final Measurements measurements = new Measurements();

    private void put(String measure, int year, double eleven, double twelve, double second) {
        measurements.put(measure, "11", year, known(eleven));
        measurements.put(measure, "12", year, known(twelve));
        measurements.put(measure, "05378008", year, known(second));
    }

    private List<RawObservation> observe(Indicator indicator) {
        return new Derivation(Samples.tree(), measurements).observe(indicator);
    }

    private RawObservation of(Indicator indicator, String area, int year) {
        return observe(indicator).stream().filter(o -> o.area().equals(area) && o.year() == year).findFirst()
                .orElseThrow();
    }

    @Test
    void theRateOfTheWholeIsNotTheMeanOfItsParts() {
        put("arbeitslose", 2023, 10, 30, 20);
        put("erwerbsfaehige", 2023, 100, 1000, 100);
        Indicator rate = indicator("GRU-01", "arbeitslose", "erwerbsfaehige");
        assertThat(of(rate, "11", 2023).value()).isEqualByComparingTo("10");
        assertThat(of(rate, "12", 2023).value()).isEqualByComparingTo("3");
        assertThat(of(rate, "05378004", 2023).value().doubleValue()).isEqualTo(40.0 / 1100 * 100);
        assertThat(of(rate, "05378", 2023).value()).isEqualByComparingTo("5");
    }

    @Test
    void numeratorsMaySubtract() {
        put("zuzuege", 2023, 50, 60, 70);
        put("fortzuege", 2023, 65, 40, 70);
        put("einwohner", 2023, 1000, 1000, 1000);
        Indicator balance = indicator("DEM-15", "zuzuege - fortzuege", "einwohner", 1000, "je 1.000", 3, 30);
        assertThat(of(balance, "11", 2023).value()).isEqualByComparingTo("-15");
        assertThat(of(balance, "11", 2023).terms()).containsExactly(50.0, -65.0);
        assertThat(of(balance, "05378008", 2023).value()).isEqualByComparingTo("0");
    }

    @Test
    void aChangeLooksFiveYearsBackAndStartsWhereItCan() {
        put("einwohner", 2018, 1000, 2000, 500);
        put("einwohner", 2019, 1000, 2000, 500);
        put("einwohner", 2023, 1100, 1900, 500);
        Indicator change = indicator("DEM-14", "einwohner - einwohner@-5", "einwohner@-5");
        assertThat(observe(change)).extracting(RawObservation::year).containsOnly(2023);
        assertThat(of(change, "11", 2023).value()).isEqualByComparingTo("10");
        assertThat(of(change, "12", 2023).value()).isEqualByComparingTo("-5");
        assertThat(of(change, "05378", 2023).value()).isEqualByComparingTo("0");
    }

    @Test
    void densityIsPerSquareKilometreOfTheAreaItself() {
        put("einwohner", 2023, 3000, 1000, 500);
        Indicator density = indicator("DEM-02", "einwohner", "flaeche_km2", 1, "je km²", 3, 30);
        assertThat(of(density, "11", 2023).value()).isEqualByComparingTo("1500");
        assertThat(of(density, "05378", 2023).value()).isEqualByComparingTo("750");
        assertThat(of(density, "11", 2023).base()).isNull();
    }

    @Test
    void aPlainCountIsItself() {
        put("einwohner", 2023, 3000, 1000, 500);
        Indicator count = indicator("DEM-01", "einwohner", "", 1, "Personen", 3, 30);
        assertThat(of(count, "05378", 2023).value()).isEqualByComparingTo("4500");
    }

    @Test
    void theWorstIngredientDecidesTheStatus() {
        put("faelle", 2023, 10, 20, 30);
        put("einwohner", 2023, 1000, 1000, 1000);
        measurements.put("einwohner", "11", 2023, new Cell.Known(1000, ObservationStatus.PROVISIONAL));
        measurements.put("faelle", "12", 2023, absent(ObservationStatus.SUPPRESSED));
        measurements.put("einwohner", "05378008", 2023, absent(ObservationStatus.MISSING));
        Indicator rate = indicator("GRU-01", "faelle", "einwohner");
        assertThat(of(rate, "11", 2023).status()).isEqualTo(ObservationStatus.PROVISIONAL);
        assertThat(of(rate, "12", 2023).status()).isEqualTo(ObservationStatus.SUPPRESSED);
        assertThat(of(rate, "05378008", 2023).status()).isEqualTo(ObservationStatus.MISSING);
        assertThat(of(rate, "05378", 2023).status()).isEqualTo(ObservationStatus.MISSING);
        assertThat(of(rate, "12", 2023).terms()).isEmpty();
        assertThat(of(rate, "12", 2023).base()).isNull();
    }

    @Test
    void nothingIsWorkedOutBelowTheFinestLevel() {
        put("faelle", 2023, 10, 20, 30);
        Indicator count = Samples.withFinestLevel(indicator("GES-09", "faelle", ""), Level.GEMEINDE);
        assertThat(observe(count)).extracting(RawObservation::area).containsExactly("05378", "05378004", "05378008");
    }

    @Test
    void noTextOfARawFigureShowsIt() {
        put("faelle", 2023, 4711, 4711, 4711);
        put("einwohner", 2023, 8152, 8152, 8152);
        assertThat(observe(indicator("GRU-01", "faelle", "einwohner")).toString()).doesNotContain("4711", "8152");
        assertThat(known(4711).toString() + measurements).doesNotContain("4711");
    }
}
