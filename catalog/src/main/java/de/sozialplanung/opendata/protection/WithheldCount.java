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
    ///
    /// @param slope what it is multiplied with in the sum
    /// @param known whether outsiders are taken to know it, so that it keeps nothing secret that it might be another
    record Place(CountTree tree, int area, double slope, boolean known) {

        Place(CountTree tree, int area, double slope) {
            this(tree, area, slope, false);
        }
    }

    WithheldCount {
        places = List.copyOf(places);
    }

    /// The places that nobody outside knows.
    List<Place> secret() {
        return places.stream().filter(place -> !place.known()).toList();
    }

    /// Whether two worlds differ enough in it, in whatever else they differ.
    boolean isApart(Proof worlds) {
        double between = places.stream().mapToDouble(place -> place.slope()
                * (worlds.one().of(place.tree(), place.area()) - worlds.other().of(place.tree(), place.area()))).sum();
        return Math.abs(between) >= width - Interval.DUST;
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
            return figure.withheldBySource().stream()
                    .map(term -> new WithheldCount(places(parts, term), width)).toList();
        }
        int minimum = figure.indicator().minimumCount();
        if (figure.isKnownBefore() || (figure.primary().hasValue() && figure.masking().isNone())) {
            return List.of();
        }
        List<WithheldCount> small = new ArrayList<>();
        for (int i = 0; i < raw.terms().size(); i++) {
            if (PrimarySuppression.isSmall(raw.terms().get(i), minimum)) {
                small.add(new WithheldCount(places(parts, i), Math.min(width, masked(figure, i))));
            }
        }
        if (figure.primary().hasValue()) {
            return small;
        }
        return small.isEmpty()
                ? List.of(new WithheldCount(parts.stream()
                        .map(part -> new Place(part.tree(), part.area(), part.above())).toList(), width))
                : small;
    }

    /// How far apart counts may be that are shown as this one is.
    private static double masked(Figure figure, int term) {
        if (figure.masking().isNone()) {
            return Double.POSITIVE_INFINITY;
        }
        Interval alike = new Interval(0);
        double count = Math.abs(figure.raw().terms().get(term));
        figure.masking().keep(alike, Math.signum(figure.raw().terms().get(term)), 0, figure.shown(), term);
        alike.settle(count, count == Math.rint(count));
        return alike.greatest() - alike.least();
    }

    /// Of a share nobody has to be kept from knowing that the part is not greater than the whole.
    private static double width(Figure figure, double widths) {
        double width = widths * Math.max(1, figure.indicator().minimumCount());
        RawObservation raw = figure.raw();
        return raw.status().hasValue() && figure.isPartOfWhole() ? Math.min(width, raw.denominator()) : width;
    }

    private static List<Place> places(List<Part> parts, int term) {
        return parts.stream().filter(part -> part.terms().stream().anyMatch(position -> position.term() == term))
                .map(part -> new Place(part.tree(), part.area(), part.slope(term))).toList();
    }

    @Override
    public String toString() {
        return "WithheldCount" + places.stream().map(Place::tree).toList();
    }
}
