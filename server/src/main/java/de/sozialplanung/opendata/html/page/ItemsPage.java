package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a collection as a table.
///
/// @param shell      what every page shares
/// @param collection the collection's id
/// @param title      its title
/// @param matched    how many features match in all
/// @param columns    the heads
/// @param rows       the features
/// @param signs      the signs that occur, explained
/// @param form       the filter
/// @param view       how it is shown
/// @param paging     where the table goes on
/// @param downloads  what is shown, as files, all pages of it
/// @param map        a map of the same features; null where they have no geometry
public record ItemsPage(Shell shell, String collection, String title, long matched, List<Column> columns,
        List<Row> rows, List<Fact> signs, Form form, View view, Paging paging, List<Download> downloads,
        @Nullable MapView map) {

    /// A column's head.
    ///
    /// @param sorted the address of the table sorted by it; null where it cannot be
    /// @param order  `ascending` or `descending` where the table is sorted by it, else empty
    public record Column(String name, String title, String unit, boolean numeric, @Nullable String sorted,
            String order) {}

    /// How the table may be shown.
    ///
    /// @param fields  order, number of rows, reference system
    /// @param columns that may be chosen
    public record View(List<Field> fields, List<Choice> columns) {}

    /// A column that may be chosen.
    public record Choice(String name, String title, boolean chosen) {}

    /// A feature: one list of values per column.
    public record Row(String id, List<List<ValueView>> cells) {}

    /// The filter as it stands and as it may be changed.
    ///
    /// @param fields what may be filtered by
    /// @param active what is filtered by, each with the address without it
    /// @param hidden parameters that the form keeps
    /// @param reset  the address without any filter
    public record Form(List<Field> fields, List<Active> active, List<Fact> hidden, String reset) {}

    /// A field of the filter.
    ///
    /// @param name    of the parameter
    /// @param label   for humans
    /// @param value   as it stands; empty where it is not used
    /// @param hint    how it is written; empty where that is plain
    /// @param options what may be chosen; empty where the field takes text
    public record Field(String name, String label, String value, String hint, List<Fact> options) {}

    /// A filter in force.
    public record Active(String label, String value, String without) {}

    /// Where the table goes on.
    ///
    /// @param next  the address of the next page; null at the end
    /// @param first the address of the first page; null where this is it
    public record Paging(@Nullable String next, @Nullable String first) {}
}
