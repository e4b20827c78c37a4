package de.sozialplanung.opendata.store.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values that repeat: each distinct one is kept once, a row has its number. Strings, lists of strings and booleans.
final class DictionaryColumn implements Column {

    private static final int NULL = -1;

    private final int[] codes;
    private final Object[] distinct;

    private DictionaryColumn(int[] codes, Object[] distinct) {
        this.codes = codes;
        this.distinct = distinct;
    }

    @Override
    public @Nullable Object value(int row) {
        int code = codes[row];
        return code == NULL ? null : distinct[code];
    }

    @Override
    public RowTest equalTo(Object value) {
        BitSet wanted = new BitSet(distinct.length);
        for (int code = 0; code < distinct.length; code++) {
            if (distinct[code].equals(value)) {
                wanted.set(code);
            }
        }
        return switch (wanted.cardinality()) {
            case 0 -> RowTest.NONE;
            case 1 -> {
                int only = wanted.nextSetBit(0);
                yield row -> codes[row] == only;
            }
            default -> row -> codes[row] != NULL && wanted.get(codes[row]);
        };
    }

    /// Numbers values in the order they come.
    static final class Builder implements ColumnBuilder {

        private final Map<Object, Integer> numbers = new HashMap<>();
        private final List<Object> distinct = new ArrayList<>();
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

        @Override
        public DictionaryColumn build() {
            return new DictionaryColumn(Arrays.copyOf(codes, rows), distinct.toArray());
        }
    }
}
