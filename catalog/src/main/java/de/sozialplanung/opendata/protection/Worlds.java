package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.protection.WithheldCount.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Says of withheld counts whether they are safe as the figures stand: whether there are two whole worlds, apart by the
/// width asked for, in which every figure of the edition would look exactly as it does. Each world is tried out on
/// every figure that its counts are part of, with the rule and the rounding that figures are released by.
final class Worlds {

    private static final double UNKNOWN = -1;
    private static final double NOTHING = -2;

    private final PrimarySuppression rule;
    private final Map<CountTree, Exchange> exchanges = new HashMap<>();
    private final Map<CountTree, double[]> costs = new HashMap<>();

    Worlds(PrimarySuppression rule) {
        this.rule = rule;
    }

    /// Takes notice that a figure is withheld now, or published again.
    void changed(Figure figure) {
        figure.parts().forEach(part -> {
            Exchange exchange = exchanges.get(part.tree());
            if (exchange != null) {
                exchange.set(part.area(), Leeway.of(part.tree(), part.area()));
            }
            double[] known = costs.get(part.tree());
            if (known != null) {
                known[part.area()] = UNKNOWN;
            }
        });
    }

    /// What it costs to withhold all that speaks of a count; empty where nothing does that could be. Worked out once, since
    /// it is asked for every part of a whole again and again.
    OptionalDouble cost(CountTree tree, int area) {
        double[] known = costs.computeIfAbsent(tree, _ -> {
            double[] none = new double[tree.hierarchy().size()];
            Arrays.fill(none, UNKNOWN);
            return none;
        });
        if (known[area] == UNKNOWN) {
            List<Figure> figures = tree.figures(area).stream().filter(Figure::canBeWithheld).toList();
            known[area] = figures.isEmpty() ? NOTHING : figures.stream().mapToDouble(Cost::of).sum();
        }
        return known[area] == NOTHING ? OptionalDouble.empty() : OptionalDouble.of(known[area]);
    }

    Exchange exchange(CountTree tree) {
        return exchanges.computeIfAbsent(tree, Exchange::new);
    }

    boolean isSafe(WithheldCount count) {
        return proof(count).isPresent();
    }

    /// Where measures move together.
    JointMoves together(WithheldCount count) {
        return new JointMoves(count, rule);
    }

    /// Two worlds; empty where none were found.
    Optional<Proof> proof(WithheldCount count) {
        return count.secret().stream().map(place -> proof(place, count)).flatMap(Optional::stream).findFirst();
    }

    private Optional<Proof> proof(Place place, WithheldCount count) {
        Optional<Proof> alone = proof(place, count, Companions.none());
        return alone.or(() -> proof(place, count, Companions.of(place, this))).or(() -> place.tree().cycle()
                .flatMap(cycle -> ofOtherYears(cycle, place, count)));
    }

    private Optional<Proof> ofOtherYears(YearCycle cycle, Place place, WithheldCount count) {
        Shifts up = cycle.world(place.tree(), place.area(), count.width());
        double open = up.of(place.tree(), place.area()) - count.width();
        return Optional.of(new Proof(up, cycle.world(place.tree(), place.area(), open))).filter(count::isApart)
                .filter(proof -> proof.one().looksTheSame(rule) && proof.other().looksTheSame(rule));
    }

    private Optional<Proof> proof(Place place, WithheldCount count, Companions companions) {
        double width = count.width();
        Exchange exchange = exchange(place.tree());
        companions.ease(place, exchange);
        double up = Math.min(exchange.up(place.area()), width);
        double down = Math.min(exchange.down(place.area()), width - up);
        Optional<Proof> found = Optional.empty();
        if (up + down >= width) {
            found = Optional.of(new Proof(world(place, up, companions), world(place, -down, companions)))
                    .filter(count::isApart)
                    .filter(proof -> proof.one().looksTheSame(rule) && proof.other().looksTheSame(rule));
        }
        companions.restore(place, exchange);
        return found;
    }

    private Shifts world(Place place, double more, Companions companions) {
        Shifts world = new Shifts().with(place.tree(), exchange(place.tree()).world(place.area(), more));
        companions.follow(place, world);
        return world;
    }
}
