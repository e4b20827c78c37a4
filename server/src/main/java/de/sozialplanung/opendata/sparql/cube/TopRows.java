package de.sozialplanung.opendata.sparql.cube;

import de.sozialplanung.opendata.rdf.Cube;
import de.sozialplanung.opendata.rdf.ObservationColumn.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.iterator.IteratorDelayedInitialization;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;

/// The first of a sort by a figure: the observations with the highest or lowest figures are found in the column, and only
/// they become solutions.
///
/// What is said beside an observation, and conditions, can leave it without a solution. So some more than are asked for are
/// tried; where that is not enough, more; and in the end all. What was not tried comes after all that was.
///
/// @param star       the observations whose figure is sorted by
/// @param sign       1 for the highest first, -1 for the lowest
/// @param counted    told of each solution that is sorted
record TopRows(OpTopN top, Plan plan, List<Expr> conditions, Star star, Measure measure, int sign,
        ExecutionContext context, UnaryOperator<QueryIterator> counted) {

    private static final int FIRST_TRY = 64;
    private static final int MORE = 16;

    /// Beyond that all observations are solutions at once.
    private static final int MOST = 1_000_000;

    /// Empty where it is not sorted by a figure first.
    static Optional<TopRows> of(OpTopN top, ExecutionContext context, UnaryOperator<QueryIterator> counted) {
        SortCondition first = top.getConditions().getFirst();
        if (!(first.getExpression() instanceof ExprVar by)) {
            return Optional.empty();
        }
        int sign = first.getDirection() == Query.ORDER_DESCENDING ? 1 : -1;
        return Flat.of(top.getSubOp()).flatMap(flat -> Plan.of(flat.pattern(), context.getActiveGraph())
                .flatMap(plan -> plan.stars().stream()
                        .flatMap(star -> figure(star, by.asVar()).map(measure -> new TopRows(top, plan,
                                flat.conditions(), star, measure, sign, context, counted)).stream())
                        .findFirst()));
    }

    private static Optional<Measure> figure(Star star, Var variable) {
        return star.variables().get(variable) instanceof Measure measure ? Optional.of(measure) : Optional.empty();
    }

    /// Nothing is done before the first is asked for.
    QueryIterator iterator() {
        return QueryIterPlainWrapper.create(new IteratorDelayedInitialization<Binding>() {
            @Override
            protected Iterator<Binding> initializeIterator() {
                return run().iterator();
            }
        }, context);
    }

    private List<Binding> run() {
        Match all = Match.of(plan.view().cube(), star, _ -> Optional.empty());
        for (int wanted = Math.max(FIRST_TRY, 2 * top.getLimit()); wanted < MOST
                && wanted < all.rows().size(); wanted *= MORE) {
            double threshold = threshold(all, wanted);
            Optional<Cube.Rows> rows = rows(all, threshold);
            if (rows.isEmpty()) {
                break;
            }
            List<Binding> found = first(rows.get());
            if (found.size() == top.getLimit() || threshold == Double.NEGATIVE_INFINITY) {
                return found;
            }
        }
        return first(all.rows());
    }

    /// The figure, times the sign, that so many observations have or surpass, or more; infinitely low where there are not so
    /// many.
    private double threshold(Match match, int wanted) {
        double[] best = new double[2 * wanted];
        int size = 0;
        double threshold = Double.NEGATIVE_INFINITY;
        Cube.Rows rows = match.rows();
        for (int i = 0; i < rows.size(); i++) {
            GroupedRows.lookAtTheClock(i, context);
            double figure = sign * measure.number(rows.get(i));
            if (figure > threshold && match.fits(rows.get(i))) {
                best[size++] = figure;
                if (size == best.length) {
                    Arrays.sort(best);
                    System.arraycopy(best, wanted, best, 0, wanted);
                    size = wanted;
                    threshold = best[0];
                }
            }
        }
        Arrays.sort(best, 0, size);
        return size < wanted ? threshold : best[size - wanted];
    }

    /// The observations whose figure is that or surpasses it; empty where they are too many.
    private Optional<Cube.Rows> rows(Match match, double threshold) {
        int[] found = new int[FIRST_TRY];
        int size = 0;
        Cube.Rows rows = match.rows();
        for (int i = 0; i < rows.size(); i++) {
            GroupedRows.lookAtTheClock(i, context);
            int row = rows.get(i);
            if (sign * measure.number(row) >= threshold && match.fits(row)) {
                if (size == MOST) {
                    return Optional.empty();
                }
                found = size < found.length ? found : Arrays.copyOf(found, 2 * size);
                found[size++] = row;
            }
        }
        return Optional.of(Cube.Rows.of(Arrays.copyOf(found, size)));
    }

    private List<Binding> first(Cube.Rows rows) {
        QueryIterator found = CubeQueries.match(plan, star, rows, OpExecutor.createRootQueryIterator(context), context);
        for (Expr condition : conditions) {
            found = new QueryIterFilterExpr(found, condition, context);
        }
        QueryIterator sorted = QueryIterTopN.create(counted.apply(found), top.getConditions(), top.getLimit(), false,
                context);
        try {
            List<Binding> first = new ArrayList<>();
            sorted.forEachRemaining(first::add);
            return first;
        } finally {
            sorted.close();
        }
    }
}
