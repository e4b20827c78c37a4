package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.ArrayRelation;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.BoundValue;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.filter.LikePattern;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.filter.ValueKind;
import de.sozialplanung.opendata.filter.ValueOrder;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Compiles a bound filter to the ways in which a table's rows can be found.
final class Selector {

    private final Table table;

    Selector(Table table) {
        this.table = table;
    }

    Access select(BoundFilter filter) {
        return switch (filter) {
            case BoundFilter.Everything() -> Access.constant(true, table.rows());
            case BoundFilter.Nothing() -> Access.constant(false, table.rows());
            case BoundFilter.And(List<BoundFilter> operands) -> and(operands.stream().map(this::select).toList());
            case BoundFilter.Or(List<BoundFilter> operands) -> or(operands.stream().map(this::select).toList());
            case BoundFilter.Compare compare -> compare(compare);
            case BoundFilter.In(BoundValue value, Set<Object> items, boolean negated) -> {
                Set<Object> wanted = new HashSet<>(items);
                yield known(value, v -> isIn(wanted, v) != negated);
            }
            case BoundFilter.Like(BoundValue value, LikePattern pattern, boolean negated) -> {
                LikePattern.Matcher matcher = pattern.matcher();
                yield known(value, v -> matcher.matches((String) v) != negated);
            }
            case BoundFilter.IsNull(BoundValue value, boolean negated) -> isNull(value, negated);
            case BoundFilter.Array(ArrayRelation relation, BoundValue left, BoundValue right, boolean negated) ->
                    right instanceof BoundValue.Literal(List<?> items, ValueKind _)
                            ? known(left, v -> relation.holds((List<?>) v, items) != negated)
                            : both(left, right, (a, b) -> relation.holds((List<?>) a, (List<?>) b) != negated);
            case BoundFilter.Spatial(SpatialRelation relation, Geometry shape, boolean negated) ->
                    table.shapes().related(relation, shape, negated);
            case BoundFilter.Ids(Set<String> ids, boolean negated) -> ids(ids, negated);
        };
    }

    /// Asks the index that hands over least and tests the rest.
    private static Access and(List<Access> operands) {
        Access best = operands.stream().min(Comparator.comparingLong(Access::atMost)).orElseThrow();
        RowTest rest = operands.stream().filter(o -> !o.equals(best)).map(Access::test).reduce(RowTest.ALL,
                RowTest::and);
        Supplier<RowSet> rows = best.rows();
        return new Access(best.test().and(rest), best.atMost(), rows == null ? null : () -> rows.get().where(rest),
                null);
    }

    private Access or(List<Access> operands) {
        List<RowTest> tests = operands.stream().map(Access::test).toList();
        RowTest any = row -> {
            for (RowTest test : tests) {
                if (test.test(row)) {
                    return true;
                }
            }
            return false;
        };
        long sum = 0;
        for (Access operand : operands) {
            sum = operand.atMost() == Access.UNKNOWN || sum == Access.UNKNOWN ? Access.UNKNOWN : sum + operand.atMost();
        }
        return sum > table.rows() / 4 ? Access.by(any) : new Access(any, sum, () -> union(operands), null);
    }

    private static RowSet union(List<Access> operands) {
        RowCollector found = new RowCollector();
        for (Access operand : operands) {
            RowSet rows = Objects.requireNonNull(operand.rows()).get();
            for (int i = 0; i < rows.size(); i++) {
                found.accept(rows.at(i));
            }
        }
        return found.sorted();
    }

    private Access ids(Set<String> ids, boolean negated) {
        RowCollector found = new RowCollector();
        for (String id : ids) {
            int row = table.ids().row(id);
            if (row != IdIndex.NONE) {
                found.accept(row);
            }
        }
        RowSet rows = found.sorted();
        Access named = Access.of(rows);
        return negated ? new Access(row -> !named.test().test(row), Access.UNKNOWN, null,
                () -> (long) table.rows() - rows.size()) : named;
    }

    private Access isNull(BoundValue value, boolean negated) {
        if (value instanceof BoundValue.Attribute(int index, ValueKind _)) {
            Column column = table.columns().get(index);
            return Access.by(row -> column.isNull(row) != negated);
        }
        RowValue at = RowValue.of(value, table);
        return Access.by(row -> (at.at(row) == null) != negated);
    }

    private Access compare(BoundFilter.Compare compare) {
        Comparison operator = compare.operator();
        if (!(compare.right() instanceof BoundValue.Literal(Object literal, ValueKind _))) {
            return compareValues(compare);
        }
        return switch (compare.left()) {
            case BoundValue.Attribute(int index, ValueKind _) when !(table.columns().get(
                    index) instanceof DictionaryColumn) ->
                    Access.by(table.columns().get(index).compared(operator, literal, false));
            case BoundValue.Bound(BoundValue.Attribute(int index, ValueKind _), BoundValue.Literal(Object endless, ValueKind _)) ->
                    Access.by(table.columns().get(index).compared(operator, literal,
                            operator.holds(ValueOrder.compare(endless, literal))));
            case BoundValue.Call(FilterFunction function, List<BoundValue> arguments) when function == FilterFunction.DISTANCE ->
                    near(compare, arguments, ((Number) literal).doubleValue());
            default -> compareValues(compare);
        };
    }

