package de.sozialplanung.opendata.store.memory.column;

import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.store.memory.row.Condition;
import de.sozialplanung.opendata.store.memory.row.RowBits;
import de.sozialplanung.opendata.store.memory.row.RowTest;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Values that are integers or can be kept as such: numbers, days, instants.
public final class LongColumn implements Column {

    /// Up to here every integer is a number of its own as a double.
    private static final long EXACT = 1L << 53;

    private final LongForm form;
    private final NarrowLongs values;
    private final RowBits nulls;
    private final long least;
    private final long greatest;
    private final Lazy<SortedRows> sorted = new Lazy<>(this::sort);

    /// @param values anything where a row has none
    LongColumn(LongForm form, NarrowLongs values, RowBits nulls) {
        this.form = form;
        this.values = values;
        this.nulls = nulls;
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (int row = 0; row < values.size(); row++) {
            if (!nulls.get(row)) {
                min = Math.min(min, values.at(row));
                max = Math.max(max, values.at(row));
            }
        }
        least = min;
        greatest = max;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public @Nullable Object value(int row) {
        return nulls.get(row) ? null : form.value(values.at(row));
    }

    /// The value as a number; NaN where there is none. Of times there is none.
    public double number(int row) {
        return nulls.get(row) ? Double.NaN : form.number(values.at(row));
    }

    /// Whether no two of its values are the same number as doubles.
    public boolean isExact() {
        return form != LongForm.INTEGER || (least >= -EXACT && greatest <= EXACT);
    }

    /// What stands for the value in its order, where there is one.
    long key(int row) {
        return form.key(values.at(row));
    }

    @Override
    public boolean isNull(int row) {
        return nulls.get(row);
    }

    @Override
    public int compare(int one, int other) {
        boolean noOne = nulls.get(one);
        boolean noOther = nulls.get(other);
        return noOne || noOther ? Boolean.compare(noOne, noOther) : Long.compare(key(one), key(other));
    }

    @Override
    public SortedRows sorted() {
        return sorted.get();
    }

    private SortedRows sort() {
        int known = size() - nulls.count();
        if (SortedRows.inOrder(size(), this::compare)) {
            return new SortedRows(new int[0], size(), known, this::compare);
        }
        int[] order = new int[size()];
        int nextKnown = 0;
        int nextNull = known;
        for (int row = 0; row < order.length; row++) {
            order[nulls.get(row) ? nextNull++ : nextKnown++] = row;
        }
        if (Long.compareUnsigned(greatest - least, Integer.MAX_VALUE) < 0) {
            sortNarrow(order, known);
        } else {
            long[] keys = Arrays.stream(order, 0, known).mapToLong(row -> key(row) ^ Long.MIN_VALUE).toArray();
            new RadixSort(keys, order).sort(0, known);
        }
        return new SortedRows(order, size(), known, this::compare);
    }

    /// Value and row in one number.
    private void sortNarrow(int[] order, int known) {
        long[] keys = Arrays.stream(order, 0, known)
                .mapToLong(row -> ((key(row) - form.key(least)) << Integer.SIZE) | row)
                .toArray();
        Arrays.sort(keys);
        for (int i = 0; i < known; i++) {
            order[i] = (int) keys[i];
        }
    }

    @Override
    public Condition isNull(boolean negated) {
        Ranges source = new Ranges(sorted::get, index -> negated
                ? new int[]{0, index.known()}
                : new int[]{index.known(), index.size()});
        return new Condition(row -> nulls.get(row) != negated, Condition.Effort.NUMBER, source);
    }

    @Override
    public Condition within(Interval interval, boolean negated) {
        return spans(Spans.of(interval, form, least, greatest), negated);
    }

    @Override
    public Condition among(Set<Object> items, boolean negated) {
        return spans(Spans.union(items.stream()
                .map(item -> Spans.of(Interval.of(Comparison.EQUAL, item), form, least, greatest)).toList()), negated);
    }

    private Condition spans(Spans spans, boolean negated) {
        return new Condition(new SpanTest(spans.test(values), nulls, negated), Condition.Effort.NUMBER,
                new Ranges(sorted::get, index -> {
                    int[] bounds = spans.bounds(index, this, form);
                    return negated ? Ranges.complement(bounds, index.known()) : bounds;
                }));
    }

    /// Rows that have a value which passes, or one which does not.
    private record SpanTest(RowTest test, RowBits nulls, boolean negated) implements RowTest {

        @Override
        public boolean test(int row) {
            return test.test(row) != negated && !nulls.get(row);
        }

        @Override
        public long passing(int from, int to) {
            long passing = test.passing(from, to);
            return (negated ? ~passing & -1L >>> (from - to) : passing) & ~nulls.block(from);
        }
    }

    static final class Builder implements ColumnBuilder {

        private final LongForm form;
        private final NarrowLongs.Builder values;
        private final RowBits.Builder nulls = new RowBits.Builder();

        Builder(LongForm form, int rows) {
            this.form = form;
            values = new NarrowLongs.Builder(rows);
        }

        LongForm form() {
            return form;
        }

        int size() {
            return values.size();
        }

        @Nullable
        Object value(int row) {
            return nulls.get(row) ? null : form.value(values.at(row));
        }

        @Override
        public void add(@Nullable Object value) {
            if (value == null) {
                nulls.set(values.size());
                values.addNothing();
            } else {
                values.add(form.stored(value));
            }
        }

        @Override
        public LongColumn build() {
            return new LongColumn(form, values.build(), nulls.build());
        }
    }
}
