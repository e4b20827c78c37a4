package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One collection: what it holds, what its columns mean and how to get it.
///
/// @param shell       what every page shares
/// @param id          the collection's id
/// @param title       its title
/// @param description what it holds
/// @param facts       count, period, extent and the like
/// @param properties  the meaning of its columns
/// @param downloads   the data, per format
/// @param dataset     the public path of its dataset; null where it belongs to none
/// @param jsonLd      the dataset for search engines, as it may stand in a script element; null where it belongs to none
/// @param map         a map of its features; null where they have no geometry
public record CollectionPage(Shell shell, String id, String title, String description, List<Fact> facts,
        List<PropertyRow> properties, List<Download> downloads, @Nullable String dataset,
        @Nullable String jsonLd, @Nullable MapView map) {

    /// A column and its meaning.
    ///
    /// @param name        as in files and requests
    /// @param title       for humans
    /// @param type        in words
    /// @param unit        empty where there is none
    /// @param description what it says
    /// @param scheme      the id of the code list its values come from; null where they are free
    public record PropertyRow(String name, String title, String type, String unit, String description,
            @Nullable String scheme) {}
}
