package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.store.FeatureStore;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The real store over features that a test invents.
public final class SampleStore {

    private SampleStore() {}

    /// A store of these features.
    ///
    /// @param tables the features of each collection in EPSG:25832
    public static FeatureStore of(String edition, Map<Collection, List<Feature>> tables) {
        return MemoryStore.load(edition, tables.entrySet().stream().<Supplier<FeatureStream>>map(
                table -> () -> new ListStream(table.getKey(), Crs.EPSG_25832, table.getValue())).toList());
    }
}
