package de.sozialplanung.opendata.simplify;

import java.util.BitSet;

/// Finds vertices in a triangle: all that are left, in cells of equal size.
final class VertexGrid {

    private static final int PER_CELL = 2;

    private final Vertices vertices;
    private final BitSet removed = new BitSet();
    private final double west;
    private final double south;
    private final double cell;
    private final int columns;
    private final int rows;
    private final int[] starts;
    private final int[] items;

    VertexGrid(Vertices vertices) {
        this.vertices = vertices;
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int i = 0; i < vertices.count(); i++) {
            minX = Math.min(minX, vertices.x(i));
            minY = Math.min(minY, vertices.y(i));
            maxX = Math.max(maxX, vertices.x(i));
            maxY = Math.max(maxY, vertices.y(i));
        }
        west = minX;
        south = minY;
        double width = Math.max(maxX - minX, 1e-9);
        double height = Math.max(maxY - minY, 1e-9);
        cell = Math.max(Math.sqrt(width * height * PER_CELL / Math.max(1, vertices.count())),
                Math.max(width, height) / 4096);
        columns = (int) (width / cell) + 1;
        rows = (int) (height / cell) + 1;
        starts = new int[columns * rows + 1];
        items = new int[vertices.count()];
        fill();
    }

    private void fill() {
        int[] cells = new int[vertices.count()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row(vertices.y(i)) * columns + column(vertices.x(i));
            starts[cells[i] + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = starts.clone();
        for (int i = 0; i < cells.length; i++) {
            items[next[cells[i]]++] = i;
        }
    }

    void remove(int vertex) {
        removed.set(vertex);
    }

    /// Whether a vertex other than its corners lies in a triangle or on its edge.
    boolean anyIn(int a, int b, int c) {
        int fromColumn = column(Math.min(vertices.x(a), Math.min(vertices.x(b), vertices.x(c))));
        int toColumn = column(Math.max(vertices.x(a), Math.max(vertices.x(b), vertices.x(c))));
        int fromRow = row(Math.min(vertices.y(a), Math.min(vertices.y(b), vertices.y(c))));
        int toRow = row(Math.max(vertices.y(a), Math.max(vertices.y(b), vertices.y(c))));
        for (int row = fromRow; row <= toRow; row++) {
            int end = starts[row * columns + toColumn + 1];
            for (int i = starts[row * columns + fromColumn]; i < end; i++) {
                int vertex = items[i];
                if (vertex != a && vertex != b && vertex != c && !removed.get(vertex) && inside(vertex, a, b, c)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inside(int vertex, int a, int b, int c) {
        double one = side(a, b, vertex);
        double two = side(b, c, vertex);
        double three = side(c, a, vertex);
        return (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
    }

    /// Twice the area of a triangle, negative where it runs clockwise.
    private double side(int a, int b, int c) {
        return (vertices.x(b) - vertices.x(a)) * (vertices.y(c) - vertices.y(a))
                - (vertices.y(b) - vertices.y(a)) * (vertices.x(c) - vertices.x(a));
    }

    double area(int a, int b, int c) {
        return Math.abs(side(a, b, c)) / 2;
    }

    private int column(double x) {
        return (int) ((x - west) / cell);
    }

    private int row(double y) {
        return (int) ((y - south) / cell);
    }
}
