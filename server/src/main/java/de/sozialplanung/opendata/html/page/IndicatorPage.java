package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One indicator: its map, table and line for a year and level, what it means, and how to take it along.
///
/// @param shell      what every page shares
/// @param id         of the indicator
/// @param name       of the indicator
/// @param theme      its field
/// @param definition what is counted
/// @param unit       as shown
/// @param facts      source, date, formula, method
/// @param years      with figures, the first first
/// @param levels     with figures
/// @param places     the municipalities, to show the areas of one only; none where there is nothing to choose
/// @param place      the same as a form, where they are many; null where they are links
/// @param hints      what is said of a level with too many areas
/// @param map        null where the level has no drawing
/// @param trend      over the years
/// @param trendRows  the same as a table
/// @param district   the figure of the whole; null where there is none
/// @param rows       the figures of the year
/// @param cut        what is said where these are not all; null where they are
/// @param signs      of official tables that occur, with their words
/// @param take       how to take it along
public record IndicatorPage(Shell shell, String id, String name, String theme, String definition, String unit,
        List<Fact> facts, List<Choice> years, List<Choice> levels, List<Choice> places,
        @Nullable PlaceForm place, List<String> hints, @Nullable Choropleth map, Trend trend, List<TrendRow> trendRows,
        @Nullable ValueView district, List<Row> rows, @Nullable Cut cut, List<Fact> signs, Take take) {

    public IndicatorPage {
        years = List.copyOf(years);
        levels = List.copyOf(levels);
        rows = List.copyOf(rows);
        hints = List.copyOf(hints);
    }

    /// Whether any row has what this column shows.
    public boolean hasPlaces() {
        return rows.stream().anyMatch(row -> !row.place().isEmpty());
    }

    /// Whether any row has what this column shows.
    public boolean hasIntervals() {
        return rows.stream().anyMatch(row -> !row.interval().isEmpty());
    }

    /// Something to choose.
    ///
    /// @param label   what it shows
    /// @param href    the page with it chosen
    /// @param current whether it is chosen
    public record Choice(String label, String href, boolean current) {}

    /// The choice of a municipality as a form.
    ///
    /// @param field  the municipalities
    /// @param hidden what stays chosen
    public record PlaceForm(ItemsPage.Field field, List<Fact> hidden) {}

    /// One area in the year shown.
    ///
    /// @param name      of the area
    /// @param place     the municipality that it lies in; empty where that says nothing
    /// @param href      its page
    /// @param value     its figure
    /// @param deviation from the figure of the whole, in words; empty where either is missing
    /// @param interval  what it may be by chance as well; empty where that is not known
    /// @param ranks     its place among the areas; empty where it has none
    public record Row(String name, String place, String href, ValueView value, String deviation, String interval,
            String ranks) {}

    /// One year of the line.
    public record TrendRow(String year, List<ValueView> values) {}

    /// How to take it along.
    ///
    /// @param downloads  the figures shown as files
    /// @param qgis       a layer definition; null where no layer has the indicator
    /// @param request    the same by OGC API
    /// @param sparql     the query page with the same as a query
    /// @param citation   a citation to copy
    public record Take(List<Download> downloads, @Nullable String qgis, String request, String sparql,
            String citation) {}
}
