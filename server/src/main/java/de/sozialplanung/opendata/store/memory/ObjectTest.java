package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.ArrayRelation;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.BoundValue;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.LikePattern;
import de.sozialplanung.opendata.filter.ValueOrder;
import de.sozialplanung.opendata.store.memory.row.RowTest;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Tests a leaf of a filter with an object for each value: right for whatever is asked, and not fast.
final class ObjectTest {

    private final Function<BoundValue, RowValue> origin;

    /// @param origin where the values of attributes and geometries come from; they need not be those of a table's rows
    ObjectTest(Function<BoundValue, RowValue> origin) {
        this.origin = origin;
    }

    /// @param leaf one that looks at values
    RowTest of(BoundFilter leaf) {
        return switch (leaf) {
            case BoundFilter.Compare(Comparison operator, BoundValue left, BoundValue right) ->
                    both(left, right, (a, b) -> operator.holds(ValueOrder.compare(a, b)));
            case BoundFilter.In(BoundValue value, Set<Object> items, boolean negated) ->
                    known(value, v -> in(items, v) != negated);
            case BoundFilter.Like(BoundValue value, LikePattern pattern, boolean negated) -> {
                LikePattern.Matcher matcher = pattern.matcher();
                yield known(value, v -> matcher.matches((String) v) != negated);
            }
            case BoundFilter.IsNull(BoundValue value, boolean negated) -> {
                RowValue rowValue = RowValue.of(value, origin);
                yield row -> (rowValue.at(row) == null) != negated;
            }
            case BoundFilter.Array(ArrayRelation relation, BoundValue left, BoundValue right, boolean negated) ->
                    both(left, right, (a, b) -> relation.holds((List<?>) a, (List<?>) b) != negated);
            case BoundFilter.Everything _,BoundFilter.Nothing _,BoundFilter.And _,BoundFilter.Or _,BoundFilter.Spatial _,BoundFilter.Ids _ ->
                    throw new IllegalArgumentException("not a leaf that looks at values");
        };
    }

    /// The attributes and the geometry that a leaf depends on.
    static Stream<BoundValue> origins(BoundFilter leaf) {
        return switch (leaf) {
            case BoundFilter.Compare compare -> origins(compare.left(), compare.right());
            case BoundFilter.Array array -> origins(array.left(), array.right());
            case BoundFilter.In in -> RowValue.origins(in.value());
            case BoundFilter.Like like -> RowValue.origins(like.value());
            case BoundFilter.IsNull isNull -> RowValue.origins(isNull.value());
            case BoundFilter.Everything _,BoundFilter.Nothing _,BoundFilter.And _,BoundFilter.Or _,BoundFilter.Spatial _,BoundFilter.Ids _ ->
                    throw new IllegalArgumentException("not a leaf that looks at values");
        };
    }

    private static Stream<BoundValue> origins(BoundValue left, BoundValue right) {
        return Stream.concat(RowValue.origins(left), RowValue.origins(right));
    }

    private static boolean in(Set<Object> items, Object value) {
        return items.contains(value) || (value instanceof Long integer && items.contains(integer.doubleValue()));
    }

    private RowTest known(BoundValue value, Predicate<Object> test) {
        RowValue rowValue = RowValue.of(value, origin);
        return row -> {
            Object at = rowValue.at(row);
            return at != null && test.test(at);
        };
    }

    private RowTest both(BoundValue left, BoundValue right, BiPredicate<Object, Object> test) {
        RowValue one = RowValue.of(left, origin);
        RowValue other = RowValue.of(right, origin);
        return row -> {
            Object a = one.at(row);
            Object b = other.at(row);
            return a != null && b != null && test.test(a, b);
        };
    }
}
