package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
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
import de.sozialplanung.opendata.filter.fes.Srs;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.wfs.WfsRequest.Presentation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

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
        List<FeatureQuery.AdHoc> byType = new FeatureTypes(publication.catalog(), names).byType(query);
        if (byType.size() > 1) {
            return new SeveralAnswers(publication, links, names)
                    .answer(new WfsRequest.GetFeatures(byType, page, true));
        }
        OutputFormat format = OutputFormat.of(page.outputFormat());
        ResolvedQuery resolved = ResolvedQuery.of(query, publication, names, format);
        Page stream = resolved.open(publication, page.slice());
        long matched = stream.matched();
        List<Link> around = PagingLinks.of(links, resolved.collection(), names.namespace(), publication.edition().id())
                .around(query, resolved.filter(), page, matched, stream.size(), format);
        return write(page.hits() ? GmlEnvelope.WFS_HITS : GmlEnvelope.WFS, format, resolved.srs(),
                resolved.collection(), stream, frame(around, matched));
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
            return new Encoders(links.base(), links.root(), publication.linkedData()::write).of(format.format(),
                    envelope == GmlEnvelope.NONE ? Manner.ONE : Manner.MANY);
        }
        return new GmlEncoder(dialect.get(), envelope, srs.notation(),
                names.describedAt(described(links, List.of(collection), names, dialect.get())));
    }

    /// The address of the schema of some types.
    static String described(Links links, List<Collection> types, GmlNames names, GmlDialect dialect) {
        return links.to("/wfs") + "?service=WFS&version=" + WfsVersion.of(dialect).number()
                + "&request=DescribeFeatureType" + switch (dialect) {
                    case GML_3_2 -> PagingLinks.typeQuery(types, names.namespace());
                    case GML_3_1, GML_2_1 -> "&typeName=" + types.stream().map(FeatureTypes::qualified)
                            .map(Links::encode).collect(Collectors.joining(","));
                };
    }
}
