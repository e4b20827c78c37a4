package de.sozialplanung.opendata.plausibility;

import de.sozialplanung.opendata.plausibility.Doubt.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Finds years whose counts stand one row too high or too low, as happens when a column is pasted: they fit the other
/// years far better one row on.
final class ShiftedColumns {

    /// Fewer rows may fit by chance.
    private static final int FEWEST_ROWS = 6;
    /// In their own rows the counts must be further off than chance and the usual growth account for …
    private static final double CLEARLY_OFF = 3;
    /// … and one row on at least so many times nearer.
    private static final double TIMES_NEARER = 3;

    private final CountGrid grid;
    private final Set<Integer> shifted = new TreeSet<>();
    private final List<Doubt> doubts = new ArrayList<>();

    /// @param grid with the areas in the order of their rows
    ShiftedColumns(CountGrid grid) {
        this.grid = grid;
    }

    /// The years that `find` found.
    Set<Integer> shifted() {
        return Set.copyOf(shifted);
    }

    List<Doubt> find() {
        for (int year = 0; year < grid.years().size(); year++) {
            double[] usual = usual(year);
            double own = off(usual, grid.ofYear(year), 0);
            int rows = off(usual, grid.ofYear(year), 1) < off(usual, grid.ofYear(year), -1) ? 1 : -1;
            double onward = off(usual, grid.ofYear(year), rows);
            if (own >= CLEARLY_OFF && own >= TIMES_NEARER * onward) {
                report(year, rows, usual);
                if (grid.years().size() == 2) {
                    // Which of two years is wrong cannot be said, so it is said once.
                    shifted.addAll(grid.years());
                    return doubts;
                }
                shifted.add(grid.years().get(year));
            }
        }
        return doubts;
    }

    private void report(int year, int rows, double[] usual) {
        int shown = IntStream.range(0, usual.length)
                .filter(i -> i + rows >= 0 && i + rows < usual.length)
                .filter(i -> !Double.isNaN(usual[i]) && !Double.isNaN(grid.ofYear(year)[i + rows]))
                .boxed().max((i, j) -> Double.compare(Math.abs(usual[i] - grid.ofYear(year)[i]),
                        Math.abs(usual[j] - grid.ofYear(year)[j])))
                .orElseThrow();
        String others = grid.years().size() == 2
                ? " (" + grid.years().get(1 - year) + ", wenn nicht dieses Jahr verschoben ist)"
                : "";
        doubts.add(new Doubt(Kind.SHIFT, grid.measure(),
                "Die Werte von `" + grid.measure() + "` für " + grid.years().get(year) + " stehen wohl eine Zeile zu "
                        + (rows > 0 ? "tief" : "hoch") + ": bei " + grid.keys().get(shown + rows) + " steht "
                        + Wording.number(grid.ofYear(year)[shown + rows]) + ", das passt zu " + grid.keys().get(shown)
                        + ", wo in den anderen Jahren" + others + " " + Wording.number(usual[shown]) + " steht."));
    }

    /// The median of the other years, by area.
    private double[] usual(int year) {
        double[] usual = new double[grid.keys().size()];
        for (int area = 0; area < usual.length; area++) {
            int at = area;
            usual[area] = Spread.median(IntStream.range(0, grid.years().size()).filter(other -> other != year)
                    .mapToDouble(other -> grid.ofYear(other)[at]).filter(value -> !Double.isNaN(value)).toArray());
        }
        return usual;
    }

    /// How far the counts are off what is usual so many rows before, in the middle; NaN where too few can be compared.
    private static double off(double[] usual, double[] counts, int rows) {
        double[] distances = IntStream.range(Math.max(0, -rows), Math.min(usual.length, usual.length - rows))
                .mapToDouble(i -> Math.abs(Spread.distance(usual[i], counts[i + rows])))
                .filter(distance -> !Double.isNaN(distance)).toArray();
        return distances.length < FEWEST_ROWS ? Double.NaN : Spread.median(distances);
    }
}
