package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/// Runs checked queries against an immutable dataset within the limits. Safe for any number of threads.
///
/// Before the first byte every failure is a `Problem`; after it, an `IOException` cuts the connection, so that a result that
/// stopped half-way never looks complete.
public final class SparqlEngine {

    private final SparqlLimits limits;
    private final QueryGuard guard;
    private final Semaphore slots;

    public SparqlEngine(SparqlLimits limits, String base) {
        this.limits = limits;
        this.guard = new QueryGuard(limits, base);
        this.slots = new Semaphore(limits.parallel());
    }

    public SparqlLimits limits() {
        return limits;
    }

    /// What a query answers with, ready to be written; must be closed, which frees its place.
    sealed interface Answer extends AutoCloseable {

        @Override
        void close();
    }

    /// Rows of a SELECT, the first already found.
    record Rows(RowSet rows, QueryExec execution, Semaphore slots, SparqlLimits limits) implements Answer {

        void write(ResultFormat format, OutputStream out) throws IOException {
            RowSetWriter writer = RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
            try {
                writer.write(out, new CellLimit(rows, limits.cells()), ARQ.getContext());
            } catch (QueryCancelledException e) {
                throw new IOException("the result was cut at a limit", e);
            }
        }

        @Override
        public void close() {
            execution.close();
            slots.release();
        }
    }

    /// The answer of an ASK.
    record Verdict(boolean value) implements Answer {

        void write(ResultFormat format, OutputStream out) {
            RowSetWriterRegistry.getFactory(format.lang()).create(format.lang()).write(out, value, ARQ.getContext());
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    /// The graph of a CONSTRUCT or DESCRIBE, complete.
    record Triples(Graph graph) implements Answer {

        @Override
        public void close() {
            // holds nothing
        }
    }

    /// Parses and checks a request against the graphs of a dataset.
    ///
    /// @throws Problem for anything that will not be run
    public Query check(SparqlRequest request, DatasetGraph dataset) {
        Set<String> graphs = new HashSet<>();
        dataset.listGraphNodes().forEachRemaining(node -> graphs.add(node.toString()));
        return guard.check(request, graphs);
    }

    /// Starts a checked query.
    ///
    /// @throws Problem where all places are taken or a limit is reached before the first row
    Answer start(Query query, DatasetGraph dataset) {
        if (!slots.tryAcquire()) {
            throw Problem.of(ProblemKind.OVERLOADED, "All " + limits.parallel()
                    + " places for queries are taken at the moment; try again in some seconds.");
        }
        Answer answer = null;
        QueryExec execution = null;
        try {
            execution = execution(query, dataset);
            answer = run(query, execution);
            return answer;
        } catch (StackOverflowError e) {
            throw Problem.at("query", -1, "The query is nested too deeply.");
        } catch (RowBudget.Exhausted e) {
            throw Problem.of(ProblemKind.TOO_LARGE, "The query needs more rows in between than are allowed; make its "
                    + "patterns narrower or add a LIMIT to a sub-select.");
        } catch (QueryCancelledException e) {
            throw Problem.of(ProblemKind.OVERLOADED,
                    "The query took longer than the " + limits.timeout().toSeconds() + " seconds that are allowed.");
        } finally {
            if (!(answer instanceof Rows)) {
                if (execution != null) {
                    execution.close();
                }
                slots.release();
            }
        }
    }

    private QueryExec execution(Query query, DatasetGraph dataset) {
        Context context = ARQ.getContext().copy();
        context.setFalse(ARQ.enablePropertyFunctions);
        context.setFalse(ARQ.httpServiceAllowed);
        RowBudget budget = new RowBudget(limits);
        QC.setFactory(context, budget::executor);
        return QueryExec.dataset(dataset).query(query).context(context)
                .timeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS).build();
    }

    private Answer run(Query query, QueryExec execution) {
        if (query.isAskType()) {
            return new Verdict(execution.ask());
        }
        if (query.isSelectType()) {
            RowSet rows = execution.select();
            boolean _ = rows.hasNext();
            return new Rows(rows, execution, slots, limits);
        }
        Graph graph = GraphFactory.createDefaultGraph();
        (query.isDescribeType() ? execution.describeTriples() : execution.constructTriples())
                .forEachRemaining(triple -> {
                    graph.add(triple);
                    if (graph.size() > limits.cells()) {
                        throw new RowBudget.Exhausted();
                    }
                });
        return new Triples(graph);
    }
}
