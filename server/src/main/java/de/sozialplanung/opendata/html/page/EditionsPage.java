package de.sozialplanung.opendata.html.page;

import java.util.List;

/// What happened to the editions, the latest first.
///
/// @param shell    what every page shares
/// @param entries  one for each publication and each withdrawal
/// @param withheld one for each indicator of the edition that is shown, where any figure is withheld
public record EditionsPage(Shell shell, List<Entry> entries, List<Withheld> withheld) {

    /// How many figures of an indicator are withheld, for whatever reason.
    ///
    /// @param indicator its name
    /// @param method    how its counts are kept secret
    /// @param figures   how many there are for all areas and years
    /// @param withheld  how many of them
    public record Withheld(String indicator, String method, String figures, String withheld) {}

    /// Something that happened.
    ///
    /// @param title   in a few words
    /// @param date    when
    /// @param href    the edition itself; empty where it can be seen no more
    /// @param current whether it is the edition that is shown everywhere else
    /// @param changes what it changed, or why it was withdrawn
    public record Entry(String title, String date, String href, boolean current, List<String> changes) {}
}
