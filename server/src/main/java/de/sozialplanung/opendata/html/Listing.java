package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a page that lists entries asks the interface for: the visitor's own parameters, so many entries at a time.
///
/// @param parameters of the interface by name
record Listing(Map<String, List<String>> parameters) {

    /// More on one page nobody reads; the files have them all.
    private static final int MOST_ENTRIES = 100;

    /// @param entries of a page, where the visitor does not say
    /// @param usual   what else is asked for where the visitor says nothing of it
    /// @param own     names of parameters that the page reads itself
    static Listing of(Visit visit, int entries, Map<String, String> usual, Set<String> own) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("limit", List.of(String.valueOf(entries)));
        usual.forEach((name, value) -> parameters.put(name, List.of(value)));
        parameters.putAll(visit.byName());
        parameters.keySet().removeAll(own);
        return new Listing(parameters);
    }

    Listing without(String name) {
        Map<String, List<String>> others = new LinkedHashMap<>(parameters);
        others.remove(name);
        return new Listing(others);
    }

    /// @throws de.sozialplanung.opendata.problem.Problem where a parameter is unknown or wrong
    ItemsRequest read(Publications publications, String collection) {
        ItemsRequest asked = ItemsRequest.read(publications, collection, parameters, Set.of());
        Query query = asked.query();
        Slice slice = query.slice();
        return new ItemsRequest(asked.publication(), asked.collection(),
                query.with(new Slice(Math.min(slice.limit(), MOST_ENTRIES), slice.offset(), slice.after())),
                asked.zoomLevel());
    }

    /// All of it, wherever the list stands, as a query of the interface.
    String same() {
        return Visit.query(parameters.entrySet().stream().filter(e -> !FilterForm.PAGING.contains(e.getKey()))
                .flatMap(e -> e.getValue().stream().map(value -> Map.entry(e.getKey(), value))).toList());
    }
}
