package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageOver;

/// Features under the name of the dataset that they are: a file that holds a layer names it so.
///
/// @param features   of a collection
/// @param collection the same, with the dataset's name, title and description
public record DatasetPage(Page features, Collection collection) implements PageOver {

    static DatasetPage of(Page features, Dataset dataset) {
        return new DatasetPage(features, new Collection(dataset.id(), dataset.title(), dataset.description(),
                features.collection().schema()));
    }
}
