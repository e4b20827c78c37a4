package de.sozialplanung.opendata.protection;

import java.util.function.IntToDoubleFunction;

/// How far the counts of a tree can move in one direction: each by itself, and together with its parts.
final class Ways {

    private final Hierarchy hierarchy;
    private final IntToDoubleFunction rests;
    private final double[] own;
    private final double[] within;
    /// By whole, the sum over parts as far as it is finite, and how many parts have no end.
    private final double[] sums;
    private final int[] endless;

    /// None can move yet.
    ///
    /// @param rests how far the rest of a whole can go in that direction
    Ways(Hierarchy hierarchy, IntToDoubleFunction rests) {
        this.hierarchy = hierarchy;
        this.rests = rests;
        int size = hierarchy.size();
        own = new double[size];
        within = new double[size];
        sums = new double[size];
        endless = new int[size];
    }

    void set(int area, double much) {
        own[area] = much;
        refresh(area);
    }

    double own(int area) {
        return own[area];
    }

    double within(int area) {
        return within[area];
    }

    double rest(int whole) {
        return rests.applyAsDouble(whole);
    }

    /// What the parts of a whole can do together without one of them.
    double ofOtherParts(int whole, int part) {
        boolean isEndless = Double.isInfinite(within[part]);
        if (endless[whole] > (isEndless ? 1 : 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return isEndless ? sums[whole] : Math.max(0, sums[whole] - within[part]);
    }

    private void refresh(int area) {
        double before = within[area];
        double after = hierarchy.children(area).isEmpty() ? own[area] : Math.min(own[area], ofParts(area));
        int whole = hierarchy.parent(area);
        within[area] = after;
        if (before != after && whole != Hierarchy.NONE) {
            add(whole, before, -1);
            add(whole, after, 1);
            refresh(whole);
        }
    }

    private double ofParts(int whole) {
        return endless[whole] > 0 ? Double.POSITIVE_INFINITY : rest(whole) + sums[whole];
    }

    private void add(int whole, double much, int sign) {
        if (Double.isInfinite(much)) {
            endless[whole] += sign;
        } else {
            sums[whole] += sign * much;
        }
    }
}
