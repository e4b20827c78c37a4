package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.MeasureSum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The counts that are published as they are: an indicator without denominator shows the sum of measures that it counts.
/// What it does not show is not known here, so that nothing made of it can give a raw count away.
final class PlainCounts {

    /// The measure that says how many people live in an area.
    static final String INHABITANTS = "einwohner";

    private final ObservationCube cube;
    private final Map<String, List<Indicator>> bySum = new HashMap<>();

    PlainCounts(ObservationCube cube, List<Indicator> indicators) {
        this.cube = cube;
        for (Indicator indicator : indicators) {
            if (indicator.denominator().isEmpty() && indicator.factor() == 1) {
                bySum.computeIfAbsent(normal(indicator.numerator()), _ -> new ArrayList<>()).add(indicator);
            }
        }
    }

    /// Whether any indicator shows that sum.
    boolean has(String sum) {
        return bySum.containsKey(normal(sum));
    }

    /// The published count; empty where it is not published for that area and year.
    Optional<Double> get(String sum, String area, int year) {
        return bySum.getOrDefault(normal(sum), List.of()).stream()
                .flatMap(indicator -> cube.get(indicator, area, year).map(ProtectedObservation::value).stream())
                .findFirst();
    }

    /// What is known of a count that is not published.
    ObservationStatus status(String sum, Area area, int year) {
        return bySum.getOrDefault(normal(sum), List.of()).stream().map(indicator -> cube.status(indicator, area, year))
                .findFirst().orElse(ObservationStatus.NOT_COLLECTED);
    }

    private static String normal(String sum) {
        return MeasureSum.parse(sum).text();
    }
}
