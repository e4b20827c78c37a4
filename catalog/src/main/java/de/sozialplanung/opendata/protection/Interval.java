package de.sozialplanung.opendata.protection;

/// The values that a count may take, both ends included. Says nothing of itself, since its ends close in on a count.
final class Interval {

    /// What keeps a bound that was divided out on the safe side of the value that a rounding would turn at.
    private static final double MARGIN = 1e-8;

    /// What a whole number may be off by after additions.
    static final double DUST = 1e-9;

    private double least;
    private double greatest = Double.POSITIVE_INFINITY;

    /// All values from one on.
    Interval(double least) {
        this.least = least;
    }

    double least() {
        return least;
    }

    double greatest() {
        return greatest;
    }

    /// Keeps those for which `slope × value + constant` is not negative.
    void keep(double slope, double constant) {
        if (slope > 0) {
            least = Math.max(least, -constant / slope);
        } else if (slope < 0) {
            greatest = Math.min(greatest, -constant / slope);
        }
    }

    /// As `keep`, without those for which it is nil or all but nil.
    void keepClearly(double slope, double constant) {
        if (slope != 0) {
            double margin = MARGIN * Math.max(1, Math.abs(constant / slope));
            keep(slope, constant - margin * Math.abs(slope));
        }
    }

    /// Keeps the one value.
    void keepOnly(double value) {
        keep(1, -value);
        keep(-1, value);
    }

    /// Keeps whole numbers, and the true value in any case.
    void settle(double truth, boolean whole) {
        double from = whole ? Math.ceil(least - DUST) : least;
        double to = whole ? Math.floor(greatest + DUST) : greatest;
        least = Math.min(from, truth);
        greatest = Math.max(to, truth);
    }
}