    /// A distance has an index where it must not be exceeded.
    private Access near(BoundFilter.Compare compare, List<BoundValue> arguments, double metres) {
        Access each = compareValues(compare);
        boolean below = compare.operator() == Comparison.LESS || compare.operator() == Comparison.LESS_OR_EQUAL;
        boolean own = arguments.contains(new BoundValue.OwnGeometry());
        for (BoundValue argument : arguments) {
            if (below && own && argument instanceof BoundValue.Literal(Geometry shape, ValueKind _)) {
                Envelope box = new Envelope(shape.getEnvelopeInternal());
                box.expandBy(metres * (1 + 1e-9) + 1e-6);
                return box.isNull() ? each : table.shapes().inBox(box, each.test());
            }
        }
        return each;
    }

    private Access compareValues(BoundFilter.Compare compare) {
        Comparison operator = compare.operator();
        if (compare.right() instanceof BoundValue.Literal(Object literal, ValueKind _)
                && onlyDictionary(compare.left()) != null) {
            return known(compare.left(), v -> operator.holds(ValueOrder.compare(v, literal)));
        }
        boolean integers = compare.left().kind() == ValueKind.INTEGER && compare.right().kind() == ValueKind.INTEGER;
        Figure one = integers ? null : Figure.of(compare.left(), table);
        Figure other = integers ? null : Figure.of(compare.right(), table);
        if (one != null && other != null) {
            return Access.by(row -> {
                double a = one.at(row);
                double b = other.at(row);
                return !Double.isNaN(a) && !Double.isNaN(b) && operator.holds(Double.compare(a, b));
            });
        }
        return both(compare.left(), compare.right(), (a, b) -> operator.holds(ValueOrder.compare(a, b)));
    }

    private static boolean isIn(Set<Object> items, Object value) {
        return items.contains(value) || (value instanceof Long integer && items.contains(integer.doubleValue()));
    }

    /// A test of a value that must be known. What follows from a dictionary column alone is tested once for each of its
    /// values, and has an index.
    private Access known(BoundValue value, Predicate<Object> test) {
        Integer dictionary = onlyDictionary(value);
        if (dictionary != null && table.columns().get(dictionary) instanceof DictionaryColumn column) {
            OneValue each = new OneValue();
            RowValue derived = RowValue.of(value, each);
            BitSet codes = column.codesWhere(distinct -> {
                each.value = distinct;
                Object known = derived.at(0);
                return known != null && test.test(known);
            });
            long count = table.rows() < 1000 ? 0 : column.postings().count(codes);
            boolean few = codes.cardinality() <= 1 || count <= table.rows() / 16;
            return new Access(column.among(codes), few ? count : Access.UNKNOWN, () -> column.postings().rows(codes),
                    () -> column.postings().count(codes));
        }
        RowValue at = RowValue.of(value, table);
        return Access.by(row -> {
            Object known = at.at(row);
            return known != null && test.test(known);
        });
    }

    /// The dictionary column that a value follows from alone; null where it follows from something else too.
    private @Nullable Integer onlyDictionary(BoundValue value) {
        return switch (value) {
            case BoundValue.Attribute(int index, ValueKind _) ->
                    table.columns().get(index) instanceof DictionaryColumn ? index : null;
            case BoundValue.Folded(var _, BoundValue text) -> onlyDictionary(text);
            case BoundValue.Call(FilterFunction function, List<BoundValue> arguments) when function == FilterFunction.LENGTH ->
                    onlyDictionary(arguments.getFirst());
            case BoundValue.Call _,BoundValue.OwnGeometry _,BoundValue.Literal _,BoundValue.Bound _,BoundValue.Day _,BoundValue.Arithmetic _ ->
                    null;
        };
    }

    /// Shows one value as that of every attribute and row.
    private static final class OneValue implements RowSource {

        private @Nullable Object value;

        @Override
        public @Nullable Object attribute(int index, int row) {
            return value;
        }

        @Override
        public @Nullable Geometry geometry(int row) {
            return null;
        }
    }

    private Access both(BoundValue left, BoundValue right, BiPredicate<Object, Object> test) {
        RowValue one = RowValue.of(left, table);
        RowValue other = RowValue.of(right, table);
        return Access.by(row -> {
            Object a = one.at(row);
            Object b = other.at(row);
            return a != null && b != null && test.test(a, b);
        });
    }
}
