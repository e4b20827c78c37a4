package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.rdf.RdfFormat;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
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
/// A result is held back until it is whole ([record 18](../../../../../../../../decisions/0018-cube-queries.md)): every
/// failure is a `Problem`, and what is sent is complete.
public final class SparqlEngine {

    /// Triples of a result in memory that take as much as one row.
    private static final int TRIPLES_PER_ROW = 4;

    /// A graph that somebody may read is written with more care than one for a program.
    private static final int FEW_TRIPLES = 1_000;

    private final SparqlLimits limits;
    private final QueryGuard guard;
    private final Places places;
    private final Reserve reserve;
    private final Reserve files;
    private final QueryListener listener;

    public SparqlEngine(SparqlLimits limits, String base) {
        this(limits, base, QueryListener.NONE);
    }

    /// As above.
    ///
    /// @param listener is told of every query that is to run
    public SparqlEngine(SparqlLimits limits, String base, QueryListener listener) {
        this.limits = limits;
        this.listener = listener;
        guard = new QueryGuard(limits, base);
        places = new Places(limits);
        reserve = new Reserve(limits.heldRows());
        files = new Reserve(limits.filedBytes());
    }

    public SparqlLimits limits() {
        return limits;
    }

    /// Parses and checks a request against the graphs of a dataset.
    ///
    /// @throws Problem for anything that will not be run
    public Query check(SparqlRequest request, DatasetGraph dataset) {
        Set<String> graphs = new HashSet<>();
        dataset.listGraphNodes().forEachRemaining(node -> graphs.add(node.toString()));
        return guard.check(request, graphs);
    }

    /// Runs a checked query to its end.
    ///
    /// @param client whatever tells clients apart
    /// @param format the key of a `ResultFormat` for SELECT and ASK, of an `RdfFormat` for CONSTRUCT and DESCRIBE
    /// @return the whole result, to be sent and closed
    /// @throws Problem where there is no place for it or a limit is reached
    Spool run(Query query, DatasetGraph dataset, String client, String format) {
        Spool spool = new Spool(limits.bytes(), files);
        boolean whole = false;
        try {
            run(query, dataset, client, (execution, budget) -> {
                write(query, execution, budget, format, spool);
                return spool;
            });
            whole = true;
            return spool;
        } finally {
            if (!whole) {
                discard(spool);
            }
        }
    }

    /// What is done with an execution within the limits.
    @FunctionalInterface
    interface Work<T> {
        T of(QueryExec execution, RowBudget budget) throws IOException;
    }

    /// Runs a checked query and does something with what it finds.
    ///
    /// @throws Problem where there is no place for it or a limit is reached
    <T> T run(Query query, DatasetGraph dataset, String client, Work<T> work) {
        try (Places.Place _ = place(client)) {
            QueryListener.Running running = listener.begun();
            Optional<ProblemKind> end = Optional.of(ProblemKind.INTERNAL);
            try {
                T result = within(query, dataset, work);
                end = Optional.empty();
                return result;
            } catch (Problem problem) {
                end = Optional.of(problem.kind());
                throw problem;
            } finally {
                running.ended(end);
            }
        }
    }

    private Places.Place place(String client) {
        try {
            return places.take(client);
        } catch (Problem problem) {
            listener.refused(problem.kind());
            throw problem;
        }
    }

