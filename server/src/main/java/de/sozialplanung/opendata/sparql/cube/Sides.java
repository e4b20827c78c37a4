package de.sozialplanung.opendata.sparql.cube;

import de.sozialplanung.opendata.rdf.ObservationColumn.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.jspecify.annotations.Nullable;

/// What is said beside the observations of each object of the dimension that they share, as far as it is grouped by: looked
/// up when a row has that object first.
final class Sides {

    /// One solution of the patterns beside.
    ///
    /// @param number of the values, from 0; the same for the same values
    /// @param values of the variables that are grouped by
    record Side(int number, List<Node> values) {}

    private static final List<Side> NOTHING_BESIDE = List.of(new Side(0, List.of()));

    private final Grouping grouping;
    private final ExecutionContext context;
    private final BasicPattern pattern;
    private final @Nullable Dimension shared;
    private final List<Var> asked;
    private final Map<List<Node>, Integer> numbers = new HashMap<>();
    private final Map<Integer, List<Side>> byCode = new HashMap<>();
    private int lastCode = -1;
    private List<Side> last = List.of();

    Sides(Grouping grouping, ExecutionContext context) {
        this.grouping = grouping;
        this.context = context;
        pattern = grouping.plan().beside();
        shared = grouping.shared() != null && grouping.columns().get(grouping.shared()) instanceof Dimension dimension
                ? dimension
                : null;
        asked = grouping.group().getGroupVars().getVars().stream()
                .filter(variable -> !(grouping.columns().get(variable) instanceof Dimension)).toList();
    }

    /// One for each solution, even where the same values come again.
    List<Side> of(int row) {
        if (shared == null) {
            return NOTHING_BESIDE;
        }
        int code = shared.code(row);
        if (code != lastCode) {
            last = byCode.computeIfAbsent(code, c -> lookUp(shared.value(c)));
            lastCode = code;
        }
        return last;
    }

    private List<Side> lookUp(Node value) {
        QueryIterator solutions = MemoryJoin.general(pattern,
                QueryIterSingleton.create(BindingFactory.binding(grouping.shared(), value), context), context);
        try {
            List<Side> sides = new ArrayList<>();
            while (solutions.hasNext()) {
                Binding solution = solutions.next();
                if (passes(solution)) {
                    List<Node> values = asked.stream().map(solution::get).toList();
                    sides.add(new Side(numbers.computeIfAbsent(values, _ -> numbers.size()), values));
                }
            }
            return sides;
        } finally {
            solutions.close();
        }
    }

    private boolean passes(Binding solution) {
        for (Grouping.Filter filter : grouping.filters()) {
            if (filter.of() == Grouping.Of.BESIDE && !filter.condition().isSatisfied(solution, context)) {
                return false;
            }
        }
        return true;
    }
}
