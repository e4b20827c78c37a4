package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.BoundFilter;
import java.util.List;

/// What a face asks a store for: which features of a collection, in which order, with which properties, in which reference
/// system, and which part of them.
///
/// @param collection the collection's id; it exists
/// @param filter     bound to that collection's schema
/// @param sort       the criteria of the order, the first one first; ties, or all where there is none, in row order
/// @param fields     the properties wanted
/// @param crs        the reference system of the answer
/// @param slice      the part wanted
public record Query(String collection, BoundFilter filter, List<SortKey> sort, Fields fields, Crs crs, Slice slice) {

    public Query {
        sort = List.copyOf(sort);
    }

    /// All features of a collection with all they have, in row order.
    public static Query all(Collection collection, Crs crs) {
        return new Query(collection.id(), new BoundFilter.Everything(), List.of(), Fields.all(collection), crs,
                Slice.ALL);
    }

    public Query with(BoundFilter newFilter) {
        return new Query(collection, newFilter, sort, fields, crs, slice);
    }

    public Query with(List<SortKey> newSort) {
        return new Query(collection, filter, newSort, fields, crs, slice);
    }

    public Query with(Fields newFields) {
        return new Query(collection, filter, sort, newFields, crs, slice);
    }

    public Query with(Slice newSlice) {
        return new Query(collection, filter, sort, fields, crs, newSlice);
    }
}
