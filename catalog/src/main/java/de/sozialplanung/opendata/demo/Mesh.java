package de.sozialplanung.opendata.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;

/// The borders: every side that two cells share is bent and rounded to centimetres once, so that neighbours, and areas
/// of different levels, have the very same vertices.
final class Mesh {

    /// A corner is where three cells meet; its cells in ascending order.
    private record Corner(int a, int b, int c) {}

    /// A side of cell `left` towards cell `right`.
    private record Side(int left, int right) {}

    /// A border from corner to corner, in the direction in which its own cell lies to the left.
    private record Border(Corner from, Corner to, List<Coordinate> line) {}

    private final Layout layout;
    private final Warp warp;
    private final int vertices;
    private final double meanSide;
    private final Map<Side, Border> borders = new HashMap<>();

    /// @param vertices what an average cell gets
    /// @throws CrossedBorders where the cells do not fit together
    Mesh(Layout layout, Warp warp, int vertices) {
        this.layout = layout;
        this.warp = warp;
        this.vertices = vertices;
        this.meanSide = meanSide(layout.cells());
        for (int i = 0; i < layout.cells().size(); i++) {
            addSides(i, layout.cells().get(i));
        }
    }

    private static double meanSide(List<PowerCell> cells) {
        double sum = 0;
        int count = 0;
        for (PowerCell cell : cells) {
            for (int k = 0; k < cell.size; k++) {
                int next = (k + 1) % cell.size;
                sum += Math.hypot(cell.x[next] - cell.x[k], cell.y[next] - cell.y[k]);
                count++;
            }
        }
        return sum / count;
    }

    private void addSides(int i, PowerCell cell) {
        for (int k = 0; k < cell.size; k++) {
            int previous = cell.neighbour[(k + cell.size - 1) % cell.size];
            int neighbour = cell.neighbour[k];
            int next = cell.neighbour[(k + 1) % cell.size];
            Corner from = corner(i, previous, neighbour);
            Corner to = corner(i, neighbour, next);
            Border known = borders.get(new Side(neighbour, i));
            if (known == null) {
                borders.put(new Side(i, neighbour), new Border(from, to, bent(from, to)));
            } else if (known.from().equals(to) && known.to().equals(from)) {
                borders.put(new Side(i, neighbour), new Border(from, to, known.line().reversed()));
            } else {
                throw new CrossedBorders("cells " + i + " and " + neighbour + " disagree about their border");
            }
        }
    }

    private static Corner corner(int i, int j, int k) {
        int least = Math.min(i, Math.min(j, k));
        int most = Math.max(i, Math.max(j, k));
        return new Corner(least, i + j + k - least - most, most);
    }

    /// Computed from the corner's three points alone, so that all three cells find the same place.
    private double[] at(Corner corner) {
        Sites s = layout.sites();
        int a = corner.a();
        double bx = s.x[corner.b()] - s.x[a];
        double by = s.y[corner.b()] - s.y[a];
        double cx = s.x[corner.c()] - s.x[a];
        double cy = s.y[corner.c()] - s.y[a];
        double kb = (bx * bx + by * by + s.weight[a] - s.weight[corner.b()]) / 2;
        double kc = (cx * cx + cy * cy + s.weight[a] - s.weight[corner.c()]) / 2;
        double determinant = bx * cy - by * cx;
        return new double[]{s.x[a] + (kb * cy - kc * by) / determinant, s.y[a] + (bx * kc - cx * kb) / determinant};
    }

    private List<Coordinate> bent(Corner from, Corner to) {
        double[] start = at(from);
        double[] end = at(to);
        double length = Math.hypot(end[0] - start[0], end[1] - start[1]);
        int pieces = Math.max(1, (int) Math.round(vertices / 6.0 * StrictMath.pow(length / meanSide, 0.7)));
        List<Coordinate> line = new ArrayList<>();
        for (int p = 0; p <= pieces; p++) {
            double t = (double) p / pieces;
            double x = start[0] + t * (end[0] - start[0]);
            double y = start[1] + t * (end[1] - start[1]);
            line.add(new Coordinate(centimetres(warp.east(x, y)), centimetres(warp.north(x, y))));
        }
        return line;
    }

    private static double centimetres(double metres) {
        return Math.round(metres * 100) / 100.0;
    }

    /// The closed rings around a group of cells, outer rings anticlockwise, inner ones clockwise.
    List<List<Coordinate>> rings(List<Integer> group, IntPredicate inGroup) {
        Map<Corner, Border> open = new HashMap<>();
        List<Corner> starts = new ArrayList<>();
        for (int i : group) {
            for (int neighbour : sides(layout.cells().get(i))) {
                if (!inGroup.test(neighbour)) {
                    Border border = java.util.Objects.requireNonNull(borders.get(new Side(i, neighbour)));
                    open.put(border.from(), border);
                    starts.add(border.from());
                }
            }
        }
        List<List<Coordinate>> rings = new ArrayList<>();
        for (Corner start : starts) {
            Border border = open.remove(start);
            List<Coordinate> ring = new ArrayList<>();
            while (border != null) {
                append(ring, border.line());
                border = open.remove(border.to());
            }
            if (!ring.isEmpty()) {
                rings.add(ring);
            }
        }
        return rings;
    }

    private static int[] sides(PowerCell cell) {
        return java.util.Arrays.copyOf(cell.neighbour, cell.size);
    }

    /// Adds a line that begins where the ring ends; a side shorter than a centimetre adds nothing.
    private static void append(List<Coordinate> ring, List<Coordinate> line) {
        for (Coordinate coordinate : line) {
            if (ring.isEmpty() || !ring.getLast().equals2D(coordinate)) {
                ring.add(coordinate);
            }
        }
    }
}
