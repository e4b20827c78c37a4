package de.sozialplanung.opendata.sparql.cube;

import de.sozialplanung.opendata.rdf.ObservationColumn.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.jspecify.annotations.Nullable;

/// What is said beside the observations of each object of the dimension that they share, as far as it is grouped by.
///
/// Found at once for all objects where there are about as many solutions, else for each when a row has it first.
final class Sides {

    /// Solutions that take as much as one row.
    private static final int PER_ROW = 16;

    /// So many solutions for each object of the dimension are found at once.
    private static final long FEW = 4;

    /// One solution of the patterns beside.
    ///
    /// @param number of the values, from 0; the same for the same values
    /// @param values of the variables that are grouped by
    record Side(int number, List<Node> values) {}

    private static final List<Side> NOTHING_BESIDE = List.of(new Side(0, List.of()));

    private final Grouping grouping;
    private final ExecutionContext context;
    private final LongConsumer hold;
    private final @Nullable Dimension shared;
    private final Var[] asked;
    private final Map<List<Node>, Side> known = new HashMap<>();
    private final List<@Nullable List<Side>> byCode = new ArrayList<>();
    private final boolean whole;
    private int found;

    /// @param hold told of what is kept, in rows of a kilobyte
    Sides(Grouping grouping, ExecutionContext context, LongConsumer hold) {
        this.grouping = grouping;
        this.context = context;
        this.hold = hold;
        shared = grouping.shared() != null && grouping.columns().get(grouping.shared()) instanceof Dimension dimension
                ? dimension
                : null;
        asked = grouping.group().getGroupVars().getVars().stream()
                .filter(variable -> !(grouping.columns().get(variable) instanceof Dimension)).toArray(Var[]::new);
        if (shared != null) {
            for (int i = 0; i < shared.size(); i++) {
                byCode.add(null);
            }
        }
        whole = shared != null && grouping.plan().estimateBeside() <= FEW * shared.size();
    }

    /// The numbers of the objects of which anything is said beside; all there are where that is not known yet.
    int[] codes() {
        return IntStream.range(0, byCode.size()).filter(code -> !whole || byCode.get(code) != null).toArray();
    }

    /// One for each solution, even where the same values come again.
    List<Side> of(int row) {
        if (shared == null) {
            return NOTHING_BESIDE;
        }
        int code = shared.code(row);
        List<Side> sides = byCode.get(code);
        if (sides == null) {
            sides = whole ? List.of() : lookUp(shared.value(code));
            byCode.set(code, sides);
        }
        return sides;
    }

    /// Finds what can be found at once; before anything is asked of this.
    void begin() {
        if (whole && shared != null && grouping.shared() != null) {
            findAll(shared, grouping.shared());
        }
    }

    private void findAll(Dimension dimension, Var variable) {
        QueryIterator solutions = MemoryJoin.inOrder(grouping.plan().besideInOrder(),
                OpExecutor.createRootQueryIterator(context), context);
        try {
            while (solutions.hasNext()) {
                Binding solution = solutions.next();
                OptionalInt code = dimension.code(solution.get(variable));
                if (code.isPresent() && passes(solution)) {
                    List<Side> sides = byCode.get(code.getAsInt());
                    if (sides == null) {
                        sides = new ArrayList<>(1);
                        byCode.set(code.getAsInt(), sides);
                    }
                    sides.add(side(solution));
                }
            }
        } finally {
            solutions.close();
        }
    }

    private List<Side> lookUp(Node value) {
        QueryIterator solutions = MemoryJoin.general(grouping.plan().beside(),
                QueryIterSingleton.create(BindingFactory.binding(grouping.shared(), value), context), context);
        try {
            List<Side> sides = new ArrayList<>();
            while (solutions.hasNext()) {
                Binding solution = solutions.next();
                if (passes(solution)) {
                    sides.add(side(solution));
                }
            }
            return sides;
        } finally {
            solutions.close();
        }
    }

    private Side side(Binding solution) {
        if (++found % PER_ROW == 0) {
            hold.accept(1);
        }
        List<Node> values = switch (asked.length) {
            case 0 -> List.of();
            case 1 -> List.of(solution.get(asked[0]));
            default -> List.of(asked).stream().map(solution::get).toList();
        };
        Side side = known.get(values);
        if (side == null) {
            side = new Side(known.size(), values);
            known.put(values, side);
        }
        return side;
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
