package de.sozialplanung.opendata.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.SampleFeatures;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

class PostgisImportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00.5Z"), ZoneOffset.UTC);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final EditionContent CONTENT = content("Köln");

    @SuppressWarnings("NullAway.Init")
    private DatabaseSettings settings;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @BeforeEach
    void opens() throws IOException {
        settings = PostgisCluster.shared().database();
        database = Database.open(settings);
    }

    @AfterEach
    void closes() {
        database.close();
    }

    /// What a process that is killed does not catch.
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    private static EditionContent content(String title) {
        Collection areas = SampleFeatures.areas();
        Collection others = new Collection("weitere", areas.title(), areas.description(), areas.schema());
        List<Feature> rows = IntStream.range(0, 40).mapToObj(i -> new Feature(
                Arrays.asList("g" + i, title + " " + i, LocalDate.of(2000 + i, 1, 1), null), square(i % 4))).toList();
        Map<Collection, List<Feature>> features = new LinkedHashMap<>();
        features.put(areas, rows);
        features.put(others, rows);
        return PostgisStoreTest.content(features);
    }

    private static MultiPolygon square(int offset) {
        Envelope box = new Envelope(360_000 + offset, 361_000, 5_650_000, 5_651_000);
        return FACTORY.createMultiPolygon(new Polygon[]{(Polygon) FACTORY.toGeometry(box)});
    }

    private Edition publish(EditionContent content) throws IOException {
        return new PostgisImport(settings, CLOCK).publish(content);
    }

    private PostgisImport interruptedBy(Consumer<String> step) {
        return new PostgisImport(settings, CLOCK, step);
    }

    private List<String> schemas() {
        return PostgisCluster.ask(settings,
                "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'opendata%' ORDER BY nspname");
    }

    @Test
    void anEditionComesBackAsItWentInAndTheOneBeforeStays() throws IOException {
        PostgisEditions editions = new PostgisEditions(database);
        assertThat(editions.currentId()).isEmpty();
        assertThat(editions.current()).isEmpty();

        Edition first = publish(CONTENT);
        Edition second = publish(content("Bonn"));

        assertThat(first.id()).isEqualTo("2026-11-23-1");
        assertThat(first.created()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(first.data()).as("there is no file").isEmpty();
        assertThat(Objects.requireNonNull(first.summaries().get("gebiete")).begin()).isEqualTo("2000-01-01");
        assertThat(editions.currentId()).contains("2026-11-23-2");
        assertThat(editions.current().orElseThrow()).isEqualTo(second);
        assertThat(title(editions.store(first))).isEqualTo("Köln 7");
        assertThat(title(editions.store(second))).isEqualTo("Bonn 7");
    }

    private static Object title(FeatureStore store) {
        return Objects.requireNonNull(store.get("gebiete", "g7", Crs.CRS84).orElseThrow().value(1));
    }

    @Test
    void aPolygonIsStoredOnceForAllRowsAndCollections() throws IOException {
        publish(CONTENT);

        assertThat(PostgisCluster.ask(settings, "SELECT count(*) FROM \"opendata_2026-11-23-1\".shapes"))
                .containsExactly("4");
    }

    @Test
    void killedAtAnyStepTheOldEditionStandsAndTheNextImportSucceeds() throws IOException {
        PostgisEditions editions = new PostgisEditions(database);
        List<String> steps = new ArrayList<>();
        interruptedBy(steps::add).publish(CONTENT);
        assertThat(steps).hasSizeGreaterThan(4).endsWith("about to swap", "swapped");
        for (String step : steps.subList(0, steps.size() - 1)) {
            String before = editions.currentId().orElseThrow();
            assertThatExceptionOfType(Killed.class).isThrownBy(() -> interruptedBy(reached -> {
                if (reached.equals(step)) {
                    throw new Killed();
                }
            }).publish(content("Bonn")));
            assertThat(editions.current().orElseThrow().id()).as(step).isEqualTo(before);
            assertThat(title(editions.store(editions.current().orElseThrow()))).as(step).isEqualTo("Köln 7");

            String next = publish(CONTENT).id();

            assertThat(editions.currentId()).as(step).contains(next);
            assertThat(schemas()).as("nothing is left over").hasSize(1 + PostgisCluster
                    .ask(settings, "SELECT id FROM opendata.edition WHERE manifest IS NOT NULL").size());
        }
    }

    @Test
    void anImportThatFailsLeavesNothingBehind() throws IOException {
        publish(CONTENT);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> interruptedBy(reached -> {
            if (reached.equals("shapes filled")) {
                throw new IllegalStateException("disk full");
            }
        }).publish(CONTENT));

        assertThat(schemas()).containsExactly("opendata", "opendata_2026-11-23-1");
    }

    @Test
    void anImportWhoseConnectionsBreakIsAPlainSentenceAndTheOldEditionStands() throws IOException {
        publish(CONTENT);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> interruptedBy(reached -> {
            if (reached.equals("table filled")) {
                PostgisCluster.sql(settings, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                        + "WHERE datname = current_database() AND pid <> pg_backend_pid()");
            }
        }).publish(CONTENT)).withMessageStartingWith("The database refused: ");

        assertThat(new PostgisEditions(database).currentId()).contains("2026-11-23-1");
        assertThat(publish(CONTENT).id()).isEqualTo("2026-11-23-2");
    }

    @Test
    void aSecondImportAtTheSameTimeIsTold() throws IOException {
        List<String> told = new ArrayList<>();
        interruptedBy(_ -> {
            try {
                publish(CONTENT);
            } catch (IOException e) {
                told.add(String.valueOf(e.getMessage()));
            }
        }).publish(CONTENT);

        assertThat(told).isNotEmpty()
                .containsOnly("Another import into this database is under way; wait until it is done.");
    }

    @Test
    void whatADatabaseCannotKeepIsNamed() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> publish(content("K\0ln")))
                .withMessage("A value in 'gebiete' does not fit: PostgreSQL cannot keep a text with the character "
                        + "U+0000 in it.");
        assertThat(schemas()).containsExactly("opendata");
    }

    @Test
    void aDatabaseOfAnotherEncodingAndAnUnreachableOneAreNamed() {
        PostgisCluster.sql(settings, "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        DatabaseSettings latin = at("latin");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new PostgisImport(latin, CLOCK).publish(CONTENT))
                .withMessage("The database must have the encoding UTF8.");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Database.open(at("nirgends")))
                .withMessageStartingWith("The database cannot be reached: ").withMessageNotContaining("geheim");
    }

    private DatabaseSettings at(String name) {
        return DatabaseSettings.of(settings.url().replaceFirst("[^/]+$", name), settings.user(), settings.password());
    }

    /// Every table is public: whoever publishes open data may have a user for reading that can do nothing else.
    @Test
    void aUserWithoutRightsReads() throws IOException {
        Edition edition = publish(CONTENT);
        PostgisCluster.sql(settings, "DROP ROLE IF EXISTS leser; CREATE ROLE leser LOGIN PASSWORD 'l'");

        try (Database reader = Database.open(DatabaseSettings.of(settings.url(), "leser", "l"))) {
            PostgisEditions editions = new PostgisEditions(reader);
            assertThat(editions.currentId()).contains(edition.id());
            assertThat(title(editions.store(edition))).isEqualTo("Köln 7");
        }
    }

    @Test
    void settingsDoNotShowThePassword() {
        assertThat(settings.toString()).doesNotContain("geheim");
        assertThat(settings.password()).isEqualTo("geheim");
    }

    @Test
    void aPointWithoutPlaceAndAnEmptyCollectionAreStored() throws IOException {
        Collection points = SampleFeatures.points();
        Feature nowhere = new Feature(Arrays.asList("a", null, null, null, null, null, null, null, null),
                FACTORY.createPoint((Coordinate) null));
        Edition edition = publish(PostgisStoreTest.content(
                Map.of(points, List.of(nowhere), SampleFeatures.nothing(), List.of())));

        FeatureStore store = new PostgisStore(database, edition);

        assertThat(store.get(points.id(), "a", Crs.CRS84).orElseThrow().geometry() == null).isTrue();
        assertThat(store.count("leer", new BoundFilter.Everything())).isZero();
    }
}
