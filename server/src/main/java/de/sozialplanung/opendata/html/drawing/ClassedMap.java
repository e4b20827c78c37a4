package de.sozialplanung.opendata.html.drawing;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.html.page.Choropleth;
import de.sozialplanung.opendata.html.page.Outline;
import de.sozialplanung.opendata.style.Classification;
import de.sozialplanung.opendata.style.Palette;
import de.sozialplanung.opendata.style.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Colours the areas of an outline by the class of their figures: the same classes and colours as the styles for GIS, the
/// areas without a figure in a grey that says why.
///
/// @param language of the legend
/// @param figures  by the key of the area: those of all areas of a level, also where only some are drawn
/// @param classes  of such figures; none where there is no figure
/// @param counted  says how many areas have a colour
public record ClassedMap(Language language, Map<String, Shown> figures, List<Style.ColourClass> classes,
        LongFunction<String> counted) {

    /// What the map shows of one area.
    ///
    /// @param value  null where the status says why
    /// @param status of the figure
    /// @param note   the figure in words
    public record Shown(@Nullable Double value, ObservationStatus status, String note) {}

    /// The classes of figures.
    ///
    /// @param unit     of the figures; null where there is none
    /// @param decimals of the figures
    public static ClassedMap of(Language language, Map<String, Shown> figures, @Nullable String unit, int decimals,
            LongFunction<String> counted) {
        double[] values = figures.values().stream().filter(shown -> shown.value() != null)
                .mapToDouble(ClassedMap::value).toArray();
        return new ClassedMap(language, Map.copyOf(figures),
                values.length == 0 ? List.of() : Classification.quantiles(values, unit, decimals), counted);
    }

    /// The same classes for other figures.
    public ClassedMap with(Map<String, Shown> other) {
        return new ClassedMap(language, Map.copyOf(other), classes, counted);
    }

    /// The map.
    ///
    /// @param outline of the areas that are drawn
    /// @param chosen  the key of an area that stands out; null for none
    public Choropleth drawn(Outline outline, @Nullable String chosen) {
        Map<String, Long> counts = new LinkedHashMap<>();
        List<Choropleth.Patch> patches = new ArrayList<>();
        for (Outline.Shape shape : outline.shapes()) {
            Shown shown = figures.get(shape.key());
            String fill = fill(shape.key());
            counts.merge(fill, 1L, Long::sum);
            patches.add(
                    new Choropleth.Patch(shape.path(), shape.name(), shown == null ? "" : shown.note(), shape.href(),
                            fill, shape.key().equals(chosen)));
        }
        patches.sort(Comparator.comparing(Choropleth.Patch::chosen));
        return new Choropleth(outline.width(), outline.height(), patches, legend(counts), List.of());
    }

    /// The map of areas that are too many to be told apart: one patch for each colour, which leads nowhere.
    public Choropleth merged(Outline outline) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, StringBuilder> paths = new LinkedHashMap<>();
        for (Outline.Shape shape : outline.shapes()) {
            String fill = fill(shape.key());
            counts.merge(fill, 1L, Long::sum);
            paths.computeIfAbsent(fill, _ -> new StringBuilder()).append(shape.path());
        }
        List<Choropleth.Legend> legend = legend(counts);
        List<Choropleth.Patch> patches = legend.stream().filter(entry -> paths.containsKey(entry.fill()))
                .map(entry -> new Choropleth.Patch(String.valueOf(paths.get(entry.fill())), entry.label(),
                        entry.count(), "", entry.fill(), false))
                .toList();
        return new Choropleth(outline.width(), outline.height(), patches, legend, List.of());
    }

    private List<Choropleth.Legend> legend(Map<String, Long> counts) {
        List<Choropleth.Legend> legend = new ArrayList<>();
        for (Style.ColourClass each : classes) {
            legend.add(new Choropleth.Legend(each.colour(), each.label().in(language),
                    counted.apply(counts.getOrDefault(each.colour(), 0L))));
        }
        if (counts.containsKey(Palette.WITHHELD)) {
            legend.add(new Choropleth.Legend(Palette.WITHHELD, Palette.WITHHELD_LABEL.in(language),
                    counted.apply(counts.get(Palette.WITHHELD))));
        }
        if (counts.containsKey(Palette.NO_FIGURE)) {
            legend.add(new Choropleth.Legend(Palette.NO_FIGURE, Palette.NO_FIGURE_LABEL.in(language),
                    counted.apply(counts.get(Palette.NO_FIGURE))));
        }
        return legend;
    }

    /// The colour of an area, `#rrggbb`.
    public String fill(String key) {
        Shown shown = figures.get(key);
        if (shown == null || shown.value() == null) {
            return shown != null && Palette.withheld().contains(shown.status().code()) ? Palette.WITHHELD
                    : Palette.NO_FIGURE;
        }
        return classOf(value(shown)).colour();
    }

    /// The words for the class of an area; empty where it has no figure.
    public String label(String key) {
        Shown shown = figures.get(key);
        return shown == null || shown.value() == null ? "" : classOf(value(shown)).label().in(language);
    }

    private Style.ColourClass classOf(double value) {
        return classes.stream().filter(c -> c.below() == null || value < c.below()).findFirst().orElseThrow();
    }

    private static double value(Shown shown) {
        Double value = shown.value();
        if (value == null) {
            throw new IllegalArgumentException("there is no figure");
        }
        return value;
    }
}
