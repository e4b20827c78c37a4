package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.protection.WithheldCount.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The ways in which measures of one area can move together with a count, by measure what is added for one step: the
/// count alone, and wherever that breaks what binds measures, with each of the others in it making up for that.
final class Directions {

    private static final int MOST = 24;
    private static final int MOST_MEASURES = 8;

    private Directions() {}

    /// Those with the fewest measures first.
    static List<Map<CountTree, Double>> of(WithheldCount count, int area) {
        Set<Map<CountTree, Double>> known = new LinkedHashSet<>();
        for (Place place : count.secret()) {
            if (place.area() == area) {
                known.add(Map.of(place.tree(), Math.signum(place.slope())));
            }
        }
        List<Map<CountTree, Double>> all = new ArrayList<>(known);
        for (int i = 0; i < all.size() && all.size() < MOST; i++) {
            Map<CountTree, Double> direction = all.get(i);
            broken(direction, area).ifPresent(limit -> mended(direction, limit).filter(known::add).forEach(all::add));
        }
        return all;
    }

    /// What binds the measures and does not hold for the direction itself.
    private static Optional<Limit> broken(Map<CountTree, Double> direction, int area) {
        return direction.keySet().stream().flatMap(tree -> limits(tree, area))
                .filter(limit -> sum(limit, direction) < 0).findFirst();
    }

    private static Stream<Limit> limits(CountTree tree, int area) {
        return Stream.concat(tree.limits(area).stream(),
                tree.figures(area).stream().flatMap(figure -> figure.limit().stream()));
    }

    private static double sum(Limit limit, Map<CountTree, Double> direction) {
        return limit.terms().stream().mapToDouble(term -> term.slope() * direction.getOrDefault(term.tree(), 0.0))
                .sum();
    }

    /// First with more of a whole, then with less of another part.
    private static Stream<Map<CountTree, Double>> mended(Map<CountTree, Double> direction, Limit limit) {
        double missing = -sum(limit, direction);
        return limit.terms().stream().filter(term -> term.slope() != 0)
                .sorted((one, other) -> Double.compare(other.slope(), one.slope())).map(term -> {
                    Map<CountTree, Double> mended = new LinkedHashMap<>(direction);
                    mended.merge(term.tree(),
                            Math.copySign(Math.ceil(missing / Math.abs(term.slope())), term.slope()), Double::sum);
                    mended.values().removeIf(much -> much == 0);
                    return mended;
                }).filter(mended -> !mended.isEmpty() && mended.size() <= MOST_MEASURES);
    }
}
