package de.sozialplanung.opendata.demo;

import java.util.List;

/// Finds places for offers and measures: inside the bent outline of a Wohnplatz, nearer to its middle than to its edge.
///
/// @param layout the Wohnplätze before bending
/// @param warp   how they were bent
record Ground(Layout layout, Warp warp) {

    private static final double CLEAR_OF_BORDERS = 0.9;

    List<Place> places() {
        return layout.places();
    }

    /// East and north in metres of EPSG:25832.
    double[] spot(int place, Dice dice) {
        PowerCell cell = layout.cells().get(place);
        double[] at = Scatter.within(cell, dice);
        double cx = cell.centreEast();
        double cy = cell.centreNorth();
        double near = CLEAR_OF_BORDERS * Math.sqrt(dice.next());
        double x = cx + near * (at[0] - cx);
        double y = cy + near * (at[1] - cy);
        return new double[]{warp.east(x, y), warp.north(x, y)};
    }
}
