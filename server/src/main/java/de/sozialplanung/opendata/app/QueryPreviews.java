package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.html.QueryAnswers;
import de.sozialplanung.opendata.html.page.QueryResult;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.sparql.Preview;
import de.sozialplanung.opendata.sparql.SparqlEngine;

/// What the SPARQL endpoint answers, for the page that shows it: the one place where two faces meet.
record QueryPreviews(SparqlEngine engine) implements QueryAnswers {

    @Override
    public QueryResult answer(Publication publication, String client, String query, int most) {
        try {
            return switch (Preview.of(engine, publication, client, query, most)) {
                case Preview.Rows rows -> new QueryResult.Rows(rows.names(),
                        rows.rows().stream()
                                .map(row -> row.stream().map(v -> new QueryResult.Cell(v.text(), v.href())).toList())
                                .toList(),
                        rows.total());
                case Preview.Verdict verdict -> new QueryResult.Verdict(verdict.holds());
                case Preview.Statements statements -> new QueryResult.Graph(statements.turtle());
            };
        } catch (Problem problem) {
            return new QueryResult.Refusal(problem.kind().status(), problem.detail());
        }
    }
}
