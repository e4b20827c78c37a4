package de.sozialplanung.opendata.html.page;

import java.util.List;

/// The catalogue as portals harvest it, for humans.
///
/// @param shell    what every page shares
/// @param forms    the whole catalogue in formats for machines
/// @param datasets its entries of collections
/// @param series   its entries of indicators, by theme
public record CatalogPage(Shell shell, List<Download> forms, List<Entry> datasets, List<Series> series) {

    /// The number of all entries.
    public int size() {
        return datasets.size() + series.stream().mapToInt(one -> one.members().size()).sum();
    }

    /// The datasets of a theme.
    ///
    /// @param id      the key of the series
    /// @param title   its title
    /// @param members its datasets
    public record Series(String id, String title, List<Entry> members) {}

    /// A dataset.
    ///
    /// @param id          its key
    /// @param kind        the kind in its address `/id/{kind}/{id}`
    /// @param page        the public path of its page
    /// @param collection  the id of the collection that holds the data
    /// @param title       its title
    /// @param description what it holds
    /// @param keywords    its keywords, which exist in German only
    /// @param period      which time it covers; empty where unknown
    /// @param files       its distributions as files
    public record Entry(String id, String kind, String page, String collection, String title, String description,
            List<String> keywords,
            String period, List<Download> files) {}
}
