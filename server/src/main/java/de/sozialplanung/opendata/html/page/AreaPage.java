package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The profile of an area: its figures against the district, what stands out, what there is for its people.
///
/// @param shell     what every page shares
/// @param key       of the area
/// @param name      of the area
/// @param level     of the area, in words
/// @param up        the areas that it lies in, the largest first
/// @param headline  the headline figures
/// @param themes    all figures by field
/// @param strengths what is better than in the district
/// @param burdens   what is a heavier burden than in the district
/// @param ages      its inhabitants by age; null where the catalogue names no groups
/// @param place     where it lies; null where there is no drawing
/// @param parts     the areas within it
/// @param offers    services in it
/// @param processes planning processes that concern it
/// @param signs     of official tables that occur, with their words
/// @param iri       the absolute address that identifies it
/// @param data      the public path of its entry among the data
public record AreaPage(Shell shell, String key, String name, String level, List<Up> up, List<Row> headline,
        List<Group> themes, List<String> strengths, List<String> burdens, @Nullable AgeStructure ages,
        @Nullable Choropleth place, Parts parts, Offers offers, List<Up> processes, List<Fact> signs, String iri,
        String data) {

    public AreaPage {
        up = List.copyOf(up);
        headline = List.copyOf(headline);
        themes = List.copyOf(themes);
    }

    /// Something to go to.
    public record Up(String name, String href) {}

    /// The areas within it.
    ///
    /// @param shown the first of them
    /// @param cut   what is said where there are more; null where these are all
    public record Parts(List<Up> shown, @Nullable Cut cut) {

        public Parts {
            shown = List.copyOf(shown);
        }
    }

    /// The latest figure of an indicator.
    ///
    /// @param id        of the indicator
    /// @param name      of the indicator
    /// @param unit      as shown
    /// @param year      that the figure is of
    /// @param here      the figure of the area
    /// @param district  that of the whole district in the same year; null on its own page
    /// @param deviation from it, in words
    /// @param course    over the years
    public record Row(String id, String name, String unit, String year, ValueView here, @Nullable ValueView district,
            String deviation, Trend course) {}

    /// The figures of one field.
    public record Group(String id, String title, List<Row> rows) {}

    /// Services in the area.
    ///
    /// @param total how many there are, in words
    /// @param kinds how many of each kind, the most first
    /// @param href  the public path of all of them as a table
    /// @param list  the public path of those that are there now, to be searched
    public record Offers(String total, List<Fact> kinds, String href, String list) {}
}
