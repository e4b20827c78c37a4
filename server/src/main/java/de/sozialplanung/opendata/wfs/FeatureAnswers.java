package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.encode.Encoders;
import de.sozialplanung.opendata.encode.FeatureEncoder;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.GmlDialect;
import de.sozialplanung.opendata.encode.GmlEncoder;
import de.sozialplanung.opendata.encode.GmlEnvelope;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.encode.Imprint;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.encode.Manner;
import de.sozialplanung.opendata.encode.xlsx.XlsxEncoder;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.fes.Srs;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.store.SortKey;
import de.sozialplanung.opendata.wfs.WfsRequest.Presentation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Answers GetFeature from one publication.
///
/// @param publication what is published
/// @param links       for paging and schema addresses
/// @param names       the namespace of the features
record FeatureAnswers(Publication publication, Links links, GmlNames names) {

    WfsAnswer answer(WfsRequest.GetFeature request) {
        return switch (request.query()) {
            case FeatureQuery.AdHoc adHoc -> adHoc(adHoc, request.presentation());
            case FeatureQuery.ById byId -> byId(byId, request.presentation());
        };
    }

    private WfsAnswer adHoc(FeatureQuery.AdHoc query, Presentation page) {
        FeatureTypes types = new FeatureTypes(publication.catalog(), names);
        OutputFormat format = OutputFormat.of(page.outputFormat());
        Optional<Collection> named = types.of(query);
        // Ids of no type we know: an empty answer, of whatever type.
        Collection collection = named.orElseGet(() -> publication.catalog().collections().getFirst());
        Filter filter = query.selection().filter(collection);
        BoundFilter bound = FilterBinder.bind(types.local(filter, collection), collection);
        List<SortKey> sort = query.sortBy().keys(collection);
        Fields fields = fields(query.properties(), collection);
        Srs asked = query.srsName() == null ? null : Srs.parse(Origin.of("srsName"), query.srsName());
        Srs srs = format.srs(asked);

        Slice slice = page.hits() ? Slice.first(0)
                : new Slice(page.count().orElse(Long.MAX_VALUE), page.startIndex(), null);
        Page stream = publication.store()
                .open(new Query(collection.id(), bound, sort, fields, srs.crs(), slice));
        long matched = stream.matched();
        List<Link> around = PagingLinks.of(links, collection, names.namespace(), publication.edition().id())
                .around(query, filter, page, matched, stream.size(), format);
        return write(page.hits() ? GmlEnvelope.WFS_HITS : GmlEnvelope.WFS, format, srs, collection, stream,
                frame(around, matched));
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

    private WfsAnswer byId(FeatureQuery.ById query, Presentation page) {
        OutputFormat format = OutputFormat.of(page.outputFormat());
        Srs srs = format.srs(null);
        FeatureTypes types = new FeatureTypes(publication.catalog(), names);
        Collection collection = types.ofId(query.id()).orElseThrow(FeatureAnswers::noSuchFeature);
        Feature feature = publication.store()
                .get(collection.id(), FeatureTypes.localId(query.id(), collection), srs.crs())
                .orElseThrow(FeatureAnswers::noSuchFeature);
        FeatureStream stream = new ListStream(collection, srs.crs(), page.hits() ? List.of() : List.of(feature));
        return write(page.hits() ? GmlEnvelope.WFS_HITS : GmlEnvelope.NONE, format, srs, collection, stream,
                frame(List.of(), 1));
    }

    private static Problem noSuchFeature() {
        return Problem.notFound("id", "There is no feature of that id; ids look like type.key.");
    }

    private Frame frame(List<Link> around, long matched) {
        return new Frame(around, OptionalLong.of(matched), publication.edition().created(),
                new Imprint(publication.catalog(), publication.edition().id(), Language.DE));
    }

    private WfsAnswer write(GmlEnvelope envelope, OutputFormat format, Srs srs, Collection collection,
            FeatureStream stream, Frame frame) {
        if (format == OutputFormat.XLSX && stream.size() > XlsxEncoder.MOST_FEATURES) {
            stream.close();
            throw Problem.parameter("outputFormat",
                    "A sheet takes at most " + XlsxEncoder.MOST_FEATURES + " features; ask for fewer.");
        }
        FeatureEncoder encoder = encoder(envelope, format, srs, collection);
        return new WfsAnswer(format.contentType(), format.fileName(collection), out -> {
            try (stream) {
                encoder.write(stream, frame, out);
            }
        });
    }

    private FeatureEncoder encoder(GmlEnvelope envelope, OutputFormat format, Srs srs, Collection collection) {
        Optional<GmlDialect> dialect = format.dialect();
        if (dialect.isEmpty()) {
            return new Encoders(links.base(), publication.linkedData()::write).of(format.format(),
                    envelope == GmlEnvelope.NONE ? Manner.ONE : Manner.MANY);
        }
        String described = links.to("/wfs") + "?service=WFS&version=" + WfsVersion.of(dialect.get()).number()
                + "&request=DescribeFeatureType" + switch (dialect.get()) {
                    case GML_3_2 -> PagingLinks.typeQuery(collection, names.namespace());
                    case GML_3_1, GML_2_1 -> "&typeName=" + Links.encode(FeatureTypes.qualified(collection));
                };
        return new GmlEncoder(dialect.get(), envelope, srs.notation(), names.describedAt(described));
    }
}
