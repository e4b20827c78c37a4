package de.sozialplanung.opendata.demo;

import java.util.Optional;

/// Where the invented offices deliver no number, or a provisional one: what real files are like.
final class Gaps {

    private static final String OVERATH = "05378024";
    private static final String ROESRATH = "05378028";

    private Gaps() {}

    /// The sign that stands instead of a number, as official tables use it.
    static Optional<String> sign(String measure, String municipality, int year) {
        if (measure.equals("jugendgerichtshilfe") && municipality.equals(OVERATH) && year <= 2019) {
            return Optional.of("x");
        }
        boolean late = measure.equals("gefaehrdungseinschaetzungen") && municipality.equals(ROESRATH)
                && year == DemoSize.LAST_YEAR;
        return late ? Optional.of("…") : Optional.empty();
    }

    /// The letter behind a provisional number, else nothing.
    static String mark(String measure, int year) {
        return measure.equals("beschaeftigte") && year == DemoSize.LAST_YEAR ? "p" : "";
    }
}
