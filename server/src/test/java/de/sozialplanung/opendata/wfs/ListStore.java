package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// A store over lists, plain enough to be right by reading it.
///
/// @param edition the edition's id
/// @param tables  features in EPSG:25832
record ListStore(String edition, List<Table> tables) implements FeatureStore {

    @Override
    public Page open(Query query) {
        Table table = table(query.collection());
        List<Feature> page = matching(table, query.filter()).stream().skip(query.offset()).limit(query.limit())
                .map(f -> in(f, query.crs())).toList();
        return new ListPage(new ListStream(table.collection(), query.crs(), page));
    }

    @Override
    public Optional<Feature> get(String collection, String id, Crs crs) {
        return table(collection).features().stream().filter(f -> f.id().equals(id)).findFirst().map(f -> in(f, crs));
    }

    @Override
    public long count(String collection, BoundFilter filter) {
        return matching(table(collection), filter).size();
    }

    private Table table(String collection) {
        return tables.stream().filter(t -> t.collection().id().equals(collection)).findFirst().orElseThrow();
    }

    private static List<Feature> matching(Table table, BoundFilter filter) {
        return table.features().stream().filter(f -> passes(f, filter)).toList();
    }

    private static boolean passes(Feature feature, BoundFilter filter) {
        Geometry geometry = feature.geometry();
        return switch (filter) {
            case BoundFilter.Everything() -> true;
            case BoundFilter.And(List<BoundFilter> operands) -> operands.stream().allMatch(o -> passes(feature, o));
            case BoundFilter.Intersects(Geometry area) -> geometry != null && geometry.intersects(area);
            case BoundFilter.Ids ids -> ids.ids().contains(feature.id());
            case BoundFilter.Equal _,BoundFilter.During _ -> throw new IllegalArgumentException("not from WFS");
        };
    }

    private static Feature in(Feature feature, Crs crs) {
        Geometry geometry = feature.geometry();
        if (geometry == null) {
            return feature;
        }
        List<@Nullable Object> values = new ArrayList<>(feature.values());
        return Feature.of(values, Reprojection.between(Crs.EPSG_25832, crs).apply(geometry));
    }

    private record ListPage(FeatureStream list) implements Page {

        @Override
        public Optional<PageToken> nextPage() {
            return Optional.empty();
        }

        @Override
        public Collection collection() {
            return list.collection();
        }

        @Override
        public Crs crs() {
            return list.crs();
        }

        @Override
        public long size() {
            return list.size();
        }

        @Override
        public @Nullable Feature next() {
            return list.next();
        }

        @Override
        public void close() {
            list.close();
        }
    }
}
