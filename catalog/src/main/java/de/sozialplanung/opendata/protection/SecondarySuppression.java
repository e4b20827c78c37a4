package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.protection.WithheldCount.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses what else to withhold until every withheld count is safe. The same figures give the same choice.
///
/// For a count that is not safe it takes one step after the other, see `Choice`. At the end it publishes again what
/// turned out not to be needed, the dearest first.
final class SecondarySuppression {

    private static final int COUNTS_A_STEP = 1000;

    private final List<WithheldCount> counts;
    private final Worlds worlds;
    private final Collection<Figure> chosen = new LinkedHashSet<>();
    private final Set<WithheldCount> together = new HashSet<>();
    private final Map<Figure, Set<WithheldCount>> reliedOn = new HashMap<>();

    SecondarySuppression(List<WithheldCount> counts, Worlds worlds) {
        this.counts = counts;
        this.worlds = worlds;
    }

    /// Chooses.
    ///
    /// @param progress told the share that is done, from 0 to 1
    void choose(DoubleConsumer progress) {
        for (int i = 0; i < counts.size(); i++) {
            makeSafe(counts.get(i));
            if (i % COUNTS_A_STEP == 0) {
                progress.accept((double) i / counts.size());
            }
        }
        counts.forEach(this::isSafe);
        chosen.stream().sorted(Comparator.comparingDouble(Cost::of).reversed()).forEach(this::publishIfSafe);
    }

    private void makeSafe(WithheldCount count) {
        while (!worlds.isSafe(count)) {
            Step step = step(count);
            if (step == null) {
                makeSafeTogether(count);
                break;
            }
            withhold(step.figures());
        }
    }

    /// Withholds more for counts that the audit found no proof for.
    ///
    /// @return whether there was anything that could be
    boolean makeSafe(List<WithheldCount> unsafe) {
        boolean more = false;
        for (WithheldCount count : unsafe) {
            more |= makeSafeTogether(count);
        }
        return more;
    }

    private boolean makeSafeTogether(WithheldCount count) {
        Optional<JointMove> move = worlds.together(count).cheapest();
        move.ifPresent(cheapest -> {
            withhold(cheapest.open());
            together.add(count);
        });
        return move.isPresent();
    }

    private void withhold(List<Figure> figures) {
        figures.forEach(figure -> {
            decide(figure, ObservationStatus.SUPPRESSED);
            chosen.add(figure);
        });
    }

    private void decide(Figure figure, ObservationStatus status) {
        figure.decide(status);
        worlds.changed(figure);
    }

    /// Looks for two worlds and keeps in mind which figures must stay withheld for them.
    private boolean isSafe(WithheldCount count) {
        Optional<Proof> found = worlds.proof(count);
        if (found.isEmpty() && together.contains(count)) {
            found = worlds.together(count).proof();
        }
        found.ifPresent(proof -> Stream.concat(proof.one().figures(), proof.other().figures())
                .filter(Figure::isSecondary)
                .forEach(figure -> reliedOn.computeIfAbsent(figure, _ -> new LinkedHashSet<>()).add(count)));
        return found.isPresent();
    }

    private void publishIfSafe(Figure figure) {
        decide(figure, figure.primary());
        Set<WithheldCount> relying = reliedOn.getOrDefault(figure, Set.of());
        if (!List.copyOf(relying).stream().allMatch(this::isSafe)) {
            decide(figure, ObservationStatus.SUPPRESSED);
        }
    }

    private @Nullable Step step(WithheldCount count) {
        Step best = null;
        for (Place place : count.secret()) {
            Step step = new Choice(place, count.width(), worlds).best();
            if (step != null && step.isBetterThan(best)) {
                best = step;
            }
        }
        return best;
    }
}
