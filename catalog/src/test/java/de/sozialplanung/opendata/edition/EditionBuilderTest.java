package de.sozialplanung.opendata.edition;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.AgeGroup;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.folder.FolderContent;
import de.sozialplanung.opendata.protection.EarlierFigures;
import de.sozialplanung.opendata.protection.Withholding;
import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.Samples;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditionBuilderTest {

    private final EditionContent content = EditionBuilder.build(EditionSamples.folder());

    private Table table(String collection) {
        return content.tables().stream().filter(table -> table.collection().id().equals(collection)).findFirst()
                .orElseThrow();
    }

    private @Nullable Object value(String collection, String id, String property) {
        Table table = table(collection);
        Feature feature = EditionSamples.features(table).stream().filter(f -> f.id().equals(id)).findFirst()
                .orElseThrow();
        return feature.value(table.collection().schema().index(property).orElseThrow());
    }

    @Test
    void everyCollectionThatTheDataAllowIsThereInOrder() {
        assertThat(content.catalog().collections()).extracting(Collection::id).containsExactly("kreis", "gemeinden",
                "wohnplaetze", "demographie", "grundsicherung", "pflege", "indikatorwerte", "versorgung", "angebote");
        assertThat(content.tables()).extracting(Table::collection)
                .containsExactlyElementsOf(content.catalog().collections());
        assertThat(content.catalog().datasets()).extracting(Dataset::collection)
                .containsExactlyElementsOf(content.catalog().collections().stream().map(Collection::id).toList());
    }

    @Test
    void onlyIndicatorsWithFiguresArePublished() {
        assertThat(content.catalog().indicators()).extracting(Indicator::id).containsExactly("GRU-08", "DEM-01",
                "PFL-01");
    }

    @Test
    void aWideCollectionHasARowPerAreaAndYearKreisFirst() {
        assertThat(table("demographie").features()).extracting(Feature::id).containsExactly("05378-2022", "05378-2023",
                "05378004-2022", "05378004-2023", "05378008-2022", "05378008-2023", "11-2022", "11-2023", "12-2022",
                "12-2023");
    }

    @Test
    void aRowOfAWideCollectionSaysWhereAndWhen() {
        assertThat(value("grundsicherung", "12-2023", "gebiet")).isEqualTo("12");
        assertThat(value("grundsicherung", "12-2023", "name")).isEqualTo("Ort 12");
        assertThat(value("grundsicherung", "12-2023", "ebene")).isEqualTo("wohnplatz");
        assertThat(value("grundsicherung", "12-2023", "gemeinde")).isEqualTo("05378004");
        assertThat(value("grundsicherung", "05378-2023", "gemeinde")).isNull();
        assertThat(value("grundsicherung", "12-2023", "jahr")).isEqualTo(2023L);
        assertThat(value("grundsicherung", "12-2023", "stand")).isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Test
    void figuresAreThoseOfTheFormulasAndStatusesThoseOfProtection() {
        assertThat(value("grundsicherung", "12-2022", "gru_08")).isEqualTo(20.0);
        assertThat(value("grundsicherung", "12-2022", "gru_08_status")).isEqualTo("normal");
        assertThat(value("grundsicherung", "05378004-2023", "gru_08")).isEqualTo(7.3);
        assertThat(value("grundsicherung", "05378004-2022", "gru_08")).isEqualTo(16.7);
        assertThat(value("grundsicherung", "05378-2022", "gru_08")).isEqualTo(15.0);
        assertThat(value("grundsicherung", "11-2023", "gru_08")).isNull();
        assertThat(value("grundsicherung", "11-2023", "gru_08_status")).isEqualTo("geheim");
        assertThat(value("grundsicherung", "12-2023", "gru_08")).as("else the total would give 11 away").isNull();
        assertThat(value("grundsicherung", "12-2023", "gru_08_status")).isEqualTo("geheim");
        assertThat(value("grundsicherung", "05378008-2023", "gru_08_status")).isEqualTo("fehlt");
        assertThat(value("grundsicherung", "05378-2023", "gru_08_status")).isEqualTo("fehlt");
    }

    @Test
    void nothingIsPublishedBelowTheFinestLevel() {
        assertThat(table("wohnplaetze").collection().schema().property("pfl_01")).isEmpty();
        assertThat(table("indikatorwerte").features()).extracting(Feature::id)
                .contains("PFL-01-05378004-2022", "PFL-01-05378-2022").doesNotContain("PFL-01-11-2022");
    }

    @Test
    void areasShowTheLatestYearThatHasAnyFigure() {
        assertThat(value("gemeinden", "05378004", "pfl_01")).isEqualTo(10.0);
        assertThat(value("gemeinden", "05378004", "pfl_01_jahr")).isEqualTo(2022L);
        assertThat(value("gemeinden", "05378004", "gru_08_jahr")).isEqualTo(2023L);
        assertThat(value("kreis", "05378", "gru_08_jahr")).isEqualTo(2022L);
        assertThat(value("wohnplaetze", "11", "gru_08")).isEqualTo(15.0);
        assertThat(value("wohnplaetze", "11", "gru_08_status")).isEqualTo("normal");
        assertThat(value("wohnplaetze", "11", "gru_08_jahr")).isEqualTo(2022L);
    }

    @Test
    void areasKnowWhereTheyLieAndHowLargeTheyAre() {
        assertThat(value("wohnplaetze", "11", "gemeinde")).isEqualTo("05378004");
        assertThat(value("wohnplaetze", "11", "gemeinde_name")).isEqualTo("Ort 05378004");
        assertThat(value("wohnplaetze", "11", "kreis")).isEqualTo("05378");
        assertThat(value("gemeinden", "05378008", "kreis_name")).isEqualTo("Ort 05378");
        assertThat(value("kreis", "05378", "flaeche_km2")).isEqualTo(6.0);
        assertThat(value("kreis", "05378", "gebietsstand")).isEqualTo("set-kreis");
    }

    @Test
    void theLongFormHasARowPerFigure() {
        assertThat(table("indikatorwerte").features()).hasSize(5 * 2 + 5 * 2 + 3);
        assertThat(value("indikatorwerte", "GRU-08-12-2022", "wert")).isEqualTo(20.0);
        assertThat(value("indikatorwerte", "GRU-08-12-2023", "einheit")).isEqualTo("%");
        assertThat(value("indikatorwerte", "GRU-08-12-2023", "thema")).isEqualTo("grundsicherung");
        assertThat(value("indikatorwerte", "GRU-08-11-2023", "wert")).isNull();
        assertThat(value("indikatorwerte", "GRU-08-11-2023", "status")).isEqualTo("geheim");
        assertThat(table("indikatorwerte").collection().schema().geometry()).isEmpty();
    }

    @Test
    void allCollectionsShowTheSamePolygonObject() {
        Object shape = EditionSamples.features(table("kreis")).getFirst().geometry();
        assertThat(shape).isNotNull();
        assertThat((Object) EditionSamples.features(table("demographie")).get(0).geometry()).isSameAs(shape);
        assertThat((Object) EditionSamples.features(table("grundsicherung")).get(1).geometry()).isSameAs(shape);
    }

    @Test
    void theNoticeStandsInEveryTitle() {
        assertThat(content.catalog().collections())
                .allSatisfy(c -> assertThat(c.title().de()).endsWith(" (Alle Zahlen sind erfunden)"));
        assertThat(content.catalog().datasets())
                .allSatisfy(d -> assertThat(d.title().en()).endsWith(" (All figures are invented)"));
        assertThat(EditionBuilder.build(EditionSamples.folder(EditionSamples.measurements(), null)).catalog()
                .collections()).extracting(c -> c.title().de()).contains("Demographie", "Kreis");
    }

    @Test
    void aStatusStandsRightAfterItsFigure() {
        List<Property> properties = table("demographie").collection().schema().properties();
        int figure = properties.stream().map(Property::name).toList().indexOf("dem_01");
        assertThat(properties.get(figure).unit()).isEqualTo("Personen");
        assertThat(properties.get(figure + 1).name()).isEqualTo("dem_01_status");
        assertThat(properties.get(figure + 1).scheme()).isEqualTo("beobachtungsstatus");
    }

    @Test
    void supplyCountsActiveOffersPerAreaAndKind() {
        assertThat(table("versorgung").features()).hasSize(5 * 2);
        assertThat(value("versorgung", "11-beratung", "anzahl")).isEqualTo(1L);
        assertThat(value("versorgung", "12-beratung", "anzahl")).isEqualTo(0L);
        assertThat(value("versorgung", "05378004-treff", "anzahl")).isEqualTo(1L);
        assertThat(value("versorgung", "11-beratung", "je_1000")).isEqualTo(0.5);
        assertThat(value("versorgung", "12-beratung", "je_1000")).isEqualTo(0.0);
    }

    @Test
    void anOfferWithASecretAddressCountsForTheKreisOnly() {
        assertThat(value("versorgung", "05378-beratung", "anzahl")).isEqualTo(2L);
        assertThat(value("versorgung", "05378004-beratung", "anzahl")).isEqualTo(1L);
    }

    @Test
    void theDistanceIsThatFromInsideTheAreaToTheNextActiveOffer() {
        assertThat(value("versorgung", "11-beratung", "entfernung_m")).isEqualTo(500L);
        assertThat(value("versorgung", "12-beratung", "entfernung_m")).isEqualTo(1118L);
    }

    @Test
    void ofAnAgeGroupOfTwoPeopleOneShareIsWithheld() {
        Measurements measurements = EditionSamples.measurements();
        EditionSamples.put(measurements, 2023, "unter_18", 300, 102, 150);
        EditionSamples.put(measurements, 2023, "unter_6", 100, 100, 50);
        FolderContent folder = EditionSamples.folder(measurements, null, List.of(EditionSamples.RESIDENTS,
                Samples.indicator("DEM-03", "unter_18", "einwohner"),
                Samples.indicator("DEM-04", "unter_6", "einwohner")));
        FolderContent grouped = EditionSamples.withAgeGroups(folder,
                List.of(new AgeGroup(0, 5, "DEM-04", List.of()), new AgeGroup(6, 17, "DEM-03", List.of("DEM-04")),
                        new AgeGroup(18, null, null, List.of("DEM-03"))));
        assertThat(EditionBuilder.figures(folder, EarlierFigures.none(), _ -> {}).withheld()).isEmpty();
        assertThat(EditionBuilder.figures(grouped, EarlierFigures.none(), _ -> {}).withheld())
                .extracting(Withholding::area).contains("12");
    }

    @Test
    void everyStatusIsKeptApartToTheEnd() {
        for (ObservationStatus status : ObservationStatus.values()) {
            Measurements measurements = EditionSamples.measurements();
            if (status == ObservationStatus.BELOW_BASE) {
                measurements.put("arme", "11", 2022, Samples.known(5));
                measurements.put("kinder", "11", 2022, Samples.known(29));
            } else {
                measurements.put("arme", "11", 2022,
                        status.hasValue() ? new Cell.Known(30, status) : Samples.absent(status));
            }
            Table rows = EditionBuilder.build(EditionSamples.folder(measurements, null)).tables().stream()
                    .filter(table -> table.collection().id().equals("indikatorwerte")).findFirst().orElseThrow();
            Feature row = EditionSamples.features(rows).stream().filter(f -> f.id().equals("GRU-08-11-2022"))
                    .findFirst().orElseThrow();
            assertThat(row.value(rows.collection().schema().index("status").orElseThrow())).isEqualTo(status.code());
            assertThat(row.value(rows.collection().schema().index("wert").orElseThrow()) != null).as(status.code())
                    .isEqualTo(status.hasValue());
        }
    }
}
