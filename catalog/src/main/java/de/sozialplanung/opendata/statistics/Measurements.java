package de.sozialplanung.opendata.statistics;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// The raw counts of a data folder by measure, area and year. Never published, never logged, never serialised.
///
/// Filled by one thread while a folder is read, read-only afterwards. Besides the keys of areas there is, per area that
/// has parts, a bucket for what could not be attributed to one of them, see `unattributed`.
public final class Measurements {

    private record Key(String measure, String area, int year) {}

    private final Map<Key, Cell> cells = new HashMap<>();
    private final NavigableSet<Integer> years = new TreeSet<>();
    private final NavigableSet<String> measures = new TreeSet<>();

    /// The pseudo-key of the bucket for counts that belong to that area but to none of its parts.
    public static String unattributed(String areaKey) {
        return areaKey + "/ohne";
    }

    /// Sets a cell.
    ///
    /// @return the cell that was there before; it is replaced
    public Optional<Cell> put(String measure, String area, int year, Cell cell) {
        years.add(year);
        measures.add(measure);
        return Optional.ofNullable(cells.put(new Key(measure, area, year), cell));
    }

    /// What was delivered for exactly this area; empty where nothing was. Sums over parts are `AreaTree`'s business.
    public Optional<Cell> get(String measure, String area, int year) {
        return Optional.ofNullable(cells.get(new Key(measure, area, year)));
    }

    public NavigableSet<Integer> years() {
        return Collections.unmodifiableNavigableSet(years);
    }

    public NavigableSet<String> measures() {
        return Collections.unmodifiableNavigableSet(measures);
    }

    /// Says how many cells there are and nothing of their content, so that no log can leak a count.
    @Override
    public String toString() {
        return "Measurements[" + cells.size() + " cells]";
    }
}
