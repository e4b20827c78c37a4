package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.protection.Figure.Part;
import de.sozialplanung.opendata.statistics.RawObservation;
import java.util.ArrayList;
import java.util.List;

/// A count that must not be worked out: all values that an outsider has to reckon with must span at least `width`.
///
/// @param places where the count may move: one for a count by itself, several for a sum of which any may move
/// @param width  how far its least and its greatest value have to be apart
record WithheldCount(List<Place> places, double width) {

    /// One count.
    record Place(CountTree tree, int area) {}

    WithheldCount {
        places = List.copyOf(places);
    }

    /// Those of one figure: each small count of its numerator by itself; else, where its base is too small or the rest of
    /// a share is, its numerator; where the source withheld counts, these. Where counts are shown otherwise than they
    /// are, small ones need be known no better than that tells.
    ///
    /// @param widths the width in multiples of the indicator's minimum count
    static List<WithheldCount> of(Figure figure, double widths) {
        double width = width(figure, widths);
        List<Part> parts = figure.parts().stream().filter(part -> !part.terms().isEmpty()).toList();
        RawObservation raw = figure.raw();
        if (!raw.status().hasValue()) {
            return parts.stream().filter(part -> part.tree().isWithheldBySource(part.area()))
                    .map(part -> new WithheldCount(List.of(place(part)), width)).toList();
        }
        if (figure.isKnownBefore() || (figure.primary().hasValue() && figure.masking().isNone())) {
            return List.of();
        }
        List<WithheldCount> small = new ArrayList<>();
        for (Part part : parts) {
            if (PrimarySuppression.isSmall(part.value(), figure.indicator().minimumCount())) {
                small.add(new WithheldCount(List.of(place(part)), Math.min(width, masked(figure, part))));
            }
        }
        if (figure.primary().hasValue()) {
            return small;
        }
        return small.isEmpty()
                ? List.of(new WithheldCount(parts.stream().map(WithheldCount::place).toList(), width))
                : small;
    }

    /// How far apart counts may be that are shown as this one is.
    private static double masked(Figure figure, Part part) {
        Interval alike = new Interval(0);
        if (figure.masking().isNone()) {
            return Double.POSITIVE_INFINITY;
        }
        part.terms().forEach(term -> figure.masking().keep(alike, figure.raw(), term));
        alike.settle(part.value(), part.tree().isWhole());
        return alike.greatest() - alike.least();
    }

    /// Of a share nobody has to be kept from knowing that the part is not greater than the whole.
    private static double width(Figure figure, double widths) {
        double width = widths * Math.max(1, figure.indicator().minimumCount());
        RawObservation raw = figure.raw();
        return raw.status().hasValue() && figure.isPartOfWhole() ? Math.min(width, raw.denominator()) : width;
    }

    private static Place place(Part part) {
        return new Place(part.tree(), part.area());
    }

    @Override
    public String toString() {
        return "WithheldCount" + places.stream().map(Place::tree).toList();
    }
}
