package de.sozialplanung.opendata.store.memory.column;

import de.sozialplanung.opendata.filter.ValueOrder;
import de.sozialplanung.opendata.store.memory.row.Condition;
import de.sozialplanung.opendata.store.memory.row.RowTest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Values that repeat: each distinct one is kept once, a row has its number. Numbers are in the order of the values, the
/// one of null comes after them. Strings, lists of strings and booleans.
public final class DictionaryColumn implements Column {

    private final NarrowLongs codes;
    private final List<Object> distinct;
    /// How many rows have a lesser number, by number; the last two are the rows that have a value, and all.
    private final int[] starts;
    private final Lazy<SortedRows> sorted = new Lazy<>(this::sort);

    /// @param codes    in the order of values; that of null is how many there are
    /// @param distinct sorted
    DictionaryColumn(NarrowLongs codes, List<Object> distinct) {
        this.codes = codes;
        this.distinct = List.copyOf(distinct);
        starts = new int[distinct.size() + 2];
        for (int row = 0; row < codes.size(); row++) {
            starts[(int) codes.at(row) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
    }

    @Override
    public int size() {
        return codes.size();
    }

    @Override
    public @Nullable Object value(int row) {
        int code = (int) codes.at(row);
        return code == distinct.size() ? null : distinct.get(code);
    }

    @Override
    public boolean isNull(int row) {
        return codes.at(row) == distinct.size();
    }

    @Override
    public int compare(int one, int other) {
        return Long.compare(codes.at(one), codes.at(other));
    }

    @Override
    public SortedRows sorted() {
        return sorted.get();
    }

    private SortedRows sort() {
        int[] order = new int[0];
        if (!SortedRows.inOrder(codes.size(), this::compare)) {
            int[] next = Arrays.copyOf(starts, starts.length);
            order = new int[codes.size()];
            for (int row = 0; row < order.length; row++) {
                order[next[(int) codes.at(row)]++] = row;
            }
        }
        return new SortedRows(order, codes.size(), starts[distinct.size()], this::compare);
    }

    @Override
    public Condition isNull(boolean negated) {
        return negated ? codes(0, distinct.size()) : codes(distinct.size(), distinct.size() + 1);
    }

    @Override
    public Condition within(Interval interval, boolean negated) {
        int from = first(value -> interval.place(value) >= 0);
        int to = first(value -> interval.place(value) > 0);
        if (!negated) {
            return codes(from, to);
        }
        BitSet others = new BitSet();
        others.set(0, distinct.size());
        others.clear(from, to);
        return codes(others);
    }

    /// The first code whose value passes, where all behind it pass, too.
    private int first(Predicate<Object> test) {
        int low = 0;
        int high = distinct.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (test.test(distinct.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public Condition among(Set<Object> items, boolean negated) {
        BitSet codes = new BitSet();
        for (Object item : items) {
            int code = first(value -> ValueOrder.compare(value, item) >= 0);
            if (code < distinct.size() && distinct.get(code).equals(item)) {
                codes.set(code);
            }
        }
        if (negated) {
            codes.flip(0, distinct.size());
        }
        return codes(codes);
    }

    private Condition codes(int from, int to) {
        if (from >= to) {
            return Condition.NONE;
        }
        return new Condition(codes.between(from, to - 1), Condition.Effort.NUMBER,
                new Ranges(sorted::get, new int[]{starts[from], starts[to]}));
    }

    /// The distinct values, by their numbers.
    public List<Object> distinct() {
        return distinct;
    }

    /// The number of a row's value; how many there are for null.
    public int code(int row) {
        return (int) codes.at(row);
    }

    /// How many rows have the value of that number.
    public int count(int code) {
        return starts[code + 1] - starts[code];
    }

    /// The rows whose value has one of these numbers.
    public Condition codes(BitSet passing) {
        int first = Math.max(0, passing.nextSetBit(0));
        if (passing.nextClearBit(first) == passing.length()) {
            return codes(first, passing.length());
        }
        boolean[] passes = new boolean[distinct.size() + 1];
        int[] bounds = new int[2 * passes.length];
        int count = 0;
        for (int from = first; from >= 0; from = passing.nextSetBit(passing.nextClearBit(from))) {
            int to = passing.nextClearBit(from);
            Arrays.fill(passes, from, to, true);
            bounds[count++] = starts[from];
            bounds[count++] = starts[to];
        }
        return new Condition(new CodeTest(codes, passes), Condition.Effort.NUMBER,
                new Ranges(sorted::get, Arrays.copyOf(bounds, count)));
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record CodeTest(NarrowLongs codes, boolean[] passes) implements RowTest {

        @Override
        public boolean test(int row) {
            return passes[(int) codes.at(row)];
        }

        @Override
        public long passing(int from, int to) {
            long bits = 0;
            for (int row = from; row < to; row++) {
                bits |= passes[(int) codes.at(row)] ? 1L << (row - from) : 0;
            }
            return bits;
        }
    }
}
