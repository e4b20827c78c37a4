package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// All protected figures of an edition, found by indicator, year and area. Wide, long and latest are views of it.
final class ObservationCube {

    private final AreaTree tree;
    private final Map<String, NavigableMap<Integer, Map<String, ProtectedObservation>>> figures = new HashMap<>();
    private final List<ProtectedObservation> inOrder;

    ObservationCube(AreaTree tree, List<ProtectedObservation> observations) {
        this.tree = tree;
        this.inOrder = List.copyOf(observations);
        for (ProtectedObservation observation : observations) {
            figures.computeIfAbsent(observation.indicator(), _ -> new TreeMap<>())
                    .computeIfAbsent(observation.year(), _ -> new HashMap<>())
                    .put(observation.area(), observation);
        }
    }

    AreaTree tree() {
        return tree;
    }

    List<ProtectedObservation> all() {
        return inOrder;
    }

    boolean has(Indicator indicator) {
        return figures.containsKey(indicator.id());
    }

    /// The years that there is anything of the indicator in.
    NavigableMap<Integer, Map<String, ProtectedObservation>> years(Indicator indicator) {
        return figures.getOrDefault(indicator.id(), Collections.emptyNavigableMap());
    }

    Optional<ProtectedObservation> get(Indicator indicator, String area, int year) {
        return Optional.ofNullable(years(indicator).getOrDefault(year, Map.of()).get(area));
    }

    /// What is known of a figure, also where there is no observation of it: the years after the last may still come, all
    /// else was not collected.
    ObservationStatus status(Indicator indicator, Area area, int year) {
        return get(indicator, area.key(), year).map(ProtectedObservation::status)
                .orElseGet(() -> has(indicator) && year > years(indicator).lastKey()
                        && area.level().compareTo(indicator.finestLevel()) <= 0
                                ? ObservationStatus.MISSING
                                : ObservationStatus.NOT_COLLECTED);
    }

    /// The latest year in which any area of that level has a value, so that a map of the level shows one year; failing
    /// that the latest with a status. Empty where the level has nothing.
    Optional<Integer> latestYear(Indicator indicator, Level level) {
        List<Integer> withStatus = new ArrayList<>();
        for (Map.Entry<Integer, Map<String, ProtectedObservation>> year : years(indicator).descendingMap().entrySet()) {
            List<ProtectedObservation> ofLevel = tree.areas().stream().filter(area -> area.level() == level)
                    .flatMap(area -> Optional.ofNullable(year.getValue().get(area.key())).stream()).toList();
            if (ofLevel.stream().anyMatch(observation -> observation.status().hasValue())) {
                return Optional.of(year.getKey());
            }
            if (!ofLevel.isEmpty()) {
                withStatus.add(year.getKey());
            }
        }
        return withStatus.stream().findFirst();
    }
}
