package de.sozialplanung.opendata.filter;

import de.sozialplanung.opendata.crs.Crs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which features are wanted, as a client says it: names unchecked, literals untyped, any reference system.
public sealed interface Filter {

    /// All features.
    record Everything() implements Filter {}

    /// The features that pass every operand; with no operand, all of them.
    record And(List<Filter> operands) implements Filter {

        public And {
            operands = List.copyOf(operands);
        }
    }

    /// The features whose property equals the literal. A null value equals nothing; a list property matches where one
    /// of its items equals the literal.
    ///
    /// @param property the property's name; also the name of the parameter in problems
    /// @param literal  the text of the literal, typed by the binder
    record Equal(String property, String literal) implements Filter {}

    /// The features whose geometry shares at least a point with the box, edges included. A feature without geometry
    /// does not pass.
    ///
    /// @param minX east of the west edge in the box' reference system; above `maxX` where a geographic box crosses the
    ///             antimeridian
    record Box(double minX, double minY, double maxX, double maxY, Crs crs) implements Filter {}

    /// The features whose time shares at least an instant with the closed interval. A date is its whole day in UTC. A
    /// feature whose collection has no time passes; one whose own time is null passes too (Part 1, 7.15.4).
    ///
    /// @param begin null for no lower bound
    /// @param end   null for no upper bound
    record During(@Nullable Instant begin, @Nullable Instant end) implements Filter {}

    /// The features with one of these identifiers; unknown ones are no error.
    record Ids(List<String> ids) implements Filter {

        public Ids {
            ids = List.copyOf(ids);
        }
    }
}
