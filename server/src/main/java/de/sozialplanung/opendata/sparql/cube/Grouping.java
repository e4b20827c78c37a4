package de.sozialplanung.opendata.sparql.cube;

import de.sozialplanung.opendata.rdf.ObservationColumn;
import de.sozialplanung.opendata.rdf.ObservationColumn.Dimension;
import de.sozialplanung.opendata.rdf.ObservationColumn.Measure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/// A grouping that the cube can answer: one observation, joined by one of its dimensions with what is said of that, filtered
/// by conditions that look at one thing each.
///
/// @param group   the operator
/// @param plan    of the pattern that is grouped; one star, nothing after it
/// @param star    the observation
/// @param shared  the dimension that the patterns beside the observation speak of; null where there are none
/// @param filters conditions, each with what it looks at
/// @param figures what is asked of each group
record Grouping(OpGroup group, Plan plan, Star star, @Nullable Var shared, List<Filter> filters,
        List<Figure> figures) {

    /// Looking up every observation of few areas takes less than going through all of them.
    private static final int FEW = 50;

    /// Combinations with each of a million things beside them can be counted in a `long`.
    private static final double MOST_COMBINATIONS = 1L << 40;

    enum Of {
        DIMENSION,
        BESIDE,
        MEASURE
    }

    /// @param variable that it looks at; for `BESIDE` one of several
    record Filter(Of of, Expr condition, Var variable) {}

    enum Kind {
        COUNT,
        SUM,
        AVERAGE,
        LEAST,
        MOST
    }

    /// @param result  the variable that it is given in
    /// @param measure what it is taken of; null for `COUNT`
    record Figure(Var result, Kind kind, @Nullable Measure measure) {}

    Map<Var, ObservationColumn> columns() {
        return star.variables();
    }

    /// Empty where the operator is not of that shape.
    static Optional<Grouping> of(OpGroup group, Graph graph) {
        return Flat.of(group.getSubOp())
                .flatMap(flat -> Plan.of(flat.pattern(), graph).flatMap(plan -> of(group, plan, flat.conditions())));
    }

    private static Optional<Grouping> of(OpGroup group, Plan plan, List<Expr> conditions) {
        if (plan.stars().size() != 1 || plan.stars().getFirst().all().isPresent() || !plan.after().isEmpty()
                || !group.getGroupVars().getExprs().isEmpty()) {
            return Optional.empty();
        }
        Star star = plan.stars().getFirst();
        Map<Var, ObservationColumn> columns = star.variables();
        Set<Var> beside = Plan.variables(plan.beside());
        List<Var> common = columns.keySet().stream().filter(beside::contains).toList();
        Var shared = common.size() == 1 ? common.getFirst() : null;
        boolean joined = plan.beside().isEmpty() || (shared != null
                && columns.get(shared) instanceof Dimension
                && plan.estimateBeside() * FEW >= plan.estimateStar());
        boolean known = group.getGroupVars().getVars().stream()
                .allMatch(variable -> beside.contains(variable) || columns.get(variable) instanceof Dimension);
        if (!joined || !known || combinations(group, columns) > MOST_COMBINATIONS) {
            return Optional.empty();
        }
        List<Filter> filters = new ArrayList<>();
        for (Expr condition : conditions) {
            Optional<Filter> filter = filter(condition, columns, beside);
            if (filter.isEmpty()) {
                return Optional.empty();
            }
            filters.add(filter.get());
        }
        List<Figure> figures = new ArrayList<>();
        for (ExprAggregator aggregator : group.getAggregators()) {
            Optional<Figure> figure = figure(aggregator, columns, beside, star.subject());
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            figures.add(figure.get());
        }
        return Optional.of(new Grouping(group, plan, star, shared, filters, figures));
    }

    /// Of the objects of the dimensions that are grouped by; without bounds where one comes twice.
    private static double combinations(OpGroup group, Map<Var, ObservationColumn> columns) {
        List<Var> variables = group.getGroupVars().getVars();
        double product = Set.copyOf(variables).size() == variables.size() ? 1 : Double.POSITIVE_INFINITY;
        for (Var variable : variables) {
            product *= columns.get(variable) instanceof Dimension dimension ? Math.max(1, dimension.size()) : 1;
        }
        return product;
    }

    private static Optional<Filter> filter(Expr condition, Map<Var, ObservationColumn> columns, Set<Var> beside) {
        Set<Var> variables = condition.getVarsMentioned();
        if (variables.isEmpty() || !followsFromValues(condition)) {
            return Optional.empty();
        }
        Var one = variables.iterator().next();
        if (variables.size() == 1 && columns.containsKey(one)) {
            return Optional.of(new Filter(columns.get(one) instanceof Dimension ? Of.DIMENSION : Of.MEASURE, condition,
                    one));
        }
        return beside.containsAll(variables) ? Optional.of(new Filter(Of.BESIDE, condition, one)) : Optional.empty();
    }

    /// Neither from patterns nor from the moment or chance.
    private static boolean followsFromValues(Expr expression) {
        return switch (expression) {
            case ExprFunctionOp _ -> false;
            case ExprFunction0 _ -> false;
            case ExprFunction function -> function.getArgs().stream()
                    .allMatch(argument -> argument == null || followsFromValues(argument));
            default -> true;
        };
    }

    private static Optional<Figure> figure(ExprAggregator aggregator, Map<Var, ObservationColumn> columns,
            Set<Var> beside, Var subject) {
        Var result = aggregator.getVar();
        Aggregator kind = aggregator.getAggregator();
        Var of = kind.getExprList() != null && kind.getExprList().size() == 1
                && kind.getExprList().get(0) instanceof ExprVar variable ? variable.asVar() : null;
        Set<Var> bound = new HashSet<>(beside);
        bound.addAll(columns.keySet());
        bound.add(subject);
        Measure measure = of != null && columns.get(of) instanceof Measure m ? m : null;
        return switch (kind) {
            case AggCount _ -> Optional.of(new Figure(result, Kind.COUNT, null));
            case AggCountVar _ when of != null && bound.contains(of) ->
                    Optional.of(new Figure(result, Kind.COUNT, null));
            case AggSum _ when measure != null -> Optional.of(new Figure(result, Kind.SUM, measure));
            case AggAvg _ when measure != null -> Optional.of(new Figure(result, Kind.AVERAGE, measure));
            case AggMin _ when measure != null -> Optional.of(new Figure(result, Kind.LEAST, measure));
            case AggMax _ when measure != null -> Optional.of(new Figure(result, Kind.MOST, measure));
            default -> Optional.empty();
        };
    }
}
