package de.sozialplanung.opendata.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.Cardinality;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.GeoJsonEncoder;
import de.sozialplanung.opendata.encode.GeoJsonFeatures;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.RandomFeatures;
import de.sozialplanung.opendata.store.RandomFilters;
import de.sozialplanung.opendata.store.SampleFeatures;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.store.SortKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;

/// What is encoded ahead is, byte for byte, what the encoder would write.
class AheadTest {

    private static final long PLENTY = 1L << 30;
    private static final Collection POINTS = SampleFeatures.points();
    private static final Collection AREAS = SampleFeatures.areas();
    private static final Collection TABLE = SampleFeatures.table();
    private static final Frame FRAME = new Frame(List.of(), OptionalLong.empty(), Instant.EPOCH);

    private static MemoryStore store(long most) {
        RandomFeatures random = new RandomFeatures(7);
        List<MultiPolygon> shapes = random.shapes(30);
        Map<Collection, List<Feature>> features = new LinkedHashMap<>();
        // more than one segment
        features.put(POINTS, IntStream.range(0, 9000).mapToObj(random::point).toList());
        features.put(AREAS, IntStream.range(0, 500).mapToObj(i -> random.area(i, shapes)).toList());
        features.put(TABLE, IntStream.range(0, 5000)
                .mapToObj(i -> new Feature(Arrays.asList("t" + i, i / 7.0), null)).toList());
        features.put(SampleFeatures.nothing(), List.of());
        MemoryStore store = MemoryStore.load("e", features.entrySet().stream()
                .<Supplier<ListStream>>map(e -> () -> new ListStream(e.getKey(), Crs.EPSG_25832, e.getValue()))
                .toList());
        store.encodeAhead(collection -> new GeoJsonFeatures(collection, Crs.CRS84), most);
        return store;
    }

    private static byte[] written(MemoryStore store, Query query) {
        try (Page page = store.open(query)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new GeoJsonEncoder(Cardinality.MANY).write(page, FRAME, bytes);
            assertThat(page.next()).as("the page is at its end").isNull();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEncoded(MemoryStore store, Query query) {
        try (Page page = store.open(query)) {
            return page.encoded().isPresent();
        }
    }

    @Test
    void bothWaysWriteTheSameBytes() {
        MemoryStore ahead = store(PLENTY);
        MemoryStore plain = store(0);
        RandomFilters filters = new RandomFilters(11);
        for (Collection collection : List.of(POINTS, AREAS, TABLE, SampleFeatures.nothing())) {
            Query all = Query.all(collection, Crs.CRS84);
            assertThat(isEncoded(plain, all)).isFalse();
            assertThat(written(ahead, all)).isEqualTo(written(plain, all));
            Query backwards = all.with(List.of(new SortKey(1, true))).with(new Slice(50, 7, null));
            assertThat(written(ahead, backwards)).isEqualTo(written(plain, backwards));
        }
        for (int round = 0; round < 200; round++) {
            Collection collection = round % 3 == 0 ? AREAS : POINTS;
            BoundFilter filter = FilterBinder.bind(collection.equals(POINTS) ? filters.points() : filters.areas(),
                    collection);
            Query query = Query.all(collection, Crs.CRS84).with(filter).with(Slice.first(1 + round * 10L));
            assertThat(isEncoded(ahead, query)).isTrue();
            assertThat(written(ahead, query)).isEqualTo(written(plain, query));
        }
    }

    @Test
    void whatWasReadIsNotWrittenAgain() throws IOException {
        MemoryStore store = store(PLENTY);
        for (Collection collection : List.of(POINTS, AREAS)) {
            try (Page page = store.open(Query.all(collection, Crs.CRS84).with(Slice.first(5)))) {
                page.next();
                page.next();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                page.encoded().orElseThrow().writeTo(bytes);
                assertThat(bytes.toString(StandardCharsets.UTF_8).split("\n,", -1)).hasSize(3)
                        .allMatch(text -> text.startsWith("{\"type\":\"Feature\"") && text.endsWith("}}"));
                assertThat(page.next()).isNull();
            }
        }
    }

    @Test
    void onlyTheDefaultSystemAndAllPropertiesAreEncoded() {
        MemoryStore store = store(PLENTY);
        for (Crs crs : Crs.values()) {
            assertThat(isEncoded(store, Query.all(POINTS, crs))).isEqualTo(crs == Crs.CRS84);
        }
        assertThat(isEncoded(store, Query.all(POINTS, Crs.CRS84).with(Fields.of(POINTS, Set.of("titel"))))).isFalse();
    }

    @Test
    void whatHasNoRoomIsLeftOutAndMapsComeFirst() {
        MemoryStore store = store(1_000_000);

        assertThat(isEncoded(store, Query.all(AREAS, Crs.CRS84))).isTrue();
        assertThat(isEncoded(store, Query.all(POINTS, Crs.CRS84))).as("about two megabytes").isFalse();
        assertThat(isEncoded(store, Query.all(TABLE, Crs.CRS84))).isTrue();
    }
}
