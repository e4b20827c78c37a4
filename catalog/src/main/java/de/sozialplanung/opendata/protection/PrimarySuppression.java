package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.Disclosure;
import de.sozialplanung.opendata.catalog.Disclosure.Dominance;
import de.sozialplanung.opendata.catalog.DisclosureMethod;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.RawObservation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides for one figure by itself whether it may be seen.
///
/// - A denominator below the minimum base gives no figure. This is looked at first, so that the answer tells nothing of
///   the numerator. No denominator is too small in km².
/// - A term of the numerator from 1 to one below the minimum count is withheld, whatever the sum comes to: the net
///   migration of 2 arrivals and 40 departures gives the 2 away where the 40 are known, and the change since five years
///   ago gives the count of then away. A plain count of persons is such a term too.
/// - Of a share in percent the rest to 100 is a group of persons as well: 1 or 2 who are not part of it are withheld.
/// - Nil is published as nil, and 100 percent as 100 percent, unless the indicator protects whole groups.
/// - A figure that one contributor makes up more of than the indicator allows is withheld.
///
/// Where counts are rounded or altered, small ones need not be withheld.
public final class PrimarySuppression {

    private static final String SHARE = "%";
    private static final double HUNDRED = 100;

    /// The status to publish the figure with: its own, or why it is withheld.
    public ObservationStatus decide(RawObservation raw) {
        return raw.status().hasValue()
                ? reason(raw).map(PrimarySuppression::status).orElse(raw.status())
                : raw.status();
    }

    private static ObservationStatus status(Reason reason) {
        return reason == Reason.SMALL_BASE ? ObservationStatus.BELOW_BASE : ObservationStatus.SUPPRESSED;
    }

    /// Why it is withheld; empty where it may be seen, or where there is nothing to see anyway.
    Optional<Reason> reason(RawObservation raw) {
        return reason(raw, raw.indicator().disclosure());
    }

    /// As above, by other limits than those of its indicator.
    Optional<Reason> reason(RawObservation raw, Disclosure disclosure) {
        if (!raw.status().hasValue()) {
            return Optional.of(Reason.SOURCE).filter(_ -> raw.status() == ObservationStatus.SUPPRESSED);
        }
        Double base = raw.base();
        if (raw.denominator() <= 0 || (base != null && base < leastBase(disclosure))) {
            return Optional.of(Reason.SMALL_BASE);
        }
        boolean asTheyAre = disclosure.method() == DisclosureMethod.SUPPRESSION;
        if (asTheyAre && raw.terms().stream().anyMatch(term -> isSmall(term, disclosure.minimumCount()))) {
            return Optional.of(Reason.SMALL_COUNT);
        }
        double rest = base != null && isShare(raw) ? base - raw.numerator() : 0;
        if (asTheyAre && rest > 0 && isSmall(rest, disclosure.minimumCount())) {
            return Optional.of(Reason.SMALL_REST);
        }
        if (disclosure.wholeGroups() && (raw.numerator() == 0 || (base != null && isShare(raw) && rest == 0))) {
            return Optional.of(Reason.WHOLE_GROUP);
        }
        return Optional.of(Reason.DOMINANCE).filter(_ -> isDominated(raw, disclosure.dominance()));
    }

    /// The least denominator of a figure that may be seen.
    static double leastBase(Disclosure disclosure) {
        return Math.max(Math.max(disclosure.minimumBase(), disclosure.minimumCount()),
                Masking.step(disclosure.method()));
    }

    private static boolean isDominated(RawObservation raw, @Nullable Dominance dominance) {
        Double largest = raw.largest();
        return dominance != null && largest != null
                && largest * HUNDRED > raw.numerator() * dominance.mostShare();
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
