package de.sozialplanung.opendata.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.SampleFeatures;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.store.SortKey;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// Connections: that they come back, and what happens where there are none.
class DatabaseTest {

    /// So many that an answer with all of them needs a cursor, and fetches more than once.
    private static final int ROWS = 25_000;
    private static final Duration HASTE = Duration.ofMillis(500);
    private static final Collection POINTS = SampleFeatures.points();
    private static final Query ALL = Query.all(POINTS, Crs.CRS84);
    private static final BoundFilter NOT_NULL = new BoundFilter.IsNull(
            new de.sozialplanung.opendata.filter.BoundValue.Attribute(1,
                    de.sozialplanung.opendata.filter.ValueKind.TEXT),
            true);

    @SuppressWarnings("NullAway.Init")
    private static DatabaseSettings settings;

    @SuppressWarnings("NullAway.Init")
    private static Database database;

    @SuppressWarnings("NullAway.Init")
    private static PostgisStore store;

    @BeforeAll
    static void imports() throws IOException {
        settings = PostgisCluster.shared().database().with(new DatabaseLimits(4, HASTE, Duration.ofSeconds(30)));
        List<Feature> features = IntStream.range(0, ROWS).mapToObj(i -> new Feature(
                Arrays.asList("p" + i, "Titel " + i, "art" + i % 7, null, (long) i, null, null, null, null),
                new GeometryFactory().createPoint(new Coordinate(350_000 + i, 5_650_000)))).toList();
        Edition edition = new PostgisImport(settings, Clock.systemUTC())
                .publish(PostgisStoreTest.content(Map.of(POINTS, features)));
        database = Database.open(settings);
        store = new PostgisStore(database, edition);
    }

    @AfterAll
    static void closes() {
        database.close();
    }

    @AfterEach
    void everyConnectionIsGivenBack() {
        assertThat(database.active()).isZero();
    }

    @Test
    void aLongAnswerIsReadToItsEndInEveryOrder() {
        assertThat(ids(ALL)).isEqualTo(IntStream.range(0, ROWS).mapToObj(i -> "p" + i).toList());
        assertThat(ids(ALL.with(NOT_NULL).with(List.of(new SortKey(4, true)))))
                .isEqualTo(IntStream.range(0, ROWS).mapToObj(i -> "p" + (ROWS - 1 - i)).toList());
        assertThat(ids(ALL.with(NOT_NULL).with(new Slice(20_000, 3, null))))
                .isEqualTo(IntStream.range(3, 20_003).mapToObj(i -> "p" + i).toList());
    }

    private static List<String> ids(Query query) {
        List<String> ids = new ArrayList<>();
        try (Page page = store.open(query)) {
            assertThat(page.matched()).isEqualTo(ROWS);
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                ids.add(feature.id());
            }
            assertThat(page.size()).isEqualTo(ids.size());
            assertThat(page.nextPage().map(token -> "p" + token.row()))
                    .isEqualTo(ids.size() == ROWS ? java.util.Optional.empty() : java.util.Optional.of(ids.getLast()));
        }
        return ids;
    }

    @Test
    void aPageThatNobodyReadsHoldsNoConnection() {
        store.open(ALL);
        store.open(ALL.with(NOT_NULL));
        store.open(ALL.with(Slice.first(5000)));

        assertThat(database.active()).isZero();
    }

    @Test
    void whoeverLeavesInTheMiddleGivesTheConnectionBack() {
        Page left = store.open(ALL);
        try (left) {
            for (int i = 0; i < 1000; i++) {
                left.next();
            }
            assertThat(database.active()).isEqualTo(1);
        }
        assertThat(left.next()).isNull();
        assertThat(database.active()).isZero();
    }

    @Test
    void longAnswersLeaveConnectionsForShortOnes() {
        try (Page one = store.open(ALL); Page other = store.open(ALL); Page third = store.open(ALL)) {
            skip(one);
            skip(other);

            assertOverloaded(() -> skip(third), "Too many large answers");
            assertThat(store.get(POINTS.id(), "p1", Crs.CRS84)).isPresent();
        }
    }

    private static void skip(Page page) {
        for (int i = 0; i < 1000; i++) {
            page.next();
        }
    }

    @Test
    void aHostThatIsGoneIsPassedOver() throws IOException {
        String both = settings.url().replace("//127.0.0.1:", "//127.0.0.1:1,127.0.0.1:") + "?targetServerType=any";
        try (Database replicas = Database.open(
                new DatabaseSettings(both, settings.user(), settings.password(), settings.limits()))) {
            assertThat(new PostgisEditions(replicas).currentId()).contains(store.edition());
        }
    }

    @Test
    void nothingIsWrittenThroughAReader() {
        assertThatThrownBy(() -> database.read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("DELETE FROM opendata.history");
            }
        })).isInstanceOf(IllegalStateException.class).hasRootCauseInstanceOf(SQLException.class)
                .hasMessageContaining("25006");
    }

    @Test
    void aStatementThatTakesTooLongIsBrokenOff() throws IOException {
        try (Database hasty = Database.open(settings.with(new DatabaseLimits(1, HASTE, Duration.ofMillis(50))))) {
            assertOverloaded(() -> hasty.read(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("SELECT pg_sleep(60)");
                }
            }), "takes too long");
            assertThat(hasty.active()).isZero();
        }
    }

    @Test
    void anEditionThatIsNotThereYetIsAskedForAgain() {
        PostgisStore gone = new PostgisStore(database, new Edition("2000-01-01-1",
                java.time.Instant.EPOCH, PostgisStoreTest.content(Map.of(POINTS, List.of())).catalog(),
                Map.of(), java.util.Optional.empty()));

        assertOverloaded(() -> gone.get(POINTS.id(), "a", Crs.CRS84), "does not answer");
    }

    @Test
    void aDatabaseThatIsDownIsAskedAgainAndAnswersWhenItIsBack() {
        PostgisCluster cluster = PostgisCluster.shared();
        Page reading = store.open(ALL);
        skip(reading);
        cluster.down();
        try {
            assertOverloaded(() -> store.count(POINTS.id(), NOT_NULL), "does not answer");
            assertOverloaded(() -> store.get(POINTS.id(), "p1", Crs.CRS84), "does not answer");
            assertOverloaded(() -> store.open(ALL), "does not answer");
            assertOverloaded(() -> readToItsEnd(reading), "does not answer");
            assertThat(database.active()).isZero();
            assertThat(reading.next()).isNull();
        } finally {
            cluster.up();
        }
        assertThat(again().count(POINTS.id(), NOT_NULL)).isEqualTo(ROWS);
        assertThat(ids(ALL)).hasSize(ROWS);
    }

    private static void readToItsEnd(Page page) {
        while (page.next() != null) {
            // goes on
        }
    }

    /// The store, as soon as the pool has noticed: a client that is told to come again does.
    private static PostgisStore again() {
        for (int attempt = 0;; attempt++) {
            try {
                store.get(POINTS.id(), "p1", Crs.CRS84);
                return store;
            } catch (Problem e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }

    private static void assertOverloaded(ThrowingCallable call, String said) {
        assertThatExceptionOfType(Problem.class).isThrownBy(call)
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.OVERLOADED))
                .withMessageContaining(said).withNoCause();
    }
}
