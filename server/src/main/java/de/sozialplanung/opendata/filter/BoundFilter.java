package de.sozialplanung.opendata.filter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// A filter that is settled for one collection: attributes by position, literals of the attribute's Java type, shapes in
/// the storage reference system. What stores evaluate; they never see a name.
public sealed interface BoundFilter {

    /// All features.
    record Everything() implements BoundFilter {}

    /// The features that pass every operand, of which there are at least two.
    record And(List<BoundFilter> operands) implements BoundFilter {

        public And {
            operands = List.copyOf(operands);
        }
    }

    /// The features whose attribute equals the value; for a list attribute, those that have the value as an item. Null
    /// equals nothing; text is compared letter by letter.
    ///
    /// @param attribute position in `Schema.attributes()`
    /// @param value     of the attribute's Java type, for a list attribute of its items' type
    record Equal(int attribute, Object value) implements BoundFilter {}

    /// The features whose geometry shares at least a point with the area, its edge included. A feature without geometry
    /// does not pass.
    ///
    /// @param area a polygon or multi-polygon in EPSG:25832
    record Intersects(Geometry area) implements BoundFilter {}

    /// The features whose time shares an instant with the closed interval. A date is its whole day in UTC. Null is no
    /// bound: an only time that is null passes, as does an interval whose begin or end is null on that side.
    ///
    /// @param from  position of the attribute that holds the feature's begin (or its only time)
    /// @param to    position of the attribute that holds its end; the same as `from` for an only time
    /// @param begin null for no lower bound
    /// @param end   null for no upper bound
    record During(int from, int to, @Nullable Instant begin, @Nullable Instant end) implements BoundFilter {}

    /// The features with one of these identifiers; with none of them, nothing passes.
    record Ids(Set<String> ids) implements BoundFilter {

        public Ids {
            ids = Set.copyOf(ids);
        }
    }
}
