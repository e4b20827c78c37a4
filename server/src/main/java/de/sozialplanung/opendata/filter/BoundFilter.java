package de.sozialplanung.opendata.filter;

import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/// A filter that is settled for one collection: attributes by position, literals of the Java types of `ValueKind`, shapes
/// in EPSG:25832. What stores evaluate; they never see a name. Every store gives the same answers, which are these.
///
/// **Null.** A leaf passes where it is known to hold: with a null on either side it does not, and neither does its
/// negation (`IsNull` apart). There is no negation but at the leaves: a binder moves it down, which for the three-valued
/// logic of SQL changes nothing. A figure that is withheld is null, so that no filter can tell what it was.
///
/// **Text** is compared and sorted by Unicode code points, the same in every locale; upper case comes before lower case
/// and `ä` after `z`. Case and accents count unless `Folding` leaves them out. The empty text is a text.
///
/// **Numbers** are compared as integers where both are, else as doubles. There is no NaN and no infinity; what arithmetic
/// does not define is null (`ArithmeticOperator`). -0 is 0.
///
/// **Truth** values: false is less than true.
///
/// **Dates and instants.** Two instants are compared to the microsecond. Where a date is on either side, both are compared
/// by their days in UTC: a date equals every instant of its day.
///
/// **Lists** are compared as sets (`ArrayRelation`); an empty one is not null.
///
/// **Geometry.** Relations are those of Simple Features on the plane of EPSG:25832; edges belong to what they bound, so a
/// point on the edge of a box is in it. No feature has an empty geometry: it is null then, and passes no relation, not
/// even `DISJOINT`, nor its negation.
public sealed interface BoundFilter {

    /// All features.
    record Everything() implements BoundFilter {}

    /// No feature.
    record Nothing() implements BoundFilter {}

    /// The features that pass every operand, of which there are at least two; none is an `And`, `Everything` or `Nothing`.
    record And(List<BoundFilter> operands) implements BoundFilter {

        public And {
            operands = List.copyOf(operands);
        }
    }

    /// The features that pass an operand, of which there are at least two; none is an `Or`, `Everything` or `Nothing`.
    record Or(List<BoundFilter> operands) implements BoundFilter {

        public Or {
            operands = List.copyOf(operands);
        }
    }

    /// Two values that compare so: both text, both truth values, both dates, both instants, or both numeric. A literal, if
    /// there is just one, is on the right.
    record Compare(Comparison operator, BoundValue left, BoundValue right) implements BoundFilter {}

    /// A value that is, or with `negated` is not, one of several.
    ///
    /// @param value of any kind but list and shape
    /// @param items literals, all of the value's kind; where that is `INTEGER` or `NUMBER`, all `Long` or all `Double`
    record In(BoundValue value, Set<Object> items, boolean negated) implements BoundFilter {

        public In {
            items = Set.copyOf(items);
        }
    }

    /// A text that matches, or does not.
    record Like(BoundValue value, LikePattern pattern, boolean negated) implements BoundFilter {}

    /// A value that is null, or is not.
    record IsNull(BoundValue value, boolean negated) implements BoundFilter {}

    /// A list that lies so to another one, or does not; at most one of them is a literal, and that is on the right.
    record Array(ArrayRelation relation, BoundValue left, BoundValue right, boolean negated) implements BoundFilter {}

    /// The features whose geometry lies so to a shape, or does not.
    ///
    /// @param shape a point, line, polygon or a collection of one of these; not empty, valid, in EPSG:25832
    record Spatial(SpatialRelation relation, Geometry shape, boolean negated) implements BoundFilter {}

    /// The features that have one of these identifiers, or have none of them.
    record Ids(Set<String> ids, boolean negated) implements BoundFilter {

        public Ids {
            ids = Set.copyOf(ids);
        }
    }
}
