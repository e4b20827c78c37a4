package de.sozialplanung.opendata.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.edition.EditionData;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.IOException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.ResourceInfo;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/// What every place of editions promises to a GeoTools program, which knows it by its parameters alone.
abstract class DataStoreContract {

    static final int ROWS = 60;
    final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    DataStore store;

    /// A place of editions of one kind.
    interface Place {

        /// The parameters that mount it.
        Map<String, Object> parameters();

        /// Makes something the current edition.
        void publish(EditionContent content) throws IOException;

        /// The current edition as the server reads it; to be closed.
        EditionData edition() throws IOException;
    }

    /// The place whose current edition is the demo with `ROWS` hostile features, the same for all tests.
    abstract Place demo() throws IOException;

    /// A place without editions.
    abstract Place empty() throws IOException;

    @BeforeEach
    void mount() throws IOException {
        store = DataStoreFinder.getDataStore(demo().parameters());
        assertThat(store).isInstanceOf(EditionDataStore.class);
    }

    @Test
    void everyCollectionIsWhatTheServersStoreSays() throws IOException {
        try (EditionData data = demo().edition()) {
            Edition edition = data.edition();
            assertThat(store.getTypeNames())
                    .containsExactlyElementsOf(edition.catalog().collections().stream().map(Collection::id).toList());
            for (Collection collection : edition.catalog().collections()) {
                SimpleFeatureSource source = store.getFeatureSource(collection.id());
                assertThat(source.getCount(Query.ALL)).as(collection.id())
                        .isEqualTo((int) Objects.requireNonNull(edition.summaries().get(collection.id())).count());
                try (FeatureStream expected = data.read(collection.id());
                        SimpleFeatureIterator found = source.getFeatures().features()) {
                    same(collection, expected, found);
                }
            }
        }
    }

    private static void same(Collection collection, FeatureStream expected, SimpleFeatureIterator found) {
        for (Feature feature = expected.next(); feature != null; feature = expected.next()) {
            SimpleFeature same = found.next();
            assertThat(same.getID()).isEqualTo(collection.id() + "." + feature.id());
            List<@Nullable Object> values = new ArrayList<>();
            for (Object value : feature.values()) {
                values.add(asGeoTools(value));
            }
            if (collection.schema().geometry().isPresent()) {
                values.add(feature.geometry());
            }
            assertThat(same.getAttributes()).as(same.getID()).isEqualTo(values);
        }
        assertThat(found.hasNext()).isFalse();
    }

    private static @Nullable Object asGeoTools(@Nullable Object value) {
        return switch (value) {
            case LocalDate date -> Date.valueOf(date);
            case Instant instant -> Timestamp.from(instant);
            case List<?> list -> String.join("|", list.stream().map(String::valueOf).toList());
            case null -> null;
            default -> value;
        };
    }

    @Test
    void typesAndTitlesAreThoseOfTheCatalogue() throws IOException {
        SimpleFeatureType areas = store.getSchema("wohnplaetze");
        assertThat(areas.getDescriptor("id").isNillable()).isFalse();
        assertThat(areas.getDescriptor("name").getType().getBinding()).isEqualTo(String.class);
        assertThat(areas.getDescriptor("name").getType().getDescription().toString()).startsWith("Name: ");
        assertThat(areas.getGeometryDescriptor().getLocalName()).isEqualTo("geometrie");
        assertThat(CRS.toSRS(areas.getCoordinateReferenceSystem())).isEqualTo("EPSG:25832");
        assertThat(store.getSchema("indikatorwerte").getGeometryDescriptor()).isNull();

        ResourceInfo info = store.getFeatureSource("wohnplaetze").getInfo();
        assertThat(info.getName()).isEqualTo("wohnplaetze");
        assertThat(info.getTitle()).startsWith("Wohnplätze");
        assertThat(info.getDescription()).contains("Flächen");
        assertThat(info.getKeywords()).contains("Sozialplanung");
        assertThat(CRS.toSRS(info.getCRS())).isEqualTo("EPSG:25832");
        assertThat(info.getBounds().isEmpty()).isFalse();
        assertThat(store.getFeatureSource("indikatorwerte").getInfo().getCRS()).isNull();
        assertThat(store.getInfo().getTitle()).isNotBlank();
    }

