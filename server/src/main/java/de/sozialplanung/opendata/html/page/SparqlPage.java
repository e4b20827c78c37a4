package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form that asks the SPARQL endpoint, and what it answered.
///
/// @param shell    what every page shares
/// @param query    the text in the form
/// @param example  the key of the example it is; null where a visitor wrote it
/// @param view     how its result is seen at first: `table`, `map` or `chart`
/// @param prefixes of the namespaces in use, as a JSON object, for the editor
/// @param examples queries to start from
/// @param formats  the result formats
/// @param result   what the query answered; null where none was asked yet
public record SparqlPage(Shell shell, String query, @Nullable String example, String view, String prefixes,
        List<Example> examples, List<Format> formats, @Nullable QueryResult result) {

    /// How many rows there are, in words.
    public String counted(QueryResult.Rows rows) {
        return rows.total() == rows.rows().size()
                ? shell.text(Text.SPARQL_ROWS, shell.number(rows.total()))
                : shell.text(Text.SPARQL_FIRST, shell.number(rows.rows().size()), shell.number(rows.total()));
    }

    /// A query to start from.
    ///
    /// @param key   in the address of the form that shows it
    /// @param title what it answers
    public record Example(String key, String title) {}

    /// A result format.
    ///
    /// @param key   the value of `format`
    /// @param title its name
    public record Format(String key, String title) {}
}
