package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a query answered, as a page shows it.
public sealed interface QueryResult {

    /// Rows of a SELECT.
    ///
    /// @param names the variables, without question mark
    /// @param rows  one cell for each variable
    /// @param total how many rows there are, of which `rows` may be the first
    record Rows(List<String> names, List<List<Cell>> rows, long total) implements QueryResult {

        public Rows {
            names = List.copyOf(names);
            rows = List.copyOf(rows);
        }
    }

    /// The answer of an ASK.
    record Verdict(boolean holds) implements QueryResult {}

    /// The graph of a CONSTRUCT or DESCRIBE.
    record Graph(String turtle) implements QueryResult {}

    /// The query was not run, or not to its end.
    ///
    /// @param status the HTTP status
    /// @param detail why, and what is allowed
    record Refusal(int status, String detail) implements QueryResult {}

    /// One value.
    ///
    /// @param text as shown; empty where the variable is unbound
    /// @param href where an IRI leads that can be followed; null for anything else
    record Cell(String text, @Nullable String href) {}
}
