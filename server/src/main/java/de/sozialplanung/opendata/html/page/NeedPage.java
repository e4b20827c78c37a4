package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Need and supply on one map and side by side in one table.
///
/// @param shell     what every page shares
/// @param fields    what may be chosen
/// @param indicator the indicator's name
/// @param unit      of its figures
/// @param year      that they are of
/// @param kind      of services, in words, with their target group
/// @param map       the figures as colours and the services as points; null where there are too many areas
/// @param points    how many services the map shows, in words
/// @param hints     what is said of a level with too many areas
/// @param whole     the whole district
/// @param rows      the areas by name
/// @param cut       what is said where these are not all; null where they are
/// @param apart     the areas of highest need without a service
/// @param apartCut  what is said where these are not all; empty where they are
/// @param signs     of official tables that occur, with their words
/// @param links     to the two parts
/// @param files     with what is shown
public record NeedPage(Shell shell, List<ItemsPage.Field> fields, String indicator, String unit, String year,
        String kind, @Nullable Choropleth map, String points, List<String> hints, @Nullable Row whole,
        List<Row> rows, @Nullable Cut cut, List<Row> apart, String apartCut, List<Fact> signs, List<Fact> links,
        List<Download> files) {

    public NeedPage {
        fields = List.copyOf(fields);
        hints = List.copyOf(hints);
        rows = List.copyOf(rows);
        apart = List.copyOf(apart);
    }

    /// An area.
    ///
    /// @param name   of the area
    /// @param place  the municipality that it lies in; empty where it is none
    /// @param href   the public path of its profile
    /// @param need   its figure
    /// @param supply what there is for its people
    public record Row(String name, String place, String href, Need need, Supply supply) {}

    /// How much need there is.
    ///
    /// @param value     the figure
    /// @param fill      the colour of its class, `#rrggbb`; null where it has none
    /// @param label     of its class
    /// @param deviation from the district
    /// @param ranks     its place, mostly a range
    public record Need(ValueView value, @Nullable String fill, String label, String deviation, String ranks) {}

    /// What there is; each empty where it is not known.
    ///
    /// @param count    of services
    /// @param rate     per 1,000 persons
    /// @param distance to the nearest one
    public record Supply(String count, String rate, String distance) {}
}
