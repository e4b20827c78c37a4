package de.sozialplanung.opendata.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Settles how periods lie to each other: every temporal relation is a few comparisons of begins and ends.
final class TimeBinder {

    /// Before and after every date of ours.
    private static final BoundValue.Literal BEGINNING = new BoundValue.Literal(LocalDate.MIN, ValueKind.DATE);
    private static final BoundValue.Literal END = new BoundValue.Literal(LocalDate.MAX, ValueKind.DATE);

    private final ValueBinder values;

    TimeBinder(ValueBinder values) {
        this.values = values;
    }

    /// A period; a single time is one whose begin is its end.
    record Period(BoundValue begin, BoundValue end) {}

    Clauses relation(TemporalRelation relation, Expression left, Expression right) {
        Period a = period(left);
        Period b = period(right);
        return switch (relation) {
            case AFTER -> Clauses.all(greater(a.begin, b.end));
            case BEFORE -> Clauses.all(less(a.end, b.begin));
            case CONTAINS -> Clauses.all(less(a.begin, b.begin), greater(a.end, b.end));
            case DISJOINT -> Clauses.any(less(a.end, b.begin), greater(a.begin, b.end));
            case DURING -> Clauses.all(greater(a.begin, b.begin), less(a.end, b.end));
            case EQUALS -> Clauses.all(equal(a.begin, b.begin), equal(a.end, b.end));
            case FINISHED_BY -> Clauses.all(less(a.begin, b.begin), equal(a.end, b.end));
            case FINISHES -> Clauses.all(greater(a.begin, b.begin), equal(a.end, b.end));
            case INTERSECTS -> intersects(a, b);
            case MEETS -> Clauses.all(equal(a.end, b.begin));
            case MET_BY -> Clauses.all(equal(a.begin, b.end));
            case OVERLAPPED_BY ->
                    Clauses.all(greater(a.begin, b.begin), less(a.begin, b.end), greater(a.end, b.end));
            case OVERLAPS -> Clauses.all(less(a.begin, b.begin), greater(a.end, b.begin), less(a.end, b.end));
            case STARTED_BY -> Clauses.all(equal(a.begin, b.begin), greater(a.end, b.end));
            case STARTS -> Clauses.all(equal(a.begin, b.begin), less(a.end, b.end));
        };
    }

    static Clauses intersects(Period a, Period b) {
        return Clauses.all(
                new Clause(Comparison.LESS_OR_EQUAL, a.begin, b.end),
                new Clause(Comparison.GREATER_OR_EQUAL, a.end, b.begin));
    }

    private static Clause less(BoundValue left, BoundValue right) {
        return new Clause(Comparison.LESS, left, right);
    }

    private static Clause greater(BoundValue left, BoundValue right) {
        return new Clause(Comparison.GREATER, left, right);
    }

    private static Clause equal(BoundValue left, BoundValue right) {
        return new Clause(Comparison.EQUAL, left, right);
    }

    private Period period(Expression expression) {
        if (!(expression instanceof Expression.Interval(Expression begin, Expression end, Origin at))) {
            BoundValue time = time(expression);
            return new Period(time, time);
        }
        Period period = new Period(begin instanceof Expression.Open ? BEGINNING : bound(time(begin), false),
                end instanceof Expression.Open ? END : bound(time(end), true));
        if (period.begin instanceof BoundValue.Literal first && period.end instanceof BoundValue.Literal last
                && order(first, last) > 0) {
            throw Literal.fault(at, "An interval must not begin after its end.");
        }
        return period;
    }

    private BoundValue time(Expression expression) {
        BoundValue value = switch (expression) {
            case Expression.Untyped(String text, Origin at) -> Literal.time(text, "a time", at);
            case Expression.Text(String text, Origin at) -> Literal.time(text, "a time", at);
            default -> values.value(expression, null);
        };
        if (!value.kind().isTemporal()) {
            throw Literal.fault(expression.at(), "What stands here must be a date, an instant or an interval.");
        }
        return value;
    }

    /// A time that stands for no bound where it is null; a literal never is.
    static BoundValue bound(BoundValue time, boolean end) {
        if (time instanceof BoundValue.Literal) {
            return time;
        }
        return new BoundValue.Bound(time, time.kind() == ValueKind.DATE
                ? (end ? END : BEGINNING)
                : new BoundValue.Literal(end ? Instant.MAX : Instant.MIN, ValueKind.INSTANT));
    }

    /// The day of a time in UTC.
    static BoundValue day(BoundValue time) {
        return switch (time) {
            case BoundValue.Literal literal -> literalDay(literal);
            case BoundValue.Bound(BoundValue inner, BoundValue.Literal endless) when inner
                    .kind() == ValueKind.INSTANT ->
                    new BoundValue.Bound(day(inner), literalDay(endless));
            default -> time.kind() == ValueKind.INSTANT ? new BoundValue.Day(time) : time;
        };
    }

    private static BoundValue.Literal literalDay(BoundValue.Literal literal) {
        if (!(literal.value() instanceof Instant instant)) {
            return literal;
        }
        return instant.equals(Instant.MIN) ? BEGINNING
                : instant.equals(Instant.MAX) ? END
                        : new BoundValue.Literal(LocalDate.ofInstant(instant, ZoneOffset.UTC), ValueKind.DATE);
    }

    private static int order(BoundValue.Literal left, BoundValue.Literal right) {
        return left.kind() == right.kind() ? ValueOrder.compare(left.value(), right.value())
                : ValueOrder.compare(literalDay(left).value(), literalDay(right).value());
    }
}
