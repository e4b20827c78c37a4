package de.sozialplanung.opendata.protection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far each count of a tree may move when others move against it, so that all sums still meet and nothing changes
/// that is seen. What it gives are whole worlds that nobody outside can tell from the true one, not mere bounds.
///
/// A count that grows makes its parts or their rest grow, and either the other parts of its whole shrink, or the rest
/// of the whole, or the whole grows with it. Since the areas are a tree these ways are apart from each other, and the
/// widths of the ways add up.
final class Exchange {

    private final Hierarchy hierarchy;
    private final Ways up;
    private final Ways down;

    /// The ways in one direction.
    private static final class Ways {

        /// What counts allow by themselves, with their parts, and what the rest of the tree can make up for.
        private final double[] own;
        private final double[] within;
        private final double[] around;
        /// How far the rests of wholes can go in that direction.
        private final double[] rests;
        /// By whole, the sum over parts as far as it is finite, and how many parts have no end.
        private final double[] sums;
        private final int[] endless;

        Ways(int size) {
            own = new double[size];
            within = new double[size];
            around = new double[size];
            rests = new double[size];
            sums = new double[size];
            endless = new int[size];
        }

        void within(int area, boolean hasParts) {
            double ofParts = endless[area] > 0 ? Double.POSITIVE_INFINITY : rests[area] + sums[area];
            within[area] = hasParts ? Math.min(own[area], ofParts) : own[area];
        }

        void addTo(int whole, int part) {
            if (Double.isInfinite(within[part])) {
                endless[whole]++;
            } else {
                sums[whole] += within[part];
            }
        }

        /// What the parts of a whole can do together without one of them.
        double ofOtherParts(int whole, int part) {
            boolean isEndless = Double.isInfinite(within[part]);
            if (endless[whole] > (isEndless ? 1 : 0)) {
                return Double.POSITIVE_INFINITY;
            }
            return isEndless ? sums[whole] : Math.max(0, sums[whole] - within[part]);
        }
    }

    /// Prepares the ways.
    ///
    /// @param leeways by area
    Exchange(CountTree tree, List<Interval> leeways) {
        this.hierarchy = tree.hierarchy();
        int size = hierarchy.size();
        up = new Ways(size);
        down = new Ways(size);
        for (int area = size - 1; area >= 0; area--) {
            up.own[area] = leeways.get(area).greatest() - tree.value(area);
            down.own[area] = tree.value(area) - leeways.get(area).least();
            up.rests[area] = tree.restUp(area);
            down.rests[area] = tree.restDown(area);
            within(area, up);
            within(area, down);
        }
        for (int area = 0; area < size; area++) {
            around(area, up, down);
            around(area, down, up);
        }
    }

    private void within(int area, Ways ways) {
        ways.within(area, !hierarchy.children(area).isEmpty());
        if (hierarchy.parent(area) != Hierarchy.NONE) {
            ways.addTo(hierarchy.parent(area), area);
        }
    }

    private void around(int area, Ways ways, Ways opposite) {
        int whole = hierarchy.parent(area);
        if (whole == Hierarchy.NONE) {
            ways.around[area] = Double.POSITIVE_INFINITY;
            return;
        }
        ways.around[area] = opposite.ofOtherParts(whole, area) + opposite.rests[whole]
                + Math.min(ways.own[whole], ways.around[whole]);
    }

    /// How much greater the count can be.
    double up(int area) {
        return Math.min(up.within[area], up.around[area]);
    }

    /// How much less.
    double down(int area) {
        return Math.min(down.within[area], down.around[area]);
    }

    /// The span of values that it can have.
    double width(int area) {
        return up(area) + down(area);
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
            open -= Math.min(open, ways(more).rests[area]);
            share(hierarchy.children(area), Hierarchy.NONE, open, more, changes);
        }
    }

    private void around(int area, double more, Map<Integer, Double> changes) {
        int whole = hierarchy.parent(area);
        if (whole != Hierarchy.NONE) {
            double open = Math.abs(more);
            open -= Math.min(open, ways(-more).rests[whole]);
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
            double taken = area == except ? 0 : Math.min(open, ways(direction).within[area]);
            if (taken > 0) {
                within(area, Math.copySign(taken, direction), changes);
                open -= taken;
            }
        }
        return open;
    }
}
