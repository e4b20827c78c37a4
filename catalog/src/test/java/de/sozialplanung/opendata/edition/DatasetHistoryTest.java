package de.sozialplanung.opendata.edition;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.feature.Feature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When datasets are said to have changed, over editions a day apart.
class DatasetHistoryTest {

    private static final EditionContent CONTENT = EditionBuilder.build(EditionSamples.folder());
    private static final Indicator INDICATOR = CONTENT.catalog().indicators().getFirst();

    @TempDir
    private Path root;

    private static Instant day(int day) {
        return Instant.parse("2026-11-0" + day + "T08:00:00Z");
    }

    private Map<String, DatasetState> publish(int day, EditionContent content) throws IOException {
        new Editions(root, Clock.fixed(day(day), ZoneOffset.UTC)).publish(content);
        return history().datasets();
    }

    private EditionHistory history() throws IOException {
        return new Editions(root, Clock.systemUTC()).history();
    }

    private static EditionContent withAnotherFigure() {
        return new EditionContent(CONTENT.catalog(), CONTENT.tables().stream()
                .map(table -> table.collection().id().equals("indikatorwerte")
                        ? new EditionContent.Table(table.collection(), changed(table))
                        : table)
                .toList(), CONTENT.protection());
    }

    private static List<Feature> changed(EditionContent.Table table) {
        int status = table.collection().schema().index("status").orElseThrow();
        return StreamSupport.stream(table.features().spliterator(), false).map(row -> {
            List<@Nullable Object> values = new ArrayList<>(row.values());
            if (row.id().startsWith(INDICATOR.id() + "-") && "normal".equals(values.get(status))) {
                values.set(status, "vorlaeufig");
            }
            return Feature.of(values, row.geometry());
        }).toList();
    }

    private static EditionContent with(Catalog catalog) {
        return new EditionContent(catalog, CONTENT.tables(), CONTENT.protection());
    }

    private static Catalog catalog(Licence licence, List<Indicator> indicators) {
        Catalog all = CONTENT.catalog();
        return new Catalog(all.id(), all.title(), all.description(), all.notice(), all.publisher(), all.contact(),
                licence,
                all.contributorId(), all.region(), all.datasets(), all.collections(), indicators, all.areaSets(),
                all.needIndex());
    }

    @Test
    void theSameDataAgainChangeNothing() throws IOException {
        Map<String, DatasetState> first = publish(1, CONTENT);
        assertThat(first.keySet()).containsExactlyInAnyOrderElementsOf(CONTENT.catalog().entries().datasets().stream()
                .map(dataset -> dataset.id()).toList());
        assertThat(publish(2, CONTENT)).isEqualTo(first);
    }

    @Test
    void anotherFigureChangesItsIndicatorAndTheTableOfAll() throws IOException {
        publish(1, CONTENT);
        Map<String, DatasetState> states = publish(2, withAnotherFigure());
        assertThat(states).containsEntry(INDICATOR.dataset(), new DatasetState(day(1), day(2), "2026-11-02-1", false))
                .containsEntry("indikatorwerte", new DatasetState(day(1), day(2), "2026-11-02-1", false));
        assertThat(states.values().stream().filter(state -> state.modified().equals(day(2)))).hasSize(2);
    }

    @Test
    void anotherLicenceChangesThemAllAndAnIndicatorLeftOutIsGone() throws IOException {
        publish(1, CONTENT);
        List<Indicator> fewer = CONTENT.catalog().indicators().subList(1, CONTENT.catalog().indicators().size());
        Map<String, DatasetState> states = publish(2,
                with(catalog(new Licence("http://dcat-ap.de/def/licenses/cc-zero", "CC0", null), fewer)));
        assertThat(states.values()).extracting(DatasetState::modified).containsOnly(day(2));
        assertThat(states.entrySet().stream().filter(state -> state.getValue().gone()).map(Map.Entry::getKey))
                .containsExactly(INDICATOR.dataset());
        Map<String, DatasetState> again = publish(3, CONTENT);
        assertThat(again).containsEntry(INDICATOR.dataset(), new DatasetState(day(1), day(3), "2026-11-03-1", false));
    }

    @Test
    void anOlderEditionThatIsPublishedAgainOrFollowsOneThatIsWithdrawnIsAChange() throws IOException {
        publish(1, CONTENT);
        publish(2, withAnotherFigure());
        Clock clock = Clock.fixed(day(3), ZoneOffset.UTC);
        try (EditionWork work = new Editions(root, clock).begin()) {
            new EditionRelease(work, clock).withdraw("2026-11-02-1", "Falsch.", false);
        }
        assertThat(history().datasets()).containsEntry(INDICATOR.dataset(),
                new DatasetState(day(1), day(3), "2026-11-01-1", false));
        assertThat(history().asOf("2026-11-02-1").datasets()).containsEntry(INDICATOR.dataset(),
                new DatasetState(day(1), day(2), "2026-11-02-1", false));
    }

    @Test
    void nothingIsKeptByWhichErasedFiguresCouldBeGuessed() throws IOException {
        publish(1, CONTENT);
        publish(2, withAnotherFigure());
        String digest = history().digests().get(INDICATOR.dataset());
        assertThat(new String(history().toJson(), StandardCharsets.UTF_8)).contains(digest);
        Clock clock = Clock.fixed(day(3), ZoneOffset.UTC);
        try (EditionWork work = new Editions(root, clock).begin()) {
            new EditionRelease(work, clock).withdraw("2026-11-02-1", "Falsch.", true);
        }
        assertThat(new String(history().toJson(), StandardCharsets.UTF_8)).doesNotContain(digest);
        assertThat(history().datasets()).containsEntry(INDICATOR.dataset(),
                new DatasetState(day(1), day(3), "2026-11-01-1", false));
    }

    @Test
    void aHistoryOfAnOlderVersionKnowsNoDatasets() throws IOException {
        EditionHistory old = EditionHistory.parse("""
                {"events": [{"kind": "PUBLISHED", "edition": "2026-10-01-1", "at": "2026-10-01T08:00:00Z", "reason": "",
                  "changes": null}]}""".getBytes(StandardCharsets.UTF_8));
        assertThat(old.currentId()).contains("2026-10-01-1");
        assertThat(old.datasets()).isEmpty();
    }
}
