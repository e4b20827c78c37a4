package de.sozialplanung.opendata.html.page;

import java.util.List;

/// The form that asks the SPARQL endpoint.
///
/// @param shell    what every page shares
/// @param query    the text in the form
/// @param format   the chosen result format's key
/// @param examples queries to start from
/// @param formats  the result formats
public record SparqlPage(Shell shell, String query, String format, List<Example> examples, List<Format> formats) {

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
