package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.AgeGroup;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.protection.EarlierFigures.Seen;
import de.sozialplanung.opendata.protection.Figure.Part;
import de.sozialplanung.opendata.protection.Figure.Position;
import de.sozialplanung.opendata.protection.Substitution.Past;
import de.sozialplanung.opendata.protection.WithheldCount.Place;
import de.sozialplanung.opendata.statistics.AreaGroup;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.Cell.Absent;
import de.sozialplanung.opendata.statistics.Denominator;
import de.sozialplanung.opendata.statistics.MeasureRelation;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.MeasureSum;
import de.sozialplanung.opendata.statistics.MeasureSum.Term;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.PooledYears;
import de.sozialplanung.opendata.statistics.RawObservation;
import de.sozialplanung.opendata.statistics.Totals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All counts of an edition, the figures made of them, and all that an outsider knows to hold among them.
///
/// Covered:
/// - areas add up to their Gemeinde and their Kreis, with what could not be attributed to a part (`CountTree`);
/// - a figure binds the counts of its numerator and of its denominator within the bounds of its rounding, whichever
///   indicators share them, sums and differences of measures and measures of earlier years (`@-5`) included (`Leeway`);
/// - a figure that is seen tells that its counts, its base and the rest of a share are nil or not small, and one with
///   too small a base tells that;
/// - of a share the numerator is not greater than the denominator;
/// - the relations between measures that `katalog.yaml` names (`Substitution`, `Limit`);
/// - groups of ages that follow from shares (`Remainders`): the people of each are kept too, and are not less than nobody;
/// - measures of several years at a time, which overlap (`YearlyCounts`, `YearCycle`): their single years are kept too;
/// - counts are not negative, and whole where the measure's are;
/// - figures of groups of areas, which overlap each other and the Gemeinden;
/// - figures of the same counts that earlier editions show.
///
/// Not covered:
/// - relations that nobody has named;
/// - figures of before that are no longer part of an edition, and what others publish;
/// - counts that nothing but divides, such as the inhabitants of an age: outsiders are taken to know them anyway;
/// - the rest of a whole that belongs to no part: it names no place and is not protected itself;
/// - guesses from what is usual, such as a trend, and from the order in which figures are chosen to be withheld.
final class LinearSystem {

    private record Key(String measure, int year) {}

    private final Hierarchy hierarchy;
    private final Measurements measurements;
    private final YearlyCounts counts;
    private final MeasureRelations relations;
    private final Substitution substitution;
    private final Remainders remainders;
    private final Map<String, List<Integer>> members = new HashMap<>();
    private final Map<Key, CountTree> trees = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    /// Builds the system, each figure decided by itself.
    LinearSystem(AreaTree areas, Measurements measurements, List<RawObservation> all, PrimarySuppression rule,
            EarlierFigures earlier, String cellKey, MeasureRelations relations, List<AreaGroup> groups,
            List<AgeGroup> ages) {
        this.hierarchy = new Hierarchy(areas);
        this.measurements = measurements;
        this.relations = relations;
        groups.forEach(group -> members.put(group.key(), group.members().stream().map(hierarchy::number).toList()));
        this.counts = new YearlyCounts(areas, new Totals(areas, measurements), measurements.years(),
                relations.pooled());
        this.substitution = new Substitution(relations);
        Map<String, Expression> expressions = new HashMap<>();
        for (RawObservation raw : all) {
            Expression expression = expressions.computeIfAbsent(raw.indicator().id(), _ -> Expression.of(raw, cellKey));
            add(raw, expression, rule.decide(raw), earlier.of(raw, expression.masking()));
        }
        relations.ofOneYear().forEach(this::limit);
        relations.pooled().forEach(this::cycle);
        this.remainders = new Remainders(ages, figures, this::counts, rule);
        remainders.limits().forEach(this::limit);
    }

    private void cycle(PooledYears pool) {
        YearCycle cycle = new YearCycle(pool.years());
        trees.forEach((key, tree) -> {
            if (key.measure().equals(pool.yearly())) {
                cycle.add(key.year(), tree);
            }
        });
    }

    private record Expression(List<Term> numerator, List<Term> denominator, Masking masking) {

        static Expression of(RawObservation raw, String cellKey) {
            List<Term> below = switch (Denominator.parse(raw.indicator().denominator())) {
                case Denominator.Counted(MeasureSum sum) -> sum.terms();
                case Denominator.AreaSize(),Denominator.None() -> List.of();
            };
            List<Term> above = MeasureSum.parse(raw.indicator().numerator()).terms();
            return new Expression(above, below,
                    new Masking(raw.indicator().disclosure().method(), cellKey, above));
        }
    }

    private void add(RawObservation raw, Expression expression, ObservationStatus primary,
            @Nullable Seen before) {
        List<Integer> group = members.get(raw.area());
        List<Part> parts = new ArrayList<>();
        for (int area : group == null ? List.of(hierarchy.number(raw.area())) : group) {
            parts.addAll(parts(raw, expression, area));
        }
        List<Term> above = expression.numerator();
        List<Integer> withheldBySource = IntStream.range(0, above.size())
                .filter(term -> isWithheldBySource(above.get(term), raw)).boxed().toList();
        // a group costs as much as a Gemeinde, and what holds for its areas holds for it
        Figure figure = group == null
                ? new Figure(raw, hierarchy.area(parts.getFirst().area()).level(), primary, parts, withheldBySource,
                        expression.masking(), before)
                : Figure.ofGroup(raw, primary, parts, withheldBySource, expression.masking(), before);
        figures.add(figure);
        figure.parts().forEach(part -> part.tree().add(part.area(), figure));
    }

