package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search over everything finds, by what it is.
///
/// @param shell  what every page shares
/// @param word   searched for; empty where nothing is
/// @param groups those in which something is found
public record SearchPage(Shell shell, String word, List<Group> groups) {

    public SearchPage {
        groups = List.copyOf(groups);
    }

    /// Findings of one kind.
    ///
    /// @param id      of the section
    /// @param title   what they are
    /// @param matched how many there are in all
    /// @param entries the first of them
    /// @param all     the public path of all; null where the entries are all
    public record Group(String id, String title, long matched, List<Entry> entries, @Nullable String all) {}

    /// A finding.
    ///
    /// @param note what it is; empty where the name says it
    /// @param href a public path
    public record Entry(String name, String note, String href) {}
}
