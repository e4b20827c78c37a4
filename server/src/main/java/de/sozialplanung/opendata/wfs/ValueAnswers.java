package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.GmlDialect;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.encode.GmlValues;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.fes.ValueReference;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.wfs.WfsRequest.Presentation;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// Answers GetPropertyValue from one publication. Values that a feature does not have are none of the answer: what is
/// counted and paged are values.
///
/// @param publication what is published
/// @param links       for paging and schema addresses
/// @param names       the namespace of the features
record ValueAnswers(Publication publication, Links links, GmlNames names) {

    private static final String PARAMETER = "valueReference";

    /// Which features have the value, and what is to be read of them.
    private record Wanted(Filter having, Set<String> property, GmlValues.Value value) {}

    WfsAnswer answer(WfsRequest.GetPropertyValue request) {
        Presentation page = request.presentation();
        if (OutputFormat.of(page.outputFormat()) != OutputFormat.GML) {
            throw Problem.parameter("outputFormat",
                    "Values are delivered as " + OutputFormat.GML.mediaType() + " only.");
        }
        ResolvedQuery query = ResolvedQuery.of(request.query().adHoc(), publication, names, OutputFormat.GML);
        Collection collection = query.collection();
        Wanted wanted = wanted(request, collection);
        BoundFilter having = FilterBinder.bind(new Filter.And(List.of(
                new FeatureTypes(publication.catalog(), names).local(query.filter(), collection), wanted.having())),
                collection);
        Page stream = query.with(having, Fields.of(collection, wanted.property())).open(publication, page.slice());
        PagingLinks paging = PagingLinks.of(links, collection, names.namespace(), publication.edition().id());
        List<Link> around = paging.ofValues(request.valueReference())
                .around(query.asked(), query.filter(), page, stream.matched(), stream.size(), OutputFormat.GML);
        Frame frame = new Frame(around, OptionalLong.of(stream.matched()), publication.edition().created());
        GmlValues encoder = new GmlValues(wanted.value(), query.srs().notation(),
                names.describedAt(FeatureAnswers.described(links, List.of(collection), names,
                        GmlDialect.GML_3_2)));
        return new WfsAnswer(OutputFormat.GML.contentType(), out -> {
            try (stream) {
                encoder.write(stream, frame, out);
            }
        });
    }

    private static Wanted wanted(WfsRequest.GetPropertyValue request, Collection collection) {
        Origin at = Origin.of(PARAMETER);
        return switch (ValueReference.parse(request.valueReference(), request.scope(), collection, at)) {
            case ValueReference.GmlId() -> new Wanted(new Filter.Everything(), Set.of(), new GmlValues.Value.Id());
            case ValueReference.Absent _ -> new Wanted(new Filter.Or(List.of()), Set.of(), new GmlValues.Value.Id());
            case ValueReference.Named(String name) -> {
                Property property = collection.schema().properties().stream().filter(p -> p.name().equals(name))
                        .findFirst().orElseThrow(() -> Problem.parameter(PARAMETER,
                                "There is no such property; DescribeFeatureType lists those there are."));
                Filter having = new Filter.Not(new Filter.IsNull(new Expression.Property(name, at)));
                // the identifier is always read, and first
                int index = collection.schema().attributes().getFirst().name().equals(name) ? 0 : 1;
                yield new Wanted(having, Set.of(name), property.type().isGeometry() ? new GmlValues.Value.Shape()
                        : new GmlValues.Value.Attribute(index));
            }
        };
    }
}
