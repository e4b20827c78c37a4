package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.DisclosureMethod;
import de.sozialplanung.opendata.statistics.MeasureSum.Term;
import de.sozialplanung.opendata.statistics.RawObservation;
import java.util.ArrayList;
import java.util.List;

/// What figures are worked out from in place of their true counts, by the method of their indicator. The same count of
/// the same area and year is always put the same way, in whatever figure.
///
/// - Rounding: each count of the numerator and the denominator as a whole, to the nearest multiple, halves upwards.
/// - Cell key: each count of the numerator but nil is altered by a whole number from -2 to 2 that follows from a secret
///   and from which count it is; never below nil. Denominators stay.
///
/// @param method of one indicator
/// @param key    the secret of cell keys
/// @param terms  of its numerator
record Masking(DisclosureMethod method, String key, List<Term> terms) {

    Masking {
        terms = List.copyOf(terms);
    }

    /// Whether counts are taken as they are.
    boolean isNone() {
        return step(method) == 0 && method != DisclosureMethod.CELL_KEY;
    }

    /// What counts are rounded to; 0 where they are not.
    static int step(DisclosureMethod method) {
        return switch (method) {
            case SUPPRESSION, CELL_KEY -> 0;
            case ROUNDING_5 -> 5;
            case ROUNDING_10 -> 10;
        };
    }

    /// The figure with what is put in place of its counts.
    RawObservation shown(RawObservation raw) {
        if (isNone() || !raw.status().hasValue()) {
            return raw;
        }
        List<Double> shown = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            double count = raw.terms().get(i);
            shown.add(Math.copySign(shown(Math.abs(count), terms.get(i), raw), count));
        }
        Double base = raw.base();
        return new RawObservation(raw.indicator(), raw.area(), raw.year(), shown,
                base == null ? null : Double.valueOf(shownBase(base)), raw.areaSize(), raw.largest(), raw.status());
    }

    private double shown(double count, Term term, RawObservation raw) {
        return method == DisclosureMethod.CELL_KEY
                ? CellKey.shown(count, key, term.measure(), raw.area(), raw.year() - term.lag())
                : rounded(count);
    }

    private double shownBase(double base) {
        return step(method) == 0 ? base : rounded(base);
    }

    private double rounded(double count) {
        int step = step(method);
        return Math.floor(count / step + 0.5) * step;
    }

    /// Whether another set of counts could be shown as the same figure.
    ///
    /// @param shown what the true one is shown as
    boolean couldBe(RawObservation raw, RawObservation shown, RawObservation other) {
        for (int i = 0; i < terms.size(); i++) {
            if (!couldBe(Math.abs(shown.terms().get(i)), other.terms().get(i) * Math.signum(raw.terms().get(i)),
                    raw.terms().get(i) == 0)) {
                return false;
            }
        }
        Double base = raw.base();
        Double otherBase = other.base();
        return base == null || otherBase == null || shownBase(base) == shownBase(otherBase);
    }

    private boolean couldBe(double shown, double other, boolean wasNil) {
        Interval counts = new Interval(wasNil ? Double.NEGATIVE_INFINITY : 0);
        keep(counts, 1, 0, shown);
        double size = wasNil ? Math.abs(other) : other;
        return size >= counts.least() && size <= counts.greatest();
    }

    /// Keeps the values of which `slope × value + constant` may be shown as a term of the numerator is.
    ///
    /// @param shown what the figure is shown as
    /// @param term  the number of the term
    void keep(Interval values, double slope, double constant, RawObservation shown, int term) {
        int sign = terms.get(term).sign();
        keep(values, slope * sign, constant * sign, Math.abs(shown.terms().get(term)));
    }

    private void keep(Interval values, double slope, double constant, double shown) {
        if (method == DisclosureMethod.CELL_KEY) {
            values.keep(slope, constant - Math.max(shown == 0 ? 0 : 1, shown - CellKey.MOST));
            values.keep(-slope, shown + CellKey.MOST - constant);
        } else {
            keepRounded(values, slope, constant, shown);
        }
    }

    /// Keeps the values of which `slope × value + constant` is shown as the denominator is.
    void keepBase(Interval values, double slope, double constant, double base) {
        if (step(method) == 0) {
            values.keep(slope, constant - base);
            values.keep(-slope, base - constant);
        } else {
            keepRounded(values, slope, constant, rounded(base));
        }
    }

    private void keepRounded(Interval values, double slope, double constant, double shown) {
        double half = 0.5 * step(method);
        values.keep(slope, constant - (shown - half));
        values.keepClearly(-slope, shown + half - constant);
    }

    /// Says nothing of the secret, so that no log can leak it.
    @Override
    public String toString() {
        return "Masking[" + method + "]";
    }
}
