package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.feature.FeatureStream;
import java.util.Optional;

/// A stream of features that knows, before its first feature, where the next page begins.
public interface Page extends FeatureStream {

    /// How many features match the filter in all, on this page or not. Takes no time that grows with the collection where
    /// there is no filter.
    long matched();

    /// The token to go on from; empty where no matching feature is left after this page.
    Optional<PageToken> nextPage();
}
