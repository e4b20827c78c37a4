package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Features under the name of the dataset that they are: a file that holds a layer names it so.
///
/// @param features   of a collection
/// @param collection the same, with the dataset's name, title and description
public record DatasetPage(Page features, Collection collection) implements Page {

    static DatasetPage of(Page features, Dataset dataset) {
        return new DatasetPage(features, new Collection(dataset.id(), dataset.title(), dataset.description(),
                features.collection().schema()));
    }

    @Override
    public Crs crs() {
        return features.crs();
    }

    @Override
    public long size() {
        return features.size();
    }

    @Override
    public @Nullable Feature next() {
        return features.next();
    }

    @Override
    public long matched() {
        return features.matched();
    }

    @Override
    public Optional<PageToken> nextPage() {
        return features.nextPage();
    }

    @Override
    public void close() {
        features.close();
    }
}
