package de.sozialplanung.opendata.plausibility;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.plausibility.Delivery.Spot;
import de.sozialplanung.opendata.plausibility.Doubt.Kind;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.Cell.Absent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds areas that an office left out where it delivered others of the same level. A sign that says why there is no
/// count is an answer; no row and an empty cell are none. One doubt for measures that lack the same areas and years.
final class Gaps {

    private final Delivery delivery;
    private final Map<Lack, Set<String>> lacks = new LinkedHashMap<>();

    /// What is lacking.
    ///
    /// @param of how many areas the level has
    private record Lack(Level level, List<String> areas, TreeSet<Integer> years, int of) {}

    Gaps(Delivery delivery) {
        this.delivery = delivery;
    }

    List<Doubt> find() {
        for (Level level : Level.values()) {
            List<String> keys = delivery.tree().areas().stream().filter(area -> area.level() == level).map(Area::key)
                    .toList();
            if (keys.size() > 1) {
                delivery.measures().forEach(measure -> look(level, keys, measure));
            }
        }
        List<Doubt> doubts = new ArrayList<>();
        lacks.forEach((lack, measures) -> doubts.add(doubt(lack, List.copyOf(measures))));
        return doubts;
    }

    private void look(Level level, List<String> keys, String measure) {
        Map<List<String>, TreeSet<Integer>> byAreas = new LinkedHashMap<>();
        for (int year : delivery.measurements().years()) {
            List<String> lacking = keys.stream().filter(key -> isLacking(measure, key, year)).toList();
            // Where half and more are lacking, the level as such was not delivered.
            if (!lacking.isEmpty() && lacking.size() * 2 < keys.size()) {
                byAreas.computeIfAbsent(lacking, _ -> new TreeSet<>()).add(year);
            }
        }
        byAreas.forEach((areas, years) -> lacks
                .computeIfAbsent(new Lack(level, areas, years, keys.size()), _ -> new TreeSet<>()).add(measure));
    }

    private boolean isLacking(String measure, String key, int year) {
        Cell cell = delivery.measurements().get(measure, key, year).orElse(null);
        return cell == null || (cell.equals(new Absent(ObservationStatus.MISSING))
                && delivery.blank().getOrDefault(measure, Set.of()).contains(new Spot(key, year)));
    }

    private static Doubt doubt(Lack lack, List<String> measures) {
        List<String> words = measures.stream().map(measure -> "`" + measure + "`").toList();
        return new Doubt(Kind.GAP, measures.getFirst(),
                "Für " + Wording.years(lack.years()) + " fehlen von " + lack.of() + " Gebieten der Ebene "
                        + lack.level().title().de() + " " + lack.areas().size() + " ("
                        + Wording.some(lack.areas(), ", ") + ") bei " + Wording.some(words, ", ")
                        + "; hat eine Stelle nicht geliefert?");
    }
}
