package de.sozialplanung.opendata.filter;

import de.sozialplanung.opendata.crs.Crs;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/// What a filter compares, as a client says it: names unchecked, geometries in any reference system.
public sealed interface Expression {

    /// Where it was said.
    Origin at();

    /// The value of a property; where the property is the geometry, the feature's geometry.
    record Property(String name, Origin at) implements Expression {}

    /// The feature's geometry, whatever it is called.
    record OwnGeometry(Origin at) implements Expression {}

    /// A literal whose type is that of what it stands beside: a query parameter, or text in Filter Encoding.
    record Untyped(String text, Origin at) implements Expression {}

    record Text(String text, Origin at) implements Expression {}

    /// A number; nothing here means Java's class of that name.
    @SuppressWarnings("AvoidCommonTypeNames")
    record Number(BigDecimal value, Origin at) implements Expression {

        /// Equal numbers are equal however they were written: 1, 1.0 and 1e0.
        public Number {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    record Truth(boolean value, Origin at) implements Expression {}

    record Date(LocalDate value, Origin at) implements Expression {}

    record Timestamp(Instant value, Origin at) implements Expression {}

    /// No bound: `'..'` in an interval.
    record Open(Origin at) implements Expression {}

    /// A period from a begin to an end, both included; each a date, an instant, a property of these types, or open. A
    /// property that is null leaves its side open.
    record Interval(Expression begin, Expression end, Origin at) implements Expression {}

    /// A geometry with east before north, whatever the authority says; any type but an empty one.
    record Shape(Geometry geometry, Crs crs, Origin at) implements Expression {}

    /// A box.
    ///
    /// @param minX east of the west edge in the box' reference system; above `maxX` where a geographic box crosses the
    ///             antimeridian
    record Box(double minX, double minY, double maxX, double maxY, Crs crs, Origin at) implements Expression {}

    /// A list.
    record Items(List<Expression> items, Origin at) implements Expression {

        public Items {
            items = List.copyOf(items);
        }
    }

    record Arithmetic(ArithmeticOperator operator, Expression left, Expression right,
            Origin at) implements Expression {}

    /// `CASEI` or `ACCENTI` of a text.
    record Folded(Folding folding, Expression text, Origin at) implements Expression {}

    /// A call of a function by the name that the client used.
    record Call(String function, List<Expression> arguments, Origin at) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
