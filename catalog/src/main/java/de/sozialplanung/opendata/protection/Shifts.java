package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.protection.Figure.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// A world that differs from the true one: by measure and year, then by area, what is to be added to the count there.
final class Shifts {

    private final Map<CountTree, Map<Integer, Double>> byTree = new LinkedHashMap<>();

    /// Moves counts of one measure further.
    Shifts with(CountTree tree, Map<Integer, Double> more) {
        Map<Integer, Double> there = byTree.computeIfAbsent(tree, _ -> new LinkedHashMap<>());
        more.forEach((area, much) -> there.merge(area, much, Double::sum));
        return this;
    }

    /// How much greater the count is than in truth.
    double of(Part part) {
        return of(part.tree(), part.area());
    }

    /// As above.
    double of(CountTree tree, int area) {
        Map<Integer, Double> there = byTree.get(tree);
        return there == null ? 0 : there.getOrDefault(area, 0.0);
    }

    /// The figures that have a part in it.
    Stream<Figure> figures() {
        return byTree.entrySet().stream().flatMap(there -> there.getValue().keySet().stream()
                .flatMap(area -> there.getKey().figures(area).stream()));
    }

    private Stream<Limit> limits() {
        return byTree.entrySet().stream().flatMap(there -> there.getValue().keySet().stream()
                .flatMap(area -> there.getKey().limits(area).stream()));
    }

    /// Whether it could be at all: no count is less than it may be, and everything holds that is known of the measures.
    boolean isPossible() {
        return byTree.entrySet().stream().allMatch(there -> there.getValue().entrySet().stream().allMatch(
                change -> there.getKey().allows(change.getKey(), change.getValue())))
                && limits().allMatch(limit -> limit.excess(this) <= 0);
    }

    /// Whether nobody could tell it from the true one: it could be, and every figure would look exactly as it does.
    boolean looksTheSame(PrimarySuppression rule) {
        return isPossible() && figures().allMatch(figure -> figure.looksTheSame(this, rule));
    }
}