    @Test
    void filtersMeanWhatGeoToolsMeansWhoeverEvaluatesThem() throws IOException {
        RandomFilters random = new RandomFilters(filters, 20261126);
        for (String type : List.of(DemoEdition.HOSTILE, "angebote", "demographie", "wohnplaetze")) {
            List<SimpleFeature> all = features(type, Query.ALL);
            for (int i = 0; i < 60; i++) {
                Filter filter = random.next(all);
                List<String> expected = all.stream().filter(filter::evaluate).map(SimpleFeature::getID).toList();
                Query query = new Query(type, filter);
                assertThat(ids(type, query)).as(filter.toString()).isEqualTo(expected);
                assertThat(store.getFeatureSource(type).getFeatures(query).size()).as(filter.toString())
                        .isEqualTo(expected.size());
            }
        }
    }

    @Test
    void pagesOfAnyOrderTakeTheCollectionApart() throws IOException {
        for (String key : List.of("text", "liste", "ganz", "zahl", "wahr", "tag", "zeit", "select")) {
            for (SortOrder direction : SortOrder.values()) {
                Query whole = new Query(DemoEdition.HOSTILE);
                whole.setSortBy(filters.sort(key, direction));
                List<String> expected = ids(DemoEdition.HOSTILE, whole);
                assertThat(expected).hasSize(ROWS).doesNotHaveDuplicates();
                List<String> pages = new ArrayList<>();
                for (int start = 0; start < ROWS; start += 7) {
                    Query page = new Query(whole);
                    page.setStartIndex(start);
                    page.setMaxFeatures(7);
                    assertThat(store.getFeatureSource(DemoEdition.HOSTILE).getCount(page))
                            .isEqualTo(Math.min(7, ROWS - start));
                    pages.addAll(ids(DemoEdition.HOSTILE, page));
                }
                assertThat(pages).as(key + " " + direction).isEqualTo(expected);
            }
        }
        Query backwards = new Query(DemoEdition.HOSTILE);
        backwards.setSortBy(SortBy.REVERSE_ORDER);
        List<String> natural = new ArrayList<>(ids(DemoEdition.HOSTILE, Query.ALL));
        Collections.reverse(natural);
        assertThat(ids(DemoEdition.HOSTILE, backwards)).isEqualTo(natural);
    }

    @Test
    void sortedValuesAreInOrderAndMissingOnesComeFirst() throws IOException {
        for (String key : List.of("ganz", "zahl", "tag", "zeit")) {
            Query query = new Query(DemoEdition.HOSTILE);
            query.setSortBy(filters.sort(key, SortOrder.ASCENDING));
            List<Comparable<Object>> values = new ArrayList<>();
            for (SimpleFeature feature : features(DemoEdition.HOSTILE, query)) {
                @SuppressWarnings("unchecked")
                Comparable<Object> value = (Comparable<Object>) feature.getAttribute(key);
                values.add(value);
            }
            assertThat(values.getFirst()).as(key).isNull();
            assertThat(values.stream().dropWhile(value -> value == null)).isNotEmpty().doesNotContainNull().isSorted();
        }
    }

    @Test
    void aFeatureIsFoundByTheIdentifierItHasInTheService() throws IOException {
        for (String type : store.getTypeNames()) {
            List<String> all = ids(type, Query.ALL);
            String last = all.getLast();
            Query query = new Query(type, filters.id(filters.featureId(last), filters.featureId("anders." + last)));
            assertThat(ids(type, query)).containsExactly(last);
            assertThat(store.getFeatureSource(type).getCount(query)).isEqualTo(1);
            assertThat(ids(type, new Query(type, filters.id(filters.featureId(last + "' OR '1'='1"))))).isEmpty();
        }
    }

