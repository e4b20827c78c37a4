package de.sozialplanung.opendata.demo;

import java.util.ArrayList;
import java.util.List;

/// The points around the Kreis that bound it in a power diagram: a jittered grid, without those inside.
final class Outside {

    /// A rough closed curve around the extent of the Kreis in km of EPSG:25832, drawn by hand; not its real outline.
    private static final double[] CURVE = {358.9, 5662.9, 362.2, 5667.2, 367.1, 5667.4, 370.5, 5665.4, 371.7, 5669.2,
            376.3, 5670.0, 379.3, 5667.4, 381.3, 5663.4, 381.3, 5660.1, 384.0, 5658.4, 384.3, 5653.3, 381.4, 5650.6,
            384.2, 5649.5, 388.0, 5646.0, 385.8, 5642.4, 379.4, 5641.0, 376.6, 5640.2, 375.5, 5638.0, 371.2, 5636.4,
            368.5, 5638.7, 368.2, 5642.6, 364.7, 5644.4, 363.8, 5648.3, 363.6, 5651.6, 363.3, 5655.0, 364.9, 5657.0,
            364.4, 5658.8, 363.1, 5660.5, 360.3, 5660.8};

    private static final double WEST = 358_900;
    private static final double EAST = 388_000;
    private static final double SOUTH = 5_636_400;
    private static final double NORTH = 5_670_000;

    private Outside() {}

    /// Whether a point in metres lies within the rough curve (crossing number).
    static boolean withinCurve(double px, double py) {
        boolean inside = false;
        int count = CURVE.length / 2;
        for (int i = 0, j = count - 1; i < count; j = i++) {
            double xi = CURVE[2 * i] * 1000;
            double yi = CURVE[2 * i + 1] * 1000;
            double xj = CURVE[2 * j] * 1000;
            double yj = CURVE[2 * j + 1] * 1000;
            if (yi > py != yj > py && px < (xj - xi) * (py - yi) / (yj - yi) + xi) {
                inside = !inside;
            }
        }
        return inside;
    }

    /// Points in metres, about `spacing` apart, in a frame of `margin` around the Kreis, of which `inside` holds none.
    static List<double[]> points(double spacing, double margin, Dice dice, Inside inside) {
        List<double[]> points = new ArrayList<>();
        boolean odd = false;
        for (double y = SOUTH - margin; y <= NORTH + margin; y += spacing * 0.866) {
            for (double x = WEST - margin + (odd ? spacing / 2 : 0); x <= EAST + margin; x += spacing) {
                double px = x + dice.between(-0.2, 0.2) * spacing;
                double py = y + dice.between(-0.2, 0.2) * spacing;
                if (!inside.holds(px, py)) {
                    points.add(new double[]{px, py});
                }
            }
            odd = !odd;
        }
        return points;
    }

    /// Says what belongs to the Kreis.
    interface Inside {
        boolean holds(double x, double y);
    }
}
