package de.sozialplanung.opendata.html.page;

import java.util.List;

/// A map of the figures of one year as a drawing in the page itself: no script needed, each area a link.
///
/// @param width   of the drawing in its own units
/// @param height  of the drawing
/// @param patches the areas, those that stand out last
/// @param legend  what the colours mean, from the least figure on
/// @param dots    places upon the areas
public record Choropleth(int width, int height, List<Patch> patches, List<Legend> legend, List<Dot> dots) {

    public Choropleth {
        patches = List.copyOf(patches);
        legend = List.copyOf(legend);
        dots = List.copyOf(dots);
    }

    /// The same with those places upon it.
    public Choropleth with(List<Dot> newDots) {
        return new Choropleth(width, height, patches, legend, newDots);
    }

    /// Whether areas are drawn together, each colour as one patch that leads nowhere.
    public boolean isMerged() {
        return !patches.isEmpty() && patches.stream().allMatch(patch -> patch.href().isEmpty());
    }

    /// One area, or all of a colour.
    ///
    /// @param path   an SVG path
    /// @param name   its name
    /// @param note   its figure in words
    /// @param href   the public path of its page; empty where it has none
    /// @param fill   `#rrggbb`
    /// @param chosen whether it is the area that the page is about
    public record Patch(String path, String name, String note, String href, String fill, boolean chosen) {}

    /// A place.
    ///
    /// @param name   of what is there
    /// @param href   the public path of its page
    /// @param chosen whether it is what the page is about
    public record Dot(double x, double y, String name, String href, boolean chosen) {}

    /// One colour.
    ///
    /// @param fill  `#rrggbb`
    /// @param label what it stands for
    /// @param count how many areas have it, in words
    public record Legend(String fill, String label, String count) {}
}
