package de.sozialplanung.opendata.edition;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.catalog.ServiceSchemas;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class SupplyTableTest {

    private static final Indicator RESIDENTS = Samples.indicator("DEM-01", "einwohner", "", 1, "Personen", 3, 0);
    private static final Indicator OLD = Samples.indicator("DEM-05", "ab_65", "einwohner");
    private static final Schema OFFERS = ServiceSchemas.offers().schema();

    private final List<Feature> offers = new ArrayList<>();
    private final List<ProtectedObservation> figures = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>(Samples.areas());

    private void offer(String id, @Nullable String wohnplatz, @Nullable Point point, String... groups) {
        @Nullable
        Object[] values = new @Nullable Object[OFFERS.attributes().size()];
        values[OFFERS.index("id").orElseThrow()] = id;
        values[OFFERS.index("arten").orElseThrow()] = List.of("beratung");
        values[OFFERS.index("zielgruppen").orElseThrow()] = List.of(groups);
        values[OFFERS.index("wohnplatz").orElseThrow()] = wohnplatz;
        offers.add(new Feature(Arrays.asList(values), point));
    }

    private void figure(Indicator indicator, String area, @Nullable Double value) {
        figures.add(new ProtectedObservation(indicator.id(), area, 2023, value,
                value == null ? ObservationStatus.SUPPRESSED : ObservationStatus.NORMAL));
    }

    private static Point point(double x, double y) {
        return new GeometryFactory().createPoint(new Coordinate(365_000 + x, 5_650_000 + y));
    }

    private @Nullable Object value(String id, String property) {
        AreaTree tree = new AreaTree(areas);
        ObservationCube cube = new ObservationCube(tree, figures);
        Table table = new SupplyTable(tree, new OfferKinds(tree, new Table(ServiceSchemas.offers(), offers)),
                new GroupSizes(cube, List.of(RESIDENTS, OLD), Map.of("senioren", OLD.id()))).build().orElseThrow();
        Feature row = EditionSamples.features(table).stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
        assertThat(table.collection().schema().property(property).orElseThrow().type())
                .isNotEqualTo(PropertyType.MULTI_POLYGON);
        return row.value(table.collection().schema().index(property).orElseThrow());
    }

    @Test
    void offersForAGroupAreCountedPerThousandOfTheGroup() {
        offer("a", "11", point(500, 500), "senioren");
        offer("b", "11", point(500, 500), "familien");
        figure(RESIDENTS, "11", 2000.0);
        figure(OLD, "11", 25.0);
        assertThat(value("11-beratung", "anzahl")).isEqualTo(2L);
        assertThat(value("11-beratung", "zielgruppe")).isNull();
        assertThat(value("11-beratung", "je_1000")).isEqualTo(1.0);
        assertThat(value("11-beratung.senioren", "anzahl")).isEqualTo(1L);
        assertThat(value("11-beratung.senioren", "zielgruppe")).isEqualTo("senioren");
        // 25 percent of 2,000 are 500; one offer for 500 is two for 1,000.
        assertThat(value("11-beratung.senioren", "je_1000")).isEqualTo(2.0);
    }

    @Test
    void whereTheSizeOfAGroupIsWithheldThereIsNoRate() {
        offer("a", "11", point(500, 500), "senioren");
        figure(RESIDENTS, "11", 2000.0);
        figure(RESIDENTS, "12", 1000.0);
        figure(OLD, "11", null);
        figure(OLD, "12", 20.0);
        assertThat(value("11-beratung.senioren", "anzahl")).isEqualTo(1L);
        assertThat(value("11-beratung.senioren", "je_1000")).isNull();
        assertThat(value("12-beratung.senioren", "je_1000")).isEqualTo(0.0);
    }

    @Test
    void distancesOfAWholeAreMeasuredFromWhereItsPeopleLive() {
        offer("a", null, point(500, 1000), "familien");
        figure(RESIDENTS, "11", 3000.0);
        figure(RESIDENTS, "12", 1000.0);
        // The parts' points lie 500 and 1,500 metres east; weighted 3 to 1 that is 750.
        assertThat(value("05378004-beratung", "bezugspunkt")).isEqualTo("gewichtet");
        assertThat(value("05378004-beratung", "entfernung_m")).isEqualTo(250L);
        assertThat(value("12-beratung", "bezugspunkt")).isEqualTo("innen");
        assertThat(value("12-beratung", "entfernung_m")).isEqualTo(1000L);
        assertThat(value("05378-beratung", "bezugspunkt")).as("of one part the number is not published")
                .isEqualTo("innen");
    }

    @Test
    void aPointThatTheOfficeGivesIsTheOneThatIsMeasuredFrom() {
        Area twelve = areas.removeLast();
        areas.add(new Area(twelve.key(), twelve.name(), twelve.level(), twelve.areaSet(), twelve.parent(),
                twelve.geometry(), point(1100, 1000)));
        offer("a", null, point(500, 1000), "familien");
        assertThat(value("12-beratung", "bezugspunkt")).isEqualTo("gegeben");
        assertThat(value("12-beratung", "entfernung_m")).isEqualTo(600L);
    }

    @Test
    void anOfferWithoutAPlaceCountsForTheKreisAndIsNobodysNext() {
        offer("refuge", null, null, "frauen");
        assertThat(value("05378-beratung", "anzahl")).isEqualTo(1L);
        assertThat(value("05378004-beratung", "anzahl")).isEqualTo(0L);
        assertThat(value("11-beratung", "entfernung_m")).isNull();
    }
}