    /// Does the work, and says of each limit that it runs into which one it is.
    private <T> T within(Query query, DatasetGraph dataset, Work<T> work) {
        try (RowBudget budget = new RowBudget(limits, reserve);
                QueryExec execution = execution(query, dataset, budget)) {
            return work.of(execution, budget);
        } catch (StackOverflowError e) {
            throw Problem.of(ProblemKind.TOO_LARGE,
                    "The query is nested too deeply, or one of its paths is too long in the data.");
        } catch (OutOfMemoryError e) {
            throw Problem.of(ProblemKind.TOO_LARGE, "The query needs more memory than there is.");
        } catch (CellLimit.Reached e) {
            throw Problem.of(ProblemKind.TOO_LARGE, "The result has more than the " + limits.cells()
                    + " cells or triples that are allowed; ask for less, or page with ORDER BY, LIMIT and OFFSET.");
        } catch (RowBudget.Exhausted e) {
            throw Problem.of(ProblemKind.TOO_LARGE, "The query needs more rows in between than are allowed; make its "
                    + "patterns narrower or add a LIMIT to a sub-select.");
        } catch (RowBudget.Crowded e) {
            throw Problem.of(ProblemKind.OVERLOADED,
                    "Other queries take the memory that this one needs; try again in some seconds.");
        } catch (QueryCancelledException e) {
            throw Problem.of(ProblemKind.OVERLOADED,
                    "The query took longer than the " + limits.timeout().toSeconds() + " seconds that are allowed.");
        } catch (IOException e) {
            throw Problem.of(ProblemKind.OVERLOADED, "There is no room for the result at the moment.");
        }
    }

    /// Runs a query and throws the answer away.
    ///
    /// @return the bytes that it has, rows as JSON and graphs as Turtle
    /// @throws Problem as where it is asked for
    public long measure(SparqlRequest request, DatasetGraph dataset) throws IOException {
        Query query = check(request, dataset);
        boolean rows = query.isSelectType() || query.isAskType();
        try (Spool spool = run(query, dataset, "measure",
                rows ? ResultFormat.JSON.media().key() : RdfFormat.TURTLE.key())) {
            return spool.size();
        }
    }

    private static void discard(Spool spool) {
        try {
            spool.close();
        } catch (IOException e) {
            throw new IllegalStateException("a result that nobody gets cannot be thrown away", e);
        }
    }

    private QueryExec execution(Query query, DatasetGraph dataset, RowBudget budget) {
        Context context = ARQ.getContext().copy();
        context.setFalse(ARQ.enablePropertyFunctions);
        context.setFalse(ARQ.httpServiceAllowed);
        QC.setFactory(context, budget::executor);
        return QueryExec.dataset(dataset).query(query).context(context)
                .timeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS).build();
    }

    private void write(Query query, QueryExec execution, RowBudget budget, String format, Spool spool)
            throws IOException {
        if (query.isAskType() || query.isSelectType()) {
            rows(query, execution, ResultFormat.of(format), spool);
        } else {
            RdfFormat graph = RdfFormat.of(format).orElseThrow();
            Set<Triple> triples = triples(query, execution, budget);
            if (graph.streams() && triples.size() > FEW_TRIPLES) {
                graph.stream(triples.iterator(), query.getPrefixMapping(), spool);
            } else {
                Graph all = GraphFactory.createDefaultGraph();
                all.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
                triples.forEach(all::add);
                graph.write(all, spool);
            }
        }
    }

    private void rows(Query query, QueryExec execution, ResultFormat format, Spool spool) throws IOException {
        boolean json = format == ResultFormat.JSON;
        RowSetWriter writer = RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
        if (query.isAskType()) {
            boolean answer = execution.ask();
            if (json) {
                JsonResults.write(spool, answer);
            } else {
                writer.write(spool, answer, ARQ.getContext());
            }
        } else {
            RowSet found = new CellLimit(execution.select(), limits.cells());
            if (json) {
                JsonResults.write(spool, found);
            } else {
                writer.write(spool, found, ARQ.getContext());
            }
        }
    }

    /// In the order in which they were found, each once.
    private Set<Triple> triples(Query query, QueryExec execution, RowBudget budget) {
        Set<Triple> triples = new LinkedHashSet<>();
        Iterator<Triple> found = query.isDescribeType() ? execution.describeTriples() : execution.constructTriples();
        while (found.hasNext()) {
            boolean isNew = triples.add(found.next());
            if (triples.size() > limits.cells()) {
                throw new CellLimit.Reached();
            }
            if (isNew && triples.size() % TRIPLES_PER_ROW == 0) {
                budget.hold(1);
            }
        }
        return triples;
    }
}
