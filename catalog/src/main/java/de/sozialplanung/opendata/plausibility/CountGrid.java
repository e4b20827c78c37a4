package de.sozialplanung.opendata.plausibility;

import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.Measurements;
import java.util.ArrayList;
import java.util.List;

/// The delivered counts of one measure as a matrix of years and areas; NaN where there is no count.
final class CountGrid {

    /// So many counts have to be multiples of five before somebody must have rounded them.
    private static final int ENOUGH_TO_SEE_ROUNDING = 20;
    private static final List<Integer> ROUNDINGS = List.of(10, 5);

    private final String measure;
    private final List<String> keys;
    private final List<Integer> years = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();

    /// Takes the years in which at least one of the areas has a count.
    CountGrid(Measurements measurements, String measure, List<String> keys) {
        this.measure = measure;
        this.keys = List.copyOf(keys);
        for (int year : measurements.years()) {
            double[] row = new double[keys.size()];
            boolean any = false;
            for (int area = 0; area < row.length; area++) {
                row[area] = measurements.get(measure, keys.get(area), year)
                        .orElse(null) instanceof Cell.Known(double value, var _) ? value : Double.NaN;
                any |= !Double.isNaN(row[area]);
            }
            if (any) {
                years.add(year);
                rows.add(row);
            }
        }
    }

    String measure() {
        return measure;
    }

    List<String> keys() {
        return keys;
    }

    List<Integer> years() {
        return years;
    }

    /// The counts of the year with that index, by area. Not a copy.
    double[] ofYear(int index) {
        return rows.get(index);
    }

    /// What the source rounds its counts to: 10, 5, or 1 for not at all.
    int rounding() {
        for (int base : ROUNDINGS) {
            int seen = 0;
            boolean all = true;
            for (double[] row : rows) {
                for (double value : row) {
                    if (!Double.isNaN(value) && value != 0) {
                        seen++;
                        all &= value % base == 0;
                    }
                }
            }
            if (all && seen >= ENOUGH_TO_SEE_ROUNDING) {
                return base;
            }
        }
        return 1;
    }

    /// Says nothing of the counts.
    @Override
    public String toString() {
        return "CountGrid[" + measure + "]";
    }
}
