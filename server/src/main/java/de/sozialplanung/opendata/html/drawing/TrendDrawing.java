package de.sozialplanung.opendata.html.drawing;

import de.sozialplanung.opendata.html.page.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/// Draws figures over years as lines on common axes, whose values begin at zero unless there are negative ones.
public final class TrendDrawing {

    private static final int LEAST_LEFT = 64;
    private static final double DIGIT = 7.5;
    private static final int BEFORE_AXIS = 12;
    private static final int RIGHT = 16;
    private static final int TOP = 12;
    private static final int BOTTOM = 28;
    private static final int MOST_MARKS = 5;
    private static final int MOST_YEARS = 12;

    private final int width;
    private final int height;
    private final int firstYear;
    private final int lastYear;
    private final double least;
    private final double most;
    private final double step;
    private final double left;

    /// The figures of one area by year.
    ///
    /// @param name   of the area
    /// @param values by year
    public record Series(String name, SortedMap<Integer, Double> values) {}

    private TrendDrawing(int width, int height, List<Series> series, DoubleFunction<String> number) {
        this.width = width;
        this.height = height;
        firstYear = series.stream().mapToInt(s -> s.values().firstKey()).min().orElse(0);
        lastYear = Math.max(firstYear + 1, series.stream().mapToInt(s -> s.values().lastKey()).max().orElse(0));
        double low = series.stream().flatMap(s -> s.values().values().stream()).mapToDouble(v -> v).min().orElse(0);
        double high = series.stream().flatMap(s -> s.values().values().stream()).mapToDouble(v -> v).max().orElse(0);
        step = step(Math.max(high, 0) - Math.min(low, 0));
        least = Math.floor(Math.min(low, 0) / step) * step;
        most = Math.max(least + step, Math.ceil(Math.max(high, 0) / step) * step);
        int longest = Math.max(number.apply(least).length(), number.apply(most).length());
        left = Math.max(LEAST_LEFT, BEFORE_AXIS + DIGIT * longest);
    }

    /// The drawing of those series that have a figure.
    ///
    /// @param number writes a figure
    public static Trend of(int width, int height, List<Series> all, DoubleFunction<String> number) {
        List<Series> series = all.stream().filter(s -> !s.values().isEmpty()).toList();
        if (series.isEmpty()) {
            return new Trend(width, height, LEAST_LEFT, List.of(), List.of(), List.of());
        }
        TrendDrawing drawing = new TrendDrawing(width, height, series, number);
        return new Trend(width, height, drawing.left, series.stream().map(s -> drawing.line(s, number)).toList(),
                drawing.years(),
                drawing.values(number));
    }

    /// The line alone, for the cell of a table.
    public static Trend spark(int width, int height, SortedMap<Integer, Double> values) {
        if (values.size() < 2) {
            return new Trend(width, height, LEAST_LEFT, List.of(), List.of(), List.of());
        }
        double low = values.values().stream().mapToDouble(v -> v).min().orElse(0);
        double high = values.values().stream().mapToDouble(v -> v).max().orElse(0);
        double range = high > low ? high - low : 1;
        int first = values.firstKey();
        int span = values.lastKey() - first;
        SortedMap<Integer, double[]> points = new TreeMap<>();
        values.forEach((year, value) -> points.put(year, new double[]{2 + (year - first) * (width - 4.0) / span,
                high > low ? height - 3 - (value - low) / range * (height - 6) : height / 2.0}));
        return new Trend(width, height, 0, List.of(new Trend.Line("", path(points), List.of())), List.of(), List.of());
    }

    private Trend.Line line(Series series, DoubleFunction<String> number) {
        SortedMap<Integer, double[]> points = new TreeMap<>();
        List<Trend.Dot> dots = new ArrayList<>();
        series.values().forEach((year, value) -> {
            double[] point = {x(year), y(value)};
            points.put(year, point);
            dots.add(new Trend.Dot(tenths(point[0]), tenths(point[1]),
                    series.name() + ", " + year + ": " + number.apply(value)));
        });
        return new Trend.Line(series.name(), path(points), dots);
    }

    private static String path(SortedMap<Integer, double[]> points) {
        StringBuilder path = new StringBuilder();
        int before = Integer.MIN_VALUE;
        for (Map.Entry<Integer, double[]> point : points.entrySet()) {
            path.append(point.getKey() == before + 1 ? 'L' : 'M').append(tenths(point.getValue()[0])).append(' ')
                    .append(tenths(point.getValue()[1]));
            before = point.getKey();
        }
        return path.toString();
    }

    private List<Trend.Mark> years() {
        int every = Math.ceilDiv(lastYear - firstYear + 1, MOST_YEARS);
        List<Trend.Mark> marks = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year += every) {
            marks.add(new Trend.Mark(tenths(x(year)), Integer.toString(year)));
        }
        return marks;
    }

    private List<Trend.Mark> values(DoubleFunction<String> number) {
        List<Trend.Mark> marks = new ArrayList<>();
        for (int i = 0; least + i * step <= most + step / 2; i++) {
            marks.add(new Trend.Mark(tenths(y(least + i * step)), number.apply(least + i * step)));
        }
        return marks;
    }

    /// A round step with which a range needs at most five marks.
    private static double step(double range) {
        double rough = Math.max(range, 1e-9) / MOST_MARKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double round : new double[]{1, 2, 5}) {
            if (rough <= round * power) {
                return round * power;
            }
        }
        return 10 * power;
    }

    private double x(int year) {
        return left + (year - firstYear) * (width - left - RIGHT) / (lastYear - firstYear);
    }

    private double y(double value) {
        return TOP + (most - value) / (most - least) * (height - TOP - BOTTOM);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
