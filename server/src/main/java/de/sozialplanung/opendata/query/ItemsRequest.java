package de.sozialplanung.opendata.query;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// What an items request asks for, ready for the store.
///
/// @param publication what it is answered from: the current one, or for a further page the one the first came from
/// @param collection  the collection in it
/// @param query       the features asked for
/// @param zoomLevel   of the map that they are for; empty where shapes are wanted as they are
public record ItemsRequest(Publication publication, Collection collection, Query query, OptionalDouble zoomLevel) {

    /// How many features an answer has at most where the client does not say.
    public static final int DEFAULT_LIMIT = 1000;

    /// How many features an answer has at most whatever the client says; more is not refused but cut (Part 1, 7.15.2).
    public static final int MAXIMUM_LIMIT = 10_000;

    /// The parameter that holds the page token in `next` links.
    public static final String AFTER = "after";

    private static final List<String> OWN = List.of("limit", "bbox", "bbox-crs", "datetime", SearchParameter.NAME,
            FilterParameter.NAME, FilterParameter.LANGUAGE, FilterParameter.CRS, SortParameter.NAME,
            PropertiesParameter.NAME, PropertiesParameter.EXCLUDED, "crs", ZoomLevelParameter.NAME, AFTER);

    private static final Set<String> NOT_OF_TABLES = Set.of("bbox-crs", "crs", ZoomLevelParameter.NAME);

    /// Reads the parameters of a request for the items of a collection.
    ///
    /// @param values decoded parameter values by name
    /// @param others names of parameters that the caller reads himself, such as `f` and `lang`
    /// @throws Problem where the collection does not exist, a parameter is unknown or wrong, or the page's edition gone
    public static ItemsRequest read(Publications publications, String collectionId, Map<String, List<String>> values,
            Set<String> others) {
        Optional<PageToken> after = values.getOrDefault(AFTER, List.of()).stream().findFirst()
                .map(text -> PageToken.parse(AFTER, text));
        Publication publication = after.isEmpty() ? publications.current()
                : publications.byEdition(after.get().edition()).orElseThrow(() -> Problem.of(ProblemKind.GONE,
                        "The edition of this page is no longer served; start again without the parameter " + AFTER
                                + "."));
        Collection collection = collection(publication, collectionId);
        Parameters parameters = Parameters.of(values, allowed(collection, others));
        Query query = Query.all(collection, CrsParameter.read(parameters, "crs"))
                .with(FilterBinder.bind(filter(parameters, collection), collection))
                .with(parameters.value(SortParameter.NAME).map(text -> SortParameter.read(text, collection))
                        .orElse(List.of()))
                .with(PropertiesParameter.read(parameters, collection))
                .with(new Slice(limit(parameters), 0, after.orElse(null)));
        return new ItemsRequest(publication, collection, query, ZoomLevelParameter.read(parameters));
    }

    /// The collection of that id.
    ///
    /// @throws Problem 404 where there is none
    public static Collection collection(Publication publication, String id) {
        return publication.catalog().collection(id)
                .orElseThrow(() -> Problem.notFound("There is no collection of that id."));
    }

    private static Set<String> allowed(Collection collection, Set<String> others) {
        Set<String> allowed = new LinkedHashSet<>(own(collection));
        others.stream().sorted().forEach(allowed::add);
        collection.schema().attributes().forEach(property -> allowed.add(property.name()));
        return allowed;
    }

    private static Filter filter(Parameters parameters, Collection collection) {
        List<Filter> operands = new ArrayList<>();
        Crs boxCrs = CrsParameter.read(parameters, "bbox-crs");
        parameters.value("bbox").ifPresent(text -> operands.add(BoxParameter.read(text, boxCrs)));
        parameters.value("datetime").ifPresent(text -> operands.add(TimeParameter.read(text)));
        FilterParameter.read(parameters).ifPresent(operands::add);
        parameters.value(SearchParameter.NAME).ifPresent(text -> operands.add(SearchParameter.read(text, collection)));
        comparable(collection).forEach(name -> parameters.value(name)
                .ifPresent(literal -> operands.add(Filter.equal(name, literal))));
        return new Filter.And(operands);
    }

    /// The parameters of a collection's items that compare no property. A table has no use for reference systems; it
    /// takes a box all the same, and the reference system of a filter, since the standards want that of every
    /// collection. Nothing of it lies in any place.
    public static List<String> own(Collection collection) {
        return collection.schema().geometry().isPresent() ? OWN
                : OWN.stream().filter(name -> !NOT_OF_TABLES.contains(name)).toList();
    }

    /// The properties that can be compared by a parameter of their name; the names of our own parameters win.
    public static Stream<String> comparable(Collection collection) {
        return collection.schema().attributes().stream().map(Property::name).filter(name -> !OWN.contains(name));
    }

    private static int limit(Parameters parameters) {
        String text = parameters.value("limit").orElse(Integer.toString(DEFAULT_LIMIT));
        if (!text.matches("0*[1-9][0-9]*")) {
            throw Problem.parameter("limit", "The limit must be a whole number from 1; above " + MAXIMUM_LIMIT
                    + " it is taken as " + MAXIMUM_LIMIT + ".");
        }
        String digits = text.replaceFirst("^0+", "");
        return digits.length() > 5 ? MAXIMUM_LIMIT : Math.min(MAXIMUM_LIMIT, Integer.parseInt(digits));
    }
}
