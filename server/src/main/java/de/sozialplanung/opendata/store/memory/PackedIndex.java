package de.sozialplanung.opendata.store.memory;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;

/// A static spatial index: an R-tree whose items lie in the order of a Hilbert curve, so that it needs no pointers and
/// is built by one sort (Kamel and Faloutsos, 1993). About six bytes an item.
final class PackedIndex {

    private static final int FAN_OUT_BITS = 4;
    private static final int FAN_OUT = 1 << FAN_OUT_BITS;

    private final Boxes boxes;
    private final int[] items;
    /// Boxes of nodes by level, the leaves' parents first: minX, minY, maxX, maxY of each.
    private final double[][] levels;

    /// @param items what to index; their boxes are finite
    PackedIndex(int[] items, Boxes boxes) {
        this.boxes = boxes;
        this.items = inHilbertOrder(items, boxes);
        int depth = 0;
        for (int nodes = items.length; nodes > 1 || depth == 0; depth++) {
            nodes = parents(nodes);
        }
        levels = new double[depth][];
        levels[0] = leafParents();
        for (int level = 1; level < depth; level++) {
            levels[level] = join(levels[level - 1]);
        }
    }

    private static int parents(int nodes) {
        return Math.ceilDiv(nodes, FAN_OUT);
    }

    private static int[] inHilbertOrder(int[] items, Boxes boxes) {
        Envelope all = new Envelope();
        for (int item : items) {
            all.expandToInclude(centreX(boxes, item), centreY(boxes, item));
        }
        double perX = HilbertCurve.SIDE / Math.max(all.getWidth(), Double.MIN_NORMAL);
        double perY = HilbertCurve.SIDE / Math.max(all.getHeight(), Double.MIN_NORMAL);
        long[] keys = new long[items.length];
        for (int i = 0; i < items.length; i++) {
            int x = (int) ((centreX(boxes, items[i]) - all.getMinX()) * perX);
            int y = (int) ((centreY(boxes, items[i]) - all.getMinY()) * perY);
            keys[i] = (HilbertCurve.position(x, y) << 32) | items[i];
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private static double centreX(Boxes boxes, int item) {
        return (boxes.minX(item) + boxes.maxX(item)) / 2;
    }

    private static double centreY(Boxes boxes, int item) {
        return (boxes.minY(item) + boxes.maxY(item)) / 2;
    }

    private double[] leafParents() {
        double[] nodes = emptyBoxes(parents(items.length));
        for (int i = 0; i < items.length; i++) {
            int item = items[i];
            expand(nodes, i / FAN_OUT, boxes.minX(item), boxes.minY(item), boxes.maxX(item), boxes.maxY(item));
        }
        return nodes;
    }

    private static double[] join(double[] below) {
        double[] nodes = emptyBoxes(parents(below.length / 4));
        for (int i = 0; i < below.length / 4; i++) {
            expand(nodes, i / FAN_OUT, below[4 * i], below[4 * i + 1], below[4 * i + 2], below[4 * i + 3]);
        }
        return nodes;
    }

    private static double[] emptyBoxes(int count) {
        double[] nodes = new double[4 * count];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = (i & 2) == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return nodes;
    }

    private static void expand(double[] nodes, int node, double minX, double minY, double maxX, double maxY) {
        nodes[4 * node] = Math.min(nodes[4 * node], minX);
        nodes[4 * node + 1] = Math.min(nodes[4 * node + 1], minY);
        nodes[4 * node + 2] = Math.max(nodes[4 * node + 2], maxX);
        nodes[4 * node + 3] = Math.max(nodes[4 * node + 3], maxY);
    }

    /// Hands over every item whose box touches that box, in no order.
    void search(Envelope box, IntConsumer found) {
        int top = levels.length - 1;
        for (int node = 0; node < levels[top].length / 4; node++) {
            search(top, node, box, found);
        }
    }

    private void search(int level, int node, Envelope box, IntConsumer found) {
        if (!touches(level, node, box)) {
            return;
        }
        int children = level == 0 ? items.length : levels[level - 1].length / 4;
        int end = Math.min(children, (node + 1) * FAN_OUT);
        for (int child = node * FAN_OUT; child < end; child++) {
            if (level > 0) {
                search(level - 1, child, box, found);
            } else if (touches(items[child], box)) {
                found.accept(items[child]);
            }
        }
    }

    /// How many items pass, all of which touch the box.
    ///
    /// @param sure  items that touch the box and lie in this one pass for sure
    /// @param exact tells of every other item
    long count(Envelope box, Envelope sure, IntPredicate exact) {
        int top = levels.length - 1;
        long count = 0;
        for (int node = 0; node < levels[top].length / 4; node++) {
            count += count(top, node, box, sure, exact);
        }
        return count;
    }

    private long count(int level, int node, Envelope box, Envelope sure, IntPredicate exact) {
        if (!touches(level, node, box)) {
            return 0;
        }
        if (lies(level, node, sure)) {
            long perNode = 1L << (FAN_OUT_BITS * (level + 1));
            return Math.min(items.length, (node + 1) * perNode) - node * perNode;
        }
        int children = level == 0 ? items.length : levels[level - 1].length / 4;
        int end = Math.min(children, (node + 1) * FAN_OUT);
        long count = 0;
        for (int child = node * FAN_OUT; child < end; child++) {
            if (level > 0) {
                count += count(level - 1, child, box, sure, exact);
            } else if (touches(items[child], box) && exact.test(items[child])) {
                count++;
            }
        }
        return count;
    }

    private boolean lies(int level, int node, Envelope in) {
        double[] nodes = levels[level];
        return nodes[4 * node] >= in.getMinX() && nodes[4 * node + 2] <= in.getMaxX()
                && nodes[4 * node + 1] >= in.getMinY() && nodes[4 * node + 3] <= in.getMaxY();
    }

    private boolean touches(int level, int node, Envelope box) {
        double[] nodes = levels[level];
        return nodes[4 * node] <= box.getMaxX() && nodes[4 * node + 2] >= box.getMinX()
                && nodes[4 * node + 1] <= box.getMaxY() && nodes[4 * node + 3] >= box.getMinY();
    }

    private boolean touches(int item, Envelope box) {
        return boxes.minX(item) <= box.getMaxX() && boxes.maxX(item) >= box.getMinX()
                && boxes.minY(item) <= box.getMaxY() && boxes.maxY(item) >= box.getMinY();
    }

    /// At most how many items `search` would hand over: seen from a level that has few nodes.
    long atMost(Envelope box) {
        int level = Math.min(1, levels.length - 1);
        int perNode = level == 0 ? FAN_OUT : FAN_OUT * FAN_OUT;
        long sum = 0;
        for (int node = 0; node < levels[level].length / 4; node++) {
            sum += touches(level, node, box) ? perNode : 0;
        }
        return Math.min(sum, items.length);
    }
}
