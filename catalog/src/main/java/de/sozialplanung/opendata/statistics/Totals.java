package de.sozialplanung.opendata.statistics;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.Cell.Absent;
import de.sozialplanung.opendata.statistics.Cell.Known;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The count of a measure for every area: as delivered for it, else as the sum of its parts. Works a measure and year
/// out when it is first asked for, then knows it. For one thread.
///
/// What was delivered for the whole wins over the sum, because sources correct and round totals on their own. A whole
/// that was delivered as missing is summed up all the same. Where one part has no count, the sum has none: never a sum
/// that is silently too small. The bucket `Measurements.unattributed` is one more summand where it was delivered.
public final class Totals {

    private record Key(String measure, int year) {}

    private final AreaTree tree;
    private final List<Area> bottomUp;
    private final Measurements measurements;
    private final Map<Key, Map<String, Cell>> known = new HashMap<>();

    public Totals(AreaTree tree, Measurements measurements) {
        this.tree = tree;
        this.bottomUp = tree.areas().reversed();
        this.measurements = measurements;
    }

    /// The count of that measure for an area of the tree.
    public Cell get(String measure, String area, int year) {
        Cell cell = known.computeIfAbsent(new Key(measure, year), this::work).get(area);
        if (cell == null) {
            throw new IllegalArgumentException("no area " + area);
        }
        return cell;
    }

    private Map<String, Cell> work(Key key) {
        Map<String, Cell> cells = new HashMap<>();
        Set<Level> delivered = deliveredLevels(key);
        for (Area area : bottomUp) {
            Absent nothing = new Absent(delivered.contains(area.level())
                    ? ObservationStatus.MISSING
                    : ObservationStatus.NOT_COLLECTED);
            cells.put(area.key(), cell(key, area, nothing, cells));
        }
        return cells;
    }

    /// The levels that the measure was delivered for in that year: an area of such a level without a count misses it,
    /// for those of other levels nobody counted.
    private Set<Level> deliveredLevels(Key key) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (Area area : bottomUp) {
            if (!levels.contains(area.level())
                    && measurements.get(key.measure(), area.key(), key.year()).isPresent()) {
                levels.add(area.level());
            }
        }
        return levels;
    }

    private Cell cell(Key key, Area area, Absent nothing, Map<String, Cell> cells) {
        Optional<Cell> own = measurements.get(key.measure(), area.key(), key.year());
        if (own.isPresent() && !own.get().equals(new Absent(ObservationStatus.MISSING))) {
            return own.get();
        }
        List<Cell> summands = new ArrayList<>();
        for (Area part : tree.children(area.key())) {
            summands.add(cells.getOrDefault(part.key(), nothing));
        }
        if (summands.isEmpty()) {
            return own.orElse(nothing);
        }
        measurements.get(key.measure(), Measurements.unattributed(area.key()), key.year()).ifPresent(summands::add);
        Cell sum = sum(summands);
        return sum.equals(new Absent(ObservationStatus.NOT_COLLECTED)) ? own.orElse(nothing) : sum;
    }

    private static Cell sum(List<Cell> summands) {
        double sum = 0;
        ObservationStatus quality = ObservationStatus.NORMAL;
        for (Cell summand : summands) {
            switch (summand) {
                case Known(double value, ObservationStatus of) -> {
                    sum += value;
                    quality = ObservationStatus.worse(quality, of);
                }
                case Absent(ObservationStatus reason) -> quality = ObservationStatus.worse(quality, reason);
            }
        }
        return quality.hasValue() ? new Known(sum, quality) : new Absent(quality);
    }
}
