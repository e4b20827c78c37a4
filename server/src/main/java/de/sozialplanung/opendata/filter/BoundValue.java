package de.sozialplanung.opendata.filter;

import java.util.List;

/// A value of each feature that a bound filter looks at; null where the feature has none. Its kind is settled.
public sealed interface BoundValue {

    ValueKind kind();

    /// The value of an attribute.
    ///
    /// @param index position in `Schema.attributes()`
    record Attribute(int index, ValueKind kind) implements BoundValue {}

    /// The feature's geometry in EPSG:25832.
    record OwnGeometry() implements BoundValue {

        @Override
        public ValueKind kind() {
            return ValueKind.SHAPE;
        }
    }

    /// The same for every feature; never null.
    ///
    /// @param value of the Java type that the kind names
    record Literal(Object value, ValueKind kind) implements BoundValue {}

    /// A bound of a period: where the value is null, there is no bound, and the literal at that end stands for it.
    ///
    /// @param time    a date or an instant
    /// @param endless the first or the last value of that kind that Java knows
    record Bound(BoundValue time, Literal endless) implements BoundValue {

        @Override
        public ValueKind kind() {
            return time.kind();
        }
    }

    /// The day of an instant in UTC.
    record Day(BoundValue instant) implements BoundValue {

        @Override
        public ValueKind kind() {
            return ValueKind.DATE;
        }
    }

    /// A text without what does not count.
    record Folded(Folding folding, BoundValue text) implements BoundValue {

        @Override
        public ValueKind kind() {
            return ValueKind.TEXT;
        }
    }

    /// A number made of two; each side is an integer or a number.
    record Arithmetic(ArithmeticOperator operator, BoundValue left, BoundValue right) implements BoundValue {

        @Override
        public ValueKind kind() {
            return ValueKind.NUMBER;
        }
    }

    /// What a function makes of its arguments, whose kinds are those it declares: an integer may stand for a number.
    record Call(FilterFunction function, List<BoundValue> arguments) implements BoundValue {

        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public ValueKind kind() {
            return function.result();
        }
    }
}
