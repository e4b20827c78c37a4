package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import java.util.Optional;

/// The features of one edition. Safe for any number of threads; answers do not change over its life.
///
/// Every collection has one total order, its row order in the edition; every other order is total too, since row order
/// breaks its ties. A collection id that does not exist is a fault of the caller (`IllegalArgumentException`), and so is a
/// page token of another edition: faces look them up first. What filters and orders mean is said at `BoundFilter` and
/// `SortKey`.
///
/// A store that cannot answer for now throws a `Problem` of the kind `OVERLOADED`, also while a page is read.
public interface FeatureStore {

    /// The id of the edition it holds.
    String edition();

    /// The matching features in the order asked for. To be closed.
    Page open(Query query);

    /// The feature of that identifier in that reference system.
    Optional<Feature> get(String collection, String id, Crs crs);

    /// How many features match. Without a filter it takes no time that grows with the collection.
    long count(String collection, BoundFilter filter);
}
