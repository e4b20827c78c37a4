package de.sozialplanung.opendata.filter;

import de.sozialplanung.opendata.catalog.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/// Settles how geometries lie to each other: shapes come to EPSG:25832, the feature's own geometry to the left side.
final class ShapeBinder {

    private final Schema schema;

    ShapeBinder(Schema schema) {
        this.schema = schema;
    }

    /// A geometry as a value of a function.
    BoundValue value(Expression expression) {
        Geometry shape = shape(expression);
        if (shape == null) {
            return new BoundValue.OwnGeometry();
        }
        if (shape.isEmpty()) {
            throw Literal.fault(expression.at(), "The geometry lies too far away to be measured from here.");
        }
        return new BoundValue.Literal(shape, ValueKind.SHAPE);
    }

    BoundFilter relation(SpatialRelation relation, Expression left, Expression right, boolean negated) {
        Geometry one = shape(left);
        Geometry other = shape(right);
        if (one != null && other != null) {
            return Junction.constant(holds(relation, one, other) != negated);
        }
        if (schema.geometry().isEmpty()) {
            return new BoundFilter.Nothing();
        }
        if (one == null && other == null) {
            return whereKnown(toItself(relation) != negated);
        }
        return one == null
                ? to(relation, Objects.requireNonNull(other), right.at(), negated)
                : to(relation.swapped(), one, left.at(), negated);
    }

    private static boolean holds(SpatialRelation relation, Geometry one, Geometry other) {
        if (one.isEmpty() || other.isEmpty()) {
            return relation == SpatialRelation.DISJOINT;
        }
        return relation.holds(one, other);
    }

    private static boolean toItself(SpatialRelation relation) {
        return switch (relation) {
            case INTERSECTS, EQUALS, WITHIN, CONTAINS -> true;
            case DISJOINT, TOUCHES, CROSSES, OVERLAPS -> false;
        };
    }

    /// All features that have a geometry, or none.
    private static BoundFilter whereKnown(boolean holds) {
        return holds ? new BoundFilter.IsNull(new BoundValue.OwnGeometry(), true) : new BoundFilter.Nothing();
    }

    private static BoundFilter to(SpatialRelation relation, Geometry shape, Origin at, boolean negated) {
        if (shape.isEmpty()) {
            return whereKnown((relation == SpatialRelation.DISJOINT) != negated);
        }
        if (!shape.getClass().equals(GeometryCollection.class)) {
            return new BoundFilter.Spatial(relation, shape, negated);
        }
        if (relation != SpatialRelation.INTERSECTS && relation != SpatialRelation.DISJOINT) {
            throw Literal.fault(at, "A collection of points, lines and polygons together can only be asked for what "
                    + "intersects it or is disjoint from it.");
        }
        // what meets one of its members meets all of it
        List<BoundFilter> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            parts.add(new BoundFilter.Spatial(relation, shape.getGeometryN(i), negated));
        }
        return Junction.of((relation == SpatialRelation.DISJOINT) != negated, parts);
    }

    /// The geometry of a literal, empty where it is out of reach; null for the feature's own.
    private @Nullable Geometry shape(Expression expression) {
        return switch (expression) {
            case Expression.OwnGeometry _ -> null;
            case Expression.Property property when schema.geometry()
                    .filter(g -> g.name().equals(property.name())).isPresent() ->
                    null;
            case Expression.Box box -> BoxShape.of(box);
            case Expression.Shape shape -> LiteralShape.of(shape);
            default -> throw Literal.fault(expression.at(), "What stands here must be "
                    + schema.geometry().map(g -> "the property '" + g.name() + "' or a geometry.")
                            .orElse("a geometry; the features here have none."));
        };
    }
}
