package de.sozialplanung.opendata.filter;

import org.locationtech.jts.geom.Geometry;

/// How two geometries may lie to each other, as the Simple Features standard defines it (OGC 06-103r4, 6.1.15).
public enum SpatialRelation {
    INTERSECTS,
    DISJOINT,
    EQUALS,
    TOUCHES,
    CROSSES,
    WITHIN,
    CONTAINS,
    OVERLAPS;

    /// The same with the sides exchanged.
    public SpatialRelation swapped() {
        return switch (this) {
            case WITHIN -> CONTAINS;
            case CONTAINS -> WITHIN;
            case INTERSECTS, DISJOINT, EQUALS, TOUCHES, CROSSES, OVERLAPS -> this;
        };
    }

    /// Whether geometries in this relation always share a point, so that their boxes do.
    public boolean meets() {
        return this != DISJOINT;
    }

    /// Whether the left geometry lies so to the right one.
    public boolean holds(Geometry left, Geometry right) {
        return switch (this) {
            case INTERSECTS -> left.intersects(right);
            case DISJOINT -> left.disjoint(right);
            case EQUALS -> left.equalsTopo(right);
            case TOUCHES -> left.touches(right);
            case CROSSES -> left.crosses(right);
            case WITHIN -> left.within(right);
            case CONTAINS -> left.contains(right);
            case OVERLAPS -> left.overlaps(right);
        };
    }
}
