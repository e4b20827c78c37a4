package de.sozialplanung.opendata.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.SampleFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdIndexTest {

    private static FeatureStore store(List<String> ids) {
        return SampleStore.of("e", Map.of(SampleFeatures.table(),
                ids.stream().map(id -> new Feature(Arrays.asList(id, (double) id.length()), null)).toList()));
    }

    private static void assertFound(List<String> ids) {
        FeatureStore store = store(ids);
        for (String id : ids) {
            assertThat(store.get("tabelle", id, Crs.CRS84).orElseThrow().id()).isEqualTo(id);
            assertThat(store.get("tabelle", id + "x", Crs.CRS84)).isEmpty();
        }
        assertThat(store.get("tabelle", "", Crs.CRS84)).isEmpty();
        assertThat(store.get("tabelle", "zzz", Crs.CRS84)).isEmpty();
    }

    @Test
    void identifiersInOrderAreFoundAsThoseInNone() {
        List<String> ordered = IntStream.range(0, 40_000).mapToObj("i07-%05d"::formatted).toList();
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));

        assertFound(ordered);
        assertFound(shuffled);
        assertFound(List.of());
        assertFound(List.of("a"));
    }
}
