package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.feature.Feature;
import java.util.List;

/// All that goes into an edition: protected, derived, ready to be written.
///
/// @param catalog complete, with datasets, collections, indicators and area sets
/// @param tables  one per collection of the catalogue, in its order
public record EditionContent(Catalog catalog, List<Table> tables) {

    public EditionContent {
        tables = List.copyOf(tables);
    }

    /// The features of one collection in EPSG:25832, in their final order. Rows that show the same area share one
    /// geometry object, which is then stored once.
    public record Table(Collection collection, List<Feature> features) {

        public Table {
            features = List.copyOf(features);
        }
    }
}
