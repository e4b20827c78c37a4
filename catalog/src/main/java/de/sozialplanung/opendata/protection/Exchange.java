package de.sozialplanung.opendata.protection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// How far each count of a tree may move when others move against it, so that all sums still meet and nothing changes
/// that is seen. What it gives are whole worlds that nobody outside can tell from the true one, not mere bounds.
///
/// A count that grows makes its parts or their rest grow, and either the other parts of its whole shrink, or the rest
/// of the whole, or the whole grows with it. Since the areas are a tree these ways are apart from each other, and the
/// widths of the ways add up. To change what one count allows costs as many steps as the tree is deep.
final class Exchange {

    private final CountTree tree;
    private final Hierarchy hierarchy;
    private final Ways up;
    private final Ways down;

    /// As the figures stand.
    Exchange(CountTree tree) {
        this(tree, area -> Leeway.of(tree, area));
    }

    /// With what each count allows by itself.
    Exchange(CountTree tree, IntFunction<Interval> leeways) {
        this.tree = tree;
        this.hierarchy = tree.hierarchy();
        up = new Ways(hierarchy, tree::restUp);
        down = new Ways(hierarchy, tree::restDown);
        for (int area = hierarchy.size() - 1; area >= 0; area--) {
            set(area, leeways.apply(area));
        }
    }

    /// Changes what one count allows by itself.
    void set(int area, Interval leeway) {
        up.set(area, leeway.greatest() - tree.value(area));
        down.set(area, tree.value(area) - leeway.least());
    }

    /// The span that the count has by itself.
    double own(int area) {
        return up.own(area) + down.own(area);
    }

    /// How much greater the count can be.
    double up(int area) {
        return Math.min(up.within(area), around(area, up, down));
    }

    /// How much less.
    double down(int area) {
        return Math.min(down.within(area), around(area, down, up));
    }

    /// The span of values that it can have.
    double width(int area) {
        return up(area) + down(area);
    }

    /// What the rest of the tree can make up for.
    private double around(int area, Ways ways, Ways opposite) {
        int whole = hierarchy.parent(area);
        return whole == Hierarchy.NONE
                ? Double.POSITIVE_INFINITY
                : opposite.ofOtherParts(whole, area) + opposite.rest(whole)
                        + Math.min(ways.own(whole), around(whole, ways, opposite));
    }

    /// A world in which the count differs by that much: by area, what is to be added there. Areas left out stay.
    ///
    /// @param more within `up` and `down`
    Map<Integer, Double> world(int area, double more) {
        Map<Integer, Double> changes = new HashMap<>();
        if (more != 0) {
            within(area, more, changes);
            around(area, more, changes);
        }
        return changes;
    }

    private Ways ways(double more) {
        return more > 0 ? up : down;
    }

    private void within(int area, double more, Map<Integer, Double> changes) {
        changes.put(area, more);
        double open = Math.abs(more);
        if (!hierarchy.children(area).isEmpty()) {
            open -= Math.min(open, ways(more).rest(area));
            share(hierarchy.children(area), Hierarchy.NONE, open, more, changes);
        }
    }

    private void around(int area, double more, Map<Integer, Double> changes) {
        int whole = hierarchy.parent(area);
        if (whole != Hierarchy.NONE) {
            double open = Math.abs(more);
            open -= Math.min(open, ways(-more).rest(whole));
            open = share(hierarchy.children(whole), area, open, -more, changes);
            if (open > 0) {
                changes.put(whole, Math.copySign(open, more));
                around(whole, Math.copySign(open, more), changes);
            }
        }
    }

    /// Lets areas move by so much together, in that direction.
    ///
    /// @return what they could not take
    private double share(List<Integer> areas, int except, double much, double direction,
            Map<Integer, Double> changes) {
        double open = much;
        for (int area : areas) {
            if (open <= 0) {
                return 0;
            }
            double taken = area == except ? 0 : Math.min(open, ways(direction).within(area));
            if (taken > 0) {
                within(area, Math.copySign(taken, direction), changes);
                open -= taken;
            }
        }
        return open;
    }
}
