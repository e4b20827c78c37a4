package de.sozialplanung.opendata.rdf;

import java.util.Arrays;
import java.util.stream.Stream;

/// Numbers by row of which many are missing: stretches without any take no memory. Missing is not a number.
final class SparseDoubles {

    private static final int BITS = 12;
    private static final int PAGE = 1 << BITS;

    private static final double[] NOTHING = new double[0];

    private final double[][] pages;

    SparseDoubles(int size) {
        pages = new double[(size + PAGE - 1) / PAGE][];
        Arrays.fill(pages, NOTHING);
    }

    static SparseDoubles[] several(int number, int size) {
        return Stream.generate(() -> new SparseDoubles(size)).limit(number).toArray(SparseDoubles[]::new);
    }

    double get(int row) {
        double[] page = pages[row >>> BITS];
        return page.length == 0 ? Double.NaN : page[row & PAGE - 1];
    }

    void set(int row, double value) {
        if (Double.isNaN(value)) {
            return;
        }
        double[] page = pages[row >>> BITS];
        if (page.length == 0) {
            page = new double[PAGE];
            Arrays.fill(page, Double.NaN);
            pages[row >>> BITS] = page;
        }
        page[row & PAGE - 1] = value;
    }

    /// The same numbers, the first being that of the row which `order` names first.
    SparseDoubles inOrder(int[] order) {
        SparseDoubles sorted = new SparseDoubles(order.length);
        for (int row = 0; row < order.length; row++) {
            sorted.set(row, get(order[row]));
        }
        return sorted;
    }
}
