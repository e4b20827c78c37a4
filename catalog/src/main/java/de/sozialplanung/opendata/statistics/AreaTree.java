package de.sozialplanung.opendata.statistics;

import de.sozialplanung.opendata.catalog.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The areas of all levels as a tree.
public final class AreaTree {

    private final List<Area> inOrder;
    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, List<Area>> parts = new HashMap<>();

    /// Builds the tree.
    ///
    /// @param all from the whole down to the parts: an area comes after its parent. An area whose parent is not among
    ///            them stands for itself.
    public AreaTree(List<Area> all) {
        inOrder = List.copyOf(all);
        for (Area area : inOrder) {
            if (areas.put(area.key(), area) != null) {
                throw new IllegalArgumentException("two areas with the key " + area.key());
            }
            String parent = area.parent();
            if (parent != null && areas.containsKey(parent)) {
                parts.computeIfAbsent(parent, _ -> new ArrayList<>()).add(area);
            }
        }
    }

    /// All areas, Kreis first.
    public List<Area> areas() {
        return inOrder;
    }

    public Optional<Area> area(String key) {
        return Optional.ofNullable(areas.get(key));
    }

    /// The areas that it is divided into; none for the smallest.
    public List<Area> children(String key) {
        return List.copyOf(parts.getOrDefault(key, List.of()));
    }

    /// The areas that it is a part of, the nearest first.
    public List<Area> ancestors(String key) {
        List<Area> found = new ArrayList<>();
        Area area = areas.get(key);
        while (area != null && area.parent() != null && found.size() < Level.values().length) {
            area = areas.get(area.parent());
            if (area != null) {
                found.add(area);
            }
        }
        return found;
    }

    /// The area of that level that it is or lies in; empty for those above.
    public Optional<Area> at(Level level, String key) {
        Optional<Area> self = area(key).filter(area -> area.level() == level);
        return self.isPresent() ? self : ancestors(key).stream().filter(area -> area.level() == level).findFirst();
    }
}
