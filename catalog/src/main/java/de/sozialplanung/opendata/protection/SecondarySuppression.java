package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.protection.WithheldCount.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Chooses what else to withhold until every withheld count is safe. The same figures give the same choice.
///
/// For a count that is not safe it takes one step after the other, see `Choice`. At the end it publishes again what
/// turned out not to be needed, the dearest first.
final class SecondarySuppression {

    private final List<WithheldCount> counts;
    private final Worlds worlds;
    private final Map<CountTree, List<WithheldCount>> byTree = new HashMap<>();
    private final Collection<Figure> chosen = new LinkedHashSet<>();

    SecondarySuppression(List<WithheldCount> counts, Worlds worlds) {
        this.counts = counts;
        this.worlds = worlds;
        for (WithheldCount count : counts) {
            count.places().stream().map(Place::tree).distinct()
                    .forEach(tree -> byTree.computeIfAbsent(tree, _ -> new ArrayList<>()).add(count));
        }
    }

    void choose() {
        for (WithheldCount count : counts) {
            while (!worlds.isSafe(count)) {
                Step step = step(count);
                if (step == null) {
                    break;
                }
                step.figures().forEach(this::withhold);
            }
        }
        chosen.stream().sorted(Comparator.comparingDouble(Cost::of).reversed()).forEach(this::publishIfSafe);
    }

    private void withhold(Figure figure) {
        figure.decide(ObservationStatus.SUPPRESSED);
        worlds.changed(figure);
        chosen.add(figure);
    }

    private void publishIfSafe(Figure figure) {
        figure.decide(figure.primary());
        worlds.changed(figure);
        boolean safe = figure.parts().stream()
                .allMatch(part -> byTree.getOrDefault(part.tree(), List.of()).stream().allMatch(worlds::isSafe));
        if (!safe) {
            figure.decide(ObservationStatus.SUPPRESSED);
            worlds.changed(figure);
        }
    }

    private static @Nullable Step step(WithheldCount count) {
        Step best = null;
        for (Place place : count.places()) {
            Step step = new Choice(place, count.width()).best();
            if (step != null && step.isBetterThan(best)) {
                best = step;
            }
        }
        return best;
    }
}
