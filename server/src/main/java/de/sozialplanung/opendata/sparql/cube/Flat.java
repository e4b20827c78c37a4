package de.sozialplanung.opendata.sparql.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;

/// A pattern and its conditions as they were before the optimiser cut the one up to try the others early.
///
/// @param pattern    all triple patterns
/// @param conditions all conditions, each on variables that the patterns bind
record Flat(BasicPattern pattern, List<Expr> conditions) {

    /// Empty where there is anything else in it.
    static Optional<Flat> of(Op op) {
        BasicPattern pattern = new BasicPattern();
        List<Expr> conditions = new ArrayList<>();
        return collect(op, pattern, conditions) ? Optional.of(new Flat(pattern, conditions)) : Optional.empty();
    }

    private static boolean collect(Op op, BasicPattern pattern, List<Expr> conditions) {
        return switch (op) {
            case OpBGP triples -> {
                pattern.addAll(triples.getPattern());
                yield true;
            }
            case OpFilter filter -> {
                BasicPattern inner = new BasicPattern();
                boolean flat = collect(filter.getSubOp(), inner, conditions)
                        && Plan.variables(inner).containsAll(filter.getExprs().getVarsMentioned());
                pattern.addAll(inner);
                conditions.addAll(filter.getExprs().getList());
                yield flat;
            }
            case OpSequence sequence -> sequence.getElements().stream().allMatch(e -> collect(e, pattern, conditions));
            default -> false;
        };
    }

    /// The conditions around the pattern.
    Op op() {
        OpBGP triples = new OpBGP(pattern);
        return conditions.isEmpty() ? triples : OpFilter.filterBy(new ExprList(conditions), triples);
    }
}
