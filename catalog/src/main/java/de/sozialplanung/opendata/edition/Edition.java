package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One complete, protected, immutable release of everything.
///
/// @param id        letters, digits and `-`; sorts by date
/// @param created   when it was built
/// @param catalog   what it publishes
/// @param summaries count and extent by collection id
/// @param data      the GeoPackage that holds all its features and is the bulk download; empty where a database holds them
public record Edition(String id, Instant created, Catalog catalog, Map<String, CollectionSummary> summaries,
        Optional<Path> data) {

    public Edition {
        summaries = Map.copyOf(summaries);
    }

    /// Opens its GeoPackage for reading; to be closed.
    ///
    /// @throws IllegalStateException where a database holds its features
    public EditionReader reader() throws IOException {
        return EditionReader.open(this,
                data.orElseThrow(() -> new IllegalStateException("the features are in a database")));
    }
}
