package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.AreaSchemas;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import de.sozialplanung.opendata.statistics.Area;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The collections of areas: stable facts and the latest headline figures.
final class AreaTables {

    private static final double SQUARE_METRES_PER_KM2 = 1_000_000;
    private static final int DECIMALS = 2;

    private final ObservationCube cube;
    private final List<Indicator> headline;

    AreaTables(ObservationCube cube, List<Indicator> indicators) {
        this.cube = cube;
        this.headline = indicators.stream().filter(Indicator::headline).toList();
    }

    /// One table per level that has areas.
    List<Table> build() {
        List<Table> tables = new ArrayList<>();
        for (Level level : Level.values()) {
            List<Area> areas = cube.tree().areas().stream().filter(area -> area.level() == level).toList();
            if (!areas.isEmpty()) {
                tables.add(build(level, areas));
            }
        }
        return tables;
    }

    private Table build(Level level, List<Area> areas) {
        Map<Indicator, Integer> latest = new LinkedHashMap<>();
        for (Indicator indicator : headline) {
            cube.latestYear(indicator, level).ifPresent(year -> latest.put(indicator, year));
        }
        List<Feature> features = new ArrayList<>(areas.size());
        for (Area area : areas) {
            features.add(feature(area, latest));
        }
        return new Table(AreaSchemas.areas(level, List.copyOf(latest.keySet())), features);
    }

    private Feature feature(Area area, Map<Indicator, Integer> latest) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(area.key());
        values.add(area.name());
        if (area.level() == Level.WOHNPLATZ) {
            addKeyAndName(values, cube.tree().at(Level.GEMEINDE, area.key()));
        }
        if (area.level() != Level.KREIS) {
            addKeyAndName(values, cube.tree().at(Level.KREIS, area.key()));
        }
        values.add(area.areaSet());
        values.add(squareKilometres(area));
        latest.forEach((indicator, year) -> {
            Optional<ProtectedObservation> observation = cube.get(indicator, area.key(), year);
            ObservationStatus status = cube.status(indicator, area, year);
            values.add(observation.map(ProtectedObservation::value).orElse(null));
            values.add(status.code());
            values.add(year.longValue());
        });
        return new Feature(values, area.geometry());
    }

    private static void addKeyAndName(List<@Nullable Object> values, Optional<Area> area) {
        values.add(area.map(Area::key).orElse(null));
        values.add(area.map(Area::name).orElse(null));
    }

    private static double squareKilometres(Area area) {
        return BigDecimal.valueOf(area.geometry().getArea() / SQUARE_METRES_PER_KM2)
                .setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
    }
}
