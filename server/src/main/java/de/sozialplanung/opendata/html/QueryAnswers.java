package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.html.page.QueryResult;
import de.sozialplanung.opendata.publication.Publication;

/// Answers queries for the page that shows their results; the SPARQL endpoint does it, within its limits.
@FunctionalInterface
public interface QueryAnswers {

    /// What a query answers, at most `most` rows of it.
    ///
    /// @param client whatever tells clients apart
    QueryResult answer(Publication publication, String client, String query, int most);
}
