package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// One complete, protected, immutable release of everything, as it lies in its folder.
///
/// @param id        letters, digits and `-`; sorts by date
/// @param created   when it was built
/// @param catalog   what it publishes
/// @param summaries count and extent by collection id
/// @param folder    the folder that holds its files
public record Edition(String id, Instant created, Catalog catalog, Map<String, CollectionSummary> summaries,
        Path folder) {

    public Edition {
        summaries = Map.copyOf(summaries);
    }

    /// Opens its features for reading; to be closed.
    public EditionReader reader() throws IOException {
        return EditionReader.open(this);
    }
}
