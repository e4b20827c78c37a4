package de.sozialplanung.opendata.filter;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.problem.Problem;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Settles a filter for one collection: names become positions, literals values, shapes come to the storage system, and
/// negations go down to the leaves.
public final class FilterBinder {

    /// Instants before and after these are no bounds: data run from year 0 to 9999.
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /// The least step between instants, in nanoseconds.
    private static final int MICROSECOND = 1000;

    private final Schema schema;
    private final ShapeBinder shapes;
    private final ValueBinder values;
    private final TimeBinder times;

    private FilterBinder(Schema schema) {
        this.schema = schema;
        shapes = new ShapeBinder(schema);
        values = new ValueBinder(schema, shapes);
        times = new TimeBinder(values);
    }

    /// Binds a filter to the schema of a collection.
    ///
    /// @throws Problem where a property or function does not exist there, types do not fit, or a geometry, box or period is
    ///                 none; with the place in the parameter's text where that is known
    public static BoundFilter bind(Filter filter, Collection collection) {
        return new FilterBinder(collection.schema()).bind(filter, false);
    }

    private BoundFilter bind(Filter filter, boolean negated) {
        return switch (filter) {
            case Filter.Everything() -> Junction.constant(!negated);
            case Filter.And(List<Filter> operands) -> Junction.of(!negated, bind(operands, negated));
            case Filter.Or(List<Filter> operands) -> Junction.of(negated, bind(operands, negated));
            case Filter.Not(Filter operand) -> bind(operand, !negated);
            case Filter.IsTrue(Expression value) -> isTrue(value, negated);
            case Filter.Compare(Comparison operator, Expression left, Expression right) ->
                    compare(operator, left, right, negated);
            case Filter.Between(Expression value, Expression low, Expression high) -> Junction.of(!negated,
                    List.of(compare(Comparison.GREATER_OR_EQUAL, value, low, negated),
                            compare(Comparison.LESS_OR_EQUAL, value, high, negated)));
            case Filter.In(Expression value, List<Expression> items) -> in(value, items, negated);
            case Filter.Like(Expression value, Expression pattern) -> like(value, pattern, negated);
            case Filter.IsNull(Expression value) -> isNull(values.value(value, null), negated);
            case Filter.Spatial(SpatialRelation relation, Expression left, Expression right) ->
                    shapes.relation(relation, left, right, negated);
            case Filter.Temporal(TemporalRelation relation, Expression left, Expression right) ->
                    clauses(times.relation(relation, left, right), negated);
            case Filter.Array(ArrayRelation relation, Expression left, Expression right) ->
                    array(relation, left, right, negated);
            case Filter.During(Instant begin, Instant end) -> during(begin, end, negated);
            case Filter.Ids(List<String> ids) -> ids(Set.copyOf(ids), negated);
        };
    }

    private List<BoundFilter> bind(List<Filter> operands, boolean negated) {
        return operands.stream().map(operand -> bind(operand, negated)).toList();
    }

    private static BoundFilter ids(Set<String> ids, boolean negated) {
        return ids.isEmpty() ? Junction.constant(negated) : new BoundFilter.Ids(ids, negated);
    }

    private static BoundFilter isNull(BoundValue value, boolean negated) {
        boolean known = value instanceof BoundValue.Literal
                || (value instanceof BoundValue.Attribute(int index, ValueKind _) && index == 0);
        return known ? Junction.constant(negated) : new BoundFilter.IsNull(value, negated);
    }

    private BoundFilter isTrue(Expression expression, boolean negated) {
        BoundValue value = values.value(expression, ValueKind.TRUTH);
        if (value instanceof BoundValue.Literal(Boolean truth, ValueKind _)) {
            return Junction.constant(truth != negated);
        }
        if (value.kind() != ValueKind.TRUTH) {
            throw Literal.fault(expression.at(), "A condition must be true or false; this is "
                    + ValueBinder.described(value.kind()) + ".");
        }
        return new BoundFilter.Compare(negated ? Comparison.NOT_EQUAL : Comparison.EQUAL, value,
                new BoundValue.Literal(true, ValueKind.TRUTH));
    }

