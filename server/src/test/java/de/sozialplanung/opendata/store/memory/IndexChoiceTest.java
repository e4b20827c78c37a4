package de.sozialplanung.opendata.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.SampleFeatures;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.store.SortKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// A grid of points large enough that indexes are taken for few hits and left for many; whatever is chosen, the rows are
/// those of a loop.
class IndexChoiceTest {

    private static final Origin AT = Origin.of("filter");
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Collection POINTS = SampleFeatures.points();
    private static final int ROWS = 30_000;
    private static final int TITLE = 1;
    private static final int KIND = 2;
    private static final int PLACES = 4;
    private static final int SHARE = 5;

    private final FeatureStore store = SampleStore.of("e",
            Map.of(POINTS, IntStream.range(0, ROWS).mapToObj(IndexChoiceTest::feature).toList()));

    private static Feature feature(int row) {
        return new Feature(
                Arrays.asList("p" + row, "Titel " + row * 7919L % ROWS, "art" + kind(row), List.of("g" + row % 3),
                        places(row), row % 5 == 0 ? null : share(row), row % 2 == 0, LocalDate.ofEpochDay(row % 400),
                        null),
                FACTORY.createPoint(new Coordinate(350_000 + row % 200, 5_600_000 + row / 200)));
    }

    /// One in a hundred rows is of the rarest kind, every second of the most frequent.
    private static int kind(int row) {
        return row % 2 == 0 ? 0 : row % 100 == 1 ? 1 : 2;
    }

    private static @Nullable Long places(int row) {
        return row % 11 == 0 ? null : (long) (row * 31 % 1000);
    }

    private static IntPredicate places(LongPredicate test) {
        return row -> {
            Long places = places(row);
            return places != null && test.test(places);
        };
    }

    private static double share(int row) {
        return row % 1000 / 4.0;
    }

    private static Filter equal(String property, String literal) {
        return Filter.equal(property, literal);
    }

    private static Filter compare(String property, Comparison operator, String literal) {
        return new Filter.Compare(operator, new Expression.Property(property, AT), new Expression.Untyped(literal, AT));
    }

    private static Filter box(int minX, int minY, int maxX, int maxY) {
        return new Filter.Spatial(SpatialRelation.INTERSECTS, new Expression.OwnGeometry(AT),
                new Expression.Box(350_000 + minX + 0.5, 5_600_000 + minY + 0.5, 350_000 + maxX + 0.5,
                        5_600_000 + maxY + 0.5, Crs.EPSG_25832, AT));
    }

    private void assertRows(Filter filter, IntPredicate expected) {
        List<String> ids = IntStream.range(0, ROWS).filter(expected).mapToObj(row -> "p" + row).toList();
        BoundFilter bound = FilterBinder.bind(filter, POINTS);
        Query query = Query.all(POINTS, Crs.EPSG_25832).with(bound);

        assertThat(ids(query)).isEqualTo(ids);
        assertThat(store.count(POINTS.id(), bound)).isEqualTo(ids.size());
        if (ids.size() > 20) {
            assertThat(ids(query.with(new Slice(10, 10, null)))).isEqualTo(ids.subList(10, 20));
            PageToken middle = new PageToken("e", Long.parseLong(ids.get(ids.size() / 2).substring(1)));
            assertThat(ids(query.with(new Slice(3, 2, middle))))
                    .isEqualTo(ids.subList(ids.size() / 2 + 3, ids.size() / 2 + 6));
        }
    }

