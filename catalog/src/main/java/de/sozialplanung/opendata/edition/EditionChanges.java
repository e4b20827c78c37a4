package de.sozialplanung.opendata.edition;

import java.util.List;

/// How much differs between two editions. Counts of what is published, never a value.
///
/// @param since       the id of the edition that is compared with
/// @param collections those that differ; the views of the figures are left out
/// @param figures     the indicators that differ
public record EditionChanges(String since, List<CollectionChanges> collections, List<FigureChanges> figures) {

    public EditionChanges {
        collections = List.copyOf(collections);
        figures = List.copyOf(figures);
    }

    /// What differs in a collection. Of areas, name and outline count; of all others every value does.
    ///
    /// @param collection its id
    /// @param added      features that are new
    /// @param removed    features that are gone
    /// @param changed    features that are not what they were
    public record CollectionChanges(String collection, long added, long removed, long changed) {}

    /// What differs in the figures of an indicator.
    ///
    /// @param indicator its id
    /// @param added     figures of areas or years that had none
    /// @param removed   figures that are gone
    /// @param changed   figures with another value or status, the next two included
    /// @param withheld  those that had a value and are withheld now
    /// @param shown     those that were withheld and have a value now
    public record FigureChanges(String indicator, long added, long removed, long changed, long withheld, long shown) {}
}
