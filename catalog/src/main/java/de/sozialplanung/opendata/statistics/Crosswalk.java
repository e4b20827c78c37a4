package de.sozialplanung.opendata.statistics;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.Cell.Absent;
import de.sozialplanung.opendata.statistics.Cell.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How the areas of one set become those of another: which part of each old area lies in which new one. Counts of the old
/// areas become estimated counts of the new ones, before protection sees them.
///
/// @param from    the id of the old set
/// @param to      the id of the new set
/// @param weights old key → new key → the share of the old area's count, which make up 1 for each old key
public record Crosswalk(String from, String to, Map<String, Map<String, Double>> weights) {

    public Crosswalk {
        weights = Map.copyOf(weights);
    }

    /// Converts one measure of one year. Whole counts stay whole and keep their sum: what rounding leaves over goes to the
    /// largest remainders. A new area with an old one without a count has none either.
    ///
    /// @return by new key; empty where no old area was delivered
    public Map<String, Cell> convert(Measurements old, String measure, int year) {
        Map<String, Cell> converted = new TreeMap<>();
        boolean any = weights.keySet().stream().anyMatch(key -> old.get(measure, key, year).isPresent());
        if (any) {
            weights.forEach((key, shares) -> {
                Cell cell = old.get(measure, key, year).orElse(new Absent(ObservationStatus.MISSING));
                split(cell, shares).forEach((area, part) -> converted.merge(area, part, Crosswalk::plus));
            });
        }
        return converted;
    }

    private static Map<String, Cell> split(Cell cell, Map<String, Double> shares) {
        Map<String, Cell> parts = new HashMap<>();
        switch (cell) {
            case Absent absent -> shares.forEach((area, share) -> parts.put(area, absent));
            case Known(double value, ObservationStatus quality) -> {
                ObservationStatus status = ObservationStatus.worse(quality, ObservationStatus.ESTIMATED);
                split(value, shares).forEach((area, part) -> parts.put(area, new Known(part, status)));
            }
        }
        return parts;
    }

    private static Map<String, Double> split(double value, Map<String, Double> shares) {
        Map<String, Double> parts = new HashMap<>();
        shares.forEach((area, share) -> parts.put(area, value * share));
        if (value != Math.rint(value)) {
            return parts;
        }
        List<String> byRemainder = new ArrayList<>(parts.keySet());
        byRemainder.sort(Comparator.comparingDouble((String area) -> remainder(parts, area)).reversed()
                .thenComparing(Comparator.naturalOrder()));
        parts.replaceAll((area, part) -> Math.floor(part));
        long left = Math.round(value - parts.values().stream().mapToDouble(Double::doubleValue).sum());
        byRemainder.stream().limit(left).forEach(area -> parts.merge(area, 1.0, Double::sum));
        return parts;
    }

    /// What rounding down takes away, to a millionth, so that shares written as 0.3333 tie.
    private static double remainder(Map<String, Double> parts, String area) {
        double part = parts.getOrDefault(area, 0.0);
        return Math.rint((part - Math.floor(part)) * 1e6) / 1e6;
    }

    private static Cell plus(Cell one, Cell other) {
        return switch (one) {
            case Known(double first, ObservationStatus quality) -> other instanceof Known(double second, var worse)
                    ? new Known(first + second, ObservationStatus.worse(quality, worse))
                    : other;
            case Absent(ObservationStatus reason) -> other instanceof Absent(ObservationStatus second)
                    ? new Absent(ObservationStatus.worse(reason, second))
                    : one;
        };
    }

    /// The new areas of an old one; empty for what is no area of the old set.
    public Optional<Map<String, Double>> shares(String oldKey) {
        return Optional.ofNullable(weights.get(oldKey));
    }
}
