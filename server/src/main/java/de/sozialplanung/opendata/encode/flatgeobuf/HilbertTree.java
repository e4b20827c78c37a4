package de.sozialplanung.opendata.encode.flatgeobuf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/// The packed R-tree of a FlatGeobuf file over features that lie along a Hilbert curve: the root first, the features'
/// boxes last. For one thread; `add` all, then `sort`, then write.
///
/// A feature without geometry has the box that nothing meets.
final class HilbertTree {

    /// How many children a node has.
    static final int NODE_SIZE = 16;

    private static final int NODE_BYTES = 4 * Double.BYTES + Long.BYTES;
    private static final int BITS = 16;
    private static final int LAST_CELL = (1 << BITS) - 1;

    private final double[] boxes;
    private final int[] lengths;
    private final long[] positions;
    private final Envelope extent = new Envelope();
    private int[] order = {};
    private int items;

    /// @param items how many features there will be
    HilbertTree(int items) {
        boxes = new double[4 * items];
        lengths = new int[items];
        positions = new long[items];
    }

    /// Adds the next feature.
    ///
    /// @param box    that it lies in
    /// @param length of its bytes
    void add(Envelope box, int length) {
        extent.expandToInclude(box);
        boolean none = box.isNull();
        boxes[4 * items] = none ? Double.POSITIVE_INFINITY : box.getMinX();
        boxes[4 * items + 1] = none ? Double.POSITIVE_INFINITY : box.getMinY();
        boxes[4 * items + 2] = none ? Double.NEGATIVE_INFINITY : box.getMaxX();
        boxes[4 * items + 3] = none ? Double.NEGATIVE_INFINITY : box.getMaxY();
        positions[items] = items == 0 ? 0 : positions[items - 1] + lengths[items - 1];
        lengths[items] = length;
        items++;
    }

    /// What all features cover.
    Envelope extent() {
        return extent;
    }

    /// Where a feature stood in the order of adding, in bytes from the first.
    long position(int item) {
        return positions[item];
    }

    int length(int item) {
        return lengths[item];
    }

    /// The features along the curve, those without geometry last.
    int[] sort() {
        order = IntStream.range(0, items).mapToLong(item -> cell(item) << Integer.SIZE | item).sorted()
                .mapToInt(key -> (int) key).toArray();
        return order;
    }

    private long cell(int item) {
        double x = (boxes[4 * item] + boxes[4 * item + 2]) / 2;
        double y = (boxes[4 * item + 1] + boxes[4 * item + 3]) / 2;
        if (Double.isNaN(x)) {
            return Integer.MAX_VALUE;
        }
        // one bit less than the curve has, so that the key stays positive
        return curve(step(x - extent.getMinX(), extent.getWidth()),
                step(y - extent.getMinY(), extent.getHeight())) >>> 1;
    }

    private static int step(double from, double size) {
        return size == 0 ? 0 : (int) (LAST_CELL * from / size);
    }

    /// How far along a Hilbert curve a cell of the square lies.
    private static long curve(int column, int row) {
        int x = column;
        int y = row;
        long distance = 0;
        for (int side = 1 << (BITS - 1); side > 0; side >>= 1) {
            int right = (x & side) == 0 ? 0 : 1;
            int upper = (y & side) == 0 ? 0 : 1;
            distance += (long) side * side * (3 * right ^ upper);
            if (upper == 0) {
                int turned = right == 1 ? LAST_CELL - y : y;
                y = right == 1 ? LAST_CELL - x : x;
                x = turned;
            }
        }
        return distance;
    }

    /// Writes the nodes, the root first. A leaf names the place of its feature behind the index in bytes, any other node
    /// the number of its first child.
    void writeTo(OutputStream out) throws IOException {
        List<double[]> levels = new ArrayList<>();
        double[] leaves = new double[4 * items];
        for (int i = 0; i < items; i++) {
            System.arraycopy(boxes, 4 * order[i], leaves, 4 * i, 4);
        }
        levels.add(leaves);
        do {
            levels.add(parents(levels.getLast()));
        } while (levels.getLast().length > 4);
        int first = 0;
        for (int level = levels.size() - 1; level >= 0; level--) {
            double[] nodes = levels.get(level);
            int children = first + nodes.length / 4;
            long place = 0;
            ByteBuffer node = ByteBuffer.allocate(NODE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < nodes.length / 4; i++) {
                node.clear();
                for (int side = 0; side < 4; side++) {
                    node.putDouble(nodes[4 * i + side]);
                }
                out.write(node.putLong(level == 0 ? place : children + (long) i * NODE_SIZE).array());
                place += level == 0 ? lengths[order[i]] : 0;
            }
            first = children;
        }
    }

    private static double[] parents(double[] children) {
        int count = (children.length / 4 + NODE_SIZE - 1) / NODE_SIZE;
        double[] parents = new double[4 * count];
        for (int i = 0; i < count; i++) {
            Arrays.fill(parents, 4 * i, 4 * i + 2, Double.POSITIVE_INFINITY);
            Arrays.fill(parents, 4 * i + 2, 4 * i + 4, Double.NEGATIVE_INFINITY);
        }
        for (int child = 0; child < children.length / 4; child++) {
            int parent = 4 * (child / NODE_SIZE);
            for (int side = 0; side < 2; side++) {
                parents[parent + side] = Math.min(parents[parent + side], children[4 * child + side]);
                parents[parent + 2 + side] = Math.max(parents[parent + 2 + side], children[4 * child + 2 + side]);
            }
        }
        return parents;
    }
}
