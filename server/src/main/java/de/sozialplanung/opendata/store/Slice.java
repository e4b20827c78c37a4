package de.sozialplanung.opendata.store;

import org.jspecify.annotations.Nullable;

/// Which part of the matching features is wanted.
///
/// @param limit  the most features to deliver, at least 0; `Long.MAX_VALUE` for all
/// @param offset how many features to skip first, counted from where the page begins
/// @param after  the page token to go on from; null for the beginning
public record Slice(long limit, long offset, @Nullable PageToken after) {

    /// Everything.
    public static final Slice ALL = new Slice(Long.MAX_VALUE, 0, null);

    public Slice {
        if (limit < 0 || offset < 0) {
            throw new IllegalArgumentException("limit and offset must not be negative");
        }
    }

    /// That many from the beginning.
    public static Slice first(long limit) {
        return new Slice(limit, 0, null);
    }
}
