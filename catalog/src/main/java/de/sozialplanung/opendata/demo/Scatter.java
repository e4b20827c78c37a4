package de.sozialplanung.opendata.demo;

/// Random points in a convex cell.
final class Scatter {

    private Scatter() {}

    /// An evenly distributed point: a triangle of the fan by its area, then a point in it.
    static double[] within(PowerCell cell, Dice dice) {
        double left = dice.next() * cell.area();
        int k = 1;
        while (k < cell.size - 2 && left > fan(cell, k)) {
            left -= fan(cell, k);
            k++;
        }
        double root = Math.sqrt(dice.next());
        double a = 1 - root;
        double b = root * dice.next();
        double c = 1 - a - b;
        return new double[]{a * cell.x[0] + b * cell.x[k] + c * cell.x[k + 1],
                a * cell.y[0] + b * cell.y[k] + c * cell.y[k + 1]};
    }

    private static double fan(PowerCell cell, int k) {
        return ((cell.x[k] - cell.x[0]) * (cell.y[k + 1] - cell.y[0])
                - (cell.x[k + 1] - cell.x[0]) * (cell.y[k] - cell.y[0])) / 2;
    }
}
