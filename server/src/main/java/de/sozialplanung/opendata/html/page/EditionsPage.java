package de.sozialplanung.opendata.html.page;

import java.util.List;

/// What happened to the editions, the latest first.
///
/// @param shell   what every page shares
/// @param entries one for each publication and each withdrawal
public record EditionsPage(Shell shell, List<Entry> entries) {

    /// Something that happened.
    ///
    /// @param title   in a few words
    /// @param date    when
    /// @param href    the edition itself; empty where it can be seen no more
    /// @param current whether it is the edition that is shown everywhere else
    /// @param changes what it changed, or why it was withdrawn
    public record Entry(String title, String date, String href, boolean current, List<String> changes) {}
}
