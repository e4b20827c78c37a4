package de.sozialplanung.opendata.plausibility;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.Measurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes all comparisons over a delivery. What is wrong once is told once: one doubt per measure, indicator or
/// breakdown, not one per area.
public final class Plausibility {

    private final Delivery delivery;
    private final List<String> spots;
    private final Map<Level, List<String>> byLevel;

    public Plausibility(Delivery delivery) {
        this.delivery = delivery;
        this.spots = delivery.tree().areas().stream()
                .flatMap(area -> Stream.of(area.key(), Measurements.unattributed(area.key()))).toList();
        this.byLevel = delivery.tree().areas().stream()
                .collect(Collectors.groupingBy(Area::level, Collectors.mapping(Area::key, Collectors.toList())));
    }

    /// All doubts.
    ///
    /// @param breakdowns       which measures ought to make up which
    /// @param indicators       those whose shares are looked at
    /// @param mayExceedHundred whether a share of the indicator may be more than 100 percent, as that of children looked
    ///                         after where they do not live
    public List<Doubt> doubts(List<Breakdown> breakdowns, List<Indicator> indicators,
            Predicate<Indicator> mayExceedHundred) {
        List<Doubt> doubts = new ArrayList<>();
        for (String measure : delivery.measures()) {
            if (delivery.measurements().measures().contains(measure)) {
                addDoubts(measure, doubts);
            }
        }
        doubts.addAll(new Gaps(delivery).find());
        doubts.addAll(new Breakdowns(delivery, spots).find(breakdowns));
        Rates rates = new Rates(delivery);
        indicators.stream().filter(mayExceedHundred.negate()).forEach(i -> rates.find(i).ifPresent(doubts::add));
        return doubts;
    }

    private void addDoubts(String measure, List<Doubt> doubts) {
        CountGrid rows = grid(measure, delivery.rows().getOrDefault(measure, spots));
        ShiftedColumns columns = new ShiftedColumns(rows);
        doubts.addAll(columns.find());
        Set<Integer> shifted = columns.shifted();
        for (Level level : Level.values()) {
            CountGrid grid = grid(measure, byLevel.getOrDefault(level, List.of()));
            doubts.addAll(new Jumps(grid, level.title().de()).find(shifted));
        }
        new Sums(delivery, grid(measure, spots)).find().ifPresent(doubts::add);
    }

    private CountGrid grid(String measure, List<String> keys) {
        return new CountGrid(delivery.measurements(), measure, keys);
    }
}
