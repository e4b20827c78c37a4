package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.protection.WithheldCount.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Looks for two worlds in which counts of several measures move together, for a count that none keeps secret moving
/// alone: what binds measures to each other leaves a way that goes along with it (`Directions`), and another area goes
/// the same way back, so that all sums of areas stay; or nothing goes back, and the areas that it lies in go along.
///
/// With everything withheld that such a way touches there is always one: all that binds measures holds for sums of what
/// it holds for, so more of everything can be anywhere. Hence no edition has to be refused for want of a proof.
final class JointMoves {

    /// What keeps the search short where a whole has thousands of parts.
    private static final int MOST_PARTNERS = 40;
    private static final int MOST_OF_ANOTHER_WHOLE = 4;

    /// Up to this width all ways to share it between the two worlds are tried.
    private static final int FINE = 5;

    private final WithheldCount count;
    private final PrimarySuppression rule;
    private final Hierarchy hierarchy;

    JointMoves(WithheldCount count, PrimarySuppression rule) {
        this.count = count;
        this.rule = rule;
        this.hierarchy = count.places().getFirst().tree().hierarchy();
    }

    /// Two worlds that look the same as the figures stand; empty where none were found.
    Optional<Proof> proof() {
        return all(_ -> false).map(JointMove::proof).findFirst();
    }

    /// What costs least to make them look the same; empty where nothing would.
    Optional<JointMove> cheapest() {
        JointMove best = null;
        for (JointMove move : (Iterable<JointMove>) all(JointMoves::canBeWithheld)::iterator) {
            if (best == null || move.cost() < best.cost()) {
                best = move;
            }
            if (best.open().isEmpty()) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Whether what earlier editions show is all that it cannot be kept for.
    boolean followsFromBefore() {
        return all(JointMoves::canBeWithheld).findAny().isEmpty() && all(_ -> true).findAny().isPresent();
    }

    private static boolean canBeWithheld(Figure figure) {
        return !figure.isKnownBefore();
    }

    private Stream<JointMove> all(Predicate<Figure> mayOpen) {
        return count.places().stream().map(Place::area).distinct().limit(MOST_PARTNERS).flatMap(area -> {
            List<Map<CountTree, Double>> directions = Directions.of(count, area);
            return here(area).flatMap(here -> back(area).flatMap(back -> directions.stream()
                    .flatMap(direction -> moves(direction, here, back, mayOpen))));
        });
    }

    /// The areas that move along with a part of the area, or with itself, up to the whole that has the most parts.
    private Stream<List<Integer>> here(int area) {
        return hierarchy.leaves(area).limit(MOST_PARTNERS).map(hierarchy::upwards);
    }

    /// The areas that move the other way: those of an area outside, as far as it does not lie in the same whole; last
    /// none at all.
    private Stream<List<Integer>> back(int area) {
        Stream<List<Integer>> others = Stream.empty();
        for (int part = area; hierarchy.parent(part) != Hierarchy.NONE; part = hierarchy.parent(part)) {
            int self = part;
            boolean own = part == area;
            others = Stream.concat(others, hierarchy.children(hierarchy.parent(part)).stream()
                    .filter(sibling -> sibling != self).limit(MOST_PARTNERS)
                    .flatMap(sibling -> hierarchy.leaves(sibling).limit(own ? MOST_PARTNERS : MOST_OF_ANOTHER_WHOLE))
                    .map(hierarchy::upwards));
        }
        return Stream.concat(others, Stream.of(List.of()));
    }

    private Stream<JointMove> moves(Map<CountTree, Double> direction, List<Integer> here, List<Integer> back,
            Predicate<Figure> mayOpen) {
        double each = count.places().stream().mapToDouble(place -> place.slope()
                * direction.getOrDefault(place.tree(), 0.0) * times(place.area(), here, back)).sum();
        if (each == 0) {
            return Stream.empty();
        }
        int steps = (int) Math.ceil(count.width() / Math.abs(each));
        IntStream ups = steps <= FINE ? IntStream.rangeClosed(0, steps) : IntStream.of(0, steps / 2, steps);
        return ups.mapToObj(up -> new Proof(world(direction, up, here, back),
                world(direction, up - steps, here, back))).map(proof -> JointMove.of(proof, rule, mayOpen))
                .flatMap(Optional::stream);
    }

    /// Which way an area moves.
    private static int times(int one, List<Integer> here, List<Integer> back) {
        return (here.contains(one) ? 1 : 0) - (back.contains(one) ? 1 : 0);
    }

    private static Shifts world(Map<CountTree, Double> direction, double times, List<Integer> here,
            List<Integer> back) {
        Shifts world = new Shifts();
        if (times != 0) {
            direction.forEach((tree, much) -> {
                Map<Integer, Double> changes = new LinkedHashMap<>();
                Stream.concat(here.stream(), back.stream()).filter(one -> times(one, here, back) != 0)
                        .forEach(one -> changes.put(one, much * times * times(one, here, back)));
                world.with(tree, changes);
            });
        }
        return world;
    }
}
