package de.sozialplanung.opendata.protection;

import java.util.List;

/// The figures of an edition as they may be seen, audited.
///
/// @param observations one for each figure, in the order given
/// @param summary      what everybody may know of the audit
/// @param knownBefore  what only the operator may know: what was too late to protect
public record ProtectedFigures(List<ProtectedObservation> observations, AuditSummary summary,
        KnownBefore knownBefore) {

    public ProtectedFigures {
        observations = List.copyOf(observations);
    }
}
