package de.sozialplanung.opendata.filter;

import java.util.Collections;
import java.util.List;

/// How two lists may lie to each other, taken as sets: neither order nor repetition of items matters (CQL2, 7.12).
public enum ArrayRelation {
    /// Both have the same items.
    EQUALS,
    /// The left has every item of the right.
    CONTAINS,
    /// The right has every item of the left.
    CONTAINED_BY,
    /// They share an item.
    OVERLAPS;

    /// The same with the sides exchanged.
    public ArrayRelation swapped() {
        return switch (this) {
            case EQUALS, OVERLAPS -> this;
            case CONTAINS -> CONTAINED_BY;
            case CONTAINED_BY -> CONTAINS;
        };
    }

    /// Whether the left list lies so to the right one.
    public boolean holds(List<?> left, List<?> right) {
        return switch (this) {
            case EQUALS -> left.containsAll(right) && right.containsAll(left);
            case CONTAINS -> left.containsAll(right);
            case CONTAINED_BY -> right.containsAll(left);
            case OVERLAPS -> !Collections.disjoint(left, right);
        };
    }
}
