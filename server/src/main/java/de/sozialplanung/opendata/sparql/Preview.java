package de.sozialplanung.opendata.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.rdf.RdfFormat;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/// The beginning of what a query answers, in plain texts, for a page that shows it.
public sealed interface Preview {

    /// Bytes of Turtle that a page can show.
    int LONGEST_GRAPH = 1_000_000;

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
    /// @param client whatever tells clients apart
    /// @param most   rows to show
    /// @throws Problem where it will not be run, or reaches a limit
    static Preview of(SparqlEngine engine, Publication publication, String client, String query, int most) {
        DatasetGraph dataset = publication.linkedData().dataset().asDatasetGraph();
        Query checked = engine.check(new SparqlRequest(query, List.of(), List.of(), null, null), dataset);
        if (checked.isSelectType()) {
            PrefixMapping prefixes = dataset.getDefaultGraph().getPrefixMapping();
            long cells = engine.limits().cells();
            return engine.run(checked, dataset, client,
                    (execution, _) -> rows(new CellLimit(execution.select(), cells), prefixes, most));
        }
        if (checked.isAskType()) {
            return engine.run(checked, dataset, client, (execution, _) -> new Verdict(execution.ask()));
        }
        try (Spool graph = engine.run(checked, dataset, client, RdfFormat.TURTLE.key())) {
            if (graph.size() > LONGEST_GRAPH) {
                throw Problem.of(ProblemKind.TOO_LARGE,
                        "The graph is too long for a page; choose a format to get it as a file.");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            graph.sendTo(out);
            return new Statements(out.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Problem.of(ProblemKind.OVERLOADED, "There is no room for the result at the moment.");
        }
    }

    private static Rows rows(RowSet all, PrefixMapping prefixes, int most) {
        List<Var> names = all.getResultVars();
        List<List<Value>> rows = new ArrayList<>();
        long total = 0;
        for (; all.hasNext(); total++) {
            Binding row = all.next();
            if (total < most) {
                rows.add(names.stream().map(name -> Value.of(row.get(name), prefixes)).toList());
            }
        }
        return new Rows(names.stream().map(Var::getVarName).toList(), rows, total);
    }
}
