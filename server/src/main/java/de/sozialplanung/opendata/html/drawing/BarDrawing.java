package de.sozialplanung.opendata.html.drawing;

import de.sozialplanung.opendata.html.page.Bars;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lays figures that are nil or more out as lying bars, all on one scale that begins with nil.
public final class BarDrawing {

    private static final int WIDTH = 480;
    private static final int LEFT = 100;
    private static final int HEIGHT = 14;
    private static final int GAP = 3;
    private static final int BETWEEN = 14;

    /// What the longest bar leaves for its figure.
    private static final int RIGHT = 60;

    private BarDrawing() {}

    /// The figures of a group, one for each area.
    ///
    /// @param name of the group
    public record Group(String name, List<Value> values) {

        public Group {
            values = List.copyOf(values);
        }
    }

    /// One figure.
    ///
    /// @param value null where there is none
    /// @param text  the figure, or the word why there is none
    /// @param area  whose it is
    public record Value(@Nullable Double value, String text, String area) {}

    /// The drawing.
    public static Bars of(List<Group> groups) {
        double most = groups.stream().flatMap(group -> group.values().stream())
                .mapToDouble(value -> value.value() == null ? 0 : value.value()).max().orElse(0);
        double scale = most > 0 ? (WIDTH - LEFT - RIGHT) / most : 0;
        List<Bars.Label> labels = new ArrayList<>();
        List<Bars.Bar> bars = new ArrayList<>();
        int y = BETWEEN / 2;
        for (Group group : groups) {
            labels.add(new Bars.Label(y + HEIGHT - 2.0, group.name()));
            for (int series = 0; series < group.values().size(); series++) {
                Value value = group.values().get(series);
                Double figure = value.value();
                bars.add(new Bars.Bar(series, y, figure == null ? 0 : Math.round(figure * scale * 10) / 10.0, HEIGHT,
                        value.text(), group.name() + ", " + value.area() + ": " + value.text()));
                y += HEIGHT + GAP;
            }
            y += BETWEEN - GAP;
        }
        return new Bars(WIDTH, y - BETWEEN / 2, LEFT, labels, bars);
    }
}