    private BoundFilter compare(Comparison operator, Expression left, Expression right, boolean negated) {
        ValueBinder.Pair pair = values.pair(left, right);
        if (pair.left().kind() == ValueKind.TEXTS || pair.right().kind() == ValueKind.TEXTS) {
            return compareItems(operator, pair, right.at(), negated);
        }
        return compare(negated ? operator.negated() : operator, pair.left(), pair.right(), right.at());
    }

    /// Compares two values of kinds that go together.
    private static BoundFilter compare(Comparison operator, BoundValue left, BoundValue right, Origin at) {
        ValueKind one = left.kind();
        ValueKind other = right.kind();
        if (one == ValueKind.SHAPE || other == ValueKind.SHAPE) {
            throw Literal.fault(at, "A geometry is compared by place, not by value.");
        }
        if (one != other && !(one.isNumeric() && other.isNumeric()) && !(one.isTemporal() && other.isTemporal())) {
            throw Literal.fault(at, "What is compared must be of one type; here " + ValueBinder.described(one)
                    + " stands beside " + ValueBinder.described(other) + ".");
        }
        boolean days = one.isTemporal() && one != other;
        return compare(operator, days ? TimeBinder.day(left) : left, days ? TimeBinder.day(right) : right);
    }

    private static BoundFilter compare(Comparison operator, BoundValue left, BoundValue right) {
        if (left instanceof BoundValue.Literal one) {
            return right instanceof BoundValue.Literal other
                    ? Junction.constant(operator.holds(ValueOrder.compare(one.value(), other.value())))
                    : compare(operator.swapped(), right, left);
        }
        boolean identifier = left instanceof BoundValue.Attribute(int index, ValueKind _) && index == 0;
        if (identifier && right instanceof BoundValue.Literal(String id, ValueKind _)
                && (operator == Comparison.EQUAL || operator == Comparison.NOT_EQUAL)) {
            return new BoundFilter.Ids(Set.of(id), operator == Comparison.NOT_EQUAL);
        }
        return new BoundFilter.Compare(operator, left, right);
    }

    /// A list equals a text where one of its items does, and differs from it where one does.
    private static BoundFilter compareItems(Comparison operator, ValueBinder.Pair pair, Origin at, boolean negated) {
        BoundValue list = pair.left().kind() == ValueKind.TEXTS ? pair.left() : pair.right();
        BoundValue other = list.equals(pair.left()) ? pair.right() : pair.left();
        if (operator == Comparison.EQUAL && other.kind() == ValueKind.TEXTS) {
            return array(ArrayRelation.EQUALS, list, other, negated);
        }
        if (!(other instanceof BoundValue.Literal(String item, ValueKind _))
                || (operator != Comparison.EQUAL && operator != Comparison.NOT_EQUAL)) {
            throw Literal.fault(at, "A list is compared by = and <> with a text, and by array functions with a list.");
        }
        BoundValue.Literal items = new BoundValue.Literal(List.of(item), ValueKind.TEXTS);
        return operator == Comparison.EQUAL
                ? array(ArrayRelation.CONTAINS, list, items, negated)
                : array(ArrayRelation.CONTAINED_BY, list, items, !negated);
    }

    private BoundFilter in(Expression expression, List<Expression> items, boolean negated) {
        if (items.isEmpty()) {
            throw Literal.fault(expression.at(), "A list of values to choose from must not be empty.");
        }
        List<ValueBinder.Pair> pairs = items.stream().map(item -> values.pair(expression, item)).toList();
        BoundValue value = pairs.getFirst().left();
        Set<Object> literals = new HashSet<>();
        for (ValueBinder.Pair pair : pairs) {
            if (pair.right() instanceof BoundValue.Literal(Object literal, ValueKind kind) && kind == value.kind()
                    && kind != ValueKind.SHAPE && kind != ValueKind.TEXTS) {
                literals.add(literal);
            }
        }
        boolean alike = pairs.stream()
                .allMatch(pair -> pair.right() instanceof BoundValue.Literal(Object literal, ValueKind _)
                        && literals.contains(literal));
        if (!alike || value instanceof BoundValue.Literal || literals.size() == 1) {
            return Junction.of(negated, items.stream()
                    .map(item -> compare(Comparison.EQUAL, expression, item, negated)).toList());
        }
        if (value instanceof BoundValue.Attribute(int index, ValueKind _) && index == 0) {
            Set<String> ids = new HashSet<>();
            literals.forEach(id -> ids.add((String) id));
            return ids(ids, negated);
        }
        return new BoundFilter.In(value, literals, negated);
    }

