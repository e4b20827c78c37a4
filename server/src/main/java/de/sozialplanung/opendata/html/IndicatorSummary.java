package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.Polarity;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the report says of one indicator: the district over the years and the smallest areas in the latest year, or the
/// municipalities where these are too many.
///
/// @param district its figures by year
/// @param level    of the smallest areas that have figures and are not too many
/// @param latest   the figures of these areas in the latest year that has any
record IndicatorSummary(Indicator indicator, SortedMap<Integer, Figure> district, Level level, List<Figure> latest) {

    /// What differs from the district by more than this share of the district's figure stands out.
    private static final double STANDS_OUT = 0.2;

    static IndicatorSummary of(Indicator indicator, IndicatorFigures figures) {
        SortedMap<Integer, Figure> district = new TreeMap<>();
        figures.of(Level.KREIS).stream().filter(f -> f.value() != null).forEach(f -> district.put(f.year(), f));
        Level level = figures.usual();
        int year = figures.years(level).isEmpty() ? 0 : figures.years(level).last();
        return new IndicatorSummary(indicator, district, level, figures.of(level, year));
    }

    /// The district in the latest year; null where it has no figure.
    @Nullable
    Figure now() {
        return district.isEmpty() ? null : district.get(district.lastKey());
    }

    /// The district in the year before that; null where it has no figure.
    @Nullable
    Figure before() {
        return district.isEmpty() ? null : district.get(district.lastKey() - 1);
    }

    /// How the district has changed within a year, relative to the year before; 0 where that is not known.
    double change() {
        Double now = now() == null ? null : now().value();
        Double before = before() == null ? null : before().value();
        return now == null || before == null || before == 0 ? 0 : (now - before) / Math.abs(before);
    }

    /// Whether areas can be held against the district at all.
    boolean tellsNeed() {
        return indicator.polarity() != Polarity.NEUTRAL && !indicator.denominator().isBlank() && level != Level.KREIS;
    }

    /// The areas with clearly more need than the district had in that year.
    List<Figure> burdened() {
        return latest.stream().filter(this::isBurdened).toList();
    }

    /// By chance is excluded where that can be told; else it has to be more than areas usually differ.
    private boolean isBurdened(Figure figure) {
        Figure whole = district.get(figure.year());
        Double value = figure.value();
        Double middle = whole == null ? null : whole.value();
        if (value == null || middle == null) {
            return false;
        }
        Figure.Range interval = figure.interval();
        double spread = spread();
        double low = interval == null ? value - spread : interval.from();
        double high = interval == null ? value + spread : interval.to();
        double margin = STANDS_OUT * Math.abs(middle);
        return switch (indicator.polarity()) {
            case MORE_NEED -> value > middle + margin && low > middle;
            case LESS_NEED -> value < middle - margin && high < middle;
            case NEUTRAL -> false;
        };
    }

    /// The standard deviation of the areas' published figures.
    private double spread() {
        double[] values = latest.stream().map(Figure::value).filter(Objects::nonNull).mapToDouble(v -> v).toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    }
}
