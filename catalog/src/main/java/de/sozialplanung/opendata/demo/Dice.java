package de.sozialplanung.opendata.demo;

/// Random numbers that are the same on every machine and in every Java version: SplitMix64 (Steele, Lea, Flood 2014),
/// with `StrictMath` where a function is needed. One die per subject, so that one file never shifts another.
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /// The die of a subject.
    static Dice of(long seed, String subject) {
        long hash = mix(seed + GOLDEN);
        for (int i = 0; i < subject.length(); i++) {
            hash = mix(hash * 31 + subject.charAt(i) + GOLDEN);
        }
        return new Dice(hash);
    }

    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// From 0 (inclusive) to 1 (exclusive).
    double next() {
        state += GOLDEN;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    double between(double least, double most) {
        return least + (most - least) * next();
    }

    int below(int bound) {
        return (int) (next() * bound);
    }

    boolean chance(double probability) {
        return next() < probability;
    }

    /// Normally distributed with mean 0 and deviation 1, at most 3 away from it (Box and Muller 1958).
    double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - next()));
        double value = radius * StrictMath.cos(2 * Math.PI * next());
        return Math.clamp(value, -3, 3);
    }
}
