package de.sozialplanung.opendata.demo;

/// Bends the plane: every point moves by a sum of smooth noises of ever shorter waves, so that straight borders become
/// as irregular as grown ones. Neighbours stay neighbours as long as the sum of slopes stays well below 1, and a border
/// that two areas share is bent once for both.
///
/// @param seed     which noise
/// @param longest  the longest wave in metres
/// @param shortest waves end before this length, in metres
/// @param slope    movement per wave length
record Warp(long seed, double longest, double shortest, double slope) {

    private static final double FACTOR = 2.1;

    /// The east of the moved point.
    double east(double x, double y) {
        return x + shift(x, y, 0x65);
    }

    /// The north of the moved point.
    double north(double x, double y) {
        return y + shift(x, y, 0x6E);
    }

    private double shift(double x, double y, int axis) {
        double sum = 0;
        int octave = 0;
        for (double wave = longest; wave >= shortest; wave /= FACTOR) {
            long salt = Dice.mix(seed + axis * 1_000_003L + octave);
            sum += slope * wave * noise(x / wave + octave * 17.3, y / wave - octave * 9.1, salt);
            octave++;
        }
        return sum;
    }

    /// Gradient noise (Perlin 2002) between about -1 and 1.
    private static double noise(double x, double y, long salt) {
        double left = Math.floor(x);
        double bottom = Math.floor(y);
        double u = fade(x - left);
        double v = fade(y - bottom);
        double low = mix(u, corner(x, y, left, bottom, salt), corner(x, y, left + 1, bottom, salt));
        double high = mix(u, corner(x, y, left, bottom + 1, salt), corner(x, y, left + 1, bottom + 1, salt));
        return 1.4 * mix(v, low, high);
    }

    private static double corner(double x, double y, double cx, double cy, long salt) {
        long column = (long) cx;
        long row = (long) cy;
        long hash = Dice.mix(Dice.mix(column * 0x632BE59BD9B4E019L + salt) + row);
        double gx = (hash & 0xFFFFF) / (double) 0x7FFFF - 1;
        double gy = ((hash >>> 20) & 0xFFFFF) / (double) 0x7FFFF - 1;
        return gx * (x - cx) + gy * (y - cy);
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double mix(double t, double a, double b) {
        return a + t * (b - a);
    }
}
