package de.sozialplanung.opendata.html.page;

import java.util.List;

/// All indicators by field.
///
/// @param shell  what every page shares
/// @param themes the fields with their indicators
public record IndicatorsPage(Shell shell, List<Group> themes) {

    /// One field.
    ///
    /// @param id         of the place in the page
    /// @param title      of the field
    /// @param indicators its indicators
    public record Group(String id, String title, List<Entry> indicators) {}

    /// One indicator.
    public record Entry(String id, String name, String unit, String definition) {}
}
