package de.sozialplanung.opendata.protection;

import java.util.List;

/// The figures of an edition as they may be seen, audited.
///
/// @param observations one for each figure, in the order given
/// @param summary      what everybody may know of the audit
public record ProtectedFigures(List<ProtectedObservation> observations, AuditSummary summary) {

    public ProtectedFigures {
        observations = List.copyOf(observations);
    }
}
