package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.fes.Srs;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.store.SortKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An ad-hoc query with everything settled that it names, so that nothing in it can fail any more.
///
/// @param asked      as the client said it
/// @param collection the one asked
/// @param filter     as said; its identifiers are `gml:id`s
/// @param bound      the same for the store
/// @param sort       the order
/// @param fields     the properties of the answer
/// @param srs        the reference system of the answer
record ResolvedQuery(FeatureQuery.AdHoc asked, Collection collection, Filter filter, BoundFilter bound,
        List<SortKey> sort, Fields fields, Srs srs) {

    ResolvedQuery {
        sort = List.copyOf(sort);
    }

    /// Settles a query, or says what in it cannot be.
    static ResolvedQuery of(FeatureQuery.AdHoc query, Publication publication, GmlNames names, OutputFormat format) {
        FeatureTypes types = new FeatureTypes(publication.catalog(), names);
        // Ids of no type we know: an empty answer, of whatever type.
        Collection collection = types.of(query).orElseGet(() -> publication.catalog().collections().getFirst());
        Filter filter = query.selection().filter(collection);
        BoundFilter bound = FilterBinder.bind(types.local(filter, collection), collection);
        @Nullable
        Srs asked = query.srsName() == null ? null : Srs.parse(Origin.of("srsName"), query.srsName());
        return new ResolvedQuery(query, collection, filter, bound, query.sortBy().keys(collection),
                fields(query.properties(), collection), format.srs(asked));
    }

    /// That part of the features. To be closed.
    Page open(Publication publication, Slice slice) {
        return publication.store().open(new Query(collection.id(), bound, sort, fields, srs.crs(), slice));
    }

    /// The same for other properties of fewer features.
    ResolvedQuery with(BoundFilter newBound, Fields newFields) {
        return new ResolvedQuery(asked, collection, filter, newBound, sort, newFields, srs);
    }

    /// The properties whose elements have these names; all where none is named.
    private static Fields fields(List<String> elements, Collection collection) {
        if (elements.isEmpty()) {
            return Fields.all(collection);
        }
        Set<String> names = new HashSet<>();
        for (String element : elements) {
            names.add(collection.schema().properties().stream().map(Property::name)
                    .filter(name -> GmlNames.element(name).equals(element)).findFirst()
                    .orElseThrow(() -> Problem.parameter("propertyName",
                            "A property asked for does not exist; DescribeFeatureType lists those there are.")));
        }
        return Fields.of(collection, names);
    }
}
