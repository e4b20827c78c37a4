package de.sozialplanung.opendata.protection;

import java.util.List;

/// The figures of an edition as they may be seen, audited.
///
/// @param observations one for each figure, in the order given
/// @param summary      what everybody may know of the audit
/// @param withheld     what only the operator may know: which figures are withheld, and why
/// @param knownBefore  what only the operator may know: what was too late to protect
public record ProtectedFigures(List<ProtectedObservation> observations, AuditSummary summary,
        List<Withholding> withheld, KnownBefore knownBefore) {

    public ProtectedFigures {
        observations = List.copyOf(observations);
        withheld = List.copyOf(withheld);
    }
}
