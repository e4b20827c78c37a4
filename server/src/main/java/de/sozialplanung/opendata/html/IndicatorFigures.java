package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.html.drawing.ClassedMap;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The figures of one indicator, read no further than a page shows them: all years of a level with few areas, single
/// years of one that is crowded. For one request: it remembers what it has read.
final class IndicatorFigures {

    private final String indicator;
    private final Publication publication;
    private final Outlines outlines;
    private final Figures figures;
    private final Map<Level, List<Figure>> whole = new EnumMap<>(Level.class);
    private final Map<Level, SortedSet<Integer>> known = new EnumMap<>(Level.class);

    /// @param outlines say which levels are crowded
    IndicatorFigures(Publication publication, Outlines outlines, String indicator) {
        this.indicator = indicator;
        this.publication = publication;
        this.outlines = outlines;
        figures = new Figures(publication);
        for (Level level : Level.values()) {
            if (!isCrowded(level)) {
                whole.put(level, figures.ofIndicator(indicator, level));
            }
        }
    }

    /// Whether the level has more areas than a page shows.
    boolean isCrowded(Level level) {
        return outlines.isCrowded(publication, level);
    }

    /// All years of a level that is not crowded; else none.
    List<Figure> of(Level level) {
        return whole.getOrDefault(level, List.of());
    }

    /// All areas of a level in a year.
    List<Figure> of(Level level, int year) {
        return isCrowded(level) ? figures.ofIndicator(indicator, level, year)
                : of(level).stream().filter(f -> f.year() == year).toList();
    }

    /// The figure of the whole district in a year; null where there is none.
    @Nullable
    Figure district(int year) {
        return of(Level.KREIS, year).stream().findFirst().orElse(null);
    }

    /// Whether the level has any figure, be it withheld.
    boolean has(Level level) {
        return isCrowded(level) ? figures.has(indicator, level) : !of(level).isEmpty();
    }

    /// The years in which the level has a published value.
    SortedSet<Integer> years(Level level) {
        return known.computeIfAbsent(level, _ -> isCrowded(level)
                ? possible().stream().filter(year -> figures.hasValue(indicator, level, year))
                        .collect(Collectors.toCollection(TreeSet::new))
                : of(level).stream().filter(f -> f.value() != null).map(Figure::year)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// The years in which any level has a figure.
    SortedSet<Integer> years() {
        SortedSet<Integer> years = whole.values().stream().flatMap(List::stream).map(Figure::year)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Level level : Level.values()) {
            if (isCrowded(level)) {
                years.addAll(years(level));
            }
        }
        return years;
    }

    private SortedSet<Integer> possible() {
        SortedSet<Integer> years = new TreeSet<>();
        CollectionSummary summary = publication.edition().summaries().get(ObservationSchemas.LONG);
        if (summary != null && summary.begin() != null && summary.end() != null) {
            for (int year = summary.begin().getYear(); year <= summary.end().getYear(); year++) {
                years.add(year);
            }
        }
        return years;
    }

    /// The finest level with values.
    Level finest() {
        return List.of(Level.values()).reversed().stream().filter(level -> !years(level).isEmpty()).findFirst()
                .orElse(Level.KREIS);
    }

    /// The level that is shown unless another is asked for: the finest, or the municipalities where it is crowded.
    Level usual() {
        Level finest = finest();
        return finest == Level.WOHNPLATZ && isCrowded(finest) && !years(Level.GEMEINDE).isEmpty() ? Level.GEMEINDE
                : finest;
    }

    /// The names of the municipalities that have figures, by their keys.
    Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        List<Figure> all = isCrowded(Level.GEMEINDE) && !years(Level.GEMEINDE).isEmpty()
                ? of(Level.GEMEINDE, years(Level.GEMEINDE).last())
                : of(Level.GEMEINDE);
        all.forEach(f -> places.put(f.area(), f.name()));
        return places;
    }

    static Problem unknownPlace() {
        return Problem.parameter(Level.GEMEINDE.code(),
                "There is no municipality of that key; allowed is one that the page offers, or none.");
    }

    /// What a map shows of figures.
    static Map<String, ClassedMap.Shown> shown(List<Figure> figures, FigureWords words) {
        Map<String, ClassedMap.Shown> shown = new HashMap<>();
        figures.forEach(f -> shown.put(f.area(), new ClassedMap.Shown(f.value(), f.status(), words.note(f))));
        return shown;
    }
}
