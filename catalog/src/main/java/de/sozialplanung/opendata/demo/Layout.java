package de.sozialplanung.opendata.demo;

import java.util.ArrayList;
import java.util.List;

/// Where the Wohnplätze lie before their borders are bent: a power diagram whose cells have the areas they should.
///
/// @param places the Wohnplätze, in the order of their cells
/// @param sites  their points and those outside
/// @param cells  one convex cell per place
record Layout(List<Place> places, Sites sites, List<PowerCell> cells) {

    private static final double KREIS_SQUARE_M = 437_320_000;
    private static final int ROUNDS = 120;
    private static final int ROUNDS_OF_PARTS = 6;

    /// @param named up to 88 places
    /// @param count how many areas in all; where there are more than named ones, these are divided
    static Layout of(List<Place> named, int count, long seed) {
        Layout base = settled(named, seed);
        return count <= named.size() ? base : divided(base, count, seed);
    }

    private static Layout settled(List<Place> named, long seed) {
        double spacing = Math.sqrt(KREIS_SQUARE_M / Math.max(named.size(), Places.NAMED));
        List<double[]> outside = Outside.points(spacing, 12_000, Dice.of(seed, "rand"), Outside::withinCurve);
        Sites sites = sites(named, outside);
        for (int round = 0; round < ROUNDS; round++) {
            List<PowerCell> cells = cells(sites);
            for (int i = 0; i < named.size(); i++) {
                PowerCell cell = cells.get(i);
                double area = cell.area();
                sites.weight[i] += 0.3 * (named.get(i).squareKm() * 1_000_000 - area);
                if (area > 0 && round < ROUNDS * 3 / 4) {
                    sites.x[i] += 0.4 * (cell.centreEast() - sites.x[i]) + 0.03 * (named.get(i).east() - sites.x[i]);
                    sites.y[i] += 0.4 * (cell.centreNorth() - sites.y[i]) + 0.03 * (named.get(i).north() - sites.y[i]);
                }
            }
            sites.index();
        }
        return new Layout(named, sites, cells(sites));
    }

    /// Divides each named place into parts and evens them out (Lloyd 1982).
    private static Layout divided(Layout base, int count, long seed) {
        List<Place> parts = Parts.of(base, count, seed);
        double spacing = Math.sqrt(KREIS_SQUARE_M / count);
        List<double[]> outside = Outside.points(spacing, Math.max(2_000, 4 * spacing), Dice.of(seed, "rand/teile"),
                base::holds);
        Sites sites = sites(parts, outside);
        for (int round = 0; round < ROUNDS_OF_PARTS; round++) {
            List<PowerCell> cells = cells(sites);
            for (int i = 0; i < parts.size(); i++) {
                sites.x[i] = cells.get(i).centreEast();
                sites.y[i] = cells.get(i).centreNorth();
            }
            sites.index();
        }
        return new Layout(parts, sites, cells(sites));
    }

    private static Sites sites(List<Place> places, List<double[]> outside) {
        int n = places.size() + outside.size();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            boolean area = i < places.size();
            x[i] = area ? places.get(i).east() : outside.get(i - places.size())[0];
            y[i] = area ? places.get(i).north() : outside.get(i - places.size())[1];
        }
        return new Sites(x, y, new double[n], places.size());
    }

    private static List<PowerCell> cells(Sites sites) {
        double mostWeight = sites.maxWeight();
        List<PowerCell> cells = new ArrayList<>();
        for (int i = 0; i < sites.areas; i++) {
            cells.add(PowerCell.of(sites, i, mostWeight));
        }
        return cells;
    }

    /// Whether the cell at a point is an area's.
    private boolean holds(double px, double py) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < sites.x.length; i++) {
            double dx = px - sites.x[i];
            double dy = py - sites.y[i];
            double distance = dx * dx + dy * dy - sites.weight[i];
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best < sites.areas;
    }
}
