package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publications;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The ids of the collections there are, looked up for each request that is counted: gathered once per catalogue.
final class KnownCollections implements Supplier<Set<String>> {

    private final AtomicReference<@Nullable Publications> publications = new AtomicReference<>();
    private final AtomicReference<@Nullable Ids> last = new AtomicReference<>();

    private record Ids(Catalog catalog, Set<String> collections) {}

    /// From now on there are some.
    void set(Publications known) {
        publications.set(known);
    }

    @Override
    public Set<String> get() {
        Publications known = publications.get();
        if (known == null) {
            return Set.of();
        }
        try {
            return of(known.current().catalog());
        } catch (Problem withdrawn) {
            return Set.of();
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same catalogue, not one that says the same
    private Set<String> of(Catalog catalog) {
        Ids ids = last.get();
        if (ids == null || ids.catalog() != catalog) {
            ids = new Ids(catalog,
                    catalog.collections().stream().map(Collection::id).collect(Collectors.toUnmodifiableSet()));
            last.set(ids);
        }
        return ids.collections();
    }
}
