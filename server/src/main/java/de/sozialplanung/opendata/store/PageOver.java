package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page made of another one, which says all that this one does not say by itself.
public interface PageOver extends Page {

    /// The other page; closed with this one.
    Page features();

    @Override
    default Collection collection() {
        return features().collection();
    }

    @Override
    default Crs crs() {
        return features().crs();
    }

    @Override
    default long size() {
        return features().size();
    }

    @Override
    default @Nullable Feature next() {
        return features().next();
    }

    @Override
    default long matched() {
        return features().matched();
    }

    @Override
    default Optional<PageToken> nextPage() {
        return features().nextPage();
    }

    @Override
    default void close() {
        features().close();
    }
}
