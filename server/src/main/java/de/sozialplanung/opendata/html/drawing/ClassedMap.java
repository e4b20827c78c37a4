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
/// @param unit     of the figures
/// @param decimals of the figures
/// @param counted  says how many areas have a colour
public record ClassedMap(Language language, @Nullable String unit, int decimals, LongFunction<String> counted) {

    /// What the map shows of one area.
    ///
    /// @param value  null where the status says why
    /// @param status of the figure
    /// @param note   the figure in words
    public record Shown(@Nullable Double value, ObservationStatus status, String note) {}

    /// The map.
    ///
    /// @param figures by the key of the area
    /// @param chosen  the key of an area that stands out; null for none
    public Choropleth of(Outline outline, Map<String, Shown> figures, @Nullable String chosen) {
        return of(outline, figures, chosen, outline);
    }

    /// The map of some of the areas, in the colours that they have among all of them.
    ///
    /// @param outline of all areas
    /// @param part    of those that are drawn
    public Choropleth of(Outline outline, Map<String, Shown> figures, @Nullable String chosen, Outline part) {
        double[] values = outline.shapes().stream().map(shape -> figures.get(shape.key()))
                .filter(shown -> shown != null && shown.value() != null).mapToDouble(ClassedMap::value).toArray();
        List<Style.ColourClass> classes = values.length == 0 ? List.of()
                : Classification.quantiles(values, unit, decimals);
        Map<String, Long> counts = new LinkedHashMap<>();
        List<Choropleth.Patch> patches = new ArrayList<>();
        for (Outline.Shape shape : part.shapes()) {
            Shown shown = figures.get(shape.key());
            String fill = fill(shown, classes);
            counts.merge(fill, 1L, Long::sum);
            patches.add(
                    new Choropleth.Patch(shape.path(), shape.name(), shown == null ? "" : shown.note(), shape.href(),
                            fill, shape.key().equals(chosen)));
        }
        patches.sort(Comparator.comparing(Choropleth.Patch::chosen));
        return new Choropleth(part.width(), part.height(), patches, legend(classes, counts), List.of());
    }

    private List<Choropleth.Legend> legend(List<Style.ColourClass> classes, Map<String, Long> counts) {
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

    private static String fill(@Nullable Shown shown, List<Style.ColourClass> classes) {
        if (shown == null || shown.value() == null) {
            return shown != null && Palette.withheld().contains(shown.status().code()) ? Palette.WITHHELD
                    : Palette.NO_FIGURE;
        }
        double value = value(shown);
        return classes.stream().filter(c -> c.below() == null || value < c.below()).findFirst().orElseThrow().colour();
    }

    private static double value(Shown shown) {
        Double value = shown.value();
        if (value == null) {
            throw new IllegalArgumentException("there is no figure");
        }
        return value;
    }
}
