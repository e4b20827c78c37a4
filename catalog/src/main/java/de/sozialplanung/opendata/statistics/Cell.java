package de.sozialplanung.opendata.statistics;

import de.sozialplanung.opendata.catalog.ObservationStatus;

/// What a source says about one count: a number, or why there is none.
public sealed interface Cell {

    /// A count as delivered.
    ///
    /// @param value   finite; may be negative only for balances
    /// @param quality one of the states that have a value
    record Known(double value, ObservationStatus quality) implements Cell {

        /// Says nothing of the count, so that no log can leak it.
        @Override
        public String toString() {
            return "Known[" + quality + "]";
        }
    }

    /// No count.
    ///
    /// @param reason one of the states that have no value; `SUPPRESSED` where the source itself withholds it
    record Absent(ObservationStatus reason) implements Cell {}
}
