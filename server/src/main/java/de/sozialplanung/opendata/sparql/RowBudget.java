package de.sozialplanung.opendata.sparql;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
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

    /// An executor that counts. ARQ calls it for every operator of the query; an operator calls it in turn for those that
    /// feed it, which is how each learns what becomes of its rows.
    OpExecutor executor(ExecutionContext context) {
        return new OpExecutor(context) {

            private Retention ofParent = new Retention.None();

            @Override
            protected QueryIterator exec(Op op, QueryIterator input) {
                Retention mine = ofParent;
                ofParent = Retention.ofInputs(op);
                try {
                    return new Counted(super.exec(op, input), Retention.ofOutput(op, mine));
                } finally {
                    ofParent = mine;
                }
            }
        };
    }

    private final class Counted extends QueryIteratorWrapper {

        private final Retention retention;
        private long held;

        Counted(QueryIterator iterator, Retention retention) {
            super(iterator);
            this.retention = retention;
        }

        @Override
        protected Binding moveToNextBinding() {
            Binding row = super.moveToNextBinding();
            held += switch (retention) {
                case Retention.None _ -> 0;
                case Retention.Rows _ -> 1;
                case Retention.Keys keys -> keys.isNew(row) ? 1 : 0;
            };
            if (++produced > limits.intermediate() || held > limits.heldRows()) {
                throw new Exhausted();
            }
            return row;
        }
    }
}
