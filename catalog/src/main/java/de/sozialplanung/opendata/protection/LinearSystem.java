package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.protection.EarlierFigures.Seen;
import de.sozialplanung.opendata.protection.Figure.Part;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.Denominator;
import de.sozialplanung.opendata.statistics.MeasureSum;
import de.sozialplanung.opendata.statistics.MeasureSum.Term;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.RawObservation;
import de.sozialplanung.opendata.statistics.Totals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
/// - counts are not negative, and whole where the measure's are;
/// - figures of the same counts that earlier editions show.
///
/// Not covered:
/// - that one measure is a part of another where no figure says so (`unter_3` in `unter_6`), and that measures over
///   several years overlap (`…_3j`);
/// - figures of before that are no longer part of an edition, what others publish, and areas that are unions of others;
/// - counts that nothing but divides, such as the inhabitants of an age: outsiders are taken to know them anyway;
/// - the rest of a whole that belongs to no part: it names no place and is not protected itself;
/// - guesses from what is usual, such as a trend, and from the order in which figures are chosen to be withheld.
final class LinearSystem {

    private record Key(String measure, int year) {}

    private final Hierarchy hierarchy;
    private final Measurements measurements;
    private final Totals totals;
    private final Map<Key, CountTree> trees = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    /// Builds the system, each figure decided by itself.
    LinearSystem(AreaTree areas, Measurements measurements, List<RawObservation> all, PrimarySuppression rule,
            EarlierFigures earlier, String cellKey) {
        this.hierarchy = new Hierarchy(areas);
        this.measurements = measurements;
        this.totals = new Totals(areas, measurements);
        Map<String, Expression> expressions = new HashMap<>();
        for (RawObservation raw : all) {
            Expression expression = expressions.computeIfAbsent(raw.indicator().id(), _ -> Expression.of(raw));
            Masking masking = new Masking(raw.indicator().disclosure().method(), cellKey);
            add(raw, expression, rule.decide(raw), masking, earlier.of(raw, masking));
        }
    }

    private record Expression(MeasureSum numerator, List<Term> denominator) {

        static Expression of(RawObservation raw) {
            List<Term> below = switch (Denominator.parse(raw.indicator().denominator())) {
                case Denominator.Counted(MeasureSum sum) -> sum.terms();
                case Denominator.AreaSize(),Denominator.None() -> List.of();
            };
            return new Expression(MeasureSum.parse(raw.indicator().numerator()), below);
        }
    }

    private void add(RawObservation raw, Expression expression, ObservationStatus primary, Masking masking,
            @Nullable Seen before) {
        int area = hierarchy.number(raw.area());
        Map<CountTree, Part> parts = new LinkedHashMap<>();
        List<Term> above = expression.numerator().terms();
        for (int i = 0; i < above.size(); i++) {
            CountTree tree = tree(above.get(i), raw.year());
            parts.merge(tree, new Part(tree, area, above.get(i).sign(), 0, List.of(i)), LinearSystem::together);
        }
        for (Term term : expression.denominator()) {
            CountTree tree = tree(term, raw.year());
            parts.merge(tree, new Part(tree, area, 0, term.sign(), List.of()), LinearSystem::together);
        }
        Figure figure = new Figure(raw, hierarchy.area(area).level(), primary, expression.numerator(),
                List.copyOf(parts.values()), masking, before);
        figures.add(figure);
        figure.parts().forEach(part -> part.tree().add(area, figure));
    }

    private CountTree tree(Term term, int year) {
        return trees.computeIfAbsent(new Key(term.measure(), year - term.lag()),
                key -> new CountTree(key.measure(), key.year(), hierarchy, totals, measurements));
    }

    private static Part together(Part one, Part other) {
        List<Integer> terms = new ArrayList<>(one.terms());
        terms.addAll(other.terms());
        return new Part(one.tree(), one.area(), one.above() + other.above(), one.below() + other.below(), terms);
    }

    /// All figures in the order given.
    List<Figure> figures() {
        return figures;
    }

    /// The counts that must not be worked out, given which figures are withheld by themselves.
    List<WithheldCount> withheld(double widths) {
        return figures.stream().flatMap(figure -> WithheldCount.of(figure, widths).stream()).distinct().toList();
    }
}