    @Test
    void propertiesAreChosenAndGeometriesProjected() throws Exception {
        Query query = new Query("angebote", Filter.INCLUDE, "titel", "geometrie");
        query.setCoordinateSystemReproject(CRS.parseWKT(Wkt.UTM_33));
        query.setMaxFeatures(5);
        for (SimpleFeature feature : features("angebote", query)) {
            assertThat(feature.getFeatureType().getAttributeDescriptors()).hasSize(2);
            assertThat(new Envelope(-300_000, 0, 5_500_000, 5_800_000).contains(feature.getBounds().getMinX(),
                    feature.getBounds().getMinY())).as(feature.getBounds().toString()).isTrue();
        }
    }

    @Test
    void boundsAreThoseOfTheFeatures() throws IOException {
        for (String type : List.of(DemoEdition.HOSTILE, "wohnplaetze", "demographie", "angebote")) {
            SimpleFeatureSource source = store.getFeatureSource(type);
            ReferencedEnvelope expected = new ReferencedEnvelope(source.getSchema().getCoordinateReferenceSystem());
            features(type, Query.ALL).forEach(feature -> expected.include(feature.getBounds()));
            assertThat((Object) source.getBounds()).as(type).isEqualTo(expected);
            assertThat((Object) source.getFeatures().getBounds()).as(type).isEqualTo(expected);
            Query one = new Query(type, filters.id(filters.featureId(ids(type, Query.ALL).getFirst())));
            assertThat((Object) source.getBounds(one)).isEqualTo(features(type, one).getFirst().getBounds());
        }
        assertThat(store.getFeatureSource("indikatorwerte").getBounds().isNull()).isTrue();
    }

    @Test
    void aNewEditionIsSeenByTheNextReadAndAnOpenReaderFinishesOnItsOwn() throws IOException {
        Place place = empty();
        assertThatThrownBy(() -> new EditionDataStoreFactory().createDataStore(place.parameters()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No edition is published there yet");
        place.publish(DemoEdition.hostileAlone(ROWS));
        store = DataStoreFinder.getDataStore(place.parameters());
        SimpleFeatureSource source = store.getFeatureSource(DemoEdition.HOSTILE);
        SimpleFeatureCollection collection = source.getFeatures();
        try (FeatureReader<SimpleFeatureType, SimpleFeature> open = store
                .getFeatureReader(new Query(DemoEdition.HOSTILE), Transaction.AUTO_COMMIT)) {
            assertThat(open.next().getID()).isEqualTo("fremd.0'\"%/0");
            place.publish(DemoEdition.hostileAlone(ROWS + 13));
            assertThat(source.getCount(Query.ALL)).isEqualTo(ROWS + 13);
            assertThat(ids(DemoEdition.HOSTILE, Query.ALL)).hasSize(ROWS + 13);
            assertThat(collection.size()).as("a collection stays with the edition it was asked of").isEqualTo(ROWS);
            int rest = 0;
            while (open.hasNext()) {
                open.next();
                rest++;
            }
            assertThat(rest).isEqualTo(ROWS - 1);
        }
    }

    @Test
    void readersOfManyThreadsDoNotDisturbEachOther() throws Exception {
        List<String> expected = ids("demographie", Query.ALL);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<List<String>>> reads = Collections.nCopies(12, () -> ids("demographie", Query.ALL));
            for (Future<List<String>> read : threads.invokeAll(reads)) {
                assertThat(read.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void nothingIsWritten() throws IOException {
        assertThatThrownBy(() -> store.removeSchema("wohnplaetze")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> store.getFeatureWriter("wohnplaetze", Transaction.AUTO_COMMIT))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> store.getFeatureSource("gibtesnicht")).isInstanceOf(IOException.class);
    }

    List<String> ids(String type, Query query) throws IOException {
        return features(type, query).stream().map(SimpleFeature::getID).toList();
    }

    List<SimpleFeature> features(String type, Query query) throws IOException {
        List<SimpleFeature> found = new ArrayList<>();
        try (SimpleFeatureIterator features = store.getFeatureSource(type).getFeatures(query).features()) {
            while (features.hasNext()) {
                found.add(features.next());
            }
        }
        return found;
    }
}
