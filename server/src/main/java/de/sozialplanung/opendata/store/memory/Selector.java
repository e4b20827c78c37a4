package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.ArrayRelation;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.BoundValue;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.LikePattern;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.filter.ValueKind;
import de.sozialplanung.opendata.filter.ValueOrder;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;

/// Compiles a bound filter to a selection of a table's rows.
final class Selector {

    private final Table table;

    Selector(Table table) {
        this.table = table;
    }

    Selection select(BoundFilter filter) {
        return switch (filter) {
            case BoundFilter.Everything() -> Selection.ALL;
            case BoundFilter.Nothing() -> Selection.by(RowTest.NONE);
            case BoundFilter.And(List<BoundFilter> operands) ->
                    operands.stream().map(this::select).reduce(Selection.ALL, Selection::and);
            case BoundFilter.Or(List<BoundFilter> operands) -> or(operands.stream().map(this::select).toList());
            case BoundFilter.Compare(Comparison operator, BoundValue.Attribute(int index, ValueKind kind), BoundValue.Literal(Object literal, ValueKind other)) when operator == Comparison.EQUAL
                    && kind == other ->
                    Selection.by(table.columns().get(index).equalTo(literal));
            case BoundFilter.Compare(Comparison operator, BoundValue left, BoundValue right) ->
                    Selection.by(both(left, right, (a, b) -> operator.holds(ValueOrder.compare(a, b))));
            case BoundFilter.In(BoundValue value, Set<Object> items, boolean negated) ->
                    Selection.by(known(value, v -> in(items, v) != negated));
            case BoundFilter.Like(BoundValue value, LikePattern pattern, boolean negated) -> {
                LikePattern.Matcher matcher = pattern.matcher();
                yield Selection.by(known(value, v -> matcher.matches((String) v) != negated));
            }
            case BoundFilter.IsNull(BoundValue value, boolean negated) -> {
                RowValue rowValue = RowValue.of(value, table);
                yield Selection.by(row -> (rowValue.at(row) == null) != negated);
            }
            case BoundFilter.Array(ArrayRelation relation, BoundValue left, BoundValue right, boolean negated) ->
                    Selection.by(both(left, right, (a, b) -> relation.holds((List<?>) a, (List<?>) b) != negated));
            case BoundFilter.Spatial(SpatialRelation relation, Geometry shape, boolean negated) ->
                    spatial(relation, shape, negated);
            case BoundFilter.Ids(Set<String> ids, boolean negated) -> negated ? without(ids) : ids(ids);
        };
    }

    private static boolean in(Set<Object> items, Object value) {
        return items.contains(value) || (value instanceof Long integer && items.contains(integer.doubleValue()));
    }

    private Selection spatial(SpatialRelation relation, Geometry shape, boolean negated) {
        if (relation == SpatialRelation.INTERSECTS && !negated && shape.getDimension() == 2) {
            return table.shapes().intersecting(shape);
        }
        return Selection.by(known(new BoundValue.OwnGeometry(),
                own -> relation.holds((Geometry) own, shape) != negated));
    }

    private static Selection or(List<Selection> operands) {
        return Selection.by(row -> operands.stream().anyMatch(operand -> operand.passes(row)));
    }

    private RowTest known(BoundValue value, Predicate<Object> test) {
        RowValue rowValue = RowValue.of(value, table);
        return row -> {
            Object at = rowValue.at(row);
            return at != null && test.test(at);
        };
    }

    private RowTest both(BoundValue left, BoundValue right, BiPredicate<Object, Object> test) {
        RowValue one = RowValue.of(left, table);
        RowValue other = RowValue.of(right, table);
        return row -> {
            Object a = one.at(row);
            Object b = other.at(row);
            return a != null && b != null && test.test(a, b);
        };
    }

    private Selection without(Set<String> ids) {
        BitSet rows = new BitSet();
        rows.set(0, table.rows());
        BitSet named = ids(ids).candidates();
        if (named != null) {
            rows.andNot(named);
        }
        return Selection.of(rows);
    }

    private Selection ids(Set<String> ids) {
        BitSet rows = new BitSet();
        for (String id : ids) {
            int row = table.ids().row(id);
            if (row != IdIndex.NONE) {
                rows.set(row);
            }
        }
        return Selection.of(rows);
    }
}
