package de.sozialplanung.opendata.store.memory.column;

import de.sozialplanung.opendata.store.memory.row.RowTest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongToIntFunction;

/// Ranges of integers, ends included, that neither touch nor are out of order.
///
/// @param lows  where each begins
/// @param highs where each ends
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Spans(long[] lows, long[] highs) {

    private static final Spans NONE = new Spans(new long[0], new long[0]);

    /// The integers from the least to the greatest whose values lie in an interval.
    static Spans of(Interval interval, LongForm form, long least, long greatest) {
        LongToIntFunction place = stored -> interval.place(form.value(form.key(stored)));
        if (least > greatest || place.applyAsInt(greatest) < 0 || place.applyAsInt(least) > 0) {
            return NONE;
        }
        long low = first(least, greatest, stored -> place.applyAsInt(stored) >= 0);
        if (place.applyAsInt(low) > 0) {
            return NONE;
        }
        long high = place.applyAsInt(greatest) == 0 ? greatest
                : first(low, greatest, stored -> place.applyAsInt(stored) > 0) - 1;
        return new Spans(new long[]{low}, new long[]{high});
    }

    /// The first that passes, where all behind it do, the last at least.
    private static long first(long from, long last, LongPredicate test) {
        long low = from;
        long high = last;
        while (low < high) {
            // halfway, also where the range is wider than a long
            long middle = low + ((high - low) >>> 1);
            if (test.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    static Spans union(List<Spans> parts) {
        List<Spans> sorted = parts.stream().filter(p -> p.lows.length > 0)
                .sorted(Comparator.comparingLong(p -> p.lows[0])).toList();
        long[] lows = new long[sorted.size()];
        long[] highs = new long[sorted.size()];
        int count = 0;
        for (Spans part : sorted) {
            if (count > 0 && part.lows[0] <= highs[count - 1]) {
                highs[count - 1] = Math.max(highs[count - 1], part.highs[0]);
            } else {
                lows[count] = part.lows[0];
                highs[count++] = part.highs[0];
            }
        }
        return new Spans(Arrays.copyOf(lows, count), Arrays.copyOf(highs, count));
    }

    RowTest test(NarrowLongs values) {
        return switch (lows.length) {
            case 0 -> RowTest.NONE;
            case 1 -> values.between(lows[0], highs[0]);
            default -> row -> has(values.at(row));
        };
    }

    private boolean has(long stored) {
        int found = Arrays.binarySearch(lows, stored);
        return found >= 0 || (found < -1 && stored <= highs[-found - 2]);
    }

    /// Where rows with these keys stand in the index of their column.
    int[] bounds(SortedRows index, LongColumn column, LongForm form) {
        int[] bounds = new int[2 * lows.length];
        for (int i = 0; i < lows.length; i++) {
            long low = form.key(lows[i]);
            long high = form.key(highs[i]);
            bounds[2 * i] = index.first(0, index.known(), row -> column.key(row) >= low);
            bounds[2 * i + 1] = index.first(bounds[2 * i], index.known(), row -> column.key(row) > high);
        }
        return bounds;
    }
}
