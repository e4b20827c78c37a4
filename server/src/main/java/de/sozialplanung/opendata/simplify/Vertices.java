package de.sozialplanung.opendata.simplify;

import java.util.Arrays;
import java.util.BitSet;

/// The points of many rings, each once and with a number from 0, and which of them are nodes: points where borders meet
/// or part, since not all rings through them go on alike.
final class Vertices {

    private static final int NONE = -1;

    private final double[] xs;
    private final double[] ys;
    private final int[] before;
    private final int[] after;
    private final int[] table;
    private final BitSet nodes = new BitSet();
    private int count;

    /// @param most points that may be added
    Vertices(int most) {
        xs = new double[most];
        ys = new double[most];
        before = new int[most];
        after = new int[most];
        table = new int[Integer.highestOneBit(Math.max(most, 1)) * 4];
        Arrays.fill(table, NONE);
    }

    int count() {
        return count;
    }

    double x(int vertex) {
        return xs[vertex];
    }

    double y(int vertex) {
        return ys[vertex];
    }

    boolean isNode(int vertex) {
        return nodes.get(vertex);
    }

    /// The number of a point.
    int number(double x, double y) {
        long bits = Double.doubleToLongBits(x) * 31 + Double.doubleToLongBits(y);
        int slot = (int) ((bits * 0x9E3779B97F4A7C15L) >>> 32) & (table.length - 1);
        while (table[slot] != NONE) {
            int vertex = table[slot];
            if (xs[vertex] == x && ys[vertex] == y) {
                return vertex;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = count;
        xs[count] = x;
        ys[count] = y;
        before[count] = NONE;
        return count++;
    }

    /// Takes down a ring: its points in order, the first not repeated.
    void ring(int[] ring) {
        for (int i = 0; i < ring.length; i++) {
            beside(ring[i], ring[(i + ring.length - 1) % ring.length], ring[(i + 1) % ring.length]);
        }
    }

    private void beside(int vertex, int one, int other) {
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        if (before[vertex] == NONE) {
            before[vertex] = low;
            after[vertex] = high;
        } else if (before[vertex] != low || after[vertex] != high) {
            nodes.set(vertex);
        }
    }
}
