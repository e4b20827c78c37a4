package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.ValueOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Values that repeat: each distinct one is kept once, a row has its number. Strings, lists of strings and booleans.
final class DictionaryColumn implements Column {

    private final Wholes codes;
    /// By number; the last one is null.
    private final @Nullable Object[] distinct;
    /// The place of each number in the order of the values; empty for lists, which have none.
    private final int[] ranks;

    private final Lazy<Postings> postings;

    private DictionaryColumn(Wholes codes, @Nullable Object[] distinct, int rows) {
        this.codes = codes;
        this.distinct = distinct;
        postings = new Lazy<>(() -> new Postings(this, rows));
        ranks = distinct.length > 1 && distinct[0] instanceof List ? new int[0] : ranks(distinct);
    }

    private static int[] ranks(@Nullable Object[] distinct) {
        int[] inOrder = IntStream.range(0, distinct.length).boxed()
                .sorted(Comparator.comparing((Integer code) -> distinct[code],
                        Comparator.nullsLast((left, right) -> ValueOrder.compare(left, right))))
                .mapToInt(Integer::intValue).toArray();
        int[] ranks = new int[distinct.length];
        for (int rank = 0; rank < inOrder.length; rank++) {
            ranks[inOrder[rank]] = rank;
        }
        return ranks;
    }

    /// The number of a row's value, below `codes()`.
    int code(int row) {
        return (int) codes.at(row);
    }

    /// How many numbers there are, null included.
    int codes() {
        return distinct.length;
    }

    /// The rows of each number; made when first asked for.
    Postings postings() {
        return postings.get();
    }

    @Override
    public @Nullable Object value(int row) {
        return distinct[code(row)];
    }

    @Override
    public boolean isNull(int row) {
        return code(row) == distinct.length - 1;
    }

    /// The numbers of the values that pass, null left out.
    BitSet codesWhere(Predicate<Object> test) {
        BitSet passing = new BitSet(distinct.length);
        for (int code = 0; code < distinct.length - 1; code++) {
            Object value = distinct[code];
            if (value != null && test.test(value)) {
                passing.set(code);
            }
        }
        return passing;
    }

    @Override
    public RowTest compared(Comparison operator, Object literal, boolean whereNull) {
        BitSet passing = codesWhere(value -> operator.holds(ValueOrder.compare(value, literal)));
        passing.set(distinct.length - 1, whereNull);
        return among(passing);
    }

    /// Which rows have one of these numbers.
    RowTest among(BitSet passing) {
        return switch (passing.cardinality()) {
            case 0 -> RowTest.NONE;
            case 1 -> {
                int only = passing.nextSetBit(0);
                yield row -> codes.at(row) == only;
            }
            default -> row -> passing.get((int) codes.at(row));
        };
    }

    @Override
    public int compare(int row, int other) {
        return Integer.compare(ranks[code(row)], ranks[code(other)]);
    }

    /// Numbers values in the order they come.
    static final class Builder implements ColumnBuilder {

        private static final int NULL = -1;

        private final Map<Object, Integer> numbers = new HashMap<>();
        private final List<@Nullable Object> distinct = new ArrayList<>();
        private final int[] codes;
        private int rows;

        Builder(int rows) {
            codes = new int[rows];
        }

        @Override
        public void add(@Nullable Object value) {
            codes[rows++] = value == null ? NULL : number(value);
        }

        private int number(Object value) {
            Integer known = numbers.get(value);
            if (known != null) {
                return known;
            }
            Object kept = value instanceof List<?> items ? List.copyOf(items) : value;
            numbers.put(kept, distinct.size());
            distinct.add(kept);
            return distinct.size() - 1;
        }

        int distinct() {
            return distinct.size();
        }

        /// The value that came as that row.
        @Nullable
        Object value(int row) {
            return codes[row] == NULL ? null : distinct.get(codes[row]);
        }

        @Override
        public DictionaryColumn build() {
            int none = distinct.size();
            distinct.add(null);
            long[] wide = Arrays.stream(codes, 0, rows).mapToLong(code -> code == NULL ? none : code).toArray();
            return new DictionaryColumn(Wholes.of(wide, new BitSet()), distinct.toArray(), rows);
        }
    }
}
