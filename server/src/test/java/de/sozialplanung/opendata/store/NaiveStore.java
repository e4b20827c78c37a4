package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A store so simple that its answers can be trusted: lists, one loop, no index. What other stores are compared with.
final class NaiveStore implements FeatureStore {

    private final String edition;
    private final Map<Collection, List<Feature>> features;

    NaiveStore(String edition, Map<Collection, List<Feature>> features) {
        this.edition = edition;
        this.features = features;
    }

    @Override
    public String edition() {
        return edition;
    }

    @Override
    public Page open(Query query) {
        Collection collection = collection(query.collection());
        List<Feature> all = List.copyOf(features.getOrDefault(collection, List.of()));
        long first = query.after() == null ? 0 : query.after().row() + 1;
        List<Integer> matching = IntStream.range(0, all.size())
                .filter(row -> row >= first && passes(all.get(row), query.filter())).boxed()
                .skip(query.offset()).toList();
        List<Integer> page = matching.stream().limit(query.limit()).toList();
        Optional<PageToken> next = page.isEmpty() || page.size() == matching.size()
                ? Optional.empty()
                : Optional.of(new PageToken(edition, page.getLast()));
        return new ListPage(collection, query.crs(), next,
                new ArrayDeque<>(page.stream().map(row -> in(query.crs(), all.get(row))).toList()));
    }

    @Override
    public Optional<Feature> get(String collection, String id, Crs crs) {
        return features.getOrDefault(collection(collection), List.of()).stream().filter(f -> f.id().equals(id))
                .findFirst().map(f -> in(crs, f));
    }

    @Override
    public long count(String collection, BoundFilter filter) {
        return features.getOrDefault(collection(collection), List.of()).stream().filter(f -> passes(f, filter))
                .count();
    }

    private Collection collection(String id) {
        return features.keySet().stream().filter(c -> c.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
    }

    private static Feature in(Crs crs, Feature feature) {
        return feature.geometry() == null
                ? feature
                : Feature.of(feature.values(), Reprojection.between(Crs.EPSG_25832, crs).apply(feature.geometry()));
    }

    private static boolean passes(Feature feature, BoundFilter filter) {
        return switch (filter) {
            case BoundFilter.Everything() -> true;
            case BoundFilter.And(List<BoundFilter> operands) -> operands.stream().allMatch(o -> passes(feature, o));
            case BoundFilter.Equal(int attribute, Object value) -> feature.value(attribute) instanceof List<?> items
                    ? items.contains(value)
                    : value.equals(feature.value(attribute));
            case BoundFilter.Intersects intersects ->
                    feature.geometry() != null && intersects.area().intersects(feature.geometry());
            case BoundFilter.During during -> during(feature, during);
            case BoundFilter.Ids ids -> ids.ids().contains(feature.id());
        };
    }

    private static boolean during(Feature feature, BoundFilter.During during) {
        Instant begin = begin(feature.value(during.from()));
        Instant end = end(feature.value(during.to()));
        return (begin == null || during.end() == null || !begin.isAfter(during.end()))
                && (end == null || during.begin() == null || !end.isBefore(during.begin()));
    }

    private static @Nullable Instant begin(@Nullable Object time) {
        return time instanceof LocalDate day ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : (Instant) time;
    }

    private static @Nullable Instant end(@Nullable Object time) {
        return time instanceof LocalDate day
                ? day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1)
                : (Instant) time;
    }

    private record ListPage(Collection collection, Crs crs, Optional<PageToken> nextPage, Deque<Feature> left)
            implements
                Page {

        @Override
        public long size() {
            return left.size();
        }

        @Override
        public @Nullable Feature next() {
            return left.poll();
        }

        @Override
        public void close() {
            left.clear();
        }
    }
}
