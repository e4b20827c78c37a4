package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.PersonCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How many belong to a target group in an area, worked out from published figures of the latest year only: so it says
/// nothing that these do not say.
final class GroupSizes {

    private final ObservationCube cube;
    private final Map<String, PersonCount> ways = new HashMap<>();
    private final @Nullable PersonCount residents;

    private record Key(Indicator indicator, Level level) {}

    private final Map<Key, Optional<Integer>> years = new HashMap<>();

    /// @param groups code of a target group → id of the indicator that says how many they are
    GroupSizes(ObservationCube cube, List<Indicator> indicators, Map<String, String> groups) {
        this.cube = cube;
        groups.forEach((code, id) -> indicators.stream().filter(indicator -> indicator.id().equals(id))
                .flatMap(indicator -> PersonCount.of(indicator, indicators).stream())
                .forEach(way -> ways.put(code, way)));
        residents = PersonCount.ofSum("einwohner", indicators).map(i -> new PersonCount(i, null)).orElse(null);
    }

    /// The groups whose size is published at all.
    boolean knows(String group) {
        return ways.containsKey(group);
    }

    /// The size of a group; empty where it is not published.
    OptionalDouble of(String group, Area area) {
        PersonCount way = ways.get(group);
        return way == null ? OptionalDouble.empty() : size(way, area);
    }

    OptionalDouble residents(Area area) {
        return residents == null ? OptionalDouble.empty() : size(residents, area);
    }

    private OptionalDouble size(PersonCount way, Area area) {
        Optional<Integer> year = years.computeIfAbsent(new Key(way.indicator(), area.level()),
                key -> cube.latestYear(key.indicator(), key.level()));
        Indicator whole = way.whole();
        Double figure = year.map(y -> figure(way.indicator(), area, y)).orElse(null);
        Double ofWhole = whole == null ? Double.valueOf(1) : year.map(y -> figure(whole, area, y)).orElse(null);
        return figure == null || ofWhole == null ? OptionalDouble.empty()
                : OptionalDouble.of(way.size(figure, ofWhole));
    }

    private @Nullable Double figure(Indicator indicator, Area area, int year) {
        return cube.get(indicator, area.key(), year).map(ProtectedObservation::value).orElse(null);
    }
}
