package de.sozialplanung.opendata.statistics;

import de.sozialplanung.opendata.catalog.ObservationStatus;

/// What becomes of the states of ingredients in what is made from them: the worst wins.
final class Quality {

    private Quality() {}

    static ObservationStatus worse(ObservationStatus one, ObservationStatus other) {
        return rank(one) >= rank(other) ? one : other;
    }

    /// A revised figure is final, so better than a provisional one. Among the states without a value the one that the
    /// reader can do least about comes last: withheld, not there yet, never counted.
    private static int rank(ObservationStatus status) {
        return switch (status) {
            case NORMAL -> 0;
            case REVISED -> 1;
            case PROVISIONAL -> 2;
            case ESTIMATED -> 3;
            case BELOW_BASE -> 4;
            case SUPPRESSED -> 5;
            case MISSING -> 6;
            case NOT_COLLECTED -> 7;
        };
    }
}
