package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.feature.FeatureStream;
import java.util.Optional;

/// A stream of features that knows, before its first feature, where the next page begins.
public interface Page extends FeatureStream {

    /// The token to go on from; empty where no matching feature is left after this page.
    Optional<PageToken> nextPage();
}
