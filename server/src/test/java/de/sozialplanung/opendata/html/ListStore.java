package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// The simplest store that answers truly: lists, looked through from the first row.
record ListStore(String edition, Catalog catalog, Map<String, List<Feature>> features) implements FeatureStore {

    @Override
    public Page open(Query query) {
        List<Feature> all = rows(query.collection());
        PageToken after = query.after();
        List<Integer> rows = IntStream.range(after == null ? 0 : (int) after.row() + 1, all.size())
                .filter(i -> passes(query.filter(), all.get(i))).skip(query.offset()).boxed().toList();
        List<Integer> taken = rows.subList(0, (int) Math.min(rows.size(), query.limit()));
        Optional<PageToken> next = taken.size() < rows.size() && !taken.isEmpty()
                ? Optional.of(new PageToken(edition, taken.getLast())) : Optional.empty();
        List<Feature> found = new ArrayList<>();
        taken.forEach(i -> found.add(in(query.crs(), all.get(i))));
        return new Found(catalog.collection(query.collection()).orElseThrow(), query.crs(), found.size(),
                found.iterator(), next);
    }

    @Override
    public Optional<Feature> get(String collection, String id, Crs crs) {
        return rows(collection).stream().filter(f -> f.id().equals(id)).findFirst().map(f -> in(crs, f));
    }

    @Override
    public long count(String collection, BoundFilter filter) {
        return rows(collection).stream().filter(f -> passes(filter, f)).count();
    }

    private List<Feature> rows(String collection) {
        return Objects.requireNonNull(features.get(collection), "faces look collections up first");
    }

    /// NullAway does not see the annotation on the record's parameter in the class file.
    @SuppressWarnings("NullAway")
    private static Feature in(Crs crs, Feature feature) {
        Geometry geometry = feature.geometry();
        if (geometry == null) {
            return feature;
        }
        return new Feature(feature.values(), Reprojection.between(Crs.EPSG_25832, crs).apply(geometry));
    }

    private static boolean passes(BoundFilter filter, Feature feature) {
        return switch (filter) {
            case BoundFilter.Everything _ -> true;
            case BoundFilter.And and -> and.operands().stream().allMatch(f -> passes(f, feature));
            case BoundFilter.Equal equal -> equal.value().equals(feature.value(equal.attribute()))
                    || (feature.value(equal.attribute()) instanceof List<?> list && list.contains(equal.value()));
            case BoundFilter.Intersects box -> touches(box.area(), feature.geometry());
            case BoundFilter.Ids ids -> ids.ids().contains(feature.id());
            case BoundFilter.During _ -> throw new UnsupportedOperationException("not needed for pages");
        };
    }

    private static boolean touches(Geometry area, @Nullable Geometry shape) {
        return shape != null && area.intersects(shape);
    }

    private record Found(Collection collection, Crs crs, long size, Iterator<Feature> rest,
            Optional<PageToken> nextPage) implements Page {
        @Override
        public @Nullable Feature next() {
            return rest.hasNext() ? rest.next() : null;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
