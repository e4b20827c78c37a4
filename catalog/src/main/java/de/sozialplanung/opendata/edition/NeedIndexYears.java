package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.NeedIndexMethod;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Component;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Dynamics;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Polarity;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.NeedIndex;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The need index year by year: which areas take part, where they stand and how that has changed.
final class NeedIndexYears {

    private static final int DECIMALS = 2;

    private final ObservationCube cube;
    private final PlainCounts counts;
    private final NeedIndexMethod method;
    private final List<Indicator> components;
    private final List<Area> areas;
    private final NeedIndex index;

    NeedIndexYears(ObservationCube cube, PlainCounts counts, NeedIndexMethod method, List<Indicator> components,
            List<Area> areas) {
        this.cube = cube;
        this.counts = counts;
        this.method = method;
        this.components = components;
        this.areas = areas;
        this.index = new NeedIndex(
                components.stream().mapToDouble(i -> i.polarity() == Polarity.LESS_NEED ? -1 : 1).toArray(),
                method.components().stream().mapToDouble(Component::weight).toArray(), method.spread());
    }

    /// Where an area stands.
    ///
    /// @param index               rounded as published, so that its class follows from it
    /// @param conspicuous         how many components lie one deviation or more above the Kreis; null where a component
    ///                            of the Kreis is not published
    /// @param stronglyConspicuous the same with one and a half deviations
    /// @param change              of the index, rounded; null where a value of either year is missing
    record Standing(double index, @Nullable Long conspicuous, @Nullable Long stronglyConspicuous,
            @Nullable Double change) {}

    /// Why an area takes no part whatever its values; empty where it does. The number of inhabitants decides where it is
    /// published; where it is not, what is known of it is the reason.
    Optional<ObservationStatus> keptOut(Area area, int year) {
        if (method.excluded().contains(area.key())) {
            return Optional.of(ObservationStatus.NOT_COLLECTED);
        }
        if (method.minimumInhabitants() == 0) {
            return Optional.empty();
        }
        Optional<Double> inhabitants = counts.get(PlainCounts.INHABITANTS, area.key(), year);
        return inhabitants.isPresent() && inhabitants.get() >= method.minimumInhabitants()
                ? Optional.empty()
                : Optional.of(inhabitants.isPresent()
                        ? ObservationStatus.BELOW_BASE
                        : counts.status(PlainCounts.INHABITANTS, area, year));
    }

    /// The areas that have an index in that year.
    Map<String, Standing> of(int year) {
        Map<String, double[]> values = values(year);
        Optional<double[]> kreis = kreis(year);
        Map<String, Double> scores = scores(values, kreis);
        if (scores.isEmpty()) {
            return Map.of();
        }
        Map<String, double[]> againstKreis = kreis
                .flatMap(centre -> index.zValues(List.copyOf(values.values()), centre))
                .map(rows -> keyed(values, rows)).orElse(Map.of());
        Map<String, Double> changes = changes(values, year);
        Map<String, Standing> standings = new HashMap<>();
        scores.forEach((area, score) -> {
            double[] z = againstKreis.get(area);
            standings.put(area,
                    new Standing(score, z == null ? null : NeedIndex.reaching(z, NeedIndexMethod.CONSPICUOUS),
                            z == null ? null : NeedIndex.reaching(z, NeedIndexMethod.STRONGLY_CONSPICUOUS),
                            changes.get(area)));
        });
        return standings;
    }

    private Map<String, Double> changes(Map<String, double[]> values, int year) {
        Dynamics dynamics = method.dynamics();
        if (dynamics == null) {
            return Map.of();
        }
        int before = year - dynamics.years();
        Map<String, double[]> earlier = values(before);
        Map<String, double[]> differences = new LinkedHashMap<>();
        values.forEach((area, now) -> {
            double[] then = earlier.get(area);
            if (then != null) {
                differences.put(area, difference(now, then));
            }
        });
        return scores(differences, kreis(year).flatMap(now -> kreis(before).map(then -> difference(now, then))));
    }

    private static double[] difference(double[] now, double[] then) {
        double[] difference = new double[now.length];
        for (int i = 0; i < now.length; i++) {
            difference[i] = now[i] - then[i];
        }
        return difference;
    }

    private Map<String, Double> scores(Map<String, double[]> values, Optional<double[]> kreis) {
        List<double[]> rows = List.copyOf(values.values());
        Optional<double[]> centre = switch (method.mean()) {
            case KREIS -> kreis;
            case AREAS -> rows.isEmpty() ? Optional.empty() : Optional.of(NeedIndex.means(rows));
        };
        Map<String, Double> scores = new LinkedHashMap<>();
        centre.flatMap(of -> index.scores(rows, of)).ifPresent(found -> {
            int row = 0;
            for (String area : values.keySet()) {
                scores.put(area, rounded(found[row++]));
            }
        });
        return scores;
    }

    private static double rounded(double score) {
        return BigDecimal.valueOf(score).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
    }

    private static Map<String, double[]> keyed(Map<String, double[]> values, List<double[]> rows) {
        Map<String, double[]> keyed = new HashMap<>();
        int row = 0;
        for (String area : values.keySet()) {
            keyed.put(area, rows.get(row++));
        }
        return keyed;
    }

    /// The published values of the areas that take part and miss none, in the order of the areas.
    private Map<String, double[]> values(int year) {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (Area area : areas) {
            if (keptOut(area, year).isEmpty()) {
                complete(area.key(), year).ifPresent(found -> values.put(area.key(), found));
            }
        }
        return values;
    }

    private Optional<double[]> kreis(int year) {
        return cube.tree().areas().stream().filter(area -> area.level() == Level.KREIS).findFirst()
                .flatMap(kreis -> complete(kreis.key(), year));
    }

    private Optional<double[]> complete(String area, int year) {
        double[] values = components.stream().flatMap(indicator -> published(indicator, area, year))
                .mapToDouble(Double::doubleValue).toArray();
        return values.length == components.size() ? Optional.of(values) : Optional.empty();
    }

    private Stream<Double> published(Indicator indicator, String area, int year) {
        return cube.get(indicator, area, year).filter(figure -> figure.status().hasValue())
                .map(figure -> Objects.requireNonNull(figure.value())).stream();
    }
}
