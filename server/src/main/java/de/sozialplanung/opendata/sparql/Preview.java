package de.sozialplanung.opendata.sparql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.rdf.RdfFormat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/// The beginning of what a query answers, in plain texts, for a page that shows it.
public sealed interface Preview {

    /// Rows of a SELECT.
    ///
    /// @param names the variables, without question mark
    /// @param rows  the first rows, a value for each variable
    /// @param total how many rows there are
    record Rows(List<String> names, List<List<Value>> rows, long total) implements Preview {

        public Rows {
            names = List.copyOf(names);
            rows = List.copyOf(rows);
        }
    }

    /// The answer of an ASK.
    record Verdict(boolean holds) implements Preview {}

    /// The graph of a CONSTRUCT or DESCRIBE.
    record Statements(String turtle) implements Preview {}

    /// One value.
    ///
    /// @param text IRIs with the prefix of their namespace, long texts cut; empty where the variable is unbound
    /// @param href the IRI where it can be followed; null for anything else
    record Value(String text, @Nullable String href) {

        private static final int LONGEST = 300;

        private static Value of(@Nullable Node node, PrefixMapping prefixes) {
            if (node == null) {
                return new Value("", null);
            }
            if (node.isURI()) {
                String iri = node.getURI();
                return new Value(prefixes.shortForm(iri), iri.matches("(?s)https?:.*") ? iri : null);
            }
            String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
            return new Value(text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text, null);
        }
    }

    /// Runs a query within the engine's limits.
    ///
    /// @param most rows to show
    /// @throws Problem where it will not be run, or reaches a limit
    static Preview of(SparqlEngine engine, Publication publication, String query, int most) {
        DatasetGraph dataset = publication.linkedData().dataset().asDatasetGraph();
        Query checked = engine.check(new SparqlRequest(query, List.of(), List.of(), null, null), dataset);
        try (SparqlEngine.Answer answer = engine.start(checked, dataset)) {
            return switch (answer) {
                case SparqlEngine.Rows found -> rows(found, dataset.getDefaultGraph().getPrefixMapping(), most);
                case SparqlEngine.Verdict verdict -> new Verdict(verdict.value());
                case SparqlEngine.Triples triples -> new Statements(
                        turtle(triples.graph(), dataset.getDefaultGraph().getPrefixMapping()));
            };
        }
    }

    private static Rows rows(SparqlEngine.Rows found, PrefixMapping prefixes, int most) {
        RowSet all = found.rows();
        List<Var> names = all.getResultVars();
        List<List<Value>> rows = new ArrayList<>();
        long total = 0;
        try {
            for (; all.hasNext(); total++) {
                Binding row = all.next();
                if (total < most) {
                    rows.add(names.stream().map(name -> Value.of(row.get(name), prefixes)).toList());
                }
            }
        } catch (QueryCancelledException e) {
            throw Problem.of(e instanceof RowBudget.Exhausted ? ProblemKind.TOO_LARGE : ProblemKind.OVERLOADED,
                    "The result is larger, or took longer, than is allowed; add a LIMIT.");
        }
        return new Rows(names.stream().map(Var::getVarName).toList(), rows, total);
    }

    private static String turtle(Graph graph, PrefixMapping prefixes) {
        graph.getPrefixMapping().setNsPrefixes(prefixes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RdfFormat.TURTLE.write(graph, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
