package de.sozialplanung.opendata.demo;

import java.util.Arrays;

/// The convex cell of one point in a power diagram (Aurenhammer 1987): all that is nearer to it than to any other,
/// distance being squared distance less weight. Anticlockwise; side `k` runs from corner `k` to the next and borders
/// `neighbour[k]`.
final class PowerCell implements Sites.Visitor {

    private static final double FAR = 200_000;

    int size = 4;
    double[] x;
    double[] y;
    int[] neighbour;

    private final Sites sites;
    private final int own;
    private final double mostWeight;
    private double[] spareX = new double[16];
    private double[] spareY = new double[16];
    private int[] spare = new int[16];

    private PowerCell(Sites sites, int own, double mostWeight) {
        this.sites = sites;
        this.own = own;
        this.mostWeight = mostWeight;
        double cx = sites.x[own];
        double cy = sites.y[own];
        x = Arrays.copyOf(new double[]{cx - FAR, cx + FAR, cx + FAR, cx - FAR}, 16);
        y = Arrays.copyOf(new double[]{cy - FAR, cy - FAR, cy + FAR, cy + FAR}, 16);
        neighbour = Arrays.copyOf(new int[]{-1, -1, -1, -1}, 16);
    }

    /// The cell of point `own`; of size 0 where its neighbours leave it no room.
    static PowerCell of(Sites sites, int own, double mostWeight) {
        PowerCell cell = new PowerCell(sites, own, mostWeight);
        sites.around(own, cell);
        return cell;
    }

    @Override
    public boolean wants(double distance) {
        if (size == 0 || distance <= 0) {
            return size > 0;
        }
        double reach = 0;
        for (int k = 0; k < size; k++) {
            double dx = x[k] - sites.x[own];
            double dy = y[k] - sites.y[own];
            reach = Math.max(reach, Math.sqrt(dx * dx + dy * dy));
        }
        return (distance - (mostWeight - sites.weight[own]) / distance) / 2 < reach;
    }

    @Override
    public void visit(int j) {
        // inside: 2(pj - pi)·(p - pi) <= |pj - pi|² + wi - wj
        double dx = sites.x[j] - sites.x[own];
        double dy = sites.y[j] - sites.y[own];
        double limit = (dx * dx + dy * dy + sites.weight[own] - sites.weight[j]) / 2;
        boolean cut = false;
        for (int k = 0; k < size && !cut; k++) {
            cut = side(k, dx, dy, limit) > 0;
        }
        if (cut) {
            clip(j, dx, dy, limit);
        }
    }

    private double side(int k, double dx, double dy, double limit) {
        return dx * (x[k] - sites.x[own]) + dy * (y[k] - sites.y[own]) - limit;
    }

    private void clip(int j, double dx, double dy, double limit) {
        if (size + 2 > spare.length) {
            spareX = Arrays.copyOf(spareX, spare.length * 2);
            spareY = Arrays.copyOf(spareY, spare.length * 2);
            spare = Arrays.copyOf(spare, spare.length * 2);
        }
        int count = 0;
        for (int k = 0; k < size; k++) {
            int next = (k + 1) % size;
            double here = side(k, dx, dy, limit);
            double there = side(next, dx, dy, limit);
            if (here <= 0) {
                count = add(count, x[k], y[k], neighbour[k]);
            }
            if (here <= 0 != there <= 0) {
                double t = here / (here - there);
                count = add(count, x[k] + t * (x[next] - x[k]), y[k] + t * (y[next] - y[k]),
                        here <= 0 ? j : neighbour[k]);
            }
        }
        swap(count);
    }

    private int add(int at, double px, double py, int label) {
        spareX[at] = px;
        spareY[at] = py;
        spare[at] = label;
        return at + 1;
    }

    private void swap(int count) {
        double[] oldX = x;
        double[] oldY = y;
        int[] old = neighbour;
        x = spareX;
        y = spareY;
        neighbour = spare;
        spareX = oldX.length < x.length ? new double[x.length] : oldX;
        spareY = oldY.length < x.length ? new double[x.length] : oldY;
        spare = old.length < x.length ? new int[x.length] : old;
        size = count;
    }

    /// In m².
    double area() {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += cross(k);
        }
        return sum / 2;
    }

    double centreEast() {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += (x[k] + x[(k + 1) % size] - 2 * sites.x[own]) * cross(k);
        }
        return sites.x[own] + sum / (6 * area());
    }

    double centreNorth() {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += (y[k] + y[(k + 1) % size] - 2 * sites.y[own]) * cross(k);
        }
        return sites.y[own] + sum / (6 * area());
    }

    /// Relative to the own point, so that small cells far from the origin keep their digits.
    private double cross(int k) {
        int next = (k + 1) % size;
        double ox = sites.x[own];
        double oy = sites.y[own];
        return (x[k] - ox) * (y[next] - oy) - (x[next] - ox) * (y[k] - oy);
    }
}
