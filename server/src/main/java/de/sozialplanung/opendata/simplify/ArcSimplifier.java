package de.sozialplanung.opendata.simplify;

import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/// Drops the points of arcs that make the least corners (Visvalingam and Whyatt 1993), never one whose corner holds a point
/// of any border: no two borders cross afterwards that did not before.
final class ArcSimplifier {

    private record Corner(double area, int position, int before, int after) implements Comparable<Corner> {

        @Override
        public int compareTo(Corner other) {
            int order = Double.compare(area, other.area);
            return order != 0 ? order : Integer.compare(position, other.position);
        }
    }

    private final VertexGrid grid;
    private final double area;

    /// The straight arcs, by their ends: two of them between the same ends would leave nothing between them.
    private final Set<Long> straight = new HashSet<>();

    /// @param area of the corners that stay, at least
    ArcSimplifier(VertexGrid grid, double area) {
        this.grid = grid;
        this.area = area;
    }

    int[] simplify(int[] arc) {
        int last = arc.length - 1;
        int fewest = arc[0] == arc[last] ? 4 : 2;
        int[] before = IntStream.rangeClosed(-1, last - 1).toArray();
        int[] after = IntStream.rangeClosed(1, last + 1).toArray();
        PriorityQueue<Corner> corners = new PriorityQueue<>(Math.max(1, arc.length));
        for (int i = 1; i < last; i++) {
            offer(corners, arc, i, i - 1, i + 1);
        }
        int left = arc.length;
        while (!corners.isEmpty() && left > fewest) {
            Corner least = corners.poll();
            int at = least.position();
            if (before[at] != least.before() || after[at] != least.after()
                    || grid.anyIn(arc[least.before()], arc[at], arc[least.after()])
                    || (left == 3 && !straight.add(ends(arc)))) {
                continue;
            }
            left--;
            grid.remove(arc[at]);
            after[least.before()] = least.after();
            before[least.after()] = least.before();
            before[at] = at;
            for (int neighbour : new int[]{least.before(), least.after()}) {
                if (neighbour > 0 && neighbour < last) {
                    offer(corners, arc, neighbour, before[neighbour], after[neighbour]);
                }
            }
        }
        int[] kept = new int[left];
        for (int i = 0, at = 0; i < left; i++, at = after[at]) {
            kept[i] = arc[at];
        }
        return kept;
    }

    /// Takes down the arcs that are straight from the beginning.
    void keep(int[] arc) {
        if (arc.length == 2) {
            straight.add(ends(arc));
        }
    }

    private void offer(PriorityQueue<Corner> corners, int[] arc, int at, int before, int after) {
        double size = grid.area(arc[before], arc[at], arc[after]);
        if (size < area) {
            corners.add(new Corner(size, at, before, after));
        }
    }

    private static long ends(int[] arc) {
        return (long) arc[0] << 32 | arc[arc.length - 1];
    }
}
