package de.sozialplanung.opendata.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;

import org.jspecify.annotations.Nullable;

/// A store over lists in CRS84 that knows no filter: enough to build graphs from.
record ListStore(Map<Collection, List<Feature>> tables) implements FeatureStore {

    @Override
    public String edition() {
        return "test";
    }

    @Override
    public Page open(Query query) {
        Collection collection = tables.keySet().stream().filter(c -> c.id().equals(query.collection())).findFirst()
                .orElseThrow();
        return new WholePage(new ListStream(collection, Crs.CRS84, tables.getOrDefault(collection, List.of())));
    }

    @Override
    public Optional<Feature> get(String collection, String id, Crs crs) {
        return tables.entrySet().stream().filter(e -> e.getKey().id().equals(collection))
                .flatMap(e -> e.getValue().stream()).filter(f -> f.id().equals(id)).findFirst();
    }

    @Override
    public long count(String collection, BoundFilter filter) {
        return tables.entrySet().stream().filter(e -> e.getKey().id().equals(collection))
                .mapToLong(e -> e.getValue().size()).sum();
    }

    private record WholePage(FeatureStream stream) implements Page {

        @Override
        public Optional<PageToken> nextPage() {
            return Optional.empty();
        }

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
