package de.sozialplanung.opendata.protection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures to withhold together.
///
/// @param figures at least one
/// @param gain    how much wider that makes the span of the count in question, up to the width asked for
/// @param enough  whether it makes it wide enough
/// @param cost    of all of them
record Step(List<Figure> figures, double gain, boolean enough, double cost) {

    Step {
        figures = List.copyOf(figures);
    }

    /// What is enough at the least cost, else what helps most for its cost.
    boolean isBetterThan(@Nullable Step other) {
        if (other == null) {
            return true;
        }
        if (enough != other.enough) {
            return enough;
        }
        return enough ? cost < other.cost : gain / cost > other.gain / other.cost;
    }
}
