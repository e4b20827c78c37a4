package de.sozialplanung.opendata.edition;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.NeedIndexMethod;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Component;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Dynamics;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Mean;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Spread;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Polarity;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The index worked out by hand, from published figures of seven Wohnplätze.
///
/// Unemployment of a to d is 2, 4, 6, 8: mean 5, deviation √5. Employment is 60, 50, 70, 40: mean 55, deviation √125,
/// and less of it is more need. Sums of z: -1.789, 0, -0.894, 2.683, their deviation √2.8.
class NeedIndexMethodTest {

    private static final Indicator JOBLESS = Samples.indicator("GRU-01", "arbeitslose", "einwohner");
    private static final Indicator EMPLOYED = Samples
            .withPolarity(Samples.indicator("GRU-16", "beschaeftigte", "einwohner"), Polarity.LESS_NEED);
    private static final Indicator INHABITANTS = EditionSamples.RESIDENTS;
    private static final String KREIS = "05378";

    private final List<ProtectedObservation> published = new ArrayList<>();

    private void put(int year, String area, double jobless, double employed, double inhabitants) {
        put(JOBLESS, area, year, jobless);
        put(EMPLOYED, area, year, employed);
        put(INHABITANTS, area, year, inhabitants);
    }

    private void put(Indicator indicator, String area, int year, double value) {
        published.add(new ProtectedObservation(indicator.id(), area, year, value, ObservationStatus.NORMAL));
    }

    private void putFour(int year) {
        put(year, KREIS, 4, 55, 9000);
        put(year, "a", 2, 60, 1000);
        put(year, "b", 4, 50, 1000);
        put(year, "c", 6, 70, 1000);
        put(year, "d", 8, 40, 1000);
    }

    private static AreaTree tree() {
        Area kreis = Samples.areas().getFirst();
        List<Area> areas = new ArrayList<>(List.of(kreis));
        for (String key : List.of("a", "b", "c", "d", "e", "f", "g")) {
            areas.add(new Area(key, "Ort " + key, Level.WOHNPLATZ, "set", KREIS, kreis.geometry(), null));
        }
        return new AreaTree(areas);
    }

    private Optional<Table> table(NeedIndexMethod method) {
        return new NeedIndexTable(new ObservationCube(tree(), published), List.of(JOBLESS, EMPLOYED, INHABITANTS),
                method).build();
    }

    private List<@Nullable Object> column(NeedIndexMethod method, int year, String property) {
        Table table = table(method).orElseThrow();
        int index = table.collection().schema().index(property).orElseThrow();
        List<@Nullable Object> values = new ArrayList<>();
        for (Feature feature : EditionSamples.features(table)) {
            if (feature.id().endsWith("-" + year)) {
                values.add(feature.value(index));
            }
        }
        return values;
    }

    private static NeedIndexMethod method(Mean mean, @Nullable Dynamics dynamics, List<String> excluded,
            Component... components) {
        return new NeedIndexMethod(List.of(components), mean, Spread.POPULATION, NeedIndexMethod.USUAL_CLASS_LIMITS,
                dynamics, 300, excluded);
    }

    @Test
    void theUsualMethodFollowsTheWorkedExample() {
        putFour(2023);
        assertThat(column(NeedIndexMethod.usual(), 2023, "index")).startsWith(-1.07, 0.0, -0.53, 1.6);
        assertThat(column(NeedIndexMethod.usual(), 2023, "klasse")).startsWith("niedrig", "mittel", "mittel",
                "sehr-hoch");
    }

    @Test
    void whoTakesNoPartHasNoIndexAndChangesNoOther() {
        putFour(2023);
        put(JOBLESS, "e", 2023, 99);
        put(INHABITANTS, "e", 2023, 1000);
        published.add(new ProtectedObservation("GRU-16", "e", 2023, null, ObservationStatus.SUPPRESSED));
        put(2023, "f", 99, 1, 299);
        put(2023, "g", 99, 1, 1000);
        NeedIndexMethod method = method(Mean.AREAS, null, List.of("g"));
        assertThat(column(method, 2023, "index")).containsExactly(-1.07, 0.0, -0.53, 1.6, null, null, null);
        assertThat(column(method, 2023, "index_status")).containsExactly("normal", "normal", "normal", "normal",
                "geheim", "basis-zu-klein", "nicht-erhoben");
        assertThat(column(method, 2023, "auffaellig")).endsWith(null, null, null);
    }

