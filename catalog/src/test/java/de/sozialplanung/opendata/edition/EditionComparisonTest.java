package de.sozialplanung.opendata.edition;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.edition.EditionChanges.CollectionChanges;
import de.sozialplanung.opendata.edition.EditionChanges.FigureChanges;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionComparisonTest {

    /// Its status is the next.
    private static final int VALUE = ObservationSchemas.asLongForm().schema().index("wert").orElseThrow();

    private static final EditionContent CONTENT = EditionBuilder.build(EditionSamples.folder());

    @TempDir
    private Path root;

    private final List<FigureChange> each = new ArrayList<>();

    private EditionChanges compared(EditionContent before, EditionContent after) throws IOException {
        Editions editions = new Editions(root, Clock.systemUTC());
        String one = editions.publish(before).id();
        String other = editions.publish(after).id();
        try (EditionData old = editions.read(one); EditionData now = editions.read(other)) {
            EditionChanges changes = EditionComparison.of(old, now, each::add);
            assertThat(changes.since()).isEqualTo(one);
            return changes;
        }
    }

    /// The content with other rows in one table.
    private static EditionContent with(String collection, UnaryOperator<List<Feature>> change) {
        return new EditionContent(CONTENT.catalog(), CONTENT.tables().stream()
                .map(table -> table.collection().id().equals(collection)
                        ? new Table(table.collection(), change.apply(new ArrayList<>(EditionSamples.features(table))))
                        : table)
                .toList(), CONTENT.protection());
    }

    private static Feature set(Feature feature, int column, @Nullable Object value) {
        List<@Nullable Object> values = new ArrayList<>();
        values.addAll(feature.values());
        values.set(column, value);
        return new Feature(Arrays.asList(values.toArray()), feature.geometry());
    }

    private static EditionContent figures(UnaryOperator<List<Feature>> change) {
        return with("indikatorwerte", change);
    }

    private static List<Feature> published(List<Feature> rows, int number, @Nullable Double value, String status) {
        Feature row = rows.get(number);
        rows.set(number, set(set(row, VALUE, value), VALUE + 1, status));
        return rows;
    }

    private static int withValue(List<Feature> rows, boolean has) {
        return (int) rows.stream().takeWhile(row -> (row.value(VALUE) != null) != has).count();
    }

    @Test
    void nothingDiffersBetweenTheSame() throws IOException {
        EditionChanges changes = compared(CONTENT, CONTENT);
        assertThat(changes.figures()).isEmpty();
        assertThat(changes.collections()).isEmpty();
        assertThat(each).isEmpty();
    }

    @Test
    void anotherValueIsAChangedFigure() throws IOException {
        EditionChanges changes = compared(CONTENT,
                figures(rows -> published(rows, withValue(rows, true), 99.5, "vorlaeufig")));
        assertThat(changes.figures()).singleElement()
                .satisfies(f -> assertThat(List.of(f.added(), f.removed(), f.changed(), f.withheld(), f.shown()))
                        .containsExactly(0L, 0L, 1L, 0L, 0L));
        ProtectedObservation after = each.getFirst().any();
        assertThat(after.value()).isEqualTo(99.5);
        assertThat(after.status()).isEqualTo(ObservationStatus.PROVISIONAL);
        assertThat(changes.collections()).as("views of the figures are left out").isEmpty();
    }

    @Test
    void whatIsWithheldAnewAndWhatIsShownAnewAreCounted() throws IOException {
        EditionContent withheld = figures(rows -> published(rows, withValue(rows, true), null, "geheim"));
        FigureChanges hidden = compared(CONTENT, withheld).figures().getFirst();
        assertThat(hidden.withheld()).isEqualTo(1);
        assertThat(hidden.shown()).isZero();
        FigureChanges shown = compared(withheld, CONTENT).figures().getFirst();
        assertThat(shown.withheld()).isZero();
        assertThat(shown.shown()).isEqualTo(1);
    }

    @Test
    void figuresThatComeAndGoAreCountedWhateverTheirOrder() throws IOException {
        EditionContent fewer = figures(rows -> {
            rows.removeFirst();
            return rows.reversed();
        });
        assertThat(compared(CONTENT, fewer).figures()).singleElement()
                .satisfies(f -> assertThat(List.of(f.added(), f.removed(), f.changed())).containsExactly(0L, 1L, 0L));
        assertThat(each).hasSize(1);
        assertThat(compared(fewer, CONTENT).figures()).singleElement()
                .satisfies(f -> assertThat(List.of(f.added(), f.removed(), f.changed())).containsExactly(1L, 0L, 0L));
    }

    @Test
    void anAreaChangesByItsNameAndItsOutline() throws IOException {
        EditionContent renamed = with("wohnplaetze", rows -> {
            int name = 1;
            rows.set(0, set(rows.get(0), name, "Anderswo"));
            List<@Nullable Object> values = new ArrayList<>();
            values.addAll(rows.get(1).values());
            rows.set(1, new Feature(Arrays.asList(values.toArray()), rows.get(0).geometry()));
            return rows;
        });
        assertThat(compared(CONTENT, renamed).collections())
                .containsExactly(new CollectionChanges("wohnplaetze", 0, 0, 2));
    }

    @Test
    void offersChangeByAnyValue() throws IOException {
        EditionContent other = with("angebote", rows -> {
            rows.set(0, set(rows.get(0), 6, 3.5));
            rows.removeLast();
            return rows;
        });
        assertThat(compared(CONTENT, other).collections())
                .containsExactly(new CollectionChanges("angebote", 0, 1, 1));
    }

    @Test
    void aCollectionThatOneOfThemDoesNotHaveIsAllNewOrAllGone() throws IOException {
        EditionContent without = new EditionContent(CONTENT.catalog(),
                CONTENT.tables().stream().filter(table -> !table.collection().id().equals("angebote")).toList(),
                CONTENT.protection());
        EditionContent catalogued = new EditionContent(EditionSamples.without(CONTENT.catalog(), "angebote"),
                without.tables(), CONTENT.protection());
        assertThat(compared(catalogued, CONTENT).collections())
                .containsExactly(new CollectionChanges("angebote", 4, 0, 0));
        assertThat(compared(CONTENT, catalogued).collections())
                .containsExactly(new CollectionChanges("angebote", 0, 4, 0));
    }
}
