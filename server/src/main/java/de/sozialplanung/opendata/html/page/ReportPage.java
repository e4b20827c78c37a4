package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The social report of an edition.
///
/// @param shell    what every page shares
/// @param year     the latest one with figures
/// @param glance   the headline figures of the whole district
/// @param changes  what has changed most, the most first
/// @param outline  the areas that the maps colour; null where there is no drawing
/// @param withheld says of which areas figures may be missing
/// @param themes   what stands out
/// @param missing  which figures there are not, by theme
/// @param statuses the heads of its columns: signs with their words
public record ReportPage(Shell shell, String year, List<AreaPage.Row> glance, List<Change> changes,
        @Nullable Outline outline, String withheld, List<Theme> themes, List<Missing> missing, List<Fact> statuses) {

    public ReportPage {
        glance = List.copyOf(glance);
        changes = List.copyOf(changes);
        themes = List.copyOf(themes);
        missing = List.copyOf(missing);
        statuses = List.copyOf(statuses);
    }

    /// How a figure of the district has changed within a year.
    ///
    /// @param id     of the indicator
    /// @param change with its sign, in words
    /// @param means  more or less need, in words; empty where neither
    public record Change(String id, String name, String unit, String year, String before, String now, String change,
            String means) {}

    /// One theme.
    ///
    /// @param map      of a headline indicator; null where there is none
    /// @param standing what stands out, by indicator
    public record Theme(String code, String title, @Nullable Coloured map, List<Standing> standing) {}

    /// A map that colours the shapes of the outline.
    ///
    /// @param id    of the indicator
    /// @param name  of the indicator, with its year
    /// @param areas by the keys of the shapes
    public record Coloured(String id, String name, List<Area> areas, List<Choropleth.Legend> legend) {}

    /// The colour of a shape.
    ///
    /// @param note name and figure in words
    public record Area(String key, String fill, String note) {}

    /// Areas with clearly more need than the district.
    ///
    /// @param id       of the indicator
    /// @param district its figure, in words
    /// @param count    how many of how many, in words
    /// @param areas    by name, each a public path
    public record Standing(String id, String name, String year, String district, String count,
            List<OfferPage.Link> areas) {}

    /// Figures that are missing.
    ///
    /// @param all    figures there could be, in words
    /// @param counts one per status, in words
    public record Missing(String theme, String all, List<String> counts) {}
}
