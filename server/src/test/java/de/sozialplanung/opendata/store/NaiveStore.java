package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.ValueOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
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
        List<Integer> order = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        if (!query.sort().isEmpty()) {
            order.sort(order(all, query.sort()));
        }
        Slice slice = query.slice();
        int first = slice.after() == null ? 0
                : slice.after().row() >= all.size() ? all.size() : order.indexOf((int) slice.after().row()) + 1;
        List<Integer> matching = order.stream().skip(first)
                .filter(row -> NaiveFilter.passes(all.get(row), query.filter())).skip(slice.offset()).toList();
        List<Integer> page = matching.stream().limit(slice.limit()).toList();
        Optional<PageToken> next = page.isEmpty() || page.size() == matching.size()
                ? Optional.empty()
                : Optional.of(new PageToken(edition, page.getLast()));
        return new ListPage(query.fields().of(collection), query.crs(), count(query.collection(), query.filter()), next,
                new ArrayDeque<>(page.stream().map(row -> in(query.crs(), cut(all.get(row), query.fields())))
                        .toList()));
    }

    private static Comparator<Integer> order(List<Feature> all, List<SortKey> sort) {
        Comparator<Integer> order = (_, _) -> 0;
        for (SortKey key : sort) {
            Comparator<Integer> next = (a, b) -> compare(all.get(a).value(key.attribute()),
                    all.get(b).value(key.attribute()));
            order = order.thenComparing(key.descending() ? next.reversed() : next);
        }
        return order.thenComparing(Comparator.naturalOrder());
    }

    private static int compare(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null
                ? Boolean.compare(left == null, right == null)
                : ValueOrder.compare(left, right);
    }

    private static Feature cut(Feature feature, Fields fields) {
        List<@Nullable Object> values = new ArrayList<>();
        fields.attributes().forEach(attribute -> values.add(feature.value(attribute)));
        return Feature.of(values, fields.geometry() ? feature.geometry() : null);
    }

    @Override
    public Optional<Feature> get(String collection, String id, Crs crs) {
        return features.getOrDefault(collection(collection), List.of()).stream().filter(f -> f.id().equals(id))
                .findFirst().map(f -> in(crs, f));
    }

    @Override
    public long count(String collection, BoundFilter filter) {
        return features.getOrDefault(collection(collection), List.of()).stream()
                .filter(f -> NaiveFilter.passes(f, filter))
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

    private record ListPage(Collection collection, Crs crs, long matched, Optional<PageToken> nextPage,
            Deque<Feature> left)
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
