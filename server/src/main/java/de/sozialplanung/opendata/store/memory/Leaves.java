package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.BoundValue;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.filter.Folding;
import de.sozialplanung.opendata.filter.LikePattern;
import de.sozialplanung.opendata.filter.ValueKind;
import de.sozialplanung.opendata.filter.ValueOrder;
import de.sozialplanung.opendata.store.memory.column.Column;
import de.sozialplanung.opendata.store.memory.column.DictionaryColumn;
import de.sozialplanung.opendata.store.memory.column.Interval;
import de.sozialplanung.opendata.store.memory.column.TextColumn;
import de.sozialplanung.opendata.store.memory.row.Condition;
import de.sozialplanung.opendata.store.memory.row.RowTest;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Compiles the leaves of a filter that look at values: the usual ones for the column they look at, the others to a test
/// that works them out row by row.
final class Leaves {

    private final Table table;

    Leaves(Table table) {
        this.table = table;
    }

    Condition condition(BoundFilter leaf) {
        Condition fast = switch (leaf) {
            case BoundFilter.Compare compare -> compare(compare);
            case BoundFilter.In(BoundValue.Attribute(int index, ValueKind _), Set<Object> items, boolean negated) ->
                    column(index).among(items, negated);
            case BoundFilter.IsNull(BoundValue value, boolean negated) -> isNull(value, negated);
            case BoundFilter.Like(BoundValue.Attribute(int index, ValueKind _), LikePattern pattern, boolean negated) when column(
                    index) instanceof TextColumn column ->
                    like(column, pattern, negated);
            default -> null;
        };
        if (fast == null) {
            fast = perValue(leaf);
        }
        return fast != null ? fast
                : Condition.tested(new ObjectTest(this::origin).of(leaf), Condition.Effort.OBJECT);
    }

    private RowValue origin(BoundValue value) {
        return value instanceof BoundValue.Attribute(int index, ValueKind _) ? column(index)::value
                : row -> table.shapes().stored(row);
    }

    private Column column(int index) {
        return table.columns().get(index);
    }

    private @Nullable Condition compare(BoundFilter.Compare compare) {
        if (compare.right() instanceof BoundValue.Literal(Object literal, ValueKind _)) {
            Image image = Image.of(compare.left());
            if (image != null) {
                return compare(image, compare.operator(), literal);
            }
            if (compare.left() instanceof BoundValue.Call(FilterFunction function, List<BoundValue> between)
                    && function == FilterFunction.DISTANCE) {
                return near(between, compare.operator(), literal);
            }
        }
        if (!compare.left().kind().isNumeric() || !NumberValue.exact(compare.left(), compare.right(), table)) {
            return null;
        }
        NumberValue left = NumberValue.of(compare.left(), table);
        NumberValue right = NumberValue.of(compare.right(), table);
        return left == null || right == null
                ? null
                : Condition.tested(NumberValue.compare(compare.operator(), left, right), Condition.Effort.NUMBER);
    }

    private Condition compare(Image image, Comparison operator, Object literal) {
        Column column = column(image.attribute());
        Condition compared = operator == Comparison.NOT_EQUAL
                ? column.within(Interval.of(Comparison.EQUAL, image.of(), literal), true)
                : column.within(Interval.of(operator, image.of(), literal), false);
        Object ofNull = image.ofNull();
        return ofNull != null && operator.holds(ValueOrder.compare(ofNull, literal))
                ? Condition.or(List.of(compared, column.isNull(false)))
                : compared;
    }

    private @Nullable Condition near(List<BoundValue> between, Comparison operator, Object metres) {
        boolean nearer = operator == Comparison.LESS;
        if (!nearer && operator != Comparison.LESS_OR_EQUAL) {
            return null;
        }
        return between.stream().filter(BoundValue.OwnGeometry.class::isInstance).count() != 1
                ? null
                : between.stream().filter(BoundValue.Literal.class::isInstance)
                        .map(shape -> table.shapes().near((Geometry) ((BoundValue.Literal) shape).value(),
                                ((Number) metres).doubleValue(), nearer))
                        .findFirst().orElse(null);
    }

    private @Nullable Condition isNull(BoundValue value, boolean negated) {
        return switch (value) {
            case BoundValue.Attribute(int index, ValueKind _) -> column(index).isNull(negated);
            case BoundValue.OwnGeometry() -> table.shapes().isNull(negated);
            case BoundValue.Day(BoundValue instant) -> isNull(instant, negated);
            case BoundValue.Folded(Folding _, BoundValue text) -> isNull(text, negated);
            case BoundValue.Literal _,BoundValue.Bound _,BoundValue.Arithmetic _,BoundValue.Call _ -> null;
        };
    }

    private static Condition like(TextColumn column, LikePattern pattern, boolean negated) {
        LikePattern.Matcher matcher = pattern.matcher();
        byte[] part = pattern.part().getBytes(StandardCharsets.UTF_8);
        RowTest matches = row -> column.holds(row, part) && matcher.matches(column.text(row));
        Condition matching = Condition.tested(row -> !column.isNull(row) && matches.test(row) != negated,
                Condition.Effort.OBJECT);
        String prefix = pattern.prefix();
        return negated || prefix.isEmpty()
                ? matching
                : Condition.and(List.of(column.within(Interval.prefix(prefix), false), matching));
    }

    /// Looks at each distinct value once where the leaf depends on nothing but an attribute that has few.
    private @Nullable Condition perValue(BoundFilter leaf) {
        List<BoundValue> origins = ObjectTest.origins(leaf).distinct().toList();
        if (origins.size() != 1 || !(origins.getFirst() instanceof BoundValue.Attribute(int index, ValueKind _))
                || !(column(index) instanceof DictionaryColumn column)) {
            return null;
        }
        List<Object> distinct = column.distinct();
        RowTest test = new ObjectTest(_ -> code -> code == distinct.size() ? null : distinct.get(code)).of(leaf);
        BitSet passing = new BitSet();
        for (int code = 0; code <= distinct.size(); code++) {
            passing.set(code, test.test(code));
        }
        return column.codes(passing);
    }
}
