package de.sozialplanung.opendata.sparql.cube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.StageGeneratorGeneric;
import org.jspecify.annotations.Nullable;

/// Every solution so far with all that a pattern adds to it, which is looked up once for each combination of the values
/// that both share: thousands of observations are of a hundred areas.
final class MemoryJoin extends QueryIterRepeatApply {

    private static final int MOST_PER_KEY = 1_000;
    private static final int MOST = 50_000;

    private final BasicPattern pattern;
    private final List<Var> variables;
    private final Map<List<@Nullable Node>, List<Binding>> known = new HashMap<>();
    private int kept;

    MemoryJoin(QueryIterator input, BasicPattern pattern, ExecutionContext context) {
        super(input, context);
        this.pattern = pattern;
        variables = List.copyOf(Plan.variables(pattern));
    }

    /// A pattern by the general engine.
    static QueryIterator general(BasicPattern pattern, QueryIterator input, ExecutionContext context) {
        return new StageGeneratorGeneric().execute(pattern, input, context);
    }

    @Override
    protected QueryIterator nextStage(Binding solution) {
        List<@Nullable Node> key = new ArrayList<>();
        variables.forEach(variable -> key.add(solution.get(variable)));
        List<Binding> more = known.get(key);
        if (more == null) {
            more = kept < MOST ? lookUp(solution) : null;
            if (more == null) {
                return general(pattern, QueryIterSingleton.create(solution, getExecContext()), getExecContext());
            }
            known.put(key, more);
            kept += 1 + more.size();
        }
        Iterator<Binding> all = more.stream().map(extension -> joined(solution, extension)).iterator();
        return QueryIterPlainWrapper.create(all, getExecContext());
    }

    private Binding joined(Binding solution, Binding extension) {
        BindingBuilder builder = Binding.builder(solution);
        for (Var variable : variables) {
            Node value = solution.contains(variable) ? null : extension.get(variable);
            if (value != null) {
                builder.add(variable, value);
            }
        }
        return builder.build();
    }

    /// Null where it is too much to be kept.
    private @Nullable List<Binding> lookUp(Binding solution) {
        BindingBuilder shared = Binding.builder();
        for (Var variable : variables) {
            Node value = solution.get(variable);
            if (value != null) {
                shared.add(variable, value);
            }
        }
        QueryIterator found = general(pattern, QueryIterSingleton.create(shared.build(), getExecContext()),
                getExecContext());
        try {
            List<Binding> all = new ArrayList<>();
            while (found.hasNext() && all.size() <= MOST_PER_KEY) {
                all.add(found.next());
            }
            return all.size() <= MOST_PER_KEY ? all : null;
        } finally {
            found.close();
        }
    }
}
