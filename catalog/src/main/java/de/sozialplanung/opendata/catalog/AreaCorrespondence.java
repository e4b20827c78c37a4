package de.sozialplanung.opendata.catalog;

import java.util.List;

/// What became of the areas of an earlier set in the one in force.
///
/// @param from  the id of the earlier set
/// @param to    the id of the set in force
/// @param parts by keys, in the order of the earlier ones
public record AreaCorrespondence(String from, String to, List<Part> parts) {

    public AreaCorrespondence {
        parts = List.copyOf(parts);
    }

    /// A part of an earlier area that is in one of the set in force.
    ///
    /// @param from  key of the earlier area; areas of different sets may have the same
    /// @param to    key of the area in force
    /// @param share of the earlier area's counts, above 0 to 1; the shares of one earlier area make up 1
    public record Part(String from, String to, double share) {}
}
