package de.sozialplanung.opendata.sparql.cube;

import de.sozialplanung.opendata.rdf.Cube;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;

/// Answers those parts of a query from the cube that have its shape.
public final class CubeQueries {

    private CubeQueries() {}

    /// A basic graph pattern that speaks of observations, among other things.
    ///
    /// @return empty where it does not; the input is untouched then
    public static Optional<QueryIterator> match(BasicPattern pattern, QueryIterator input, ExecutionContext context) {
        return Plan.of(pattern, context.getActiveGraph()).map(plan -> match(plan, input, context));
    }

    /// The sequence that the optimiser makes of a pattern and its conditions, put together again, where it speaks of
    /// observations: those are found at once and not part by part.
    ///
    /// @return empty where there is anything else in the sequence
    public static Optional<Op> together(OpSequence sequence, ExecutionContext context) {
        return Flat.of(sequence).filter(flat -> Plan.of(flat.pattern(), context.getActiveGraph()).isPresent())
                .map(Flat::op);
    }

    /// All solutions that one of the observations has while it can be these rows only.
    static QueryIterator match(Plan plan, Star first, Cube.Rows rows, QueryIterator input, ExecutionContext context) {
        QueryIterator solutions = new StarJoin(input, plan.view().cube(), first, rows, context);
        for (Star star : plan.stars()) {
            solutions = star.equals(first) ? solutions
                    : new StarJoin(solutions, plan.view().cube(), star, null, context);
        }
        return rest(plan, plan.beside().isEmpty() ? solutions : new MemoryJoin(solutions, plan.beside(), context),
                context);
    }

    private static QueryIterator rest(Plan plan, QueryIterator solutions, ExecutionContext context) {
        return plan.after().isEmpty() ? solutions : MemoryJoin.general(plan.after(), solutions, context);
    }

    private static QueryIterator match(Plan plan, QueryIterator input, ExecutionContext context) {
        boolean ahead = !plan.beside().isEmpty() && plan.estimateBeside() < plan.estimateStar();
        QueryIterator solutions = ahead ? MemoryJoin.general(plan.beside(), input, context) : input;
        for (Star star : plan.stars()) {
            solutions = new StarJoin(solutions, plan.view().cube(), star, null, context);
        }
        if (!ahead && !plan.beside().isEmpty()) {
            solutions = new MemoryJoin(solutions, plan.beside(), context);
        }
        return rest(plan, solutions, context);
    }

    /// The first of a sort by a figure of observations.
    ///
    /// @param counted told of each solution that is sorted
    /// @return empty where it is not that; the input is untouched then
    public static Optional<QueryIterator> top(OpTopN top, QueryIterator input, ExecutionContext context,
            UnaryOperator<QueryIterator> counted) {
        if (!input.isJoinIdentity()) {
            return Optional.empty();
        }
        return TopRows.of(top, context, counted).map(rows -> {
            input.close();
            return rows.iterator();
        });
    }

    /// A grouping of observations by their dimensions and by what is said of these, with aggregates of their figures.
    ///
    /// @param hold told how many groups are kept
    /// @return empty where it is not exactly that; the input is untouched then
    public static Optional<QueryIterator> group(OpGroup group, QueryIterator input, ExecutionContext context,
            LongConsumer hold) {
        if (!input.isJoinIdentity()) {
            return Optional.empty();
        }
        return Grouping.of(group, context.getActiveGraph()).map(grouping -> {
            input.close();
            return new GroupedRows(grouping, context, hold).iterator();
        });
    }
}
