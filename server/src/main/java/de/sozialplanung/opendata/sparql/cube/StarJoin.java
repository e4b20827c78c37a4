package de.sozialplanung.opendata.sparql.cube;

import de.sozialplanung.opendata.rdf.Cube;
import java.util.ArrayList;
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

    StarJoin(QueryIterator input, Cube cube, Star star, ExecutionContext context) {
        super(input, context);
        this.cube = cube;
        this.star = star;
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
        private int position;
        private @Nullable Binding next;

        Solutions(Binding before) {
            this.before = before;
            match = Match.of(cube, star, variable -> Optional.ofNullable(before.get(variable)));
            named = before.contains(star.subject());
            for (Star.Said said : star.said()) {
                if (Var.isVar(said.object()) && !before.contains(Var.alloc(said.object()))) {
                    open.add(said);
                }
            }
            advance();
        }

        private void advance() {
            next = null;
            while (next == null && position < match.rows().size()) {
                int row = match.rows().get(position++);
                if (match.fits(row)) {
                    next = solution(row);
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
