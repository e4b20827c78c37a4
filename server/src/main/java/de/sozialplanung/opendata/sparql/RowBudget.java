package de.sozialplanung.opendata.sparql;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutor;

/// Counts the rows that the operators of one query produce and stops it when they become too many, before they fill the
/// memory. Works beside the timeout, which alone would not notice a sort of a hundred million rows in time.
///
/// One budget serves one query; it is not safe for several.
final class RowBudget {

    private final SparqlLimits limits;
    private long produced;

    RowBudget(SparqlLimits limits) {
        this.limits = limits;
    }

    /// Thrown when a query produced too many rows.
    static final class Exhausted extends QueryCancelledException {

        private static final long serialVersionUID = 1L;
    }

    /// An executor that counts. ARQ calls it for every operator of the query.
    OpExecutor executor(ExecutionContext context) {
        return new OpExecutor(context) {

            private int holding;

            @Override
            protected QueryIterator exec(Op op, QueryIterator input) {
                boolean holds = holdsRows(op);
                holding += holds ? 1 : 0;
                try {
                    return new Counted(super.exec(op, input), holding > 0);
                } finally {
                    holding -= holds ? 1 : 0;
                }
            }
        };
    }

    private static boolean holdsRows(Op op) {
        return op instanceof OpGroup || op instanceof OpOrder || op instanceof OpDistinct || op instanceof OpJoin
                || op instanceof OpLeftJoin || op instanceof OpMinus || op instanceof OpTopN;
    }

    private final class Counted extends QueryIteratorWrapper {

        private final boolean held;
        private long own;

        Counted(QueryIterator iterator, boolean held) {
            super(iterator);
            this.held = held;
        }

        @Override
        protected Binding moveToNextBinding() {
            if (++produced > limits.intermediate() || (held && ++own > limits.heldRows())) {
                throw new Exhausted();
            }
            return super.moveToNextBinding();
        }
    }
}
