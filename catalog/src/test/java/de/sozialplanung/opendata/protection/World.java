package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.AgeGroup;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaGroup;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.Derivation;
import de.sozialplanung.opendata.statistics.MeasureRelation;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.RawObservation;
import de.sozialplanung.opendata.statistics.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An invented Kreis with its true counts.
record World(AreaTree areas, List<Indicator> indicators, Measurements counts, MeasureRelations relations,
        List<AreaGroup> groups, List<AgeGroup> ages) {

    private static final String KEY = "erfundener Schlüssel";
    private static final PrimarySuppression RULE = new PrimarySuppression();

    /// One that shows no groups of ages.
    World(AreaTree areas, List<Indicator> indicators, Measurements counts, MeasureRelations relations,
            List<AreaGroup> groups) {
        this(areas, indicators, counts, relations, groups, List.of());
    }

    /// One without groups of areas.
    World(AreaTree areas, List<Indicator> indicators, Measurements counts, MeasureRelations relations) {
        this(areas, indicators, counts, relations, List.of());
    }

    /// One whose measures nobody knows to be related.
    World(AreaTree areas, List<Indicator> indicators, Measurements counts) {
        this(areas, indicators, counts, MeasureRelations.none());
    }

    /// One whose measures are related within each year.
    World(AreaTree areas, List<Indicator> indicators, Measurements counts, List<MeasureRelation> relations) {
        this(areas, indicators, counts, new MeasureRelations(relations, List.of()));
    }

    /// A Kreis `k` of Gemeinden `a`, `b`, … with so many Wohnplätze each: `a0`, `a1`, …
    static AreaTree kreis(int... parts) {
        List<Area> areas = new ArrayList<>(List.of(area("k", Level.KREIS, null)));
        for (int i = 0; i < parts.length; i++) {
            areas.add(area(String.valueOf((char) ('a' + i)), Level.GEMEINDE, "k"));
        }
        for (int i = 0; i < parts.length; i++) {
            String gemeinde = String.valueOf((char) ('a' + i));
            for (int part = 0; part < parts[i]; part++) {
                areas.add(area(gemeinde + part, Level.WOHNPLATZ, gemeinde));
            }
        }
        return new AreaTree(areas);
    }

    /// Areas put together.
    static AreaGroup group(String key, List<String> members) {
        return new AreaGroup(key, "Raum " + key, members, Samples.areas().getFirst().geometry());
    }

    private static Area area(String key, Level level, @Nullable String parent) {
        return new Area(key, "Ort " + key, level, "set-" + level.code(), parent,
                Samples.areas().getFirst().geometry(), null);
    }

    List<RawObservation> raw() {
        Derivation derivation = new Derivation(areas, counts);
        return indicators.stream().flatMap(indicator -> Stream.concat(derivation.observe(indicator).stream(),
                groups.stream().flatMap(group -> derivation.observe(indicator, group).stream()))).toList();
    }

    LinearSystem system() {
        return new LinearSystem(areas, counts, raw(), RULE, EarlierFigures.none(), KEY, relations, groups, ages);
    }

    /// What would be seen if only each figure by itself were looked at.
    List<ProtectedObservation> withoutSecondary() {
        return system().figures().stream().map(Figure::released).toList();
    }

    ProtectedFigures released() {
        return releasedAfter(EarlierFigures.none());
    }

    /// What is seen where earlier editions show something already.
    ProtectedFigures releasedAfter(EarlierFigures earlier) {
        return new Protection(areas, counts, KEY, relations, groups, ages).protect(raw(), earlier, _ -> {});
    }

    /// Where the rule withholds a figure by itself.
    List<RawObservation> withheldByThemselves() {
        return system().figures().stream().filter(figure -> !figure.primary().hasValue()).map(Figure::raw).toList();
    }
}
