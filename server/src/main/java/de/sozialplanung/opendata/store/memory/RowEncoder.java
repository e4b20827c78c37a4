package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.feature.Feature;

/// Encodes a feature as it stands in a document of many: with all properties and in CRS84. Safe for any number of threads.
@FunctionalInterface
public interface RowEncoder {

    byte[] encode(Collection collection, Feature feature);
}
