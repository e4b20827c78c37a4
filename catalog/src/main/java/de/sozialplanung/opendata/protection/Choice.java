package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.protection.WithheldCount.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Looks for the next step towards a count that cannot be worked out: among the figures over the same measure of the
/// area itself, of its neighbours and of the areas that it lies in. All figures in which one count stands go together,
/// so that none of the indicators that share it gives it away. For one use.
final class Choice {

    /// What keeps the search short where a whole has thousands of parts.
    private static final int MOST_CANDIDATES = 40;
    private static final int MOST_DETOURS = 400;

    private final Place place;
    private final CountTree tree;
    private final double width;
    private final Exchange exchange;
    private final Companions companions;
    private final Worlds worlds;
    private final double before;

    Choice(Place place, double width, Worlds worlds) {
        this(place, width, worlds, Companions.of(place, worlds));
    }

    private Choice(Place place, double width, Worlds worlds, Companions companions) {
        this.place = place;
        this.tree = place.tree();
        this.width = width;
        this.worlds = worlds;
        this.exchange = worlds.exchange(tree);
        this.companions = companions;
        companions.ease(place, exchange);
        this.before = span();
    }

    /// The best step; null where nothing is left to withhold.
    ///
    /// Its own figures come first where they alone leave it too little, then one neighbour of its level where that is
    /// enough, then one or two areas of whatever level.
    @Nullable
    Step best() {
        Step best = search();
        companions.restore(place, exchange);
        return best;
    }

    private @Nullable Step search() {
        List<Integer> candidates = candidates();
        if (exchange.own(place.area()) < width && candidates.contains(place.area())) {
            return step(List.of(place.area()));
        }
        Step along = exchange.own(place.area()) < width ? ofCompanions() : null;
        if (along != null) {
            return along;
        }
        Step one = best(candidates.stream().map(List::of).toList());
        if (one != null && one.enough() && one.figures().stream().allMatch(this::isBeside)) {
            return one;
        }
        List<List<Integer>> pairs = new ArrayList<>(tree.hierarchy().detours(place.area()).limit(MOST_DETOURS)
                .filter(pair -> pair.stream().anyMatch(area -> worlds.cost(tree, area).isPresent())).toList());
        for (int first : candidates) {
            candidates.stream().filter(second -> second > first).forEach(second -> pairs.add(List.of(first, second)));
        }
        Step two = best(pairs);
        Step best = two != null && two.isBetterThan(one) ? two : one;
        return best != null && best.gain() > 0 ? best : null;
    }

    /// The best step towards companions that can go along further, where it is they that leave the count too little.
    private @Nullable Step ofCompanions() {
        Step best = null;
        for (Place companion : companions.places(place)) {
            if (worlds.exchange(companion.tree()).width(companion.area()) < width) {
                Step step = new Choice(companion, width, worlds, Companions.none()).alone();
                best = step != null && (best == null || step.cost() < best.cost()) ? step : best;
            }
        }
        return best;
    }

    /// The best step of one area.
    private @Nullable Step alone() {
        List<Integer> candidates = candidates();
        return exchange.own(place.area()) < width && candidates.contains(place.area())
                ? step(List.of(place.area()))
                : best(candidates.stream().map(List::of).toList());
    }

    /// Whether it is of no greater an area than the count.
    private boolean isBeside(Figure figure) {
        return figure.level() == tree.hierarchy().area(place.area()).level();
    }

    private record Candidate(int area, double cost) {}

    /// The cheapest areas that something may still be withheld of, the area itself in any case.
    private List<Integer> candidates() {
        Comparator<Candidate> order = Comparator.comparingDouble(Candidate::cost).thenComparingInt(Candidate::area);
        PriorityQueue<Candidate> cheapest = new PriorityQueue<>(order.reversed());
        for (int area : tree.hierarchy().neighbours(place.area())) {
            OptionalDouble cost = worlds.cost(tree, area);
            if (cost.isPresent()) {
                cheapest.add(new Candidate(area, area == place.area() ? 0 : cost.getAsDouble()));
                if (cheapest.size() > MOST_CANDIDATES) {
                    cheapest.remove();
                }
            }
        }
        return cheapest.stream().sorted(order).map(Candidate::area).toList();
    }

    private @Nullable Step best(List<List<Integer>> candidates) {
        Step best = null;
        for (List<Integer> areas : candidates) {
            Step step = step(areas);
            best = step.isBetterThan(best) ? step : best;
        }
        return best;
    }

    private Step step(List<Integer> areas) {
        areas.forEach(area -> exchange.set(area, Leeway.freed(tree, area, companionsAt(area))));
        double after = span();
        areas.forEach(area -> exchange.set(area, Leeway.of(tree, area, companionsAt(area))));
        List<Figure> figures = areas.stream().flatMap(area -> speaking(area).stream()).toList();
        return new Step(figures, after - before, after >= width, figures.stream().mapToDouble(Cost::of).sum());
    }

    private Companions companionsAt(int area) {
        return area == place.area() ? companions : Companions.none();
    }

    private double span() {
        return Math.min(width, exchange.width(place.area()));
    }

    private List<Figure> speaking(int area) {
        return tree.figures(area).stream().filter(Figure::canBeWithheld).toList();
    }
}