    private BoundFilter like(Expression expression, Expression pattern, boolean negated) {
        BoundValue value = values.value(expression, ValueKind.TEXT);
        if (value.kind() != ValueKind.TEXT) {
            throw Literal.fault(expression.at(), "Only a text can be compared with a pattern.");
        }
        if (!(values.value(pattern, ValueKind.TEXT) instanceof BoundValue.Literal(String text, ValueKind _))) {
            throw Literal.fault(pattern.at(), "A pattern must be a text in quotes.");
        }
        LikePattern like = new LikePattern(text);
        return value instanceof BoundValue.Literal(String literal, ValueKind _)
                ? Junction.constant(like.matcher().matches(literal) != negated)
                : new BoundFilter.Like(value, like, negated);
    }

    private BoundFilter array(ArrayRelation relation, Expression left, Expression right, boolean negated) {
        BoundValue one = values.value(left, ValueKind.TEXTS);
        BoundValue other = values.value(right, ValueKind.TEXTS);
        if (one.kind() != ValueKind.TEXTS || other.kind() != ValueKind.TEXTS) {
            throw Literal.fault(one.kind() == ValueKind.TEXTS ? right.at() : left.at(),
                    "Array functions compare lists.");
        }
        return array(relation, one, other, negated);
    }

    private static BoundFilter array(ArrayRelation relation, BoundValue left, BoundValue right, boolean negated) {
        if (left instanceof BoundValue.Literal(List<?> one, ValueKind _)) {
            return right instanceof BoundValue.Literal(List<?> other, ValueKind _)
                    ? Junction.constant(relation.holds(one, other) != negated)
                    : new BoundFilter.Array(relation.swapped(), right, left, negated);
        }
        return new BoundFilter.Array(relation, left, right, negated);
    }

    private static BoundFilter clauses(Clauses clauses, boolean negated) {
        return Junction.of(clauses.all() != negated, clauses.clauses().stream()
                .map(clause -> compare(negated ? clause.operator().negated() : clause.operator(), clause.left(),
                        clause.right(), Origin.of("filter")))
                .toList());
    }

    private BoundFilter during(@Nullable Instant begin, @Nullable Instant end, boolean negated) {
        if (begin != null && end != null && begin.isAfter(end)) {
            throw Literal.fault("A period must not begin after its end.");
        }
        Property start = time(Role.INSTANT, Role.INTERVAL_START, Role.INTERVAL_END);
        Property stop = time(Role.INSTANT, Role.INTERVAL_END, Role.INTERVAL_START);
        if (start == null || stop == null) {
            return Junction.constant(!negated);
        }
        return Junction.of(!negated, Stream.of(
                bound(stop, true, Comparison.GREATER_OR_EQUAL, begin == null || begin.isBefore(FIRST) ? null
                        : begin.plusNanos(MICROSECOND - 1), negated),
                bound(start, false, Comparison.LESS_OR_EQUAL, end == null || end.isAfter(LAST) ? null : end, negated))
                .toList());
    }

    private BoundFilter bound(Property property, boolean end, Comparison operator, @Nullable Instant limit,
            boolean negated) {
        if (limit == null) {
            return Junction.constant(!negated);
        }
        int index = schema.index(property.name()).orElseThrow();
        BoundValue time = TimeBinder.bound(new BoundValue.Attribute(index, ValueKind.of(property.type())), end);
        return compare(negated ? operator.negated() : operator, time, Literal.instant(limit), Origin.of("datetime"));
    }

    /// The date or instant in the first of these roles that there is; null where there is none.
    private @Nullable Property time(Role... roles) {
        for (Role role : roles) {
            for (Property property : schema.attributes()) {
                if (property.role() == role
                        && (property.type() == PropertyType.DATE || property.type() == PropertyType.DATE_TIME)) {
                    return property;
                }
            }
        }
        return null;
    }
}
