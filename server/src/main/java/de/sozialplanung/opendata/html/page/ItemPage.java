package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One feature with all that is known of it.
///
/// @param shell           what every page shares
/// @param collection      the collection's id
/// @param collectionTitle its title
/// @param id              the feature's identifier
/// @param title           its name, else its identifier
/// @param rows            every property with a value
/// @param empty           the titles of the properties without one
/// @param downloads       the feature in formats for machines
/// @param iri             the absolute address that identifies the thing; null where it has none
/// @param map             a map of it; null where it has no geometry
/// @param citation        how to quote it; null where it is no figure
public record ItemPage(Shell shell, String collection, String collectionTitle, String id, String title,
        List<Row> rows, List<String> empty, List<Download> downloads, @Nullable String iri, @Nullable MapView map,
        @Nullable Citation citation) {

    /// A property and its value.
    ///
    /// @param title       of the property
    /// @param description of the property
    /// @param unit        empty where there is none
    /// @param year        that a figure is of; empty where the feature as a whole has one, or none
    /// @param values      one, or several for a list
    public record Row(String title, String description, String unit, String year, List<ValueView> values) {}
}
