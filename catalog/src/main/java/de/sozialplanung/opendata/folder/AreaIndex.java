package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.statistics.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/// Finds areas by key, by what remained of a key, by name, and by place.
final class AreaIndex {

    private final Map<String, Area> byKey = new HashMap<>();
    private final Map<String, List<Area>> byShortKey = new HashMap<>();
    private final Map<String, List<Area>> byName = new HashMap<>();
    private final Map<Level, STRtree> byPlace = new EnumMap<>(Level.class);
    private final Envelope extent = new Envelope();

    /// How an area was recognised.
    enum Certainty {
        KEY,
        LOST_ZEROS,
        NAME
    }

    /// An area that was recognised.
    record Match(Area area, Certainty certainty) {}

    private record Site(Area area, IndexedPointInAreaLocator locator) {}

    AreaIndex(List<Area> areas) {
        for (Area area : areas) {
            byKey.put(area.key(), area);
            byShortKey.computeIfAbsent(withoutZeros(area.key()), k -> new ArrayList<>()).add(area);
            byName.computeIfAbsent(plain(area.name()), k -> new ArrayList<>()).add(area);
            Envelope box = area.geometry().getEnvelopeInternal();
            extent.expandToInclude(box);
            byPlace.computeIfAbsent(area.level(), l -> new STRtree()).insert(box,
                    new Site(area, new IndexedPointInAreaLocator(area.geometry())));
        }
        byPlace.values().forEach(STRtree::build);
    }

    Optional<Area> get(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// All areas of a level.
    List<Area> ofLevel(Level level) {
        return byKey.values().stream().filter(a -> a.level() == level).toList();
    }

    /// The extent of all areas in EPSG:25832.
    Envelope extent() {
        return new Envelope(extent);
    }

    /// The area that a text means: its key, its key without leading zeros (or as a spreadsheet's `5378004.0`), or a name
    /// that only one area has.
    ///
    /// @param level the level it must have; null for any
    Optional<Match> find(String text, @Nullable Level level) {
        Area exact = byKey.get(text);
        if (exact != null && (level == null || exact.level() == level)) {
            return Optional.of(new Match(exact, Certainty.KEY));
        }
        String shortened = withoutZeros(text.replaceFirst("\\.0+$", ""));
        List<Area> byZeros = ofLevel(byShortKey.getOrDefault(shortened, List.of()), level);
        if (byZeros.size() == 1) {
            return Optional.of(new Match(byZeros.getFirst(), Certainty.LOST_ZEROS));
        }
        List<Area> named = ofLevel(named(text), level);
        return named.size() == 1 ? Optional.of(new Match(named.getFirst(), Certainty.NAME)) : Optional.empty();
    }

    private static List<Area> ofLevel(List<Area> areas, @Nullable Level level) {
        return level == null ? areas : areas.stream().filter(a -> a.level() == level).toList();
    }

    /// The areas of that name, whatever its dashes and blanks.
    List<Area> named(String name) {
        return byName.getOrDefault(plain(name), List.of());
    }

    /// The area of a level that holds a place in EPSG:25832; on a border the one with the lower key.
    Optional<Area> at(Coordinate place, Level level) {
        STRtree tree = byPlace.get(level);
        if (tree == null) {
            return Optional.empty();
        }
        List<Area> found = new ArrayList<>();
        tree.query(new Envelope(place), item -> {
            if (item instanceof Site(Area area, IndexedPointInAreaLocator locator)
                    && locator.locate(place) != Location.EXTERIOR) {
                found.add(area);
            }
        });
        return found.stream().min(Comparator.comparing(Area::key));
    }

    private static String withoutZeros(String key) {
        return key.replaceFirst("^0+(?=.)", "");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.GERMAN).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
