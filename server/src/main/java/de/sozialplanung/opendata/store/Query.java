package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.BoundFilter;
import org.jspecify.annotations.Nullable;

/// What a face asks a store for: which features of a collection, from where on, how many, in which reference system.
///
/// @param collection the collection's id; it exists
/// @param filter     bound to that collection's schema
/// @param crs        the reference system of the answer
/// @param limit      the most features to deliver, at least 0; `Long.MAX_VALUE` for all
/// @param offset     how many matching features to skip first
/// @param after      the page token to go on from; null for the beginning
public record Query(String collection, BoundFilter filter, Crs crs, long limit, long offset,
        @Nullable PageToken after) {

    public Query {
        if (limit < 0 || offset < 0) {
            throw new IllegalArgumentException("limit and offset must not be negative");
        }
    }
}
