package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.AnalysisSchemas;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Polarity;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.NeedIndex;
import de.sozialplanung.opendata.statistics.NeedIndex.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The need index of Wohnplätze: from the published headline figures of basic income support that point to more or less
/// need. An area in which one of them is missing has none, and enters no mean.
final class NeedIndexTable {

    private static final int DECIMALS = 2;

    private final ObservationCube cube;
    private final List<Indicator> components;
    private final List<Area> areas;

    NeedIndexTable(ObservationCube cube, List<Indicator> indicators) {
        this.cube = cube;
        this.components = indicators.stream()
                .filter(i -> i.theme() == Theme.GRUNDSICHERUNG && i.headline() && i.polarity() != Polarity.NEUTRAL
                        && i.finestLevel() == Level.WOHNPLATZ)
                .toList();
        this.areas = cube.tree().areas().stream().filter(area -> area.level() == Level.WOHNPLATZ).toList();
    }

    /// The table; empty where no area has an index in any year.
    Optional<Table> build() {
        if (components.size() < 2) {
            return Optional.empty();
        }
        NavigableSet<Integer> years = new TreeSet<>(cube.years(components.getFirst()).keySet());
        components.forEach(indicator -> years.retainAll(cube.years(indicator).keySet()));
        Map<Integer, Map<String, Score>> scores = new HashMap<>();
        for (int year : years) {
            Map<String, Score> ofYear = scores(year);
            if (!ofYear.isEmpty()) {
                scores.put(year, ofYear);
            }
        }
        List<Feature> features = new ArrayList<>();
        for (Area area : areas) {
            for (int year : years) {
                Map<String, Score> ofYear = scores.get(year);
                if (ofYear != null) {
                    features.add(row(area, year, ofYear.get(area.key())));
                }
            }
        }
        return features.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(AnalysisSchemas.needIndex(components), features));
    }

    private Map<String, Score> scores(int year) {
        List<String> complete = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (Area area : areas) {
            double[] ofArea = components.stream()
                    .flatMap(indicator -> cube.get(indicator, area.key(), year).map(ProtectedObservation::value)
                            .stream())
                    .mapToDouble(Double::doubleValue).toArray();
            if (ofArea.length == components.size()) {
                complete.add(area.key());
                values.add(ofArea);
            }
        }
        int[] signs = components.stream().mapToInt(i -> i.polarity() == Polarity.MORE_NEED ? 1 : -1).toArray();
        Map<String, Score> scores = new HashMap<>();
        NeedIndex.scores(values, signs).ifPresent(found -> {
            for (int i = 0; i < found.size(); i++) {
                scores.put(complete.get(i), found.get(i));
            }
        });
        return scores;
    }

    private Feature row(Area area, int year, @Nullable Score score) {
        Double index = score == null
                ? null
                : Double.valueOf(
                        BigDecimal.valueOf(score.value()).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue());
        List<@Nullable Object> values = Arrays.asList(area.key() + "-" + year, area.key(), area.name(),
                cube.tree().at(Level.GEMEINDE, area.key()).map(Area::key).orElse(null), (long) year,
                LocalDate.of(year, Month.DECEMBER, 31), index, status(area, year, score).code(),
                index == null ? null : needClass(index), score == null ? null : (long) score.conspicuous());
        return new Feature(values, area.geometry());
    }

    /// That of the first component without a value. Quality marks of single components are seen at these.
    private ObservationStatus status(Area area, int year, @Nullable Score score) {
        if (score != null) {
            return ObservationStatus.NORMAL;
        }
        return components.stream().map(indicator -> cube.status(indicator, area, year))
                .filter(status -> !status.hasValue()).findFirst().orElse(ObservationStatus.MISSING);
    }

    /// Berlin's limits.
    private static String needClass(double index) {
        if (index > 1.5) {
            return "sehr-hoch";
        }
        if (index > 1) {
            return "hoch";
        }
        return index <= -1 ? "niedrig" : "mittel";
    }
}
