package de.sozialplanung.opendata.rdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;

/// The observations of an edition as columns, ordered by indicator, area and year: some twenty bytes each, where triples
/// would take a kilobyte.
final class ObservationTable {

    private static final int YEAR_BITS = 14;
    private static final int AREA_BITS = 26;
    private static final List<ObservationStatus> STATUSES = List.of(ObservationStatus.values());

    /// What is said of some values besides: limits of their interval, then ranks.
    static final List<String> RELIABILITY = List.of("wert_von", "wert_bis", "rang_von", "rang_bis");

    private final List<String> indicators = new ArrayList<>();
    private final List<String> areas = new ArrayList<>();
    private final Map<String, Integer> indicatorNumbers = new HashMap<>();
    private final Map<String, Integer> areaNumbers = new HashMap<>();
    private final long[] keys;
    private final double[] values;
    private final byte[] statuses;
    private final SparseDoubles[] reliability;

    private ObservationTable(FeatureStream stream) {
        Columns columns = Columns.of(stream.collection().schema());
        int size = Math.toIntExact(stream.size());
        long[] key = new long[size];
        double[] value = new double[size];
        byte[] status = new byte[size];
        SparseDoubles[] reliable = SparseDoubles.several(RELIABILITY.size(), size);
        int rows = 0;
        Feature feature = stream.next();
        while (feature != null) {
            key[rows] = key(number(text(feature, columns.indicator), indicators, indicatorNumbers),
                    number(text(feature, columns.area), areas, areaNumbers), columns.year(feature));
            Object figure = feature.value(columns.value);
            ObservationStatus state = state(text(feature, columns.status));
            // a figure whose status has none never leaves, whatever the source says
            value[rows] = figure instanceof Double number && state.hasValue() ? number : Double.NaN;
            status[rows] = (byte) STATUSES.indexOf(state);
            for (int i = 0; i < reliable.length && state.hasValue(); i++) {
                reliable[i].set(rows, columns.reliability(i, feature));
            }
            rows++;
            feature = stream.next();
        }
        int[] order = RowOrder.by(key, rows);
        keys = Arrays.stream(order).mapToLong(row -> key[row]).toArray();
        values = Arrays.stream(order).mapToDouble(row -> value[row]).toArray();
        statuses = new byte[rows];
        for (int row = 0; row < rows; row++) {
            statuses[row] = status[order[row]];
        }
        reliability = Arrays.stream(reliable).map(unsorted -> unsorted.inOrder(order)).toArray(SparseDoubles[]::new);
    }

    /// Reads the long collection of observations and closes the stream.
    static ObservationTable read(FeatureStream stream) {
        try (stream) {
            return new ObservationTable(stream);
        }
    }

    private record Columns(int indicator, int area, int year, int value, int status, List<Integer> reliability) {

        static Columns of(Schema schema) {
            return new Columns(index(schema, "indikator"), index(schema, "gebiet"), index(schema, "jahr"),
                    index(schema, "wert"), index(schema, "status"),
                    RELIABILITY.stream().map(term -> find(schema, term).orElse(-1)).toList());
        }

        private static int index(Schema schema, String term) {
            return find(schema, term)
                    .orElseThrow(() -> new IllegalArgumentException("observations need a property with term " + term));
        }

        private static OptionalInt find(Schema schema, String term) {
            return IntStream.range(0, schema.attributes().size())
                    .filter(i -> schema.attributes().get(i).term().equals(term)).findFirst();
        }

        /// Not a number where nothing is said, as in editions of older versions.
        double reliability(int which, Feature feature) {
            int column = reliability.get(which);
            return column >= 0 && feature.value(column) instanceof Number number ? number.doubleValue() : Double.NaN;
        }

        int year(Feature feature) {
            return Math.toIntExact((Long) Objects.requireNonNull(feature.value(year)));
        }
    }

    private static String text(Feature feature, int column) {
        return Objects.requireNonNull(feature.value(column)).toString();
    }

    private static ObservationStatus state(String code) {
        for (ObservationStatus status : STATUSES) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("there is no status " + code);
    }

    private static int number(String text, List<String> list, Map<String, Integer> numbers) {
        return numbers.computeIfAbsent(text, t -> {
            list.add(t);
            return list.size() - 1;
        });
    }

    private static long key(long indicator, long area, long year) {
        if (area >= 1L << AREA_BITS || year < 0 || year >= 1L << YEAR_BITS) {
            throw new IllegalArgumentException("an observation has no possible year");
        }
        return (indicator << AREA_BITS | area) << YEAR_BITS | year;
    }

    int size() {
        return keys.length;
    }

    List<String> indicators() {
        return indicators;
    }

    List<String> areas() {
        return areas;
    }

    /// The position of the row's indicator in `indicators()`.
    int indicator(int row) {
        return (int) (keys[row] >>> (AREA_BITS + YEAR_BITS));
    }

    /// The position of the row's area in `areas()`.
    int area(int row) {
        return (int) (keys[row] >>> YEAR_BITS & ((1 << AREA_BITS) - 1));
    }

    int year(int row) {
        return (int) (keys[row] & ((1 << YEAR_BITS) - 1));
    }

    /// Not a number where the status has no value.
    double value(int row) {
        return values[row];
    }

    /// Of `RELIABILITY` the one at that position; not a number where nothing is said.
    double reliability(int which, int row) {
        return reliability[which].get(row);
    }

    ObservationStatus status(int row) {
        return STATUSES.get(statuses[row]);
    }

    /// The number of the status among all that there are, in their order.
    int statusNumber(int row) {
        return statuses[row];
    }

    /// The row of that key.
    OptionalInt row(String indicator, String area, int year) {
        Integer i = indicatorNumbers.get(indicator);
        Integer a = areaNumbers.get(area);
        if (i == null || a == null || year < 0 || year >= 1 << YEAR_BITS) {
            return OptionalInt.empty();
        }
        int row = Arrays.binarySearch(keys, key(i, a, year));
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /// The first row of an indicator, or of one after it.
    int start(int indicator) {
        return position(key(indicator, 0, 0));
    }

    /// The first row of an indicator in an area, or of one after it.
    int start(int indicator, int area) {
        return position(key(indicator, area, 0));
    }

    private int position(long key) {
        int found = Arrays.binarySearch(keys, key);
        return found < 0 ? -found - 1 : found;
    }
}