    private List<String> ids(Query query) {
        List<String> ids = new ArrayList<>();
        try (Page page = store.open(query)) {
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                ids.add(feature.id());
            }
        }
        return ids;
    }

    @Test
    void fewAndManyHitsOfEveryKindOfColumnAreThoseOfALoop() {
        assertRows(equal("art", "art1"), row -> kind(row) == 1);
        assertRows(equal("art", "art0"), row -> kind(row) == 0);
        assertRows(new Filter.Not(equal("art", "art1")), row -> kind(row) != 1);
        assertRows(equal("titel", "Titel 77"), row -> row * 7919L % ROWS == 77);
        assertRows(new Filter.Like(new Expression.Property("titel", AT), new Expression.Text("Titel 12%", AT)),
                row -> ("" + row * 7919L % ROWS).startsWith("12"));
        assertRows(compare("plaetze", Comparison.LESS, "5"), places(places -> places < 5));
        assertRows(compare("plaetze", Comparison.GREATER_OR_EQUAL, "5"),
                places(places -> places >= 5));
        assertRows(compare("plaetze", Comparison.NOT_EQUAL, "5"), places(places -> places != 5));
        assertRows(compare("quote", Comparison.GREATER, "249.5"), row -> row % 5 != 0 && share(row) > 249.5);
        assertRows(compare("quote", Comparison.LESS_OR_EQUAL, "249.5"), row -> row % 5 != 0 && share(row) <= 249.5);
        assertRows(new Filter.IsNull(new Expression.Property("plaetze", AT)), row -> places(row) == null);
        assertRows(new Filter.Not(new Filter.IsNull(new Expression.Property("plaetze", AT))),
                row -> places(row) != null);
        assertRows(compare("stand", Comparison.GREATER_OR_EQUAL, "1971-02-04"), row -> row % 400 >= 399);
        assertRows(box(10, 20, 30, 40), row -> inBox(row, 10, 20, 30, 40));
        assertRows(box(-1, -1, 150, 140), row -> inBox(row, -1, -1, 150, 140));
        assertRows(new Filter.Not(box(10, 20, 30, 40)), row -> !inBox(row, 10, 20, 30, 40));
    }

    private static boolean inBox(int row, int minX, int minY, int maxX, int maxY) {
        return row % 200 > minX && row % 200 <= maxX && row / 200 > minY && row / 200 <= maxY;
    }

    @Test
    void theMostSelectiveOperandLeadsAndTheOthersAreTested() {
        assertRows(new Filter.And(List.of(equal("art", "art0"), box(10, 20, 30, 40))),
                row -> kind(row) == 0 && inBox(row, 10, 20, 30, 40));
        assertRows(new Filter.And(List.of(box(-1, -1, 150, 140), equal("titel", "Titel 1"))),
                row -> inBox(row, -1, -1, 150, 140) && row * 7919L % ROWS == 1);
        assertRows(new Filter.And(List.of(equal("art", "art0"), compare("plaetze", Comparison.GREATER, "100"))),
                row -> kind(row) == 0 && places(places -> places > 100).test(row));
    }

    @Test
    void alternativesAreJoinedWhereAnIndexKnowsEach() {
        assertRows(new Filter.Or(List.of(equal("art", "art1"), equal("titel", "Titel 3"), box(5, 5, 9, 9))),
                row -> kind(row) == 1 || row * 7919L % ROWS == 3 || inBox(row, 5, 5, 9, 9));
        assertRows(new Filter.Or(List.of(equal("art", "art1"), equal("art", "art2"), equal("art", "art0"))),
                _ -> true);
    }

    @Test
    void everyOrderIsTheSameWhateverIsFiltered() {
        Comparator<Integer> places = Comparator.<Integer>comparingInt(row -> row % 11 == 0 ? 1 : 0)
                .thenComparingInt(row -> row % 11 == 0 ? 0 : row * 31 % 1000);
        Comparator<Integer> byKind = Comparator.comparingInt(IndexChoiceTest::kind);
        List<Filter> filters = List.of(new Filter.Everything(), equal("art", "art1"), equal("art", "art2"),
                new Filter.Like(new Expression.Property("titel", AT), new Expression.Text("%7", AT)));
        List<IntPredicate> passes = List.of(_ -> true, row -> kind(row) == 1, row -> kind(row) == 2,
                row -> row * 7919L % ROWS % 10 == 7);
        for (int i = 0; i < filters.size(); i++) {
            assertOrder(filters.get(i), passes.get(i), List.of(new SortKey(PLACES, false)), places);
            assertOrder(filters.get(i), passes.get(i), List.of(new SortKey(PLACES, true)), places.reversed());
            assertOrder(filters.get(i), passes.get(i), List.of(new SortKey(KIND, true), new SortKey(PLACES, true)),
                    byKind.reversed().thenComparing(places.reversed()));
            assertOrder(filters.get(i), passes.get(i),
                    List.of(new SortKey(SHARE, true), new SortKey(TITLE, false)),
                    Comparator.<Integer, Boolean>comparing(row -> row % 5 != 0)
                            .thenComparingDouble(row -> row % 5 == 0 ? 0 : -share(row))
                            .thenComparing(row -> "Titel " + row * 7919L % ROWS));
        }
    }

    /// The pages that follow each other from the beginning, and one from the middle of equal values.
    private void assertOrder(Filter filter, IntPredicate passes, List<SortKey> sort, Comparator<Integer> order) {
        List<Integer> rows = IntStream.range(0, ROWS).boxed().sorted(order).toList();
        List<String> expected = rows.stream().filter(passes::test).map(row -> "p" + row).toList();
        Query query = Query.all(POINTS, Crs.EPSG_25832).with(FilterBinder.bind(filter, POINTS)).with(sort);

        assertThat(ids(query.with(Slice.first(70)))).isEqualTo(expected.subList(0, Math.min(70, expected.size())));
        assertThat(ids(query)).isEqualTo(expected);
        for (int position : new int[]{0, 99, ROWS / 2, ROWS - 1}) {
            List<String> after = rows.subList(position + 1, ROWS).stream().filter(passes::test).map(row -> "p" + row)
                    .toList();
            PageToken token = new PageToken("e", rows.get(position));
            assertThat(ids(query.with(new Slice(40, 0, token))))
                    .isEqualTo(after.subList(0, Math.min(40, after.size())));
            assertThat(ids(query.with(new Slice(4, 10, token))))
                    .isEqualTo(after.subList(Math.min(10, after.size()), Math.min(14, after.size())));
        }
    }

    @Test
    void manyThreadsAskWhileIndexesAreMade() throws InterruptedException, ExecutionException {
        List<Filter> filters = List.of(equal("titel", "Titel 77"), compare("plaetze", Comparison.LESS, "5"),
                box(10, 20, 30, 40), equal("art", "art1"));
        List<Callable<List<String>>> askers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Query query = Query.all(POINTS, Crs.EPSG_25832)
                    .with(FilterBinder.bind(filters.get(i % filters.size()), POINTS))
                    .with(i % 8 < 4 ? List.of() : List.of(new SortKey(TITLE, true)));
            askers.add(() -> ids(query));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<List<String>> answers = new ArrayList<>();
            for (Future<List<String>> answer : threads.invokeAll(askers)) {
                answers.add(answer.get());
            }
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i)).isNotEmpty().isEqualTo(answers.get(i % 8));
            }
        }
    }
}
