package de.sozialplanung.opendata.demo;

import java.util.ArrayList;
import java.util.List;

/// The weighted points of a power diagram: areas first, then points outside the Kreis that only bound it. With a grid
/// that finds near points.
final class Sites {

    final double[] x;
    final double[] y;
    /// Weights in m²: the larger, the more room a point takes from its neighbours.
    final double[] weight;
    /// How many of the points are areas.
    final int areas;

    private double cell;
    private double left;
    private double bottom;
    private int columns;
    private int rows;
    private List<int[]> buckets = List.of();

    Sites(double[] x, double[] y, double[] weight, int areas) {
        this.x = x;
        this.y = y;
        this.weight = weight;
        this.areas = areas;
        index();
    }

    /// Must be called after points moved.
    void index() {
        left = min(x);
        bottom = min(y);
        double width = max(x) - left;
        double height = max(y) - bottom;
        cell = Math.max(1, Math.sqrt(width * height / x.length));
        columns = (int) (width / cell) + 1;
        rows = (int) (height / cell) + 1;
        int[] counts = new int[columns * rows];
        for (int i = 0; i < x.length; i++) {
            counts[bucket(i)]++;
        }
        List<int[]> filled = new ArrayList<>();
        for (int count : counts) {
            filled.add(new int[count]);
        }
        for (int i = x.length - 1; i >= 0; i--) {
            int bucket = bucket(i);
            filled.get(bucket)[--counts[bucket]] = i;
        }
        buckets = filled;
    }

    private int bucket(int i) {
        int row = (int) ((y[i] - bottom) / cell);
        int column = (int) ((x[i] - left) / cell);
        return row * columns + column;
    }

    /// Calls back with points in rings of growing distance around point `i` until the visitor has enough.
    void around(int i, Visitor visitor) {
        int column = (int) ((x[i] - left) / cell);
        int row = (int) ((y[i] - bottom) / cell);
        int last = Math.max(columns, rows);
        for (int ring = 0; ring <= last && visitor.wants(Math.max(0, ring - 1) * cell); ring++) {
            for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
                boolean whole = Math.abs(r - row) == ring;
                int step = whole ? 1 : Math.max(1, 2 * ring);
                for (int c = column - ring; c <= column + ring; c += step) {
                    if (c >= 0 && c < columns) {
                        visit(buckets.get(r * columns + c), i, visitor);
                    }
                }
            }
        }
    }

    private static void visit(int[] bucket, int i, Visitor visitor) {
        for (int j : bucket) {
            if (j != i) {
                visitor.visit(j);
            }
        }
    }

    double maxWeight() {
        return max(weight);
    }

    private static double min(double[] values) {
        double least = values[0];
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double max(double[] values) {
        double most = values[0];
        for (double value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    /// Takes points while it wants more.
    interface Visitor {
        /// Whether points at least so far away, in metres, still matter.
        boolean wants(double distance);

        void visit(int j);
    }
}
