package de.sozialplanung.opendata.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.SearchForm;
import de.sozialplanung.opendata.filter.SpatialRelation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;

/// What every store must answer. A store's own test extends it and says how a store is filled.
public abstract class FeatureStoreContract {

    protected static final String EDITION = "2026-11-23-a";
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int ROUNDS = 2000;
    private static final BoundFilter ALL = new BoundFilter.Everything();

    /// A store that holds these features, in EPSG:25832, in this order.
    protected abstract FeatureStore store(String edition, Map<Collection, List<Feature>> features);

    private static final Collection POINTS = SampleFeatures.points();
    private static final Collection AREAS = SampleFeatures.areas();
    private static final Coordinate CATHEDRAL = new Coordinate(356560.927186107, 5645288.46003115);

    /// Three points with values at the edges of what is allowed, one with none.
    private static List<Feature> points() {
        return List.of(
                new Feature(
                        Arrays.asList("dom", "Kölner Dom", "Kirche", List.of("alle", "Gäste"), Long.MAX_VALUE, 0.1,
                                true, LocalDate.of(2024, 2, 29), Instant.parse("2024-02-29T23:59:59.999999Z")),
                        FACTORY.createPoint(CATHEDRAL)),
                new Feature(
                        Arrays.asList("nichts", null, null, null, null, null, null, null, null), null),
                new Feature(
                        Arrays.asList("leer", "", "kirche", List.of(), 0L, -0.0, false, LocalDate.of(2024, 3, 1),
                                Instant.parse("0001-01-01T00:00:00Z")),
                        FACTORY.createPoint(new Coordinate(360_000, 5_650_000))),
                new Feature(
                        Arrays.asList("rand", "O'Neill \"😀\"", "Kirche", List.of("Gäste"), -1L, 1e300, null,
                                LocalDate.of(9999, 12, 31), null),
                        FACTORY.createPoint(new Coordinate(370_000, 5_660_000))));
    }

    private FeatureStore pointStore() {
        return store(EDITION, Map.of(POINTS, points(), SampleFeatures.nothing(), List.of()));
    }

    @Test
    void everyValueComesBackAsItWentIn() {
        FeatureStore store = pointStore();
        List<Feature> expected = points();

        List<Feature> found = read(store.open(query(ALL, Long.MAX_VALUE, 0, null)));

        assertThat(store.edition()).isEqualTo(EDITION);
        assertThat(found).extracting(Feature::values).isEqualTo(expected.stream().map(Feature::values).toList());
        assertThat(found).extracting(f -> wkt(f.geometry()))
                .isEqualTo(expected.stream().map(f -> wkt(f.geometry())).toList());
    }

