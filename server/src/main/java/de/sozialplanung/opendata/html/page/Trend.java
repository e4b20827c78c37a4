package de.sozialplanung.opendata.html.page;

import java.util.List;

/// Figures over the years as lines of a small drawing. What it shows stands in a table beside it.
///
/// @param width  of the drawing in its own units
/// @param height of the drawing
/// @param left   edge of what is drawn; left of it stand the figures of the vertical axis
/// @param lines  one for each area
/// @param years  the marks of the horizontal axis
/// @param values the marks of the vertical axis
public record Trend(int width, int height, double left, List<Line> lines, List<Mark> years, List<Mark> values) {

    public Trend {
        lines = List.copyOf(lines);
        years = List.copyOf(years);
        values = List.copyOf(values);
    }

    /// The figures of one area; a year without a figure interrupts the line.
    ///
    /// @param name of the area
    /// @param path an SVG path
    /// @param dots the figures
    public record Line(String name, String path, List<Dot> dots) {

        public Line {
            dots = List.copyOf(dots);
        }
    }

    /// One figure.
    ///
    /// @param note area, year and figure in words
    public record Dot(double x, double y, String note) {}

    /// A mark of an axis.
    ///
    /// @param at   its place
    /// @param text what stands there
    public record Mark(double at, String text) {}
}
