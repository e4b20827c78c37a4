package de.sozialplanung.opendata.plausibility;

/// Something in the counts that does not fit, for whoever delivered or keeps them. Holds raw figures: it goes to the
/// operator's terminal and nowhere else.
///
/// @param kind    which comparison found it
/// @param subject the measure, or for `Kind.RATE` the id of the indicator
/// @param message one plain German sentence with areas, periods and figures
public record Doubt(Kind kind, String subject, String message) {

    /// The comparisons that are made.
    public enum Kind {
        /// Against the year before.
        JUMP,
        /// The counts of one year stand one row too high or too low.
        SHIFT,
        /// The parts of a breakdown against its total.
        BREAKDOWN,
        /// The parts of an area, and what could not be attributed, against what was delivered for the whole.
        SUM,
        /// Areas without a row where their neighbours have one.
        GAP,
        /// A share above 100 percent.
        RATE
    }

    /// Says what it is about and nothing of the figures, so that no log can leak a count.
    @Override
    public String toString() {
        return "Doubt[" + kind + ", " + subject + "]";
    }
}
