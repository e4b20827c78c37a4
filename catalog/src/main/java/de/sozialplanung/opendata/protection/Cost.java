package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.statistics.RawObservation;

/// What it costs the public if a figure is withheld: more for large areas, headline figures and large counts, and most
/// for a nil, which hides nobody.
final class Cost {

    private static final double HEADLINE = 4;
    private static final double NIL = 10;

    private Cost() {}

    static double of(Figure figure) {
        if (!figure.primary().hasValue()) {
            return 0.1;
        }
        RawObservation raw = figure.raw();
        double persons = Math.abs(raw.numerator());
        double size = persons == 0 ? NIL : 1 + Math.log10(1 + persons);
        return size * weight(figure.level()) * (figure.indicator().headline() ? HEADLINE : 1);
    }

    private static double weight(Level level) {
        return switch (level) {
            case KREIS -> 25;
            case GEMEINDE -> 5;
            case WOHNPLATZ -> 1;
        };
    }
}
