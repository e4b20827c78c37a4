package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first page: what there is, how fresh, from whom, and how to use it.
///
/// @param shell     what every page shares
/// @param facts     the key facts
/// @param outline   the map of the region; null where no areas are published
/// @param caption   what the map shows
/// @param entrances the ways in
/// @param groups    all collections
public record HomePage(Shell shell, List<Fact> facts, @Nullable Outline outline, String caption,
        List<Entrance> entrances, List<CollectionGroup> groups) {

    /// A way in.
    ///
    /// @param href a public path
    public record Entrance(String title, String text, String href) {}
}
