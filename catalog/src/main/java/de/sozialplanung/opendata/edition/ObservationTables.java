package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.edition.ShareReliability.Reliability;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.RankRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The collections of figures: wide per theme, and all in long form.
final class ObservationTables {

    private final ObservationCube cube;
    private final List<Indicator> indicators;

    /// Prepares the tables.
    ///
    /// @param indicators those that the cube has figures of
    ObservationTables(ObservationCube cube, List<Indicator> indicators) {
        this.cube = cube;
        this.indicators = indicators;
    }

    /// One table per theme that has figures, then the long form.
    List<Table> build() {
        List<Table> tables = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            List<Indicator> ofTheme = indicators.stream().filter(indicator -> indicator.theme() == theme).toList();
            if (!ofTheme.isEmpty()) {
                tables.add(wide(theme, ofTheme));
            }
        }
        if (!cube.all().isEmpty()) {
            tables.add(asLongForm());
        }
        return tables;
    }

    /// A row for each area in each year in which its level has anything of the theme: areas without a figure keep their
    /// row then, because a hole in the map does not say why it is there.
    private Table wide(Theme theme, List<Indicator> ofTheme) {
        Map<Level, NavigableSet<Integer>> years = years(ofTheme);
        List<Feature> features = new ArrayList<>();
        for (Area area : cube.tree().areas()) {
            for (int year : years.getOrDefault(area.level(), new TreeSet<>())) {
                features.add(wideRow(ofTheme, area, year));
            }
        }
        return new Table(ObservationSchemas.wide(theme, ofTheme), features);
    }

    private Map<Level, NavigableSet<Integer>> years(List<Indicator> ofTheme) {
        Map<Level, NavigableSet<Integer>> years = new EnumMap<>(Level.class);
        for (Indicator indicator : ofTheme) {
            cube.years(indicator).forEach((year, observations) -> {
                for (String key : observations.keySet()) {
                    cube.tree().area(key)
                            .ifPresent(area -> years.computeIfAbsent(area.level(), _ -> new TreeSet<>()).add(year));
                }
            });
        }
        return years;
    }

    private Feature wideRow(List<Indicator> ofTheme, Area area, int year) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(area.key() + "-" + year);
        values.addAll(ofAnAreaAndYear(area, year));
        for (Indicator indicator : ofTheme) {
            ObservationStatus status = cube.status(indicator, area, year);
            values.add(cube.get(indicator, area.key(), year).map(ProtectedObservation::value).orElse(null));
            values.add(status.code());
        }
        return new Feature(values, area.geometry());
    }

    private Table asLongForm() {
        Map<String, Indicator> byId = new HashMap<>();
        indicators.forEach(indicator -> byId.put(indicator.id(), indicator));
        Map<String, ShareReliability> reliabilities = new HashMap<>();
        PlainCounts counts = new PlainCounts(cube, indicators);
        List<Feature> features = new ArrayList<>(cube.all().size());
        for (ProtectedObservation observation : cube.all()) {
            Indicator indicator = byId.get(observation.indicator());
            Area area = cube.tree().area(observation.area()).orElseThrow();
            if (indicator != null) {
                ShareReliability reliability = reliabilities.computeIfAbsent(indicator.id(),
                        _ -> new ShareReliability(cube, counts, indicator));
                features.add(longRow(indicator, area, observation,
                        reliability.of(area.key(), observation.year()).orElse(null)));
            }
        }
        completeFirst(features);
        return new Table(ObservationSchemas.asLongForm(), features);
    }

    /// Clients that know no schema take the type of a column from the first features (guide `features.md`, QGIS' contract),
    /// so one that has a value everywhere comes first, if there is one.
    private static void completeFirst(List<Feature> features) {
        for (int i = 0; i < features.size(); i++) {
            if (features.get(i).values().stream().noneMatch(Objects::isNull)) {
                features.add(0, features.remove(i));
                return;
            }
        }
    }

    private Feature longRow(Indicator indicator, Area area, ProtectedObservation observation,
            @Nullable Reliability reliability) {
        RankRange ranks = reliability == null ? null : reliability.ranks();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(indicator.id() + "-" + area.key() + "-" + observation.year());
        values.add(indicator.id());
        values.add(indicator.theme().code());
        values.addAll(ofAnAreaAndYear(area, observation.year()));
        values.add(observation.value());
        values.add(observation.status().code());
        values.add(indicator.unit());
        values.add(reliability == null ? null : reliability.lower());
        values.add(reliability == null ? null : reliability.upper());
        values.add(ranks == null ? null : (long) ranks.best());
        values.add(ranks == null ? null : (long) ranks.worst());
        return new Feature(values, null);
    }

    private List<@Nullable Object> ofAnAreaAndYear(Area area, int year) {
        return Arrays.asList(area.key(), area.name(), area.level().code(),
                cube.tree().at(Level.GEMEINDE, area.key()).map(Area::key).orElse(null), (long) year,
                LocalDate.of(year, Month.DECEMBER, 31));
    }
}
