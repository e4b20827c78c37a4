package de.sozialplanung.opendata.statistics;

import static de.sozialplanung.opendata.statistics.Samples.absent;
import static de.sozialplanung.opendata.statistics.Samples.known;
import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private final Measurements measurements = new Measurements();

    private Cell total(String area) {
        return new Totals(Samples.tree(), measurements).get("faelle", area, 2023);
    }

    private void put(String area, Cell cell) {
        measurements.put("faelle", area, 2023, cell);
    }

    @Test
    void aWholeIsTheSumOfItsPartsOverAllLevels() {
        put("11", known(10));
        put("12", known(5));
        put("05378008", known(7));
        assertThat(total("05378004")).isEqualTo(known(15));
        assertThat(total("05378")).isEqualTo(known(22));
    }

    @Test
    void whatWasDeliveredForTheWholeWins() {
        put("11", known(10));
        put("12", known(5));
        put("05378004", known(16));
        put("05378008", known(7));
        assertThat(total("05378004")).isEqualTo(known(16));
        assertThat(total("05378")).isEqualTo(known(23));
    }

    @Test
    void theUnattributedBelongToTheWholeOnly() {
        put("11", known(10));
        put("12", known(5));
        put(Measurements.unattributed("05378004"), known(2));
        put("05378008", known(7));
        put(Measurements.unattributed("05378"), known(3));
        assertThat(total("05378004")).isEqualTo(known(17));
        assertThat(total("05378")).isEqualTo(known(27));
    }

    @Test
    void aMissingPartLeavesTheWholeMissing() {
        put("11", known(10));
        put("05378008", known(7));
        assertThat(total("12")).isEqualTo(absent(ObservationStatus.MISSING));
        assertThat(total("05378004")).isEqualTo(absent(ObservationStatus.MISSING));
        assertThat(total("05378")).isEqualTo(absent(ObservationStatus.MISSING));
    }

    @Test
    void aPartThatIsNotCountedLeavesTheWholeNotCounted() {
        put("11", known(10));
        put("12", known(5));
        put("05378008", absent(ObservationStatus.NOT_COLLECTED));
        assertThat(total("05378004")).isEqualTo(known(15));
        assertThat(total("05378")).isEqualTo(absent(ObservationStatus.NOT_COLLECTED));
    }

    @Test
    void aWithheldPartWithholdsTheSumButNotADeliveredTotal() {
        put("11", absent(ObservationStatus.SUPPRESSED));
        put("12", known(5));
        assertThat(total("05378004")).isEqualTo(absent(ObservationStatus.SUPPRESSED));
        put("05378004", known(7));
        assertThat(total("05378004")).isEqualTo(known(7));
    }

    @Test
    void aWholeThatTheSourceWithholdsIsNotSummedUpAgain() {
        put("11", known(10));
        put("12", known(5));
        put("05378004", absent(ObservationStatus.SUPPRESSED));
        assertThat(total("05378004")).isEqualTo(absent(ObservationStatus.SUPPRESSED));
    }

    @Test
    void aWholeThatIsMissingIsSummedUp() {
        put("11", known(10));
        put("12", known(5));
        put("05378004", absent(ObservationStatus.MISSING));
        assertThat(total("05378004")).isEqualTo(known(15));
    }

    @Test
    void theWorstQualityOfThePartsIsThatOfTheWhole() {
        put("11", new Cell.Known(10, ObservationStatus.PROVISIONAL));
        put("12", new Cell.Known(5, ObservationStatus.ESTIMATED));
        assertThat(total("05378004")).isEqualTo(new Cell.Known(15, ObservationStatus.ESTIMATED));
    }

    @Test
    void whatIsDeliveredForTheKreisOnlyIsNotCollectedForItsParts() {
        put("05378", known(40));
        assertThat(total("11")).isEqualTo(absent(ObservationStatus.NOT_COLLECTED));
        assertThat(total("05378004")).isEqualTo(absent(ObservationStatus.NOT_COLLECTED));
        assertThat(total("05378")).isEqualTo(known(40));
    }

    @Test
    void aGemeindeWithoutItsRowMissesItWhereTheOtherHasOne() {
        put("05378008", known(7));
        assertThat(total("05378004")).isEqualTo(absent(ObservationStatus.MISSING));
        assertThat(total("05378")).isEqualTo(absent(ObservationStatus.MISSING));
    }
}
