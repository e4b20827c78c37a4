package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.html.page.Numbers;

/// Words distances and rates of supply.
final class Distances {

    private static final int METRES_PER_KILOMETRE = 1000;

    private Distances() {}

    /// Metres below a kilometre, as exact as a straight line deserves.
    static String of(double metres, Language language) {
        return metres < METRES_PER_KILOMETRE ? Numbers.whole(Math.round(metres / 10) * 10, language) + " m"
                : Numbers.decimal(metres / METRES_PER_KILOMETRE, 1, 1, language) + " km";
    }

    static String rate(double rate, Language language) {
        return Numbers.decimal(rate, 2, 2, language);
    }
}
