package de.sozialplanung.opendata.protection;

import java.util.List;

/// What everybody may know of the protection of an edition: how many figures are withheld, never for which reason.
///
/// @param indicators those with figures, in their order
public record AuditSummary(List<Withheld> indicators) {

    /// The figures of one indicator.
    ///
    /// @param indicator its id
    /// @param figures   how many there are for all areas and years
    /// @param withheld  how many of them are withheld to keep counts secret, for whatever reason
    public record Withheld(String indicator, int figures, int withheld) {

        /// Both together.
        Withheld plus(Withheld more) {
            return new Withheld(indicator, figures + more.figures, withheld + more.withheld);
        }
    }

    public AuditSummary {
        indicators = List.copyOf(indicators);
    }

    /// Of an edition without figures.
    public static AuditSummary none() {
        return new AuditSummary(List.of());
    }
}
