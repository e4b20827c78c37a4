package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.Cell.Known;
import de.sozialplanung.opendata.statistics.PooledYears;
import de.sozialplanung.opendata.statistics.Totals;
import de.sozialplanung.opendata.statistics.YearWindows;
import de.sozialplanung.opendata.statistics.YearWindows.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/// The counts of single years that measures over several years are made of. Where nobody delivered them they are worked
/// out from the sums over several years, as far as these tell: one that fits, of which
/// `YearWindows` says how far it may be off.
final class YearlyCounts {

    private record Key(String measure, String area, int year) {}

    private final AreaTree areas;
    private final Totals totals;
    private final NavigableSet<Integer> years;
    private final Map<Key, Span> found = new HashMap<>();

    /// Works them out.
    ///
    /// @param years those that counts were delivered of
    YearlyCounts(AreaTree areas, Totals totals, NavigableSet<Integer> years, List<PooledYears> pools) {
        this.areas = areas;
        this.totals = totals;
        this.years = years;
        pools.forEach(this::add);
    }

    /// The count of that measure for an area of the tree.
    Cell get(String measure, String area, int year) {
        Cell delivered = totals.get(measure, area, year);
        Span span = found.get(new Key(measure, area, year));
        return span == null || delivered instanceof Known
                ? delivered
                : new Known(span.likely(), ObservationStatus.NORMAL);
    }

    /// Whether the count of a single year could be one that must not be known, as far as the sums over several years
    /// tell, or as it was delivered.
    boolean mayBeSmall(String measure, String area, int year, int minimum) {
        Span span = found.get(new Key(measure, area, year));
        return totals.get(measure, area, year) instanceof Known(double value, ObservationStatus _)
                ? PrimarySuppression.isSmall(value, minimum)
                : span != null && span.least() < minimum && span.greatest() >= 1;
    }

    private void add(PooledYears pool) {
        Set<String> done = new HashSet<>();
        for (Area area : areas.areas().reversed()) {
            List<Area> parts = areas.children(area.key());
            boolean ofParts = !parts.isEmpty() && parts.stream().allMatch(part -> done.contains(part.key()));
            Optional<YearWindows> windows = windows(pool, area.key());
            if (windows.isPresent()) {
                done.add(area.key());
                windows.get().counts().forEach((year, span) -> found.put(new Key(pool.yearly(), area.key(), year),
                        ofParts ? together(pool, parts, year) : span));
            }
        }
    }

    /// What its parts make up, so that nothing is left that belongs to none of them.
    private Span together(PooledYears pool, List<Area> parts, int year) {
        return parts.stream().map(part -> span(pool.yearly(), part.key(), year)).reduce(new Span(0, 0, 0), Span::plus);
    }

    private Span span(String measure, String area, int year) {
        return totals.get(measure, area, year) instanceof Known(double value, ObservationStatus _)
                ? new Span(value, value, value)
                : found.getOrDefault(new Key(measure, area, year), new Span(0, 0, 0));
    }

    private Optional<YearWindows> windows(PooledYears pool, String area) {
        Map<Integer, Double> sums = new HashMap<>();
        Map<Integer, Double> single = new HashMap<>();
        for (int year : years) {
            if (totals.get(pool.pool(), area, year) instanceof Known(double value, ObservationStatus _)) {
                sums.put(year, value);
            }
            if (totals.get(pool.yearly(), area, year) instanceof Known(double value, ObservationStatus _)) {
                single.put(year, value);
            }
        }
        return sums.isEmpty() ? Optional.empty() : Optional.of(new YearWindows(pool.years(), sums, single));
    }
}
