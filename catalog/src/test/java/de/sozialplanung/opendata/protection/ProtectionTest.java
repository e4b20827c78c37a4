package de.sozialplanung.opendata.protection;

import static de.sozialplanung.opendata.statistics.Samples.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.Denominator;
import de.sozialplanung.opendata.statistics.MeasureSum;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.RawObservation;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionTest {

    private static final Indicator SHARE = indicator("GRU-08", "arme", "kinder");
    private static final Indicator PER_THOUSAND = indicator("JUG-01", "hilfen", "kinder", 1000, "je 1.000", 3, 30);
    private static final Indicator BALANCE = indicator("DEM-15", "zuzuege - fortzuege", "einwohner", 1000, "je 1.000",
            3,
            30);
    private static final Indicator COUNT = indicator("DEM-01", "einwohner", "", 1, "Personen", 3, 30);

    private static ProtectedObservation protect(Indicator indicator, @Nullable Double base, Double... terms) {
        return protect(new RawObservation(indicator, "11", 2023, Arrays.asList(terms), base, null,
                ObservationStatus.NORMAL));
    }

    private static ProtectedObservation protect(RawObservation raw) {
        return new Protection(Samples.tree(), counts(raw), "", MeasureRelations.none(), List.of(), List.of())
                .protect(List.of(raw), EarlierFigures.none(), _ -> {})
                .observations()
                .getFirst();
    }

    /// The counts that the figure is made of.
    private static Measurements counts(RawObservation raw) {
        Measurements counts = new Measurements();
        List<MeasureSum.Term> above = MeasureSum.parse(raw.indicator().numerator()).terms();
        for (int i = 0; i < raw.terms().size(); i++) {
            MeasureSum.Term term = above.get(i % above.size());
            counts.put(term.measure(), raw.area(), raw.year() - term.lag(),
                    Samples.known(term.sign() * raw.terms().get(i)));
        }
        if (raw.base() != null
                && Denominator.parse(raw.indicator().denominator()) instanceof Denominator.Counted(MeasureSum sum)) {
            MeasureSum.Term term = sum.terms().getFirst();
            counts.put(term.measure(), raw.area(), raw.year() - term.lag(), Samples.known(raw.base()));
        }
        return counts;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 0.5})
    void aNumeratorBelowTheMinimumIsWithheld(double count) {
        ProtectedObservation seen = protect(SHARE, 200.0, count);
        assertThat(seen.status()).isEqualTo(ObservationStatus.SUPPRESSED);
        assertThat(seen.value()).isNull();
    }

    @Test
    void theMinimumItselfIsPublished() {
        assertThat(protect(SHARE, 200.0, 3.0).value()).isEqualTo(1.5);
    }

    @Test
    void nilIsPublishedAsNil() {
        ProtectedObservation seen = protect(SHARE, 200.0, 0.0);
        assertThat(seen.value()).isZero();
        assertThat(seen.status()).isEqualTo(ObservationStatus.NORMAL);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2, 20})
    void aSmallBaseHidesWhateverTheNumeratorIs(double count) {
        assertThat(protect(SHARE, 29.0, count).status()).isEqualTo(ObservationStatus.BELOW_BASE);
    }

    @Test
    void aBaseOfExactlyTheMinimumIsEnough() {
        assertThat(protect(SHARE, 30.0, 12.0).value()).isEqualTo(40.0);
    }

    @Test
    void nothingIsDividedByNil() {
        Indicator careless = indicator("GRU-99", "a", "b", 100, "%", 0, 0);
        assertThat(protect(careless, 0.0, 0.0).status()).isEqualTo(ObservationStatus.BELOW_BASE);
    }

    @Test
    void theMinimumCountHoldsForTheBaseEvenWithoutAMinimumBase() {
        Indicator careless = indicator("GRU-99", "a", "b", 100, "%", 5, 0);
        assertThat(protect(careless, 4.0, 0.0).status()).isEqualTo(ObservationStatus.BELOW_BASE);
    }

    @Test
    void aPlainCountOfOneOrTwoIsWithheld() {
        assertThat(protect(COUNT, null, 2.0).status()).isEqualTo(ObservationStatus.SUPPRESSED);
        assertThat(protect(COUNT, null, 3.0).value()).isEqualTo(3.0);
        assertThat(protect(COUNT, null, 0.0).value()).isZero();
    }

    @Test
    void aSmallTermIsWithheldWhateverTheSumIs() {
        assertThat(protect(BALANCE, 1000.0, 40.0, -2.0).status()).isEqualTo(ObservationStatus.SUPPRESSED);
        assertThat(protect(BALANCE, 1000.0, 2.0, -40.0).status()).isEqualTo(ObservationStatus.SUPPRESSED);
        assertThat(protect(BALANCE, 1000.0, 40.0, -38.0).value()).isEqualTo(2.0);
    }

    @Test
    void aChangeFromOneOrTwoPersonsIsWithheld() {
        Indicator change = indicator("DEM-14", "einwohner - einwohner@-5", "einwohner@-5", 100, "%", 3, 0);
        assertThat(protect(change, 2.0, 50.0, -2.0).value()).isNull();
        assertThat(protect(change, 50.0, 2.0, -50.0).status()).isEqualTo(ObservationStatus.SUPPRESSED);
    }

    @ParameterizedTest
    @CsvSource({"198, SUPPRESSED", "199, SUPPRESSED", "197, NORMAL", "200, NORMAL", "230, NORMAL"})
    void ofAShareTheRestIsAGroupToo(double numerator, ObservationStatus expected) {
        assertThat(protect(SHARE, 200.0, numerator).status()).isEqualTo(expected);
    }

    @Test
    void aRateThatIsNoShareHasNoRest() {
        assertThat(protect(PER_THOUSAND, 200.0, 199.0).status()).isEqualTo(ObservationStatus.NORMAL);
    }

    @Test
    void noSquareKilometreIsTooSmall() {
        RawObservation density = new RawObservation(COUNT, "11", 2023, List.of(50.0), null, 0.25,
                ObservationStatus.NORMAL);
        assertThat(protect(density).value()).isEqualTo(200.0);
    }

    @ParameterizedTest
    @CsvSource({"1, 16, 6.3", "3, 32, 9.4", "1, 3, 33.3", "2, 3, 66.7"})
    void valuesAreRoundedHalfUpToTheIndicatorsDecimals(double numerator, double base, double expected) {
        assertThat(protect(SHARE, base * 100, numerator * 100).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(ObservationStatus.class)
    void aStatusFromTheSourceGoesThrough(ObservationStatus status) {
        RawObservation raw = status.hasValue()
                ? new RawObservation(SHARE, "11", 2023, List.of(50.0), 100.0, null, status)
                : new RawObservation(SHARE, "11", 2023, List.of(), null, null, status);
        assertThat(protect(raw).status()).isEqualTo(status);
        assertThat(protect(raw).value()).isEqualTo(status.hasValue() ? 50.0 : null);
    }

    @Test
    void aFigureThatIsWithheldCannotCarryAValue() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> new ProtectedObservation("GRU-08", "11", 2023, 4711.0, ObservationStatus.SUPPRESSED))
                .withMessageNotContaining("4711");
    }
}
