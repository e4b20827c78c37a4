package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.protection.WithheldCount.Place;
import java.util.ArrayList;
import java.util.List;

/// Counts of the same area that go along with one where a limit binds them: two of three children in day care are exempt
/// from fees; if none were in day care, none would be exempt. Without them such a whole could only shrink to what its
/// part is in truth, and a part only grow to what its whole is, which nobody outside knows.
final class Companions {

    private static final Companions NONE = new Companions(List.of(), new Worlds(new PrimarySuppression()));

    private final List<Limit> limits;
    private final Worlds worlds;

    private Companions(List<Limit> limits, Worlds worlds) {
        this.limits = limits;
        this.worlds = worlds;
    }

    static Companions none() {
        return NONE;
    }

    static Companions of(Place place, Worlds worlds) {
        List<Limit> limits = new ArrayList<>(place.tree().limits(place.area()));
        for (Figure figure : place.tree().figures(place.area())) {
            if (!figure.speaks()) {
                figure.limit().ifPresent(limits::add);
            }
        }
        limits.removeIf(limit -> limit.slope(place.tree()) == 0 || limit.terms().size() < 2);
        return new Companions(limits, worlds);
    }

    private boolean isEmpty() {
        return limits.isEmpty();
    }

    /// Where they stand.
    List<Place> places(Place place) {
        return limits.stream().flatMap(limit -> limit.terms().stream())
                .filter(term -> term.tree() != place.tree() && term.slope() != 0)
                .map(term -> new Place(term.tree(), place.area(), 1)).distinct().toList();
    }

    /// How much more than its room a limit can give, once the others in it go as far as they can.
    double ease(Limit limit, CountTree tree) {
        return limits.contains(limit)
                ? limit.terms().stream().filter(term -> term.tree() != tree)
                        .mapToDouble(term -> way(term, limit.area())).sum()
                : 0;
    }

    private double way(Limit.Term term, int area) {
        Exchange exchange = worlds.exchange(term.tree());
        return Math.abs(term.slope()) * (term.slope() > 0 ? exchange.up(area) : exchange.down(area));
    }

    /// Lets the count move as far as they follow.
    void ease(Place place, Exchange exchange) {
        if (!isEmpty()) {
            exchange.set(place.area(), Leeway.of(place.tree(), place.area(), this));
        }
    }

    /// Takes that back.
    void restore(Place place, Exchange exchange) {
        if (!isEmpty()) {
            exchange.set(place.area(), Leeway.of(place.tree(), place.area()));
        }
    }

    /// Moves them as far as they must once the count has moved.
    void follow(Place place, Shifts world) {
        for (Limit limit : limits) {
            double open = limit.excess(world);
            for (Limit.Term term : limit.terms()) {
                if (open > 0 && term.tree() != place.tree()) {
                    double slope = Math.abs(term.slope());
                    double more = Math.ceil(Math.min(open, way(term, limit.area())) / slope);
                    world.with(term.tree(), worlds.exchange(term.tree()).world(limit.area(),
                            Math.copySign(more, term.slope())));
                    open -= more * slope;
                }
            }
        }
    }
}
