package de.sozialplanung.opendata.demo;

import java.util.HashMap;
import java.util.Map;

/// The invented counts of one area in one year, by measure. Filled in the order in which one count bounds the next.
final class Counts {

    private final Map<String, Integer> values = new HashMap<>();
    private final Latent latent;
    private final int year;

    Counts(Latent latent, int year) {
        this.latent = latent;
        this.year = year;
    }

    Latent latent() {
        return latent;
    }

    int year() {
        return year;
    }

    /// The area's burden in that year in standard deviations.
    double burden() {
        return latent.burden(year);
    }

    int get(String measure) {
        Integer value = values.get(measure);
        if (value == null) {
            throw new IllegalStateException("there is no measure " + measure + " yet");
        }
        return value;
    }

    void put(String measure, long value) {
        values.put(measure, Math.toIntExact(value));
    }

    /// Puts a count that is some part of `whole`: expected at `rate`, never below 0 and never above the whole. The
    /// nearer the rate is to 1, the less areas differ, as shares do.
    void part(String measure, int whole, double rate) {
        double expected = Math.clamp(rate, 0, 1);
        double own = expected * (1 + latent.habit(measure, year) * (1 - expected));
        double chance = Math.sqrt(whole * expected * (1 - expected)) * latent.chance(measure, year);
        put(measure, Math.clamp(Math.round(whole * own + chance), 0, whole));
    }
}
