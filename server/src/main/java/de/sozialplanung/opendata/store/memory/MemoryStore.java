package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
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
    private final Ahead ahead;
    private final Map<String, Table> tables;

    private MemoryStore(String edition, Ahead ahead, List<Table> tables) {
        this.edition = edition;
        this.ahead = ahead;
        this.tables = tables.stream()
                .collect(Collectors.toUnmodifiableMap(t -> t.collection().id(), Function.identity()));
    }

    /// Reads the collections of an edition, each on a thread of its own, and closes their streams.
    ///
    /// @param edition     the edition's id
    /// @param collections opens the stream of one collection each; called on the thread that reads it
    /// @param ahead       what `prepare` encodes
    /// @throws UncheckedIOException  where a collection cannot be read
    /// @throws IllegalStateException where its content breaks a promise, such as that identifiers are unique
    public static MemoryStore load(String edition, List<? extends Supplier<? extends FeatureStream>> collections,
            Ahead ahead) {
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
            return new MemoryStore(edition, ahead, tables);
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

    /// Makes the spatial indexes, then encodes features.
    @Override
    public void prepare() {
        Thread.ofPlatform().daemon().name("prepare-" + edition).start(this::workAhead);
    }

    /// What `prepare` does; returns when it is done.
    void workAhead() {
        tables.values().forEach(table -> table.shapes().prepare());
        new AheadEncoding(ahead).run(List.copyOf(tables.values()));
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