    private Collection<Part> parts(RawObservation raw, Expression expression, int area) {
        Map<CountTree, Part> parts = new LinkedHashMap<>();
        List<Term> above = expression.numerator();
        for (int i = 0; i < above.size(); i++) {
            int term = i;
            counts(above.get(i), raw.year()).forEach((tree, slope) -> parts.merge(tree,
                    new Part(tree, area, slope, 0, List.of(new Position(term, slope))), LinearSystem::together));
        }
        for (Term term : expression.denominator()) {
            counts(term, raw.year()).forEach((tree, slope) -> parts.merge(tree,
                    new Part(tree, area, 0, slope, List.of()), LinearSystem::together));
        }
        return parts.values();
    }

    private boolean isWithheldBySource(Term term, RawObservation raw) {
        return measurements.get(term.measure(), raw.area(), raw.year() - term.lag())
                .filter(new Absent(ObservationStatus.SUPPRESSED)::equals).isPresent();
    }

    /// The counts that a term is made of, each with what it is multiplied with.
    private Map<CountTree, Double> counts(Term term, int year) {
        Map<CountTree, Double> slopes = new LinkedHashMap<>();
        substitution.of(term.measure())
                .forEach((past, slope) -> slopes.merge(tree(past.measure(), year - term.lag() - past.lag()),
                        term.sign() * slope, Double::sum));
        return slopes;
    }

    private CountTree tree(String measure, int year) {
        return trees.computeIfAbsent(new Key(measure, year),
                key -> new CountTree(key.measure(), key.year(), hierarchy, counts));
    }

    /// That what remains of a whole is not negative, nor a whole less a part of it.
    private void limit(MeasureRelation relation) {
        Map<Past, Double> sum = new LinkedHashMap<>();
        if (relation.complete()) {
            sum.putAll(substitution.of(relation.remainder()));
        } else {
            substitution.of(relation.whole()).forEach((past, slope) -> sum.merge(past, slope, Double::sum));
            relation.parts().forEach(part -> substitution.of(part)
                    .forEach((past, slope) -> sum.merge(past, -slope, Double::sum)));
        }
        NavigableSet<Integer> years = new TreeSet<>(measurements.years());
        trees.keySet().forEach(key -> years.add(key.year()));
        for (int year : years) {
            if (sum.keySet().stream().anyMatch(of -> trees.containsKey(new Key(of.measure(), year - of.lag())))) {
                List<Limit.Term> terms = sum.entrySet().stream()
                        .map(of -> new Limit.Term(tree(of.getKey().measure(), year - of.getKey().lag()), of.getValue()))
                        .toList();
                limit(terms);
            }
        }
    }

    private void limit(List<Limit.Term> terms) {
        for (int area = 0; area < hierarchy.size(); area++) {
            int number = area;
            if (terms.stream().allMatch(term -> term.tree().isKnown(number))) {
                Limit limit = new Limit(area, terms);
                terms.forEach(term -> term.tree().add(limit));
            }
        }
    }

    private static Part together(Part one, Part other) {
        List<Position> terms = new ArrayList<>(one.terms());
        terms.addAll(other.terms());
        return new Part(one.tree(), one.area(), one.above() + other.above(), one.below() + other.below(), terms);
    }

    /// All figures in the order given.
    List<Figure> figures() {
        return figures;
    }

    /// The counts that must not be worked out, given which figures are withheld by themselves.
    List<WithheldCount> withheld(double widths) {
        Stream<WithheldCount> follow = Stream.concat(
                relations.pooled().stream().flatMap(pool -> ofSingleYears(pool, widths)), remainders.withheld(widths));
        return Stream.concat(figures.stream().flatMap(figure -> WithheldCount.of(figure, widths).stream()), follow)
                .distinct().toList();
    }

    /// The small counts of single years in sums over several, whichever of these are published.
    private Stream<WithheldCount> ofSingleYears(PooledYears pool, double widths) {
        int minimum = figures.stream().map(Figure::indicator).distinct()
                .filter(indicator -> MeasureSum.parse(indicator.numerator()).measures().contains(pool.pool()))
                .mapToInt(Indicator::minimumCount).max().orElse(0);
        return minimum == 0 ? Stream.empty() : trees.entrySet().stream()
                .filter(entry -> entry.getKey().measure().equals(pool.yearly()))
                .flatMap(entry -> IntStream.range(0, hierarchy.size())
                        .filter(area -> !entry.getValue().figures(area).isEmpty()
                                && counts.mayBeSmall(pool.yearly(), hierarchy.area(area).key(), entry.getKey().year(),
                                        minimum))
                        .mapToObj(area -> new WithheldCount(List.of(new Place(entry.getValue(), area, 1)),
                                widths * minimum)));
    }
}
