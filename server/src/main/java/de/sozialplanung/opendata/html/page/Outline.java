package de.sozialplanung.opendata.html.page;

import java.util.List;

/// A small map of the region as a drawing in the page itself: no script needed, each shape a link.
///
/// @param width  of the drawing in its own units
/// @param height of the drawing
/// @param shapes the areas
public record Outline(int width, int height, List<Shape> shapes) {

    /// One area.
    ///
    /// @param key  of the area
    /// @param path an SVG path
    /// @param name its name
    /// @param href the public path of its page
    public record Shape(String key, String path, String name, String href) {}
}
