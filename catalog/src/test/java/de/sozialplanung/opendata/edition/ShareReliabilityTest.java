package de.sozialplanung.opendata.edition;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.edition.ShareReliability.Reliability;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.RankRange;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Intervals of published shares and of published counts.
class ShareReliabilityTest {

    private static final Indicator SHARE = Samples.indicator("DEM-03", "unter_18", "einwohner");
    private static final Indicator INHABITANTS = EditionSamples.RESIDENTS;

    private final List<ProtectedObservation> published = new ArrayList<>();

    private void put(Indicator indicator, String area, @Nullable Double value) {
        published.add(new ProtectedObservation(indicator.id(), area, 2023, value,
                value == null ? ObservationStatus.SUPPRESSED : ObservationStatus.NORMAL));
    }

    private void put(String area, @Nullable Double share, @Nullable Double inhabitants) {
        put(SHARE, area, share);
        put(INHABITANTS, area, inhabitants);
    }

    private Optional<Reliability> of(Indicator indicator, String area) {
        Area kreis = Samples.areas().getFirst();
        List<Area> areas = new ArrayList<>(List.of(kreis));
        for (String key : List.of("a", "b", "c", "d")) {
            areas.add(new Area(key, "Ort " + key, Level.WOHNPLATZ, "set", kreis.key(), kreis.geometry(), null));
        }
        ObservationCube cube = new ObservationCube(new AreaTree(areas), published);
        return new ShareReliability(cube, new PlainCounts(cube, List.of(SHARE, INHABITANTS)), indicator).of(area, 2023);
    }

    /// 8.29 to 12.02, 17.64 to 22.59 and 9.5 to 13.6 percent of 1,000: a and c overlap, b lies surely above both.
    @Test
    void limitsAreRoundedOutwardsAndRanksAreRanges() {
        put("05378", 14.0, 9000.0);
        put("a", 10.0, 1000.0);
        put("b", 20.0, 1000.0);
        put("c", 11.4, 1000.0);
        assertThat(of(SHARE, "a")).contains(new Reliability(8.2, 12.1, new RankRange(2, 3)));
        assertThat(of(SHARE, "b")).contains(new Reliability(17.6, 22.6, new RankRange(1, 1)));
        assertThat(of(SHARE, "c").orElseThrow().ranks()).isEqualTo(new RankRange(2, 3));
        assertThat(of(SHARE, "05378").orElseThrow().ranks()).isNull();
    }

    @Test
    void whatIsWithheldHasNeitherAndCountsForNobody() {
        put("a", 10.0, 1000.0);
        put("b", 20.0, 1000.0);
        put("c", null, 1000.0);
        put("d", 30.0, null);
        assertThat(of(SHARE, "c")).isEmpty();
        assertThat(of(SHARE, "d")).isEmpty();
        assertThat(of(SHARE, "a").orElseThrow().ranks()).isEqualTo(new RankRange(2, 2));
    }

    @Test
    void belowThreeHundredInhabitantsThereIsAnIntervalAndNoRank() {
        put("a", 10.0, 1000.0);
        put("b", 20.0, 1000.0);
        put("c", 90.0, 299.0);
        assertThat(of(SHARE, "c").orElseThrow().ranks()).isNull();
        assertThat(of(SHARE, "b").orElseThrow().ranks()).isEqualTo(new RankRange(1, 1));
    }

    @Test
    void aDenominatorThatIsNotPublishedGivesNoInterval() {
        put(SHARE, "a", 10.0);
        assertThat(of(SHARE, "a")).isEmpty();
        Indicator ofChildren = Samples.indicator("GRU-08", "arme", "kinder");
        put(ofChildren, "a", 10.0);
        put(INHABITANTS, "a", 1000.0);
        assertThat(of(ofChildren, "a")).isEmpty();
    }

    @Test
    void onlySharesHaveIntervals() {
        put("a", 130.0, 1000.0);
        assertThat(of(SHARE, "a")).isEmpty();
        for (Indicator other : List.of(
                Samples.indicator("DEM-14", "einwohner - einwohner@-5", "einwohner"),
                Samples.indicator("DEM-15", "zuzuege", "einwohner", 1000, "je 1.000", 3, 30),
                Samples.indicator("DEM-09", "ab_65", "einwohner", 100, "Verhältnis", 3, 30))) {
            put(other, "a", 10.0);
            assertThat(of(other, "a")).as(other.id()).isEmpty();
        }
    }

    /// One poor child here and twenty there, or two and nineteen, all withheld: no row of the edition tells them apart.
    @Test
    void noRowOfTheEditionDependsOnWhatIsWithheld() {
        assertThat(rows(1, 20)).isEqualTo(rows(2, 19)).isNotEmpty();
    }

    private static List<List<Feature>> rows(double eleven, double twelve) {
        Measurements measurements = EditionSamples.measurements();
        measurements.put("arme", "11", 2023, Samples.known(eleven));
        measurements.put("arme", "12", 2023, Samples.known(twelve));
        EditionContent content = EditionBuilder.build(EditionSamples.folder(measurements, null, List.of(
                Samples.indicator("GRU-06", "arme", "einwohner"), EditionSamples.RATE, INHABITANTS)));
        return content.tables().stream().map(EditionSamples::features).toList();
    }
}
