package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.AgeGroup;
import de.sozialplanung.opendata.catalog.Disclosure;
import de.sozialplanung.opendata.catalog.DisclosureMethod;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.protection.Figure.Part;
import de.sozialplanung.opendata.protection.WithheldCount.Place;
import de.sozialplanung.opendata.statistics.Denominator;
import de.sozialplanung.opendata.statistics.MeasureSum;
import de.sozialplanung.opendata.statistics.MeasureSum.Term;
import de.sozialplanung.opendata.statistics.RawObservation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// The people of groups of ages that are no figure of the edition but follow from figures: those under 18 less those under
/// 6, or all inhabitants less those under 18 and those from 65. Few of them are a count to keep as any other.
final class Remainders {

    private final List<Remainder> remainders;
    private final List<Figure> figures;
    private final BiFunction<Term, Integer, Map<CountTree, Double>> counts;
    private final PrimarySuppression rule;

    /// The people of one group.
    ///
    /// @param whole      whom they are among
    /// @param known      whether the whole is what the shares are of, which outsiders are taken to know
    /// @param less       the others among these
    /// @param least      the id of an indicator without which nobody can work them out
    /// @param disclosure the strictest of its indicators'
    private record Remainder(List<Term> whole, boolean known, List<Term> less, String least, Disclosure disclosure) {

        /// Empty where nothing has to be worked out, or cannot be, as the indicators have no figures.
        static Optional<Remainder> of(AgeGroup group, Map<String, Indicator> indicators) {
            List<Indicator> less = group.less().stream().map(indicators::get).filter(Objects::nonNull).toList();
            Indicator share = group.share() == null ? null : indicators.get(group.share());
            if (less.isEmpty() || less.size() < group.less().size() || (group.share() != null && share == null)) {
                return Optional.empty();
            }
            List<Term> whole = share != null
                    ? MeasureSum.parse(share.numerator()).terms()
                    : Denominator.parse(less.getFirst().denominator()) instanceof Denominator.Counted(MeasureSum sum)
                            ? sum.terms()
                            : List.of();
            List<Indicator> all = Stream.concat(Stream.ofNullable(share), less.stream()).toList();
            Disclosure strictest = new Disclosure(DisclosureMethod.SUPPRESSION,
                    all.stream().mapToInt(Indicator::minimumCount).max().orElse(0), 0,
                    all.stream().anyMatch(indicator -> indicator.disclosure().wholeGroups()), null);
            return whole.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Remainder(whole, share == null,
                            less.stream().flatMap(one -> MeasureSum.parse(one.numerator()).terms().stream()).toList(),
                            less.getFirst().id(), strictest));
        }
    }

    /// Those of a system.
    ///
    /// @param figures of the system, all of them
    /// @param counts  what a term is made of in a year, each with what it is multiplied with
    Remainders(List<AgeGroup> groups, List<Figure> figures, BiFunction<Term, Integer, Map<CountTree, Double>> counts,
            PrimarySuppression rule) {
        this.figures = figures;
        this.counts = counts;
        this.rule = rule;
        Map<String, Indicator> indicators = new HashMap<>();
        if (!groups.isEmpty()) {
            figures.forEach(figure -> indicators.putIfAbsent(figure.indicator().id(), figure.indicator()));
        }
        this.remainders = groups.stream().flatMap(group -> Remainder.of(group, indicators).stream()).toList();
    }

    /// That nobody is in less than no group, of each group and year.
    Stream<List<Limit.Term>> limits() {
        return remainders.stream().flatMap(remainder -> figures(remainder).map(figure -> figure.raw().year()).distinct()
                .map(year -> people(remainder, year).entrySet().stream()
                        .map(of -> new Limit.Term(of.getKey(), of.getValue())).toList()));
    }

    /// The small ones, wherever the figures that they follow from are made, whether or not these are published.
    ///
    /// @param widths the width in multiples of the minimum count
    Stream<WithheldCount> withheld(double widths) {
        return remainders.stream().flatMap(remainder -> figures(remainder)
                .flatMap(figure -> withheld(remainder, figure, widths).stream()));
    }

    private Stream<Figure> figures(Remainder remainder) {
        return figures.stream().filter(figure -> figure.indicator().id().equals(remainder.least())
                && figure.raw().status().hasValue());
    }

    private Optional<WithheldCount> withheld(Remainder remainder, Figure figure, double widths) {
        RawObservation raw = figure.raw();
        Set<CountTree> known = remainder.known() ? trees(remainder.whole(), raw.year()) : Set.of();
        Map<CountTree, Double> people = people(remainder, raw.year());
        List<Place> places = figure.parts().stream().map(Part::area).distinct()
                .flatMap(area -> people.entrySet().stream()
                        .map(of -> new Place(of.getKey(), area, of.getValue(), known.contains(of.getKey()))))
                .toList();
        if (places.stream().anyMatch(place -> !place.tree().isKnown(place.area()))) {
            return Optional.empty();
        }
        double count = places.stream().mapToDouble(place -> place.slope() * place.tree().value(place.area())).sum();
        Disclosure disclosure = remainder.disclosure();
        RawObservation group = new RawObservation(raw.indicator(), raw.area(), raw.year(), List.of(count), raw.base(),
                null, ObservationStatus.NORMAL);
        double width = Math.min(widths * Math.max(1, disclosure.minimumCount()), raw.denominator());
        return rule.reason(group, disclosure).map(_ -> new WithheldCount(places, width));
    }

    private Map<CountTree, Double> people(Remainder remainder, int year) {
        Map<CountTree, Double> slopes = new LinkedHashMap<>();
        remainder.whole().forEach(term -> counts.apply(term, year)
                .forEach((tree, slope) -> slopes.merge(tree, slope, Double::sum)));
        remainder.less().forEach(term -> counts.apply(term, year)
                .forEach((tree, slope) -> slopes.merge(tree, -slope, Double::sum)));
        slopes.values().removeIf(slope -> slope == 0);
        return slopes;
    }

    private Set<CountTree> trees(List<Term> terms, int year) {
        Set<CountTree> trees = new HashSet<>();
        terms.forEach(term -> trees.addAll(counts.apply(term, year).keySet()));
        return trees;
    }
}
