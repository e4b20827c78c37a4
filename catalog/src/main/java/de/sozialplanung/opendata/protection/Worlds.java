package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.protection.WithheldCount.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Says of withheld counts whether they are safe as the figures stand: whether there are two whole worlds, apart by the
/// width asked for, in which every figure of the edition would look exactly as it does. Each world is tried out on
/// every figure that its counts are part of, with the rule and the rounding that figures are released by.
final class Worlds {

    /// Counts are asked for measure by measure and year by year, so few are needed at a time.
    private static final int MOST_KEPT = 16;

    private final PrimarySuppression rule;
    private final Map<CountTree, Exchange> exchanges = new HashMap<>();

    Worlds(PrimarySuppression rule) {
        this.rule = rule;
    }

    /// Forgets what was worked out for the counts of a figure, since it has changed.
    void changed(Figure figure) {
        figure.parts().forEach(part -> exchanges.remove(part.tree()));
    }

    boolean isSafe(WithheldCount count) {
        return count.places().stream().anyMatch(place -> isSafe(place, count.width()));
    }

    private boolean isSafe(Place place, double width) {
        Exchange exchange = exchange(place.tree());
        double up = Math.min(exchange.up(place.area()), width);
        double down = Math.min(exchange.down(place.area()), width - up);
        return up + down >= width && looksTheSame(place.tree(), exchange.world(place.area(), up))
                && looksTheSame(place.tree(), exchange.world(place.area(), -down));
    }

    private Exchange exchange(CountTree tree) {
        Exchange known = exchanges.get(tree);
        if (known == null) {
            if (exchanges.size() >= MOST_KEPT) {
                exchanges.clear();
            }
            known = new Exchange(tree, leeways(tree));
            exchanges.put(tree, known);
        }
        return known;
    }

    static List<Interval> leeways(CountTree tree) {
        return IntStream.range(0, tree.hierarchy().size()).mapToObj(area -> Leeway.of(tree, area)).toList();
    }

    private boolean looksTheSame(CountTree tree, Map<Integer, Double> changes) {
        return changes.entrySet().stream().allMatch(change -> tree.figures(change.getKey()).stream()
                .filter(Figure::speaks)
                .allMatch(figure -> figure.looksTheSame(figure.part(tree), change.getValue(), rule)));
    }
}
