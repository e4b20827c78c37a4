package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.RawObservation;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The step between what is known and what may be seen. It looks at all figures of an edition at once: only so can be
/// decided what else has to go that no withheld figure follows from those that stay.
///
/// What it guarantees today is what `PrimarySuppression` says of each figure by itself. It does not yet guarantee that a
/// withheld figure cannot be worked back from others: from the total minus the visible parts, from two indicators over
/// the same counts, from the bucket of what could not be attributed, or from two editions. Nor does it look at 100
/// percent and nil, where all or none share an attribute.
public final class Protection {

    private final PrimarySuppression primary = new PrimarySuppression();

    /// The figures as they may be seen, one for each, in the same order.
    public List<ProtectedObservation> protect(List<RawObservation> all) {
        List<ObservationStatus> decided = new ArrayList<>(all.size());
        for (RawObservation raw : all) {
            decided.add(primary.decide(raw));
        }
        List<ProtectedObservation> released = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            released.add(release(all.get(i), decided.get(i)));
        }
        return released;
    }

    private static ProtectedObservation release(RawObservation raw, ObservationStatus status) {
        Double value = status.hasValue()
                ? Double.valueOf(raw.value().setScale(raw.indicator().decimals(), RoundingMode.HALF_UP).doubleValue())
                : null;
        return new ProtectedObservation(raw.indicator().id(), raw.area(), raw.year(), value, status);
    }
}
