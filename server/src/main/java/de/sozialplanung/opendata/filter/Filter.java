package de.sozialplanung.opendata.filter;

import de.sozialplanung.opendata.crs.Crs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which features are wanted, as a client says it in any of the filter languages: names unchecked, literals as spoken, any
/// reference system. `FilterBinder` settles it for a collection. What filters mean is said once, at `BoundFilter`.
public sealed interface Filter {

    /// All features.
    record Everything() implements Filter {}

    /// The features that pass every operand; with no operand, all of them.
    record And(List<Filter> operands) implements Filter {

        public And {
            operands = List.copyOf(operands);
        }
    }

    /// The features that pass an operand; with no operand, none.
    record Or(List<Filter> operands) implements Filter {

        public Or {
            operands = List.copyOf(operands);
        }
    }

    /// The features for which the operand is known to be false.
    record Not(Filter operand) implements Filter {}

    /// The features for which a truth value is true.
    record IsTrue(Expression value) implements Filter {}

    /// A comparison of two values. A list beside a text compares each of its items and holds where it does for one.
    record Compare(Comparison operator, Expression left, Expression right) implements Filter {}

    /// Bounds included.
    record Between(Expression value, Expression low, Expression high) implements Filter {}

    record In(Expression value, List<Expression> items) implements Filter {

        public In {
            items = List.copyOf(items);
        }
    }

    /// Whether a text matches a pattern.
    ///
    /// @param pattern a text in the notation of `LikePattern`, folded or not
    record Like(Expression value, Expression pattern) implements Filter {}

    record IsNull(Expression value) implements Filter {}

    record Spatial(SpatialRelation relation, Expression left, Expression right) implements Filter {

        /// The features whose geometry shares a point with a box, edges included.
        public static Spatial box(double minX, double minY, double maxX, double maxY, Crs crs, String parameter) {
            Origin at = Origin.of(parameter);
            return new Spatial(SpatialRelation.INTERSECTS, new Expression.OwnGeometry(at),
                    new Expression.Box(minX, minY, maxX, maxY, crs, at));
        }
    }

    record Temporal(TemporalRelation relation, Expression left, Expression right) implements Filter {}

    record Array(ArrayRelation relation, Expression left, Expression right) implements Filter {}

    /// The features whose time shares at least an instant with the closed interval (OGC API Features Part 1, 7.15.4).
    /// The time is the property in the role `INSTANT`, else the interval of those in `INTERVAL_START` and `INTERVAL_END`.
    /// A feature without time passes, be it that its collection knows none or that its own is null.
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

    /// The features whose property equals a literal that is written as in a query parameter of the property's name.
    static Filter equal(String property, String literal) {
        Origin at = Origin.of(property);
        return new Compare(Comparison.EQUAL, new Expression.Property(property, at),
                new Expression.Untyped(literal, at));
    }
}
