package de.sozialplanung.opendata.filter.fes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.filter.FilterLimits;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.RandomFeatures;
import de.sozialplanung.opendata.store.RandomFilters;
import de.sozialplanung.opendata.store.SampleFeatures;
import de.sozialplanung.opendata.store.memory.SampleStore;
import de.sozialplanung.opendata.xml.XmlReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;

/// What is written means what was said, whatever was said.
class FesRoundTripTest {

    private static final int FILTERS = 400;

    private static FeatureStore store;

    @BeforeAll
    static void fill() {
        RandomFeatures features = new RandomFeatures(5);
        List<MultiPolygon> shapes = features.shapes(20);
        store = SampleStore.of("probe", Map.of(
                SampleFeatures.points(), IntStream.range(0, 150).mapToObj(features::point).toList(),
                SampleFeatures.areas(), IntStream.range(0, 150).mapToObj(n -> features.area(n, shapes)).toList()));
    }

    @Test
    void randomFiltersOfPointsMeanTheSameAfterwards() {
        check(RandomFilters::points, SampleFeatures.points());
    }

    @Test
    void randomFiltersOfAreasMeanTheSameAfterwards() {
        check(RandomFilters::areas, SampleFeatures.areas());
    }

    private static void check(Function<RandomFilters, Filter> kind, Collection collection) {
        int written = 0;
        for (int seed = 0; seed < FILTERS; seed++) {
            Filter said = kind.apply(new RandomFilters(seed));
            if (hasDuring(said)) {
                assertThatThrownBy(() -> FesWriter.text(said, collection)).isInstanceOf(IllegalArgumentException.class);
                continue;
            }
            String text = FesWriter.text(said, collection);
            Filter read = read(text, collection);
            assertThat(ids(read, collection)).as("seed %d: %s", seed, text)
                    .isEqualTo(ids(said, collection));
            // what the language can say comes back as it is
            String again = FesWriter.text(read, collection);
            assertThat(read(again, collection)).as("seed %d: %s", seed, again).isEqualTo(read);
            written++;
        }
        assertThat(written).isGreaterThan(FILTERS / 2);
    }

    private static Filter read(String text, Collection collection) {
        return FesFilter.read(XmlReader.read(text), collection, FilterLimits.STANDARD);
    }

    private static List<String> ids(Filter filter, Collection collection) {
        Query query = Query.all(collection, Crs.EPSG_25832).with(FilterBinder.bind(filter, collection));
        List<String> ids = new ArrayList<>();
        try (Page page = store.open(query)) {
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                ids.add(feature.id());
            }
        }
        return ids;
    }

    private static boolean hasDuring(Filter filter) {
        return switch (filter) {
            case Filter.During _ -> true;
            case Filter.And(List<Filter> operands) -> operands.stream().anyMatch(FesRoundTripTest::hasDuring);
            case Filter.Or(List<Filter> operands) -> operands.stream().anyMatch(FesRoundTripTest::hasDuring);
            case Filter.Not(Filter operand) -> hasDuring(operand);
            default -> false;
        };
    }

    @Test
    void constantsAreSaidToo() {
        Collection collection = SampleFeatures.points();
        Filter nothing = new Filter.Or(List.of());

        for (Filter all : List.of(new Filter.Everything(), new Filter.And(List.of()), new Filter.Not(nothing))) {
            assertThat(ids(read(FesWriter.text(all, collection), collection), collection)).hasSize(150);
        }
        for (Filter none : List.of(nothing, new Filter.Ids(List.of()), new Filter.Not(new Filter.Everything()))) {
            assertThat(ids(read(FesWriter.text(none, collection), collection), collection)).isEmpty();
        }
        assertThatThrownBy(() -> FesWriter.text(new Filter.During(Instant.EPOCH, null), collection))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
