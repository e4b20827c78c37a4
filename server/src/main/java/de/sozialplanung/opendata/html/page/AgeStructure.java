package de.sozialplanung.opendata.html.page;

import java.util.List;

/// Into which groups of ages the inhabitants of an area are divided, beside the areas that it lies in.
///
/// @param year  that the shares are of
/// @param areas the names: the area itself, then those that it lies in, the smallest first
/// @param rows  one for each group, the youngest first
/// @param bars  the same as a drawing
public record AgeStructure(String year, List<String> areas, List<Row> rows, Bars bars) {

    public AgeStructure {
        areas = List.copyOf(areas);
        rows = List.copyOf(rows);
    }

    /// One group of ages.
    ///
    /// @param ages   in words
    /// @param shares of all inhabitants in percent, one for each area
    public record Row(String ages, List<ValueView> shares) {

        public Row {
            shares = List.copyOf(shares);
        }
    }
}
