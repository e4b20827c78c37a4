package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.protection.EarlierFigures.Seen;
import de.sozialplanung.opendata.protection.Figure.Part;
import de.sozialplanung.opendata.protection.Figure.Position;
import de.sozialplanung.opendata.statistics.RawObservation;
import java.util.function.Predicate;

/// What values one count may have without anything that is seen of its own area changing, all other measures being what
/// they are. A rate `v` with a step of rounding `h` on either side says `(v - h) × denominator ≤ numerator × factor`
/// and `numerator × factor ≤ (v + h) × denominator`, which is linear in either of them.
final class Leeway {

    private Leeway() {}

    /// As the figures stand.
    static Interval of(CountTree tree, int area) {
        return of(tree, area, Companions.none());
    }

    /// As the figures stand, with counts that go down along.
    static Interval of(CountTree tree, int area, Companions companions) {
        return of(tree, area, companions, Figure::speaks);
    }

    /// As it would be if all figures of that area with the count in it were withheld. What earlier editions show stays.
    static Interval freed(CountTree tree, int area, Companions companions) {
        return of(tree, area, companions, Figure::isKnownBefore);
    }

    private static Interval of(CountTree tree, int area, Companions companions, Predicate<Figure> speaks) {
        Interval values = new Interval(tree.floor());
        tree.limits(area).forEach(limit -> keep(values, limit, tree, companions));
        for (Figure figure : tree.figures(area)) {
            if (figure.raw().status().hasValue()) {
                Part part = figure.part(tree, area);
                figure.limit().ifPresent(limit -> keep(values, limit, tree, companions));
                if (speaks.test(figure)) {
                    told(values, figure, part);
                }
            }
        }
        values.settle(tree.value(area), tree.isWhole());
        return values;
    }

    private static void keep(Interval values, Limit limit, CountTree tree, Companions companions) {
        double slope = limit.slope(tree);
        values.keep(slope, Math.max(0, limit.room()) + companions.ease(limit, tree)
                - slope * tree.value(limit.area()));
    }

    private static void told(Interval values, Figure figure, Part part) {
        Seen seen = figure.seen();
        if (seen != null && seen.isOf(figure.raw())) {
            rounded(values, figure, part, seen.value(), seen.half());
        } else if (seen != null) {
            masked(values, figure, part);
        }
        if (figure.status().hasValue()) {
            published(values, figure, part);
        } else if (figure.status() == ObservationStatus.BELOW_BASE) {
            values.keepClearly(-part.below(), limit(figure) - constantBelow(figure, part));
        }
    }

    /// What is told by counts that are shown in place of the true ones.
    private static void masked(Interval values, Figure figure, Part part) {
        part.terms().forEach(position -> figure.masking().keep(values, position.slope(),
                constant(figure, part, position), figure.shown(), position.term()));
        Double base = figure.raw().base();
        if (base != null && part.below() != 0) {
            figure.masking().keepBase(values, part.below(), constantBelow(figure, part), base);
        }
    }

    private static void rounded(Interval values, Figure figure, Part part, double value, double half) {
        double above = constantAbove(figure, part);
        double below = constantBelow(figure, part);
        double factor = figure.indicator().factor();
        values.keepClearly(factor * part.above() - (value - half) * part.below(),
                factor * above - (value - half) * below);
        values.keepClearly((value + half) * part.below() - factor * part.above(),
                (value + half) * below - factor * above);
    }

    private static void published(Interval values, Figure figure, Part part) {
        RawObservation raw = figure.raw();
        Indicator indicator = figure.indicator();
        double above = constantAbove(figure, part);
        double below = constantBelow(figure, part);
        if (raw.base() != null) {
            values.keep(part.below(), below - limit(figure));
        }
        if (!figure.masking().isNone()) {
            masked(values, figure, part);
            return;
        }
        part.terms().forEach(position -> notSmall(values, position.slope(), constant(figure, part, position),
                raw.terms().get(position.term()), indicator.minimumCount()));
        if (PrimarySuppression.isShare(raw)) {
            rest(values, raw, part, below - above);
        }
    }

    /// A published count is nil or large enough, else it would be withheld.
    private static void notSmall(Interval values, double slope, double constant, double truth, int minimum) {
        if (truth > 0) {
            values.keep(slope, constant - minimum);
        } else if (truth < 0) {
            values.keep(-slope, -constant - minimum);
        } else {
            values.keep(slope, constant);
            values.keep(-slope, -constant);
        }
    }

    /// What a term of the numerator is but for the count.
    private static double constant(Figure figure, Part part, Position position) {
        return figure.raw().terms().get(position.term()) - position.slope() * part.value();
    }

    /// So is the rest of a published share.
    private static void rest(Interval values, RawObservation raw, Part part, double constant) {
        double slope = part.below() - part.above();
        if (raw.denominator() > raw.numerator()) {
            values.keep(slope, constant - raw.indicator().minimumCount());
        } else {
            values.keep(-slope, -constant);
        }
    }

    private static double limit(Figure figure) {
        return PrimarySuppression.leastBase(figure.indicator().disclosure());
    }

    private static double constantAbove(Figure figure, Part part) {
        return figure.raw().numerator() - part.above() * part.value();
    }

    private static double constantBelow(Figure figure, Part part) {
        return figure.raw().denominator() - part.below() * part.value();
    }
}
