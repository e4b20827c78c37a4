package de.sozialplanung.opendata.store.memory.shape;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/// A static spatial index: an R-tree whose items lie in the order of a Hilbert curve, so that it needs no pointers and
/// is built by one sort (Kamel and Faloutsos, 1993). Keeps a copy of the boxes in that order, as neighbours are looked at
/// together, and about six bytes an item more.
final class PackedIndex {

    private static final int FAN_BITS = 4;
    private static final int FAN_OUT = 1 << FAN_BITS;

    private final int[] items;
    /// Boxes by level, the items' own first.
    private final Boxes[] levels;

    /// @param items what to index; their boxes are finite
    PackedIndex(int[] items, Boxes boxes) {
        this.items = inHilbertOrder(items, boxes);
        int depth = 2;
        for (int nodes = parents(items.length); nodes > 1; nodes = parents(nodes)) {
            depth++;
        }
        levels = new Boxes[depth];
        levels[0] = boxes.of(this.items);
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

    private static Boxes join(Boxes below) {
        double[] nodes = new double[4 * parents(below.size())];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = (i & 2) == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        for (int child = 0; child < below.size(); child++) {
            int node = 4 * (child / FAN_OUT);
            nodes[node] = Math.min(nodes[node], below.minX(child));
            nodes[node + 1] = Math.min(nodes[node + 1], below.minY(child));
            nodes[node + 2] = Math.max(nodes[node + 2], below.maxX(child));
            nodes[node + 3] = Math.max(nodes[node + 3], below.maxY(child));
        }
        return new Boxes.Extents(nodes);
    }

    /// How many items there are.
    int size() {
        return items.length;
    }

    /// The item at that position of the curve.
    int item(int position) {
        return items[position];
    }

    /// What a search finds, by positions on the curve.
    interface Visitor {

        /// Items that lie within the zone, from one position to before another.
        void within(int from, int to);

        /// An item that the zone cannot tell to be inside or outside.
        void crossed(int position, Boxes boxes);
    }

    /// Hands over every item that is not outside the zone, in no order.
    void search(Zone zone, Visitor visitor) {
        int top = levels.length - 1;
        for (int node = 0; node < levels[top].size(); node++) {
            search(top, node, zone, visitor);
        }
    }

    private void search(int level, int node, Zone zone, Visitor visitor) {
        Boxes boxes = levels[level];
        switch (zone.place(boxes.minX(node), boxes.minY(node), boxes.maxX(node), boxes.maxY(node))) {
            case OUTSIDE -> {
                // nothing below it is inside
            }
            case WITHIN -> visitor.within(node << (FAN_BITS * level),
                    (int) Math.min(items.length, (node + 1L) << (FAN_BITS * level)));
            case CROSSED -> {
                if (level == 0) {
                    visitor.crossed(node, boxes);
                } else {
                    int end = Math.min(levels[level - 1].size(), (node + 1) << FAN_BITS);
                    for (int child = node << FAN_BITS; child < end; child++) {
                        search(level - 1, child, zone, visitor);
                    }
                }
            }
        }
    }

    /// At most how many items a search in a box would hand over: seen from nodes of a few hundred.
    long atMost(Envelope box) {
        int lowest = Math.min(2, levels.length - 1);
        long sum = 0;
        int top = levels.length - 1;
        for (int node = 0; node < levels[top].size(); node++) {
            sum += atMost(top, node, box, lowest);
        }
        return Math.min(sum, items.length);
    }

    private long atMost(int level, int node, Envelope box, int lowest) {
        Boxes boxes = levels[level];
        if (boxes.minX(node) > box.getMaxX() || boxes.maxX(node) < box.getMinX() || boxes.minY(node) > box.getMaxY()
                || boxes.maxY(node) < box.getMinY()) {
            return 0;
        }
        if (level == lowest) {
            return 1L << (FAN_BITS * level);
        }
        long sum = 0;
        int end = Math.min(levels[level - 1].size(), (node + 1) << FAN_BITS);
        for (int child = node << FAN_BITS; child < end; child++) {
            sum += atMost(level - 1, child, box, lowest);
        }
        return sum;
    }
}
