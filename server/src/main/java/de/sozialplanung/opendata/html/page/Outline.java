package de.sozialplanung.opendata.html.page;

import java.util.List;

/// A small map of the region as a drawing in the page itself: no script needed, each shape a link.
///
/// @param width  of the drawing in its own units
/// @param height of the drawing
/// @param frame  where it lies
/// @param shapes the areas
public record Outline(int width, int height, Frame frame, List<Shape> shapes) {

    /// Where a drawing lies in EPSG:25832.
    ///
    /// @param west   the easting of its left edge
    /// @param north  the northing of its upper edge
    /// @param scale  units of the drawing per metre
    public record Frame(double west, double north, double scale) {

        public double x(double easting) {
            return tenths((easting - west) * scale);
        }

        public double y(double northing) {
            return tenths((north - northing) * scale);
        }

        private static double tenths(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }

    /// One area.
    ///
    /// @param key  of the area
    /// @param path an SVG path
    /// @param name its name
    /// @param href the public path of its page
    public record Shape(String key, String path, String name, String href) {}
}
