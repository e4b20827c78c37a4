package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Reads the features of one collection and their values by name. A property that the collection does not have is null
/// everywhere, so that pages stand over editions that have less.
record CollectionReader(Publication publication, Collection collection) {

    /// Empty where there is no such collection.
    static Optional<CollectionReader> of(Publication publication, String id) {
        return publication.catalog().collection(id).map(found -> new CollectionReader(publication, found));
    }

    boolean has(String property) {
        return collection.schema().index(property).isPresent();
    }

    /// The features whose property has that value, or has it in its list; none where there is no such property.
    Filter is(String property, String value) {
        return has(property) ? Filter.equal(property, value) : new Filter.Or(List.of());
    }

    BoundFilter bound(Filter filter) {
        return FilterBinder.bind(filter, collection);
    }

    long count(Filter filter) {
        return publication.store().count(collection.id(), bound(filter));
    }

    /// The first features that pass, in row order, with their geometry in EPSG:25832.
    List<Feature> where(Filter filter, int most) {
        return read(Query.all(collection, Crs.EPSG_25832), filter, most);
    }

    /// The same without their geometry.
    List<Feature> rows(Filter filter, int most) {
        return read(Query.all(collection, Crs.EPSG_25832)
                .with(new Fields(Fields.all(collection).attributes(), false)), filter, most);
    }

    private List<Feature> read(Query query, Filter filter, int most) {
        return page(query.with(bound(filter)).with(Slice.first(most))).features();
    }

    /// What a query finds.
    ///
    /// @param features of this page
    /// @param next     the token of the page behind it; null where there is none
    record Found(List<Feature> features, @Nullable String next) {}

    /// One page of what is asked for, in whatever reference system, with its geometry in EPSG:25832.
    Found page(Query query) {
        List<Feature> features = new ArrayList<>();
        try (Page page = publication.store().open(new Query(query.collection(), query.filter(), query.sort(),
                query.fields(), Crs.EPSG_25832, query.slice()))) {
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                features.add(feature);
            }
            return new Found(features, page.nextPage().map(PageToken::text).orElse(null));
        }
    }

    String title(Feature feature) {
        return Areas.title(collection, feature);
    }

    @Nullable
    Object value(Feature feature, String property) {
        OptionalInt index = collection.schema().index(property);
        return index.isPresent() ? feature.value(index.getAsInt()) : null;
    }

    /// The value as a text; empty where it is null.
    String text(Feature feature, String property) {
        Object value = value(feature, property);
        return value == null ? "" : String.valueOf(value);
    }

    /// The items of a list; none where it is null.
    List<String> texts(Feature feature, String property) {
        return value(feature, property) instanceof List<?> list ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
