package de.sozialplanung.opendata.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.Cardinality;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.GeoJsonEncoder;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.RandomFeatures;
import de.sozialplanung.opendata.store.SampleFeatures;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.store.SortKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What was encoded ahead has the bytes of what is encoded when it is asked for.
class EncodedAheadTest {

    private static final Collection POINTS = SampleFeatures.points();
    private static final int ROWS = 9000; // more than two segments

    private final FeatureStore plain = store();
    private final FeatureStore ahead = ahead(Long.MAX_VALUE);

    private static MemoryStore store() {
        RandomFeatures random = new RandomFeatures(7);
        List<Feature> features = IntStream.range(0, ROWS).mapToObj(random::point).toList();
        return (MemoryStore) SampleStore.of("e", Map.of(POINTS, features, SampleFeatures.nothing(), List.of()));
    }

    private static FeatureStore ahead(long room) {
        MemoryStore store = store();
        store.encodeAhead((collection, feature) -> GeoJsonEncoder.feature(collection, feature, Crs.CRS84), room);
        return store;
    }

    @Test
    void everyPageHasTheSameBytes() throws IOException {
        Query all = Query.all(POINTS, Crs.CRS84);
        Query kind = all.with(FilterBinder.bind(Filter.equal("art", "Köln"), POINTS));
        for (Query query : List.of(all, all.with(Slice.first(1)), all.with(new Slice(5000, 4094, null)),
                all.with(Slice.first(0)), kind, kind.with(Slice.first(3)),
                all.with(List.of(new SortKey(4, true))).with(new Slice(50, 4000, null)),
                Query.all(SampleFeatures.nothing(), Crs.CRS84))) {
            try (Page page = ahead.open(query)) {
                assertThat(page.encoded().isPresent()).as("%s", query).isEqualTo(page.matched() > 0);
            }
            assertThat(bytes(ahead, query)).as("%s", query).isEqualTo(bytes(plain, query));
        }
    }

    @Test
    void nothingIsCopiedWhereOtherBytesAreAskedFor() {
        Query all = Query.all(POINTS, Crs.CRS84);
        for (Query query : List.of(Query.all(POINTS, Crs.EPSG_4326), Query.all(POINTS, Crs.EPSG_25832),
                all.with(Fields.of(POINTS, Set.of("titel", "geometrie"))))) {
            try (Page page = ahead.open(query)) {
                assertThat(page.encoded()).isEmpty();
            }
        }
        try (Page page = ahead(1000).open(all)) {
            assertThat(page.encoded()).as("no room").isEmpty();
        }
    }

    private static String bytes(FeatureStore store, Query query) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Page page = store.open(query)) {
            new GeoJsonEncoder(Cardinality.MANY).write(page,
                    new Frame(List.of(), OptionalLong.of(page.matched()), Instant.EPOCH), out);
        }
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
