package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.sparql.cube.CubeQueries;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutor;

/// Counts the rows that the operators of one query produce and stops it when they become too many, before they fill the
/// memory. Works beside the timeout, which alone would not notice a sort of a hundred million rows in time.
///
/// One budget serves one query; it is not safe for several. Closing it gives back what it took of the shared reserve.
final class RowBudget implements AutoCloseable {

    /// Characters of literals that count as one row more.
    private static final int CHARACTERS = 500;

    private final SparqlLimits limits;
    private final Reserve reserve;
    private final TimedRegex regex;
    private boolean started;
    private long produced;
    private long held;

    RowBudget(SparqlLimits limits, Reserve reserve) {
        this.limits = limits;
        this.reserve = reserve;
        regex = new TimedRegex(System.nanoTime() + limits.timeout().toNanos());
    }

    /// Thrown when a query produced too many rows.
    static final class Exhausted extends QueryCancelledException {

        private static final long serialVersionUID = 1L;
    }

    /// Thrown when a query would fit and those that run beside it leave too little memory.
    static final class Crowded extends QueryCancelledException {

        private static final long serialVersionUID = 1L;
    }

    /// An executor that counts. ARQ calls it for every operator of the query; an operator calls it in turn for those that
    /// feed it, which is how each learns what becomes of its rows.
    OpExecutor executor(ExecutionContext context) {
        return new OpExecutor(context) {

            private Retention ofParent = new Retention.None();

            @Override
            protected QueryIterator exec(Op op, QueryIterator input) {
                Op timed = timed(op);
                Retention mine = ofParent;
                ofParent = Retention.ofInputs(timed);
                try {
                    return new Counted(super.exec(timed, input), Retention.ofOutput(timed, mine));
                } finally {
                    ofParent = mine;
                }
            }

            @Override
            protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
                return CubeQueries.match(pattern.getPattern(), input, execCxt)
                        .orElseGet(() -> super.execute(pattern, input));
            }

            @Override
            protected QueryIterator execute(OpSequence sequence, QueryIterator input) {
                return CubeQueries.together(sequence, execCxt).map(whole -> exec(whole, input))
                        .orElseGet(() -> super.execute(sequence, input));
            }

            @Override
            protected QueryIterator execute(OpTopN top, QueryIterator input) {
                return CubeQueries.top(top, input, execCxt, rows -> new Counted(rows, new Retention.None()))
                        .orElseGet(() -> super.execute(top, input));
            }

            @Override
            protected QueryIterator execute(OpGroup group, QueryIterator input) {
                return CubeQueries.group(group, input, execCxt, RowBudget.this::hold)
                        .orElseGet(() -> super.execute(group, input));
            }
        };
    }

    /// The first operator is the whole query, what is inside of its expressions included.
    private Op timed(Op op) {
        if (started) {
            return op;
        }
        started = true;
        return Transformer.transform(new TransformCopy(), regex, op);
    }

    /// Takes memory for so many rows of about a kilobyte.
    void hold(long rows) {
        held += rows;
        boolean left = reserve.take(rows);
        if (held > limits.heldRows()) {
            throw new Exhausted();
        }
        if (!left) {
            throw new Crowded();
        }
    }

    @Override
    public void close() {
        reserve.giveBack(held);
        held = 0;
    }

    private static long weight(Binding row) {
        long characters = 0;
        for (Iterator<Var> variables = row.vars(); variables.hasNext();) {
            Node value = row.get(variables.next());
            if (value != null && value.isLiteral()) {
                characters += value.getLiteralLexicalForm().length();
            }
        }
        return 1 + characters / CHARACTERS;
    }

    private final class Counted extends QueryIteratorWrapper {

        private final Retention retention;

        Counted(QueryIterator iterator, Retention retention) {
            super(iterator);
            this.retention = retention;
        }

        @Override
        protected Binding moveToNextBinding() {
            Binding row = super.moveToNextBinding();
            if (++produced > limits.intermediate()) {
                throw new Exhausted();
            }
            switch (retention) {
                case Retention.None _ -> {
                    // flows on
                }
                case Retention.Rows _ -> hold(weight(row));
                case Retention.Keys keys -> {
                    if (keys.isNew(row)) {
                        hold(1);
                    }
                }
            }
            return row;
        }
    }
}
