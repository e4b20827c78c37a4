package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.wfs.WfsRequest.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds collections by what clients call them: type names and the `gml:id`s of their features.
///
/// @param catalog what there is
/// @param names   the namespace of the types
record FeatureTypes(Catalog catalog, GmlNames names) {

    /// The collections of these types; all where none is named.
    List<Collection> all(List<TypeName> types) {
        return types.isEmpty() ? catalog.collections() : types.stream().map(this::of).distinct().toList();
    }

    /// The collection of a type. A prefix that nobody declared is taken for ours: several clients send it so.
    Collection of(TypeName type) {
        boolean ours = type.namespace() == null || type.namespace().equals(names.namespace());
        return catalog.collections().stream()
                .filter(c -> ours && GmlNames.element(c.id()).equals(type.local())).findFirst()
                .orElseThrow(() -> Problem.parameter("typeNames",
                        "There is no feature type of that name; the capabilities list those there are, in the "
                                + "namespace " + names.namespace() + "."));
    }

    /// The one collection that a query is about.
    Optional<Collection> of(FeatureQuery.AdHoc query) {
        if (query.types().size() > 1) {
            throw Problem.notSupported("typeNames", "Joins and several queries in one request are not offered; ask for "
                    + "one type at a time.");
        }
        if (!query.types().isEmpty()) {
            return Optional.of(of(query.types().getFirst()));
        }
        List<Collection> named = query.selection().ids().stream().flatMap(id -> ofId(id).stream()).distinct().toList();
        if (named.size() > 1) {
            throw Problem.notSupported("RESOURCEID", "Values are those of features of one type; ask for one type at a "
                    + "time.");
        }
        return named.stream().findFirst();
    }

    /// The same features as a query for each type, where resource ids alone tell the types and these are several; else the
    /// query itself.
    List<FeatureQuery.AdHoc> byType(FeatureQuery.AdHoc query) {
        Map<Collection, List<String>> ids = new LinkedHashMap<>();
        if (query.types().isEmpty()) {
            for (String id : query.selection().ids()) {
                ofId(id).ifPresent(type -> ids.computeIfAbsent(type, _ -> new ArrayList<>()).add(id));
            }
        }
        return ids.size() < 2 ? List.of(query) : ids.entrySet().stream().map(type -> query.restrictedTo(
                new TypeName(names.namespace(), GmlNames.element(type.getKey().id())), type.getValue())).toList();
    }

    /// The collection that a `gml:id` belongs to; where ids of collections contain dots, the longest that fits.
    Optional<Collection> ofId(String gmlId) {
        return catalog.collections().stream().filter(c -> gmlId.startsWith(GmlNames.featureId(c.id(), "")))
                .max(Comparator.comparingInt(c -> c.id().length()));
    }

    /// The filter with identifiers as the store knows them. An id that is of no type at all matches nothing; one of
    /// another type is refused (OGC 09-025, 7.9.2.4.1).
    Filter local(Filter filter, Collection collection) {
        return switch (filter) {
            case Filter.And(List<Filter> operands) ->
                    new Filter.And(operands.stream().map(operand -> local(operand, collection)).toList());
            case Filter.Ids(List<String> gmlIds) -> {
                List<String> local = new ArrayList<>();
                for (String gmlId : gmlIds) {
                    Optional<Collection> owner = ofId(gmlId);
                    if (owner.isPresent() && !owner.get().equals(collection)) {
                        throw Problem.parameter("RESOURCEID", "A resource id is not one of the type asked for.");
                    }
                    owner.ifPresent(_ -> local.add(localId(gmlId, collection)));
                }
                yield new Filter.Ids(local);
            }
            case Filter.Or(List<Filter> operands) ->
                    new Filter.Or(operands.stream().map(operand -> local(operand, collection)).toList());
            case Filter.Not(Filter operand) -> new Filter.Not(local(operand, collection));
            case Filter.Everything _,Filter.IsTrue _,Filter.Compare _,Filter.Between _,Filter.In _,Filter.Like _,Filter.IsNull _,Filter.Spatial _,Filter.Temporal _,Filter.Array _,Filter.During _ ->
                    filter;
        };
    }

    /// The identifier within the collection.
    static String localId(String gmlId, Collection collection) {
        return gmlId.substring(GmlNames.featureId(collection.id(), "").length());
    }

    /// The name of a collection's type with our prefix.
    static String qualified(Collection collection) {
        return GmlNames.PREFIX + ":" + GmlNames.element(collection.id());
    }
}
