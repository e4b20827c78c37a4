package de.sozialplanung.opendata.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What sums over overlapping years of one area tell of the single years.
///
/// Two sums in a row differ by the year that comes and the year that goes, so years as far apart as a sum is long are
/// fixed to each other: there are as many rows of years as a sum has years, each of them free but for one number, and
/// these make up the first sum together. What remains of it, once each row has so much that none of its years is below
/// nil, is how much each of them may be greater.
public final class YearWindows {

    private final int length;
    private final NavigableMap<Integer, Double> sums;
    private final Map<Integer, Double> single;
    private final int first;

    /// Takes one area.
    ///
    /// @param length how many years a sum has
    /// @param sums   by its last year, at least one; where one is missing something between its neighbours is taken
    /// @param single of single years, as far as they were delivered
    public YearWindows(int length, Map<Integer, Double> sums, Map<Integer, Double> single) {
        this.length = length;
        this.sums = filled(new TreeMap<>(sums));
        this.single = single;
        this.first = this.sums.firstKey() - length + 1;
    }

    private static NavigableMap<Integer, Double> filled(NavigableMap<Integer, Double> sums) {
        NavigableMap<Integer, Double> filled = new TreeMap<>(sums);
        for (int year = sums.firstKey(); year < sums.lastKey(); year++) {
            Map.Entry<Integer, Double> before = sums.floorEntry(year);
            Map.Entry<Integer, Double> after = sums.ceilingEntry(year);
            if (before != null && after != null && !before.getKey().equals(after.getKey())) {
                double share = (double) (year - before.getKey()) / (after.getKey() - before.getKey());
                filled.put(year, Math.rint(before.getValue() + share * (after.getValue() - before.getValue())));
            }
        }
        return filled;
    }

    /// A count of a single year.
    ///
    /// @param likely   one that fits
    /// @param least    what it is at least
    /// @param greatest what it is at most
    public record Span(double likely, double least, double greatest) {

        /// Both together.
        public Span plus(Span more) {
            return new Span(likely + more.likely, least + more.least, greatest + more.greatest);
        }

        /// Says nothing, since its ends close in on a count.
        @Override
        public String toString() {
            return "Span";
        }
    }

    /// By year. What fits is the least and the same share of what remains for each row that is free.
    public Map<Integer, Span> counts() {
        double[] starts = starts();
        int[] free = IntStream.range(0, length).filter(row -> !isDelivered(row)).toArray();
        double room = Math.max(0, remainder());
        Map<Integer, Span> counts = new HashMap<>();
        for (int row = 0; row < length; row++) {
            put(counts, row, starts[row], new Span(0, 0, 0));
        }
        double open = room;
        for (int i = 0; i < free.length; i++) {
            double share = Math.ceil(open / (free.length - i));
            put(counts, free[i], starts[free[i]], new Span(share, free.length == 1 ? room : 0, room));
            open -= share;
        }
        return counts;
    }

    /// Whether no single years could make up all sums, none of them being less than nil.
    public boolean contradict() {
        return remainder() < 0;
    }

    private double remainder() {
        return sums.firstEntry().getValue() - DoubleStream.of(starts()).sum();
    }

    private double[] starts() {
        return IntStream.range(0, length).mapToDouble(this::start).toArray();
    }

    private void put(Map<Integer, Span> counts, int row, double start, Span more) {
        for (int year = first + row; year <= sums.lastKey(); year += length) {
            double from = Math.max(0, start + sinceStart(year));
            counts.put(year, new Span(from, from, from).plus(more));
        }
    }

    private boolean isDelivered(int row) {
        return yearsOf(row).anyMatch(single::containsKey);
    }

    /// The count of the first year of a row: as far as it follows from one that was delivered, else the least so that none
    /// of the others is below nil.
    private double start(int row) {
        OptionalInt known = yearsOf(row).filter(single::containsKey).findFirst();
        if (known.isPresent()) {
            return single.getOrDefault(known.getAsInt(), 0.0) - sinceStart(known.getAsInt());
        }
        return Math.max(0, -yearsOf(row).mapToDouble(this::sinceStart).min().orElse(0));
    }

    private IntStream yearsOf(int row) {
        return IntStream.iterate(first + row, year -> year <= sums.lastKey(), year -> year + length);
    }

    /// How much greater the count is than that of the first year of its row.
    private double sinceStart(int year) {
        double change = 0;
        for (int later = year; later > sums.firstKey(); later -= length) {
            change += sum(later) - sum(later - 1);
        }
        return change;
    }

    private double sum(int year) {
        return sums.getOrDefault(year, 0.0);
    }
}
