package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.feature.GeoJsonParts;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.memory.row.Selection;
import de.sozialplanung.opendata.store.memory.shape.ShapePool;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The features of an edition in memory. Immutable.
public final class MemoryStore implements FeatureStore {

    private final String edition;
    private final Map<String, Table> tables;

    private MemoryStore(String edition, List<Table> tables) {
        this.edition = edition;
        this.tables = tables.stream()
                .collect(Collectors.toUnmodifiableMap(t -> t.collection().id(), Function.identity()));
    }

    /// Reads the collections of an edition, each on a thread of its own, and closes their streams.
    ///
    /// @param edition     the edition's id
    /// @param collections opens the stream of one collection each; called on the thread that reads it
    /// @throws UncheckedIOException  where a collection cannot be read
    /// @throws IllegalStateException where its content breaks a promise, such as that identifiers are unique
    public static MemoryStore load(String edition, List<? extends Supplier<? extends FeatureStream>> collections) {
        ShapePool pool = new ShapePool();
        List<Callable<Table>> tasks = new ArrayList<>();
        for (Supplier<? extends FeatureStream> collection : collections) {
            tasks.add(() -> {
                try (FeatureStream stream = collection.get()) {
                    return Table.read(stream, pool);
                }
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Table> tables = new ArrayList<>();
            for (Future<Table> table : threads.invokeAll(tasks)) {
                tables.add(table.get());
            }
            return new MemoryStore(edition, tables);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException("a collection of the edition cannot be taken into memory", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the edition was read", e);
        }
    }

    @Override
    public String edition() {
        return edition;
    }

    /// Makes the spatial indexes, then encodes features, so that answers copy them; until then, and where there is no room,
    /// features are encoded as they are asked for, with the same bytes. Collections with geometry come first, the smaller
    /// ones before the larger. Returns when it is done; requests are answered meanwhile.
    ///
    /// @param encoder makes what encodes the features of a collection in CRS84, one for each thread
    /// @param room    how many bytes all of it may take; 0 for nothing
    public void encodeAhead(Function<Collection, GeoJsonParts> encoder, long room) {
        tables.values().forEach(table -> table.shapes().prepare());
        new AheadEncoding(encoder, room).run(List.copyOf(tables.values()));
    }

    @Override
    public Page open(Query query) {
        PageToken after = query.slice().after();
        if (after != null && !after.edition().equals(edition)) {
            throw new IllegalArgumentException("the page token belongs to another edition");
        }
        Table table = table(query.collection());
        Selection selection = new Selector(table).select(query.filter());
        return new MemoryPage(table, selection, Rows.of(table, selection, query), query, edition);
    }

    @Override
    public Optional<Feature> get(String collection, String id, Crs crs) {
        Table table = table(collection);
        int row = table.ids().row(id);
        return row == IdIndex.NONE ? Optional.empty() : Optional.of(table.feature(row, crs));
    }

    @Override
    public long count(String collection, BoundFilter filter) {
        Table table = table(collection);
        return new Selector(table).select(filter).count();
    }

    private Table table(String collection) {
        Table table = tables.get(collection);
        if (table == null) {
            throw new IllegalArgumentException("no such collection");
        }
        return table;
    }
}
