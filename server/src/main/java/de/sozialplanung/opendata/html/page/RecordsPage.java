package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The catalogue as something to search in.
///
/// @param shell   what every page shares
/// @param search  the words searched for; empty where none are
/// @param hidden  parameters that the search keeps
/// @param matched how many records match in all
/// @param entries those on this page
/// @param facts   what is said of the catalogue itself; empty for the result of a search
/// @param next    the address of the next page; null at the end
/// @param json    the same as GeoJSON
public record RecordsPage(Shell shell, String search, List<Fact> hidden, long matched, List<CatalogPage.Entry> entries,
        List<Fact> facts, @Nullable String next, String json) {}
