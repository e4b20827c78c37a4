package de.sozialplanung.opendata.sparql;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/// What the operator that takes a row keeps of it in memory.
sealed interface Retention {

    /// Nothing: the row flows on.
    record None() implements Retention {}

    /// The whole row, as a sort or a join does.
    record Rows() implements Retention {}

    /// One entry for each combination of these variables' values, as a grouping does. Counts them by a hash, so that the
    /// counting itself stays small; two combinations with the same hash count as one.
    ///
    /// @param variables the variables of the combination
    /// @param seen      hashes of those that were met, for one run of a query
    record Keys(Set<Var> variables, Set<Long> seen) implements Retention {

        boolean isNew(Binding row) {
            long hash = 1;
            for (Var variable : variables) {
                Node value = row.get(variable);
                hash = hash * 0x9E3779B97F4A7C15L + (value == null ? 0 : value.hashCode());
            }
            return seen.add(hash);
        }
    }

    /// What an operator keeps of the rows that feed it.
    static Retention ofInputs(Op op) {
        return switch (op) {
            case OpOrder _,OpJoin _,OpLeftJoin _,OpMinus _ -> new Rows();
            case OpGroup group -> ofGroup(group);
            default -> new None();
        };
    }

    /// What becomes of an operator's own rows: what its parent keeps, and for DISTINCT what it keeps itself, since it
    /// remembers every row that it lets through.
    static Retention ofOutput(Op op, Retention parent) {
        return op instanceof OpDistinct ? new Rows() : parent;
    }

    private static Retention ofGroup(OpGroup group) {
        Set<Var> variables = new LinkedHashSet<>(group.getGroupVars().getVars());
        group.getGroupVars().forEachExpr((_, expression) -> variables.addAll(expression.getVarsMentioned()));
        for (ExprAggregator aggregator : group.getAggregators()) {
            switch (aggregator.getAggregator()) {
                case AggCount _,AggCountVar _,AggSum _,AggMin _,AggMax _,AggAvg _,AggSample _ -> {
                    // a running figure
                }
                case AggCountVarDistinct distinct -> variables.addAll(mentioned(distinct));
                default -> {
                    return new Rows();
                }
            }
        }
        return new Keys(variables, new HashSet<>());
    }

    private static Set<Var> mentioned(Aggregator aggregator) {
        Set<Var> variables = new LinkedHashSet<>();
        aggregator.getExprList().forEach(expression -> variables.addAll(expression.getVarsMentioned()));
        return variables;
    }
}
