package de.sozialplanung.opendata.catalog;

import java.util.List;

/// Datasets that belong together: those of the indicators of one theme.
///
/// @param whole   what is said of all of them: the collection that holds the figures of all members
/// @param members in the order of the indicators
public record DatasetSeries(Dataset whole, List<Dataset> members) {

    public DatasetSeries {
        members = List.copyOf(members);
    }

    /// Its key in `/id/datensatzreihe/{id}`, a public promise.
    public String id() {
        return whole.id();
    }
}
