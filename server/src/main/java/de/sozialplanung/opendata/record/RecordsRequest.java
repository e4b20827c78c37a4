package de.sozialplanung.opendata.record;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.filter.Junction;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which records a request asks for.
///
/// @param publication that they describe
/// @param records     all of them, by identifier
/// @param table       what finds them
/// @param query       those asked for
public record RecordsRequest(Publication publication, Map<String, DatasetRecord> records, Publication table,
        Query query) {

    /// Some of the records.
    ///
    /// @param records  in the order asked for
    /// @param matched  how many match in all
    /// @param nextPage the token to go on from; empty at the end
    public record Found(List<DatasetRecord> records, long matched, Optional<PageToken> nextPage) {

        public Found {
            records = List.copyOf(records);
        }
    }

    /// Reads the parameters of a request for records: those of the items of any collection, and those of `RecordSearch`.
    ///
    /// @param others names of parameters that the caller reads himself
    /// @throws Problem where a parameter is unknown or wrong, or the page's edition gone
    public static RecordsRequest read(Publications publications, RecordTables tables, Language language,
            Map<String, List<String>> values, Set<String> others) {
        Publication publication = publication(publications, values);
        Publication table = tables.of(publication, language);
        Optional<Predicate<DatasetRecord>> search = RecordSearch.read(values);
        Map<String, List<String>> rest = new HashMap<>(values);
        rest.keySet().removeAll(RecordSearch.PARAMETERS);
        Set<String> known = new LinkedHashSet<>(RecordSearch.PARAMETERS);
        known.addAll(others);
        Query query = ItemsRequest.read(new Publications(table), RecordCollection.ID, rest, known).query();
        if (query.crs() != Crs.CRS84) {
            throw Problem.parameter("crs", "Records are given in one reference system only; allowed is "
                    + Crs.CRS84.uri() + ".");
        }
        Map<String, DatasetRecord> records = tables.records(publication.edition(), language).stream()
                .collect(Collectors.toMap(DatasetRecord::id, Function.identity()));
        Query searched = search.map(wanted -> {
            List<String> ids = records.values().stream().filter(wanted).map(DatasetRecord::id).toList();
            return query.with(Junction.and(List.of(query.filter(),
                    FilterBinder.bind(new Filter.Ids(ids), RecordCollection.COLLECTION))));
        }).orElse(query);
        return new RecordsRequest(publication, records, table, searched);
    }

    private static Publication publication(Publications publications, Map<String, List<String>> values) {
        Optional<String> after = values.getOrDefault(ItemsRequest.AFTER, List.of()).stream().findFirst();
        return after.isEmpty() ? publications.current()
                : publications.byEdition(PageToken.parse(ItemsRequest.AFTER, after.get()).edition())
                        .orElseThrow(() -> Problem.of(ProblemKind.GONE,
                                "The edition of this page is no longer served; start again without the parameter "
                                        + ItemsRequest.AFTER + "."));
    }

    /// The record of that identifier.
    ///
    /// @throws Problem 404 where there is none
    public static DatasetRecord find(Publication publication, RecordTables tables, Language language, String id) {
        return tables.records(publication.edition(), language).stream().filter(record -> record.id().equals(id))
                .findFirst().orElseThrow(() -> Problem.notFound("There is no record of that id."));
    }

    public Found found() {
        try (Page page = table.store().open(query)) {
            List<DatasetRecord> found = new ArrayList<>();
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                found.add(Optional.ofNullable(records.get(feature.id())).orElseThrow());
            }
            return new Found(found, page.matched(), page.nextPage());
        }
    }

    /// The names of the properties that a record shall have; empty for all that it has.
    public Optional<Set<String>> properties() {
        Collection collection = RecordCollection.COLLECTION;
        return query.fields().isAll(collection) ? Optional.empty()
                : Optional.of(query.fields().of(collection).schema().properties().stream().map(Property::name)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// The collection, for documents that describe its properties.
    public static Collection collection() {
        return RecordCollection.COLLECTION;
    }

    /// The parameters of records, those of features among them, but for the properties.
    public static List<String> parameters() {
        return Stream.concat(RecordSearch.PARAMETERS.stream(), ItemsRequest.own(RecordCollection.COLLECTION).stream())
                .distinct().toList();
    }
}
