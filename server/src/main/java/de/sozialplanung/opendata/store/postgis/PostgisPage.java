package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Features in order, the first of them read already.
final class PostgisPage implements Page {

    private final Collection collection;
    private final Crs crs;
    private final Outline outline;
    private Iterator<Feature> features;
    private final Chunks rest;

    /// What is known of a page before its first feature.
    ///
    /// @param size    how many features it has
    /// @param next    the token to go on from
    /// @param matched counts all matches
    record Outline(long size, Optional<PageToken> next, LongSupplier matched) {}

    /// @param first the first features
    /// @param rest  those behind them
    PostgisPage(Relation relation, Query query, Outline outline, List<Feature> first, Chunks rest) {
        this.collection = query.fields().of(relation.collection());
        this.crs = query.crs();
        this.outline = outline;
        this.features = first.iterator();
        this.rest = rest;
    }

    @Override
    public Collection collection() {
        return collection;
    }

    @Override
    public Crs crs() {
        return crs;
    }

    @Override
    public long size() {
        return outline.size();
    }

    @Override
    public long matched() {
        return outline.matched().getAsLong();
    }

    @Override
    public Optional<PageToken> nextPage() {
        return outline.next();
    }

    @Override
    public @Nullable Feature next() {
        if (!features.hasNext()) {
            features = rest.next().iterator();
        }
        return features.hasNext() ? features.next() : null;
    }

    @Override
    public void close() {
        features = List.<Feature>of().iterator();
        rest.close();
    }
}
