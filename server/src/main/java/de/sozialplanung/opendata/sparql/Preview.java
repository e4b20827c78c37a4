package de.sozialplanung.opendata.sparql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.rdf.RdfFormat;

import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
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
        boolean table = checked.isSelectType() || checked.isAskType();
        // each request has a thread of its own, so that visitors of the page do not stand in each other's way
        String client = Thread.currentThread().toString();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (Spool result = engine.run(checked, dataset, client,
                table ? ResultFormat.JSON.media().key() : RdfFormat.TURTLE.key())) {
            result.sendTo(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!table) {
            return new Statements(whole.toString(StandardCharsets.UTF_8));
        }
        QueryExecResult read = RowSetReaderRegistry.getFactory(ResultFormat.JSON.lang())
                .create(ResultFormat.JSON.lang())
                .readAny(new ByteArrayInputStream(whole.toByteArray()), ARQ.getContext());
        return read.isBoolean() ? new Verdict(read.booleanResult())
                : rows(read.rowSet(), dataset.getDefaultGraph().getPrefixMapping(), most);
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
