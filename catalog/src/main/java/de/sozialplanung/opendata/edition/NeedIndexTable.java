package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.NeedIndexMethod;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Component;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Dynamics;
import de.sozialplanung.opendata.catalog.NeedIndexSchema;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Polarity;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.edition.NeedIndexYears.Standing;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.statistics.Area;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The need index of Wohnplätze as a collection, by the method that the catalogue names. It is made of published values
/// alone, so it says nothing that its reader could not work out himself.
final class NeedIndexTable {

    private final ObservationCube cube;
    private final List<Indicator> components;
    private final List<Area> areas;
    private final NeedIndexMethod method;
    private final NeedIndexYears scores;

    /// Prepares the table.
    ///
    /// @param indicators those that are published
    /// @param asked      what the catalogue says of the method
    NeedIndexTable(ObservationCube cube, List<Indicator> indicators, NeedIndexMethod asked) {
        PlainCounts counts = new PlainCounts(cube, indicators);
        this.cube = cube;
        this.areas = cube.tree().areas().stream().filter(area -> area.level() == Level.WOHNPLATZ).toList();
        this.method = settled(asked, indicators, counts);
        Map<String, Indicator> byId = new HashMap<>();
        indicators.forEach(indicator -> byId.put(indicator.id(), indicator));
        this.components = method.components().stream()
                .flatMap(component -> Optional.ofNullable(byId.get(component.indicator())).stream()).toList();
        this.scores = new NeedIndexYears(cube, counts, method, components, areas);
    }

    /// The method with its components named, and without a rule that nothing published can decide.
    private static NeedIndexMethod settled(NeedIndexMethod asked, List<Indicator> indicators, PlainCounts counts) {
        List<Component> named = asked.components().isEmpty()
                ? indicators.stream().filter(NeedIndexTable::isUsual).map(i -> new Component(i.id(), 1)).toList()
                : asked.components();
        return asked.of(named, counts.has(PlainCounts.INHABITANTS) ? asked.minimumInhabitants() : 0);
    }

    private static boolean isUsual(Indicator indicator) {
        return indicator.theme() == Theme.GRUNDSICHERUNG && indicator.headline()
                && indicator.polarity() != Polarity.NEUTRAL && indicator.finestLevel() == Level.WOHNPLATZ;
    }

    /// The method as it was followed.
    NeedIndexMethod method() {
        return method;
    }

    /// The table; empty where no area has an index in any year, so also where a component is not published at all.
    Optional<Table> build() {
        if (components.size() < 2 || components.size() < method.components().size()) {
            return Optional.empty();
        }
        NavigableSet<Integer> years = new TreeSet<>(cube.years(components.getFirst()).keySet());
        components.forEach(indicator -> years.retainAll(cube.years(indicator).keySet()));
        Map<Integer, Map<String, Standing>> standings = new HashMap<>();
        for (int year : years) {
            standings.put(year, scores.of(year));
        }
        List<Feature> features = new ArrayList<>();
        for (Area area : areas) {
            for (int year : years) {
                Map<String, Standing> ofYear = standings.getOrDefault(year, Map.of());
                if (!ofYear.isEmpty()) {
                    features.add(row(area, year, ofYear.get(area.key())));
                }
            }
        }
        return features.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(NeedIndexSchema.of(method, components), features));
    }

    private Feature row(Area area, int year, @Nullable Standing standing) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(area.key() + "-" + year);
        values.add(area.key());
        values.add(area.name());
        values.add(cube.tree().at(Level.GEMEINDE, area.key()).map(Area::key).orElse(null));
        values.add((long) year);
        values.add(LocalDate.of(year, Month.DECEMBER, 31));
        values.add(standing == null ? null : standing.index());
        values.add((standing == null ? why(area, year) : ObservationStatus.NORMAL).code());
        values.add(standing == null ? null : needClass(standing.index()));
        values.add(standing == null ? null : standing.conspicuous());
        values.add(standing == null ? null : standing.stronglyConspicuous());
        Dynamics dynamics = method.dynamics();
        if (dynamics != null) {
            Double change = standing == null ? null : standing.change();
            values.add(change);
            values.add(change == null ? null : changeClass(change, dynamics.limits()));
        }
        return new Feature(values, area.geometry());
    }

    /// Why an area has no index: what keeps it out, else the first component without a value. Quality marks of single
    /// components are seen at these.
    private ObservationStatus why(Area area, int year) {
        return scores.keptOut(area, year).or(() -> components.stream()
                .map(indicator -> cube.status(indicator, area, year)).filter(status -> !status.hasValue()).findFirst())
                .orElse(ObservationStatus.MISSING);
    }

    private String needClass(double index) {
        List<Double> limits = method.classLimits();
        if (index > limits.get(2)) {
            return "sehr-hoch";
        }
        if (index > limits.get(1)) {
            return "hoch";
        }
        return index <= limits.get(0) ? "niedrig" : "mittel";
    }

    private static String changeClass(double change, List<Double> limits) {
        if (change >= limits.get(1)) {
            return "negativ";
        }
        return change <= limits.get(0) ? "positiv" : "stabil";
    }
}
