package de.sozialplanung.opendata.sparql.cube;

import de.sozialplanung.opendata.rdf.Cube;
import de.sozialplanung.opendata.rdf.ObservationColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.jspecify.annotations.Nullable;

/// Every solution so far with each observation that fits it.
final class StarJoin extends QueryIterRepeatApply {

    private final Cube cube;
    private final Star star;
    private final Cube.@Nullable Rows only;

    /// @param only rows that it may have; null for any
    StarJoin(QueryIterator input, Cube cube, Star star, Cube.@Nullable Rows only, ExecutionContext context) {
        super(input, context);
        this.cube = cube;
        this.star = star;
        this.only = only;
    }

    @Override
    protected QueryIterator nextStage(Binding binding) {
        return QueryIterPlainWrapper.create(new Solutions(binding), getExecContext());
    }

    private final class Solutions implements Iterator<Binding> {

        private final Binding before;
        private final Match match;
        private final List<Star.Said> open = new ArrayList<>();
        private final boolean named;
        private Iterator<Binding> ofRow = Collections.emptyIterator();
        private int position;
        private @Nullable Binding next;

        Solutions(Binding before) {
            this.before = before;
            Match any = Match.of(cube, star, variable -> Optional.ofNullable(before.get(variable)));
            match = only == null ? any : any.among(only);
            named = before.contains(star.subject());
            for (Star.Said said : star.said()) {
                if (Var.isVar(said.object()) && !before.contains(Var.alloc(said.object()))) {
                    open.add(said);
                }
            }
            advance();
        }

        private void advance() {
            next = ofRow.hasNext() ? ofRow.next() : null;
            while (next == null && position < match.rows().size()) {
                int row = match.rows().get(position++);
                if (match.fits(row)) {
                    Binding solution = solution(row);
                    ofRow = star.all().map(all -> all(row, solution, all)).orElseGet(() -> List.of(solution))
                            .iterator();
                    next = ofRow.hasNext() ? ofRow.next() : null;
                }
            }
        }

        private Binding solution(int row) {
            BindingBuilder builder = Binding.builder(before);
            if (!named) {
                builder.add(star.subject(), cube.subject(row));
            }
            for (Star.Said said : open) {
                Node object = said.column().object(row);
                if (object != null) {
                    builder.add(Var.alloc(said.object()), object);
                }
            }
            return builder.build();
        }

        /// A solution for each thing that is said of a row.
        private List<Binding> all(int row, Binding solution, Star.All all) {
            Node property = before.get(all.predicate());
            Node value = before.get(all.object());
            List<Binding> solutions = new ArrayList<>();
            for (ObservationColumn column : cube.columns()) {
                Node object = property == null || property.equals(column.predicate()) ? column.object(row) : null;
                if (object != null && (value == null || value.equals(object))) {
                    BindingBuilder builder = Binding.builder(solution);
                    if (property == null) {
                        builder.add(all.predicate(), column.predicate());
                    }
                    if (value == null) {
                        builder.add(all.object(), object);
                    }
                    solutions.add(builder.build());
                }
            }
            return solutions;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Binding next() {
            Binding solution = next;
            if (solution == null) {
                throw new NoSuchElementException();
            }
            advance();
            return solution;
        }
    }
}
