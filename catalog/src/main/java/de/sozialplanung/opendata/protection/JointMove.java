package de.sozialplanung.opendata.protection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Two worlds that could be, and the figures that would have to be withheld for them to look the same.
///
/// @param proof the worlds
/// @param open  the figures that tell them apart as they stand; none where that is a proof already
/// @param cost  of these
record JointMove(Proof proof, List<Figure> open, double cost) {

    JointMove {
        open = List.copyOf(open);
    }

    /// Tries worlds out on every figure and all that is known of their counts.
    ///
    /// @param mayOpen which figures may be among those that tell them apart
    /// @return empty where they could not be, or where another figure tells them apart
    static Optional<JointMove> of(Proof proof, PrimarySuppression rule, Predicate<Figure> mayOpen) {
        Set<Figure> open = new LinkedHashSet<>();
        boolean possible = Stream.of(proof.one(), proof.other())
                .allMatch(world -> world.isPossible() && collect(world, rule, mayOpen, open));
        return possible
                ? Optional.of(new JointMove(proof, List.copyOf(open), open.stream().mapToDouble(Cost::of).sum()))
                : Optional.empty();
    }

    private static boolean collect(Shifts world, PrimarySuppression rule, Predicate<Figure> mayOpen,
            Set<Figure> open) {
        return world.figures().distinct().filter(figure -> !open.contains(figure))
                .filter(figure -> !figure.looksTheSame(world, rule))
                .allMatch(figure -> figure.couldBeIn(world) && mayOpen.test(figure) && open.add(figure));
    }
}
