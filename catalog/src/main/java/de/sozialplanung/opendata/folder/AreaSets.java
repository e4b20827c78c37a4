package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.AreaCorrespondence;
import de.sozialplanung.opendata.catalog.AreaSet;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.Crosswalk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.TreeMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which area set is in force at each level, and what is known of those before it. Only sets in force make up the tree of
/// areas; an earlier one is a set of keys whose counts go through a crosswalk or nowhere.
final class AreaSets {

    private final Map<Level, AreaSet> inForce = new EnumMap<>(Level.class);
    private final List<AreaSet> all;
    private final List<Area> earlier = new ArrayList<>();
    private final Map<String, Crosswalk> crosswalks = new HashMap<>();
    private final Map<String, Integer> lastYears = new HashMap<>();
    private final List<AreaSource> sources;
    private final Findings findings;

    AreaSets(List<AreaSource> sources, Findings findings) {
        this.sources = List.copyOf(sources);
        this.findings = findings;
        Map<String, AreaSet> byId = new LinkedHashMap<>();
        for (AreaSource source : sources.stream().sorted(Comparator.comparing(s -> s.areaSet().level())).toList()) {
            AreaSet set = source.areaSet();
            AreaSet first = byId.putIfAbsent(set.id(), set);
            if (first != null && first.level() != set.level()) {
                source.place().at("gebietsstand").error(findings, FindingKind.DUPLICATE_KEY, set.id(),
                        "Ein Gebietsstand hat Gebiete einer einzigen Ebene; erwartet werden verschiedene Kennungen.");
            }
            inForce.merge(set.level(), set,
                    (one, other) -> one.id().equals(other.id()) ? one : later(source, one, other));
        }
        this.all = List.copyOf(byId.values());
    }

    /// Of two sets of a level the one without an end is in force, else the one that ends later.
    private AreaSet later(AreaSource source, AreaSet one, AreaSet other) {
        LocalDate end = one.validTo();
        LocalDate otherEnd = other.validTo();
        if (end == null && otherEnd == null) {
            source.place().at("gebietsstand").error(findings, FindingKind.AREA_SET, other.id(),
                    "Auf der Ebene " + other.level().code() + " gelten " + one.id() + " und " + other.id()
                            + " zugleich; erwartet wird `gueltig_bis` für alle bis auf einen.");
        }
        return end == null || (otherEnd != null && !otherEnd.isAfter(end)) ? one : other;
    }

    List<AreaSet> all() {
        return all;
    }

    List<AreaSource> sourcesInForce() {
        return sources.stream().filter(source -> isInForce(source.areaSet().id())).toList();
    }

    List<AreaSource> earlierSources() {
        return sources.stream().filter(source -> !isInForce(source.areaSet().id())).toList();
    }

    /// Takes the areas of earlier sets.
    void remember(List<AreaDraft> drafts) {
        for (AreaDraft draft : drafts) {
            earlier.add(draft.finished(null));
            LocalDate end = draft.areaSet().validTo();
            if (end != null) {
                lastYears.merge(draft.key(), end.getYear(), Math::max);
            }
        }
    }

    /// Whether a key meant an area of an earlier set in that year, so that somebody has to say which set is meant.
    boolean isAmbiguous(String key, int year) {
        return lastYears.getOrDefault(key, Integer.MIN_VALUE) >= year;
    }

    boolean isInForce(String set) {
        return inForce.values().stream().anyMatch(s -> s.id().equals(set));
    }

    void read(List<CrosswalkSource> sources, FolderPath folder, AreaIndex areas) {
        for (CrosswalkSource source : sources) {
            if (isInForce(source.from()) || !isInForce(source.to())) {
                source.place().error(findings, FindingKind.AREA_SET, source.from() + " → " + source.to(),
                        "Ein Übergang führt von einem früheren Gebietsstand zu dem, der gilt.");
            } else {
                new CrosswalkReader(areas, findings).read(source, folder).ifPresent(crosswalk -> {
                    crosswalks.put(source.from(), crosswalk);
                    forgotten(source, crosswalk);
                });
            }
        }
    }

    /// An area that goes nowhere would make the whole too small.
    private void forgotten(CrosswalkSource source, Crosswalk crosswalk) {
        earlier.stream().filter(area -> area.areaSet().equals(source.from()))
                .filter(area -> crosswalk.shares(area.key()).isEmpty())
                .forEach(area -> source.place().error(findings, FindingKind.AREA_SET, area.key(),
                        "Der Übergang sagt nicht, was aus " + area.key() + " in " + source.from() + " wird."));
    }

    /// What the crosswalks say, in the order of their sets and keys.
    List<AreaCorrespondence> correspondences() {
        return crosswalks.values().stream().sorted(Comparator.comparing(Crosswalk::from)).map(crosswalk -> {
            List<AreaCorrespondence.Part> parts = new ArrayList<>();
            new TreeMap<>(crosswalk.weights()).forEach((from, shares) -> new TreeMap<>(shares)
                    .forEach((to, share) -> parts.add(new AreaCorrespondence.Part(from, to, share))));
            return new AreaCorrespondence(crosswalk.from(), crosswalk.to(), parts);
        }).toList();
    }

    Optional<Crosswalk> crosswalk(String set) {
        return Optional.ofNullable(crosswalks.get(set));
    }

    /// The earlier set that has that key; keys that are in force too do not count.
    Optional<String> earlierSet(String key) {
        return Stream.concat(earlier.stream().filter(area -> area.key().equals(key)).map(Area::areaSet),
                crosswalks.values().stream().filter(c -> c.shares(key).isPresent()).map(Crosswalk::from)).findFirst();
    }

    /// What keys of that earlier set and of the levels above it mean.
    AreaIndex index(Crosswalk crosswalk, List<Area> current) {
        Level level = all.stream().filter(set -> set.id().equals(crosswalk.to())).map(AreaSet::level).findFirst()
                .orElse(Level.WOHNPLATZ);
        Map<String, Area> areas = new LinkedHashMap<>();
        current.stream().filter(area -> area.level() != level).forEach(area -> areas.put(area.key(), area));
        earlier.stream().filter(area -> area.areaSet().equals(crosswalk.from()))
                .forEach(area -> areas.put(area.key(), area));
        crosswalk.weights().keySet().forEach(key -> areas.computeIfAbsent(key, _ -> new Area(key, key, level,
                crosswalk.from(), null, Polygons.FACTORY.createMultiPolygon(), null)));
        return new AreaIndex(List.copyOf(areas.values()));
    }
}
