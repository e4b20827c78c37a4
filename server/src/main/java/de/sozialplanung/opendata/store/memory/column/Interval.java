package de.sozialplanung.opendata.store.memory.column;

import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.ValueOrder;
import java.util.function.UnaryOperator;

/// Values that follow each other in the order of their kind, with nothing left out between them.
@FunctionalInterface
public interface Interval {

    /// Less than 0 where the value lies before the interval, 0 within, more than 0 behind.
    int place(Object value);

    /// The values that compare so to a literal. `NOT_EQUAL` is no interval: it is all but `EQUAL`.
    static Interval of(Comparison operator, Object literal) {
        return of(operator, UnaryOperator.identity(), literal);
    }

    /// The values of which something compares so to a literal.
    ///
    /// @param image what is compared; of a greater value it is never less
    static Interval of(Comparison operator, UnaryOperator<Object> image, Object literal) {
        return value -> {
            int order = ValueOrder.compare(image.apply(value), literal);
            return operator.holds(order) ? 0 : switch (operator) {
                case EQUAL -> order;
                case LESS, LESS_OR_EQUAL -> 1;
                case GREATER, GREATER_OR_EQUAL -> -1;
                case NOT_EQUAL -> throw new IllegalArgumentException("not an interval");
            };
        };
    }

    /// The texts that begin so.
    static Interval prefix(String prefix) {
        return value -> ((String) value).startsWith(prefix) ? 0 : ValueOrder.compare((String) value, prefix);
    }
}
