package de.sozialplanung.opendata.store.memory.shape;

/// The curve through all cells of a square grid on which neighbours are mostly neighbours.
final class HilbertCurve {

    private static final int BITS = 15;

    /// The highest coordinate of a cell.
    static final int SIDE = (1 << BITS) - 1;

    private HilbertCurve() {}

    /// The position of a cell on the curve, below 2³⁰: it fits the upper half of a positive long.
    static long position(int cellX, int cellY) {
        int x = Math.clamp(cellX, 0, SIDE);
        int y = Math.clamp(cellY, 0, SIDE);
        long position = 0;
        for (int side = 1 << (BITS - 1); side > 0; side >>= 1) {
            int right = (x & side) == 0 ? 0 : 1;
            int upper = (y & side) == 0 ? 0 : 1;
            position = (position << 2) | ((3L * right) ^ upper);
            if (upper == 0) {
                int turned = right == 1 ? SIDE - y : y;
                y = right == 1 ? SIDE - x : x;
                x = turned;
            }
        }
        return position;
    }
}
