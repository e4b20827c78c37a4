package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.RawObservation;

/// Decides for one figure by itself whether it may be seen.
///
/// - A denominator below the minimum base gives no figure. This is looked at first, so that the answer tells nothing of
///   the numerator. No denominator is too small in km².
/// - A term of the numerator from 1 to one below the minimum count is withheld, whatever the sum comes to: the net
///   migration of 2 arrivals and 40 departures gives the 2 away where the 40 are known, and the change since five years
///   ago gives the count of then away. A plain count of persons is such a term too.
/// - Of a share in percent the rest to 100 is a group of persons as well: 1 or 2 who are not part of it are withheld.
/// - Nil is published as nil, and 100 percent as 100 percent.
public final class PrimarySuppression {

    private static final String SHARE = "%";

    /// The status to publish the figure with: its own, or why it is withheld.
    public ObservationStatus decide(RawObservation raw) {
        if (!raw.status().hasValue()) {
            return raw.status();
        }
        Indicator indicator = raw.indicator();
        int minimumCount = indicator.minimumCount();
        if (raw.denominator() <= 0) {
            return ObservationStatus.BELOW_BASE;
        }
        Double base = raw.base();
        if (base != null && base < Math.max(indicator.minimumBase(), minimumCount)) {
            return ObservationStatus.BELOW_BASE;
        }
        if (raw.terms().stream().anyMatch(term -> isSmall(term, minimumCount))) {
            return ObservationStatus.SUPPRESSED;
        }
        if (base != null && isShare(raw) && base > raw.numerator()
                && isSmall(base - raw.numerator(), minimumCount)) {
            return ObservationStatus.SUPPRESSED;
        }
        return raw.status();
    }

    /// Whether the rest to 100 is a group of persons, too.
    static boolean isShare(RawObservation raw) {
        return raw.base() != null && raw.indicator().unit().equals(SHARE);
    }

    static boolean isSmall(double count, int minimumCount) {
        double size = Math.abs(count);
        return size > 0 && size < minimumCount;
    }
}
