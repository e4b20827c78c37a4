package de.sozialplanung.opendata.sparql.cube;

import de.sozialplanung.opendata.rdf.Cube;
import de.sozialplanung.opendata.rdf.ObservationColumn;
import de.sozialplanung.opendata.rdf.ObservationColumn.Dimension;
import de.sozialplanung.opendata.rdf.ObservationColumn.Measure;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.apache.jena.atlas.iterator.IteratorDelayedInitialization;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.NodeValue;

/// Goes through the rows of a grouping once. What is said of an area is looked up once for each area, a condition tried once
/// for each object of a dimension, and no row becomes a solution of its own.
final class GroupedRows {

    private static final int ROWS_PER_LOOK_AT_THE_CLOCK = 8192;

    /// Where that part of the objects has anything beside, the rows of each are looked up.
    private static final int FEW = 4;

    private final Grouping grouping;
    private final ExecutionContext context;
    private final Groups groups;
    private final Sides sides;
    private final List<DimensionTest> dimensionTests = new ArrayList<>();
    private final List<MeasureTest> measureTests = new ArrayList<>();
    private final List<Measure> measures;
    private final Measure[] figures;
    private final Dimension[] keys;

    GroupedRows(Grouping grouping, ExecutionContext context, LongConsumer hold) {
        this.grouping = grouping;
        this.context = context;
        Map<Var, ObservationColumn> columns = grouping.columns();
        keys = grouping.group().getGroupVars().getVars().stream().map(columns::get)
                .filter(Dimension.class::isInstance).toArray(Dimension[]::new);
        measures = grouping.figures().stream().map(Grouping.Figure::measure).filter(Measure.class::isInstance)
                .map(Measure.class::cast).distinct().toList();
        figures = measures.toArray(Measure[]::new);
        groups = new Groups(keys, measures.size(), hold);
        sides = new Sides(grouping, context, hold);
        for (Grouping.Filter filter : grouping.filters()) {
            ObservationColumn column = columns.get(filter.variable());
            if (filter.of() == Grouping.Of.DIMENSION && column instanceof Dimension dimension) {
                dimensionTests.add(new DimensionTest(filter, dimension, new byte[dimension.size()]));
            } else if (filter.of() == Grouping.Of.MEASURE && column instanceof Measure measure) {
                measureTests.add(new MeasureTest(filter, measure));
            }
        }
    }

    /// The groups; nothing is done before the first is asked for.
    QueryIterator iterator() {
        return QueryIterPlainWrapper.create(new IteratorDelayedInitialization<Binding>() {
            @Override
            protected Iterator<Binding> initializeIterator() {
                return run();
            }
        }, context);
    }

    private Iterator<Binding> run() {
        sides.begin();
        for (Match match : matches()) {
            goThrough(match);
        }
        if (groups.isEmpty()) {
            return new QueryIterGroup(QueryIterNullIterator.create(context), grouping.group().getGroupVars(),
                    grouping.group().getAggregators(), context);
        }
        return groups.all().stream().map(this::solution).iterator();
    }

    /// All rows of the observation, or those of each object of the shared dimension where only few have anything beside.
    private List<Match> matches() {
        Cube cube = grouping.plan().view().cube();
        Match all = Match.of(cube, grouping.star(), _ -> Optional.empty());
        Var shared = grouping.shared();
        if (shared == null || !(grouping.columns().get(shared) instanceof Dimension dimension)) {
            return List.of(all);
        }
        int[] codes = sides.codes();
        if (codes.length > dimension.size() / FEW) {
            return List.of(all);
        }
        List<Match> matches = new ArrayList<>();
        long rows = 0;
        for (int code : codes) {
            Optional<Node> value = Optional.of(dimension.value(code));
            Match one = Match.of(cube, grouping.star(), v -> v.equals(shared) ? value : Optional.empty());
            matches.add(one);
            rows += one.rows().size();
        }
        return rows < all.rows().size() ? matches : List.of(all);
    }

    private void goThrough(Match match) {
        Cube.Rows rows = match.rows();
        int size = rows.size();
        for (int i = 0; i < size; i++) {
            lookAtTheClock(i, context);
            int row = rows.get(i);
            if (match.fits(row) && passes(row)) {
                add(row);
            }
        }
    }

    /// Stops a query that was cancelled.
    ///
    /// @param i how many rows have been looked at
    static void lookAtTheClock(int i, ExecutionContext context) {
        if (i % ROWS_PER_LOOK_AT_THE_CLOCK == 0) {
            AtomicBoolean cancelled = context.getCancelSignal();
            if (cancelled != null && cancelled.get()) {
                throw new QueryCancelledException();
            }
        }
    }

    private boolean passes(int row) {
        for (DimensionTest test : dimensionTests) {
            if (!test.passes(row)) {
                return false;
            }
        }
        for (MeasureTest test : measureTests) {
            if (!test.passes(row)) {
                return false;
            }
        }
        return true;
    }

    private void add(int row) {
        List<Sides.Side> found = sides.of(row);
        for (int s = 0; s < found.size(); s++) {
            Sides.Side side = found.get(s);
            Groups.Group group = groups.of(side, row);
            group.count++;
            for (int i = 0; i < group.tallies.length; i++) {
                group.tallies[i].add(figures[i].number(row));
            }
        }
    }

    private Binding solution(Groups.Group group) {
        BindingBuilder builder = Binding.builder();
        Map<Var, ObservationColumn> columns = grouping.columns();
        int dimension = 0;
        int beside = 0;
        for (Var variable : grouping.group().getGroupVars().getVars()) {
            if (columns.get(variable) instanceof Dimension) {
                builder.add(variable, keys[dimension].value(group.codes[dimension++]));
            } else {
                builder.add(variable, group.side.values().get(beside++));
            }
        }
        for (Grouping.Figure figure : grouping.figures()) {
            Measure measure = figure.measure();
            builder.add(figure.result(), measure == null ? NodeValue.makeInteger(group.count).asNode() : switch (figure
                    .kind()) {
                case COUNT -> NodeValue.makeInteger(group.count).asNode();
                case SUM -> tally(group, measure).sum(measure);
                case AVERAGE -> tally(group, measure).average(measure);
                case LEAST -> tally(group, measure).least(measure);
                case MOST -> tally(group, measure).most(measure);
            });
        }
        return builder.build();
    }

    private Tally tally(Groups.Group group, Measure measure) {
        return group.tallies[measures.indexOf(measure)];
    }

    /// A condition on the object of a dimension; tried once for each.
    private final class DimensionTest {

        private static final byte YES = 1;
        private static final byte NO = 2;

        private final Grouping.Filter filter;
        private final Dimension dimension;
        private final byte[] tried;

        DimensionTest(Grouping.Filter filter, Dimension dimension, byte[] tried) {
            this.filter = filter;
            this.dimension = dimension;
            this.tried = tried;
        }

        boolean passes(int row) {
            int code = dimension.code(row);
            if (tried[code] == 0) {
                Binding binding = BindingFactory.binding(filter.variable(), dimension.value(code));
                tried[code] = filter.condition().isSatisfied(binding, context) ? YES : NO;
            }
            return tried[code] == YES;
        }
    }

    /// A condition on a figure.
    private final class MeasureTest {

        private final Grouping.Filter filter;
        private final Measure measure;

        MeasureTest(Grouping.Filter filter, Measure measure) {
            this.filter = filter;
            this.measure = measure;
        }

        boolean passes(int row) {
            Binding binding = BindingFactory.binding(filter.variable(), measure.node(measure.number(row)));
            return filter.condition().isSatisfied(binding, context);
        }
    }
}
