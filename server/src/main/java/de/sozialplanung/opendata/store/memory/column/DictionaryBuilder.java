package de.sozialplanung.opendata.store.memory.column;

import de.sozialplanung.opendata.filter.ValueOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers values in the order they come, and anew in their own order at the end.
public final class DictionaryBuilder implements ColumnBuilder {

    private static final int NULL = 0;

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> distinct = new ArrayList<>();
    private final NarrowLongs.Builder codes;
    private final Comparator<Object> order;

    private DictionaryBuilder(int rows, Comparator<Object> order) {
        codes = NarrowLongs.Builder.ofCodes(rows);
        this.order = order;
    }

    DictionaryBuilder(int rows) {
        this(rows, DictionaryBuilder::compare);
    }

    /// For values of any kind: nobody asks for their order.
    public static DictionaryBuilder unordered(int rows) {
        return new DictionaryBuilder(rows, (_, _) -> 0);
    }

    @Override
    public void add(@Nullable Object value) {
        codes.add(value == null ? NULL : number(value));
    }

    private int number(Object value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        Object kept = value instanceof List<?> items ? List.copyOf(items) : value;
        distinct.add(kept);
        numbers.put(kept, distinct.size());
        return distinct.size();
    }

    int distinct() {
        return distinct.size();
    }

    @Nullable
    Object value(int row) {
        int number = (int) codes.at(row);
        return number == NULL ? null : distinct.get(number - 1);
    }

    @Override
    public DictionaryColumn build() {
        List<Object> sorted = new ArrayList<>(distinct);
        sorted.sort(order);
        int[] codeOf = new int[distinct.size() + 1];
        codeOf[NULL] = distinct.size();
        for (int code = 0; code < sorted.size(); code++) {
            codeOf[numbers.getOrDefault(sorted.get(code), NULL)] = code;
        }
        NarrowLongs.Builder ordered = NarrowLongs.Builder.ofCodes(codes.size());
        for (int row = 0; row < codes.size(); row++) {
            ordered.add(codeOf[(int) codes.at(row)]);
        }
        return new DictionaryColumn(ordered.build(), sorted);
    }

    /// Lists have no order that anybody sees; here they have one, so that they always get the same numbers.
    private static int compare(Object left, Object right) {
        if (!(left instanceof List<?> one) || !(right instanceof List<?> other)) {
            return ValueOrder.compare(left, right);
        }
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = ValueOrder.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
