package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.protection.Figure.Part;
import de.sozialplanung.opendata.statistics.RawObservation;
import org.jspecify.annotations.Nullable;

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
        return of(tree, area, companions, false);
    }

    /// As it would be if all figures of that area with the count in it were withheld.
    static Interval freed(CountTree tree, int area, Companions companions) {
        return of(tree, area, companions, true);
    }

    private static Interval of(CountTree tree, int area, Companions companions, boolean freed) {
        Interval values = new Interval(tree.floor());
        for (Figure figure : tree.figures(area)) {
            if (figure.raw().status().hasValue()) {
                Part part = figure.part(tree);
                if (figure.isPartOfWhole()) {
                    values.keep(part.below() - part.above(),
                            constantBelow(figure, part) - constantAbove(figure, part) + companions.ease(figure));
                }
                if (!freed && figure.speaks()) {
                    if (figure.status().hasValue()) {
                        published(values, figure, part);
                    } else {
                        values.keepClearly(-part.below(), limit(figure) - constantBelow(figure, part));
                    }
                }
            }
        }
        values.settle(tree.value(area), tree.isWhole());
        return values;
    }

    private static void published(Interval values, Figure figure, Part part) {
        RawObservation raw = figure.raw();
        Indicator indicator = figure.indicator();
        double above = constantAbove(figure, part);
        double below = constantBelow(figure, part);
        double value = value(figure.released().value());
        double half = 0.5 * Math.pow(10, -indicator.decimals());
        double factor = indicator.factor();
        values.keepClearly(factor * part.above() - (value - half) * part.below(),
                factor * above - (value - half) * below);
        values.keepClearly((value + half) * part.below() - factor * part.above(),
                (value + half) * below - factor * above);
        if (raw.base() != null) {
            values.keep(part.below(), below - limit(figure));
        }
        if (!part.terms().isEmpty()) {
            notSmall(values, part.value(), indicator.minimumCount());
        }
        if (PrimarySuppression.isShare(raw)) {
            rest(values, raw, part, below - above);
        }
    }

    /// A published count is nil or large enough, else it would be withheld.
    private static void notSmall(Interval values, double truth, int minimum) {
        if (truth > 0) {
            values.keep(1, -minimum);
        } else if (truth < 0) {
            values.keep(-1, -minimum);
        } else {
            values.keepOnly(0);
        }
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

    private static double value(@Nullable Double value) {
        if (value == null) {
            throw new IllegalStateException("a published figure has a value");
        }
        return value;
    }

    private static double limit(Figure figure) {
        return Math.max(figure.indicator().minimumBase(), figure.indicator().minimumCount());
    }

    private static double constantAbove(Figure figure, Part part) {
        return figure.raw().numerator() - part.above() * part.value();
    }

    private static double constantBelow(Figure figure, Part part) {
        return figure.raw().denominator() - part.below() * part.value();
    }
}
