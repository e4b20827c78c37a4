package de.sozialplanung.opendata.edition;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.NeedIndexMethod;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Component;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedIndexTableTest {

    private static final Indicator POOR = Samples.indicator("GRU-08", "arme", "kinder");
    private static final Indicator JOBLESS = Samples.indicator("GRU-01", "arbeitslose", "einwohner");

    private final Measurements measurements = new Measurements();

    private void year(int year, double poorIn11, double poorIn12) {
        EditionSamples.put(measurements, year, "arme", poorIn11, poorIn12, 50);
        EditionSamples.put(measurements, year, "kinder", 200, 200, 200);
        EditionSamples.put(measurements, year, "arbeitslose", 30, 90, 50);
        EditionSamples.put(measurements, year, "einwohner", 1000, 1000, 1000);
    }

    private Optional<Table> table(Indicator... indicators) {
        return EditionBuilder.build(EditionSamples.folder(measurements, null, List.of(indicators))).tables().stream()
                .filter(table -> table.collection().id().equals("bedarfsindex")).findFirst();
    }

    private @Nullable Object value(String id, String property) {
        Table table = table(POOR, JOBLESS).orElseThrow();
        Schema schema = table.collection().schema();
        Feature feature = EditionSamples.features(table).stream().filter(f -> f.id().equals(id)).findFirst()
                .orElseThrow();
        return feature.value(schema.index(property).orElseThrow());
    }

    @Test
    void twoAreasLieOneDeviationOnEitherSide() {
        year(2023, 20, 60);
        assertThat(value("12-2023", "index")).isEqualTo(1.0);
        assertThat(value("11-2023", "index")).isEqualTo(-1.0);
        assertThat(value("12-2023", "klasse")).isEqualTo("mittel");
        assertThat(value("11-2023", "klasse")).isEqualTo("niedrig");
        // against the Kreis: (30.0 − 21.7) ÷ 10 and (9.0 − 5.7) ÷ 3
        assertThat(value("12-2023", "auffaellig")).isEqualTo(1L);
        assertThat(value("12-2023", "index_status")).isEqualTo("normal");
    }

    @Test
    void aWithheldComponentLeavesNoIndexAndOneAreaAloneHasNone() {
        year(2022, 20, 60);
        year(2023, 2, 60);
        assertThat(table(POOR, JOBLESS).orElseThrow().features()).extracting(Feature::id).containsExactly("11-2022",
                "12-2022");
    }

    @Test
    void thereIsNoIndexOfOneComponent() {
        year(2023, 20, 60);
        assertThat(table(POOR)).isEmpty();
        assertThat(table(POOR, Samples.withFinestLevel(JOBLESS, Level.GEMEINDE))).isEmpty();
    }

    @Test
    void whatIsWithheldChangesNothing() {
        year(2022, 20, 60);
        year(2023, 1, 60);
        List<Table> one = EditionBuilder.build(EditionSamples.folder(measurements, null, List.of(POOR, JOBLESS)))
                .tables();
        measurements.put("arme", "11", 2023, Samples.known(2));
        List<Table> other = EditionBuilder.build(EditionSamples.folder(measurements, null, List.of(POOR, JOBLESS)))
                .tables();
        assertThat(one.stream().filter(table -> table.collection().id().equals("bedarfsindex")).map(Table::features))
                .isEqualTo(other.stream().filter(table -> table.collection().id().equals("bedarfsindex"))
                        .map(Table::features).toList())
                .isNotEmpty();
    }

    @Test
    void theCatalogueSaysWhatWasDone() {
        year(2023, 20, 60);
        NeedIndexMethod method = EditionBuilder
                .build(EditionSamples.folder(measurements, null, List.of(POOR, JOBLESS))).catalog().needIndex();
        assertThat(method).isEqualTo(
                NeedIndexMethod.usual().of(List.of(new Component("GRU-08", 1), new Component("GRU-01", 1)), 0));
    }
}