    @Test
    void anAreaWhoseInhabitantsAreWithheldTakesNoPart() {
        putFour(2023);
        put(JOBLESS, "e", 2023, 99);
        put(EMPLOYED, "e", 2023, 1);
        published.add(new ProtectedObservation("DEM-01", "e", 2023, null, ObservationStatus.SUPPRESSED));
        assertThat(column(NeedIndexMethod.usual(), 2023, "index")).startsWith(-1.07, 0.0, -0.53, 1.6, null);
        assertThat(column(NeedIndexMethod.usual(), 2023, "index_status").get(4)).isEqualTo("geheim");
    }

    /// Against the Kreis d lies (8 − 4) ÷ √5 = 1.79 and (55 − 40) ÷ √125 = 1.34 deviations above, c 0.89 and -1.34.
    @Test
    void deviationsAreCountedAgainstTheKreis() {
        putFour(2023);
        assertThat(column(NeedIndexMethod.usual(), 2023, "auffaellig")).startsWith(0L, 0L, 0L, 2L);
        assertThat(column(NeedIndexMethod.usual(), 2023, "stark_auffaellig")).startsWith(0L, 0L, 0L, 1L);
        published.removeIf(figure -> figure.area().equals(KREIS) && figure.indicator().equals("GRU-16"));
        assertThat(column(NeedIndexMethod.usual(), 2023, "auffaellig")).startsWith(null, null, null, null);
    }

    /// Each z of unemployment is 1 ÷ √5 = 0.447 higher than against the mean, so each index 0.447 ÷ √2.8 = 0.267.
    @Test
    void againstTheKreisTheIndexMovesAndWithoutItThereIsNone() {
        putFour(2023);
        NeedIndexMethod method = method(Mean.KREIS, null, List.of());
        assertThat(column(method, 2023, "index")).startsWith(-0.8, 0.27, -0.27, 1.87);
        published.removeIf(figure -> figure.area().equals(KREIS) && figure.indicator().equals("GRU-01"));
        assertThat(table(method)).isEmpty();
    }

    /// Sums 2·z₁ + z₂: -3.130, -0.447, -0.447, 4.025; deviation √6.6.
    @Test
    void componentsAndWeightsAreThoseOfTheCatalogue() {
        putFour(2023);
        NeedIndexMethod method = method(Mean.AREAS, null, List.of(), new Component("GRU-01", 2),
                new Component("GRU-16", 1));
        assertThat(column(method, 2023, "index")).startsWith(-1.22, -0.17, -0.17, 1.57);
        Table table = table(method).orElseThrow();
        assertThat(table.collection().description().de()).contains("Kennzahl GRU-01 (Gewicht 2), Kennzahl GRU-16.")
                .contains("weniger als 300 Einwohnern").contains("÷ n)").doesNotContain("gleichem Gewicht");
        assertThat(table.collection().description().en()).contains("(weight 2)").contains("unweighted mean");
    }

    @Test
    void aComponentThatIsNotPublishedAtAllLeavesNoIndex() {
        putFour(2023);
        assertThat(table(method(Mean.AREAS, null, List.of(), new Component("GRU-01", 1), new Component("GRU-16", 1),
                new Component("GRU-99", 1)))).isEmpty();
    }

    /// Changes of unemployment over two years are -3, -1, 1, 3 and of employment 6, -2, 2, -6: each z is -1.342,
    /// -0.447, 0.447, 1.342 and -1.342, 0.447, -0.447, 1.342. Sums -2.683, 0, 0, 2.683, deviation 1.897.
    @Test
    void dynamicsAreTheIndexOfTheChanges() {
        putFour(2023);
        put(2021, "a", 5, 54, 1000);
        put(2021, "b", 5, 52, 1000);
        put(2021, "c", 5, 68, 1000);
        put(2021, "d", 5, 46, 1000);
        put(2023, "e", 5, 50, 1000);
        NeedIndexMethod method = method(Mean.AREAS, new Dynamics(2, List.of(-1.0, 1.0)), List.of());
        assertThat(column(method, 2023, "dynamik_index")).startsWith(-1.41, 0.0, 0.0, 1.41, null);
        assertThat(column(method, 2023, "dynamik")).startsWith("positiv", "stabil", "stabil", "negativ", null);
        assertThat(column(method, 2023, "index").get(4)).isNotNull();
        assertThat(table(NeedIndexMethod.usual()).orElseThrow().collection().schema().index("dynamik")).isEmpty();
    }
}