    @Test
    void aFeatureIsFoundByItsIdentifierAndInTheAskedSystem() {
        FeatureStore store = pointStore();

        Feature dom = store.get(POINTS.id(), "dom", Crs.EPSG_4326).orElseThrow();

        Coordinate place = Objects.requireNonNull(dom.geometry()).getCoordinate();
        assertThat(place.x).as("east before north").isEqualTo(6.958307, within(1e-8));
        assertThat(place.y).isEqualTo(50.941357, within(1e-8));
        assertThat(store.get(POINTS.id(), "nichts", Crs.CRS84).orElseThrow().geometry() == null).isTrue();
        assertThat(store.get(POINTS.id(), "Dom", Crs.CRS84)).isEmpty();
        assertThat(store.get(POINTS.id(), "", Crs.CRS84)).isEmpty();
        assertThat(store.get("leer", "dom", Crs.CRS84)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"titel, Kölner Dom, dom", "titel, kölner dom, ''", "titel, '', leer", "art, Kirche, dom rand",
            "art, kirche, leer", "titel, 'O''Neill \"😀\"', rand", "gruppen, Gäste, dom rand", "gruppen, alle, dom",
            "gruppen, '', ''", "plaetze, 9223372036854775, ''", "plaetze, 0, leer", "plaetze, -1, rand",
            "quote, 0, leer",
            "quote, 0.1, dom", "quote, 1e300, rand", "offen, true, dom", "offen, false, leer", "stand, 2024-02-29, dom",
            "stand, 9999-12-31, rand", "geaendert, 2024-02-29T23:59:59.999999Z, dom",
            "geaendert, 2024-02-29T23:59:59Z, ''", "geaendert, 0001-01-01T00:00:00Z, leer", "id, dom, dom",
            "id, DOM, ''"})
    void equalityIsExactAndNullEqualsNothing(String property, String literal, String expected) {
        assertFound(Filter.equal(property, literal), expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            2024-02-29T23:59:59.999999Z, 2024-02-29T23:59:59.999999Z, dom nichts
            2024-03-01T00:00:00Z,           2024-03-01T00:00:00Z,           nichts leer
            2024-02-29T12:00:00Z,           2024-03-01T00:00:00Z,           dom nichts leer
            2024-03-01T00:00:00.000001Z, null,                           nichts leer rand
            2024-03-02T00:00:00Z,           null,                           nichts rand
            null,                           2024-02-28T23:59:59.999999Z, nichts
            null,                           2024-02-29T00:00:00Z,           dom nichts
            0000-01-01T00:00:00Z,           9999-12-31T23:59:59Z,           dom nichts leer rand
            -1000000000-01-01T00:00:00Z,    +1000000000-12-31T00:00:00Z,    dom nichts leer rand
            """)
    void aDateIsItsWholeDayAndNoDatePasses(@Nullable Instant begin, @Nullable Instant end, String expected) {
        assertFound(new Filter.During(begin, end), expected);
    }

    @ParameterizedTest
    @CsvSource({"6.958307, 50.941357, 6.958307, 50.941357, CRS84, dom", "6.95, 50.94, 6.96, 50.95, EPSG_4326, dom",
            "360000, 5650000, 370000, 5660000, EPSG_25832, leer rand",
            "360000.01, 5650000, 369999.99, 5660000, EPSG_25832, ''", "-180, -90, 180, 90, CRS84, dom leer rand",
            "170, -90, -170, 90, CRS84, ''", "8, 0, 6, 90, CRS84, ''", "100, 0, 6.96, 90, CRS84, dom",
            "774595, 6610926, 774596, 6610928, EPSG_3857, dom", "0, 90, 0, 90, CRS84, ''"})
    void aBoxSelectsWhatItTouchesAndNothingWithoutGeometry(double minX, double minY, double maxX, double maxY, Crs crs,
            String expected) {
        assertFound(Filter.Spatial.box(minX, minY, maxX, maxY, crs, "bbox"), expected);
    }

    @Test
    void conditionsHoldTogetherAndIdentifiersKeepTheRowOrder() {
        assertFound(new Filter.Ids(List.of("rand", "unbekannt", "dom")), "dom rand");
        assertFound(new Filter.Ids(List.of()), "");
        assertFound(new Filter.And(List.of(new Filter.Ids(List.of("rand", "leer")),
                Filter.Spatial.box(360_000, 5_650_000, 370_000, 5_660_000, Crs.EPSG_25832, "bbox"),
                Filter.equal("art", "Kirche"))), "rand");
    }

    @Test
    void aCollectionWithoutFeaturesAnswersEmpty() {
        FeatureStore store = pointStore();

        Page page = store.open(Query.all(SampleFeatures.nothing(), Crs.CRS84).with(Slice.first(10)));

        assertThat(page.size()).isZero();
        assertThat(page.next()).isNull();
        assertThat(page.nextPage()).isEmpty();
        assertThat(store.count("leer", ALL)).isZero();
    }

    @Test
    void aTableWithoutGeometryHasNothingInAnyBox() {
        Collection table = SampleFeatures.table();
        FeatureStore store = store(EDITION,
                Map.of(table, List.of(new Feature(Arrays.asList("a", 1.5), null))));

        assertThat(
                store.count(table.id(), FilterBinder.bind(Filter.Spatial.box(0, 0, 180, 90, Crs.CRS84, "bbox"), table)))
                .isZero();
        assertThat(store.get(table.id(), "a", Crs.EPSG_3857).orElseThrow().value(1)).isEqualTo(1.5);
    }

    @Test
    void aPageKnowsItsSizeAndItsSuccessorBeforeItsFirstFeature() {
        FeatureStore store = pointStore();

        Page first = store.open(query(ALL, 3, 0, null));
        Page last = store.open(query(ALL, 3, 0, first.nextPage().orElseThrow()));
        Page exact = store.open(query(ALL, 4, 0, null));
        Page hits = store.open(query(ALL, 0, 0, null));

        assertThat(first.size()).isEqualTo(3);
        assertThat(last.size()).isEqualTo(1);
        assertThat(last.nextPage()).isEmpty();
        assertThat(exact.nextPage()).as("nothing is left").isEmpty();
        assertThat(hits.size()).isZero();
        assertThat(first.collection()).isEqualTo(POINTS);
        assertThat(first.crs()).isEqualTo(Crs.EPSG_25832);
        assertThat(read(last)).extracting(Feature::id).containsExactly("rand");
    }

    @Test
    void nothingIsFoundBehindTheEnd() {
        FeatureStore store = pointStore();

        assertThat(store.open(query(ALL, 10, 0, new PageToken(EDITION, 3))).size()).isZero();
        assertThat(store.open(query(ALL, 10, 0, new PageToken(EDITION, 999_999_999_999_999_999L))).size()).isZero();
        assertThat(store.open(query(ALL, 10, Long.MAX_VALUE, null)).size()).isZero();
        assertThat(store.open(query(FilterBinder.bind(Filter.equal("art", "Kirche"), POINTS), 10, Long.MAX_VALUE, null))
                .size()).isZero();
    }

    @Test
    void aClosedPageDeliversNothingMore() {
        Page page = pointStore().open(query(ALL, 10, 0, null));
        page.next();
        page.close();
        page.close();

        assertThat(page.next()).isNull();
    }

    @Test
    void anUnknownCollectionAndAForeignTokenAreFaultsOfTheCaller() {
        FeatureStore store = pointStore();

        assertThatThrownBy(() -> store.count("unbekannt", ALL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.open(query(ALL, 1, 0, new PageToken("2026-11-22", 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Whatever is asked, pages one after the other deliver what one loop over lists delivers.
    @Test
    void randomQueriesAreAnsweredAsByPlainLists() {
        RandomFeatures random = new RandomFeatures(42);
        RandomFilters filters = new RandomFilters(43);
        List<MultiPolygon> shapes = random.shapes(20);
        Map<Collection, List<Feature>> features = new LinkedHashMap<>();
        features.put(POINTS, IntStream.range(0, 1200).mapToObj(random::point).toList());
        features.put(AREAS, IntStream.range(0, 300).mapToObj(i -> random.area(i, shapes)).toList());
        FeatureStore store = store(EDITION, features);
        FeatureStore naive = new NaiveStore(EDITION, features);
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Collection collection = round % 3 == 0 ? AREAS : POINTS;
            Filter filter = collection.equals(POINTS) ? filters.points() : filters.areas();
            Query query = new Query(collection.id(), FilterBinder.bind(filter, collection), sort(random, collection),
                    fields(random, collection), List.of(Crs.values()).get((int) random.upTo(Crs.values().length)),
                    new Slice(5 + random.upTo(200), random.upTo(4) * random.upTo(10), null));
            List<String> expected = walk(naive, query);
            assertThat(walk(store, query)).as("%s", query).isEqualTo(expected);
            assertThat(store.count(query.collection(), query.filter())).as("%s", query)
                    .isEqualTo(naive.count(query.collection(), query.filter()));
            found += expected.size();
        }
        assertThat(found).as("the filters hit something").isGreaterThan(100 * ROUNDS);
    }

    private static List<SortKey> sort(RandomFeatures random, Collection collection) {
        int attributes = collection.schema().attributes().size();
        return Stream.generate(() -> new SortKey((int) random.upTo(attributes), random.upTo(2) == 0))
                .filter(key -> collection.schema().attributes().get(key.attribute()).type() != PropertyType.STRING_LIST)
                .limit(Math.max(0, random.upTo(5) - 2)).toList();
    }

    private static Fields fields(RandomFeatures random, Collection collection) {
        return random.upTo(3) > 0 ? Fields.all(collection)
                : Fields.of(collection, collection.schema().properties().stream().map(Property::name)
                        .filter(_ -> random.upTo(2) == 0).collect(Collectors.toSet()));
    }

    /// The features on all pages from the first to the last, with a mark at each seam.
    private static List<String> walk(FeatureStore store, Query first) {
        List<String> found = new ArrayList<>();
        Query query = first;
        while (query != null) {
            try (Page page = store.open(query)) {
                long size = page.size();
                List<Feature> features = read(page);
                assertThat(features).hasSize((int) size);
                features.forEach(feature -> found.add(feature.values() + " " + places(feature.geometry())));
                found.add(page.matched() + " " + page.collection().schema().properties().size());
                PageToken next = page.nextPage().orElse(null);
                query = next == null ? null : first.with(new Slice(first.slice().limit(), 0, next));
            }
        }
        return found;
    }

    @Test
    void aPageGoesOnInAnyOrderBehindItsLastRow() {
        FeatureStore store = pointStore();
        Query byKind = query(ALL, 1, 0, null).with(List.of(new SortKey(2, true), new SortKey(4, false)));

        List<String> ids = new ArrayList<>();
        PageToken token = null;
        for (int page = 0; page < 4; page++) {
            try (Page next = store.open(byKind.with(new Slice(1, 0, token)))) {
                ids.addAll(read(next).stream().map(Feature::id).toList());
                token = next.nextPage().orElse(null);
            }
        }

        assertThat(ids).as("null first where descending, lower case after upper").containsExactly("nichts", "leer",
                "rand", "dom");
        assertThat(token == null).as("nothing is left").isTrue();
    }

    @Test
    void aNegationLeavesOutWhatIsNotKnown() {
        assertFound(new Filter.Not(Filter.equal("art", "Kirche")), "leer");
        assertFound(new Filter.Not(new Filter.IsTrue(new Expression.Property("offen", Origin.of("filter")))), "leer");
        assertFound(new Filter.Not(new Filter.Spatial(SpatialRelation.DISJOINT,
                new Expression.OwnGeometry(Origin.of("filter")),
                new Expression.Box(6, 50, 7.05, 51.05, Crs.CRS84, Origin.of("filter")))), "dom leer");
    }

    @ParameterizedTest
    @CsvSource({"kölner dom, dom", "KOELNER  DOM, dom", "kolner, dom", "köln dom, ''"})
    void aSearchTakesForTheSameWhatPeopleTakeForTheSame(String words, String expected) {
        Origin at = Origin.of("q");
        assertFound(new Filter.Like(
                new Expression.Call("searched", List.of(new Expression.Property("titel", at)), at),
                new Expression.Text("%" + SearchForm.of(words) + "%", at)), expected);
    }

    private void assertFound(Filter filter, String expected) {
        FeatureStore store = pointStore();
        BoundFilter bound = FilterBinder.bind(filter, POINTS);
        List<String> ids = expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1));

        assertThat(read(store.open(query(bound, 100, 0, null)))).extracting(Feature::id).isEqualTo(ids);
        assertThat(store.count(POINTS.id(), bound)).isEqualTo(ids.size());
    }

    private static Query query(BoundFilter filter, long limit, long offset, @Nullable PageToken after) {
        return Query.all(POINTS, Crs.EPSG_25832).with(filter).with(new Slice(limit, offset, after));
    }

    /// All coordinates to the last bit, in short.
    static String places(@Nullable Geometry geometry) {
        return geometry == null ? "" : geometry.getNumPoints() + " " + Arrays.hashCode(geometry.getCoordinates());
    }

    private static List<Feature> read(Page page) {
        List<Feature> features = new ArrayList<>();
        for (Feature feature = page.next(); feature != null; feature = page.next()) {
            features.add(feature);
        }
        return features;
    }

    private static String wkt(@Nullable Geometry geometry) {
        return String.valueOf(geometry);
    }
}
