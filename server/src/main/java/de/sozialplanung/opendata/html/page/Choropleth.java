package de.sozialplanung.opendata.html.page;

import java.util.List;

/// A map of the figures of one year as a drawing in the page itself: no script needed, each area a link.
///
/// @param width   of the drawing in its own units
/// @param height  of the drawing
/// @param patches the areas, those that stand out last
/// @param legend  what the colours mean, from the least figure on
public record Choropleth(int width, int height, List<Patch> patches, List<Legend> legend) {

    public Choropleth {
        patches = List.copyOf(patches);
        legend = List.copyOf(legend);
    }

    /// One area.
    ///
    /// @param path   an SVG path
    /// @param name   its name
    /// @param note   its figure in words
    /// @param href   the public path of its page
    /// @param fill   `#rrggbb`
    /// @param chosen whether it is the area that the page is about
    public record Patch(String path, String name, String note, String href, String fill, boolean chosen) {}

    /// One colour.
    ///
    /// @param fill  `#rrggbb`
    /// @param label what it stands for
    /// @param count how many areas have it, in words
    public record Legend(String fill, String label, String count) {}
}
