package de.sozialplanung.opendata.store.memory.column;

import de.sozialplanung.opendata.filter.ValueOrder;
import de.sozialplanung.opendata.store.memory.row.Condition;
import de.sozialplanung.opendata.store.memory.row.RowBits;
import de.sozialplanung.opendata.store.memory.row.RowTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Strings that hardly repeat, as UTF-8: a string object each would take several times the room. Compared byte by byte,
/// which is the order of their code points.
public final class TextColumn implements Column {

    private final List<TextSegment> segments;
    private final int size;
    private final RowBits nulls;
    private final Lazy<SortedRows> sorted = new Lazy<>(this::sort);

    TextColumn(List<TextSegment> segments, int size, RowBits nulls) {
        this.segments = List.copyOf(segments);
        this.size = size;
        this.nulls = nulls;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable String value(int row) {
        return nulls.get(row) ? null : text(row);
    }

    /// The text of a row that has one.
    public String text(int row) {
        return segment(row).text(row & TextSegment.MASK);
    }

    private TextSegment segment(int row) {
        return segments.get(row >>> TextSegment.BITS);
    }

    @Override
    public boolean isNull(int row) {
        return nulls.get(row);
    }

    @Override
    public int compare(int one, int other) {
        boolean noOne = nulls.get(one);
        boolean noOther = nulls.get(other);
        return noOne || noOther
                ? Boolean.compare(noOne, noOther)
                : segment(one).compare(one & TextSegment.MASK, segment(other), other & TextSegment.MASK);
    }

    /// Compares the text of a row that has one with another in UTF-8.
    public int compare(int row, byte[] text) {
        return segment(row).compare(row & TextSegment.MASK, text);
    }

    /// Whether a part in UTF-8 stands in the text of a row that has one.
    public boolean holds(int row, byte[] part) {
        return segment(row).holds(row & TextSegment.MASK, part);
    }

    /// The same for equal texts, whatever row they are in.
    public int hash(int row) {
        return segment(row).hash(row & TextSegment.MASK);
    }

    /// What `hash` is for a text in UTF-8.
    public static int hash(byte[] text) {
        return TextSegment.hash(text, 0, text.length, 0);
    }

    /// Whether every text is greater than the one of the row before.
    public boolean isAscending() {
        for (int row = 1; row < size; row++) {
            if (compare(row - 1, row) >= 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public SortedRows sorted() {
        return sorted.get();
    }

    private SortedRows sort() {
        int known = size - nulls.count();
        if (SortedRows.inOrder(size, this::compare)) {
            return new SortedRows(new int[0], size, known, this::compare);
        }
        int[] order = new int[size];
        int nextKnown = 0;
        int nextNull = known;
        for (int row = 0; row < size; row++) {
            order[nulls.get(row) ? nextNull++ : nextKnown++] = row;
        }
        new TextSort(this, order).sort(known);
        return new SortedRows(order, size, known, this::compare);
    }

    /// Eight bytes of a text from that one on, as a number that compares without sign as they do.
    long word(int row, int from) {
        return segment(row).word(row & TextSegment.MASK, from);
    }

    int length(int row) {
        return segment(row).length(row & TextSegment.MASK);
    }

    @Override
    public Condition isNull(boolean negated) {
        return new Condition(row -> nulls.get(row) != negated, Condition.Effort.NUMBER, new Ranges(sorted::get,
                index -> negated ? new int[]{0, index.known()} : new int[]{index.known(), index.size()}));
    }

    @Override
    public Condition within(Interval interval, boolean negated) {
        Lazy<int[]> found = new Lazy<>(() -> bounds(interval));
        Lazy<IntPredicate> between = new Lazy<>(() -> between(found.get()));
        RowTest test = row -> !nulls.get(row) && between.get().test(row) != negated;
        return new Condition(test, Condition.Effort.OBJECT, new Ranges(sorted::get,
                index -> negated ? Ranges.complement(found.get(), index.known()) : found.get()));
    }

    private int[] bounds(Interval interval) {
        SortedRows index = sorted.get();
        int from = index.first(0, index.known(), row -> interval.place(text(row)) >= 0);
        return new int[]{from, index.first(from, index.known(), row -> interval.place(text(row)) > 0)};
    }

    /// A test by bytes: what lies in the interval lies between the first and the last text that does.
    private IntPredicate between(int[] bounds) {
        if (bounds[0] == bounds[1]) {
            return _ -> false;
        }
        byte[] first = text(sorted.get().at(bounds[0])).getBytes(StandardCharsets.UTF_8);
        byte[] last = text(sorted.get().at(bounds[1] - 1)).getBytes(StandardCharsets.UTF_8);
        return row -> compare(row, first) >= 0 && compare(row, last) <= 0;
    }

    @Override
    public Condition among(Set<Object> items, boolean negated) {
        RowTest test = row -> !nulls.get(row) && items.contains(text(row)) != negated;
        return new Condition(test, Condition.Effort.OBJECT, new Ranges(sorted::get, index -> {
            int[] bounds = items.stream().map(item -> (String) item).sorted(ValueOrder::compare)
                    .map(item -> bounds(value -> ValueOrder.compare((String) value, item)))
                    .flatMapToInt(Arrays::stream).toArray();
            return negated ? Ranges.complement(bounds, index.known()) : bounds;
        }));
    }

    static final class Builder implements ColumnBuilder {

        private final TextSegment.Builder segments = new TextSegment.Builder();
        private final RowBits.Builder nulls = new RowBits.Builder();
        private int rows;

        @Override
        public void add(@Nullable Object value) {
            if (value == null) {
                nulls.set(rows);
            }
            segments.add(value == null ? new byte[0] : ((String) value).getBytes(StandardCharsets.UTF_8));
            rows++;
        }

        @Override
        public TextColumn build() {
            return new TextColumn(segments.build(), rows, nulls.build());
        }
    }
}
