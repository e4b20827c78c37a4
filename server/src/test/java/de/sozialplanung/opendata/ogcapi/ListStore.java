package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// The plainest store that keeps the contract, to test the face against: lists, looked through from the beginning.
record ListStore(String edition, Map<String, Collection> collections, Map<String, List<Feature>> features)
        implements
            FeatureStore {

    @Override
    public Page open(Query query) {
        List<Feature> all = features.getOrDefault(query.collection(), List.of());
        PageToken after = query.after();
        List<Feature> found = new ArrayList<>();
        Optional<PageToken> next = Optional.empty();
        long last = -1;
        for (int row = after == null ? 0 : (int) after.row() + 1; row < all.size(); row++) {
            if (passes(all.get(row), query.filter())) {
                if (found.size() == query.limit()) {
                    next = Optional.of(new PageToken(edition, last));
                    break;
                }
                found.add(in(all.get(row), query.crs()));
                last = row;
            }
        }
        Collection collection = collections.get(query.collection());
        if (collection == null) {
            throw new IllegalArgumentException("no such collection");
        }
        return new ListPage(new ListStream(collection, query.crs(), found), next);
    }

    @Override
    public Optional<Feature> get(String collection, String id, Crs crs) {
        return features.getOrDefault(collection, List.of()).stream().filter(f -> f.id().equals(id)).findFirst()
                .map(f -> in(f, crs));
    }

    @Override
    public long count(String collection, BoundFilter filter) {
        return features.getOrDefault(collection, List.of()).stream().filter(f -> passes(f, filter)).count();
    }

    private static Feature in(Feature feature, Crs crs) {
        Geometry shape = feature.geometry();
        return shape == null ? feature
                : new Feature(Arrays.asList(feature.values().toArray()),
                        Reprojection.between(Crs.EPSG_25832, crs).apply(shape));
    }

    private static boolean passes(Feature feature, BoundFilter filter) {
        return switch (filter) {
            case BoundFilter.Everything() -> true;
            case BoundFilter.And(List<BoundFilter> operands) -> operands.stream().allMatch(o -> passes(feature, o));
            case BoundFilter.Equal(int attribute, Object value) -> value.equals(feature.value(attribute))
                    || (feature.value(attribute) instanceof List<?> items && items.contains(value));
            case BoundFilter.Intersects(Geometry area) -> {
                Geometry shape = feature.geometry();
                yield shape != null && area.intersects(shape);
            }
            case BoundFilter.During during -> {
                Instant begin = instant(feature.value(during.from()), LocalTime.MIN);
                Instant end = instant(feature.value(during.to()), LocalTime.MAX);
                yield !(begin != null && during.end() != null && begin.isAfter(during.end()))
                        && !(end != null && during.begin() != null && end.isBefore(during.begin()));
            }
            case BoundFilter.Ids(java.util.Set<String> ids) -> ids.contains(feature.id());
        };
    }

    private static @Nullable Instant instant(@Nullable Object value, LocalTime time) {
        return value instanceof LocalDate date ? date.atTime(time).toInstant(ZoneOffset.UTC) : (Instant) value;
    }

    private record ListPage(ListStream stream, Optional<PageToken> nextPage) implements Page {

        @Override
        public Collection collection() {
            return stream.collection();
        }

        @Override
        public Crs crs() {
            return stream.crs();
        }

        @Override
        public long size() {
            return stream.size();
        }

        @Override
        public @Nullable Feature next() {
            return stream.next();
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
