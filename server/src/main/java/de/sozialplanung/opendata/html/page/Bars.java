package de.sozialplanung.opendata.html.page;

import java.util.List;

/// Figures of some groups as lying bars of a small drawing, those of several areas beneath each other. What it shows stands in
/// a table beside it.
///
/// @param width  of the drawing in its own units
/// @param height of the drawing
/// @param left   where the bars begin
/// @param labels the groups, the first on top
/// @param bars   the figures, group by group
public record Bars(int width, int height, int left, List<Label> labels, List<Bar> bars) {

    public Bars {
        labels = List.copyOf(labels);
        bars = List.copyOf(bars);
    }

    /// The name of a group.
    ///
    /// @param y    of the line that it stands on
    /// @param text the name
    public record Label(double y, String text) {}

    /// One figure.
    ///
    /// @param series which area it is of, from 0
    /// @param y      its upper edge
    /// @param width  0 where there is no figure
    /// @param height of the bar
    /// @param text   the figure, or the word why there is none
    /// @param note   group, area and figure in words
    public record Bar(int series, double y, double width, double height, String text, String note) {}
}
