package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where planning goes on: areas and the measures in them, as a drawing and as lists that say the same.
///
/// @param drawing  null where there is none
/// @param areas    that are planned for, by name
/// @param measures with and without a place, by process and title
/// @param placed   how many of them the drawing shows
public record PlanMap(@Nullable Choropleth drawing, List<Area> areas, List<Measure> measures, int placed) {

    /// So many of each a table lists; the drawing shows them all.
    private static final int MOST_LISTED = 200;

    public PlanMap {
        areas = List.copyOf(areas);
        measures = List.copyOf(measures);
    }

    public List<Area> listedAreas() {
        return areas.stream().limit(MOST_LISTED).toList();
    }

    public List<Measure> listedMeasures() {
        return measures.stream().limit(MOST_LISTED).toList();
    }

    /// An area.
    ///
    /// @param href      the public path of its profile
    /// @param processes that name it
    public record Area(String name, String href, List<OfferPage.Link> processes) {}

    /// A measure.
    ///
    /// @param href    the public path of its entry among the data
    /// @param process that it came of
    /// @param place   in words; may be empty
    /// @param state   in words
    public record Measure(String title, String href, OfferPage.Link process, String place, String state) {}
}
