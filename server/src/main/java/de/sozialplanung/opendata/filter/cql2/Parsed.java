package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;

/// What stands between two parentheses or in a list of arguments: a condition or a value, which only shows at its end.
sealed interface Parsed {

    record Condition(Filter filter, int position) implements Parsed {}

    record Value(Expression expression) implements Parsed {}

    /// It as a condition; a value is one where it is true.
    default Filter condition() {
        return switch (this) {
            case Condition(Filter filter, int _) -> filter;
            case Value(Expression expression) -> new Filter.IsTrue(expression);
        };
    }

    /// It as a value, which a condition is not.
    default Expression value(Reading reading) {
        return switch (this) {
            case Condition(Filter _, int position) -> throw reading.fault(position,
                    "Expected a value here: a literal, a property, a function or arithmetic; this is a condition.");
            case Value(Expression expression) -> expression;
        };
    }
}
