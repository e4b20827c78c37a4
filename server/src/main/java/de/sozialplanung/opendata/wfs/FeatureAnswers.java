package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.encode.Cardinality;
import de.sozialplanung.opendata.encode.FeatureEncoder;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.encode.Link;
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
import java.util.OptionalLong;

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
        OutputFormat format = OutputFormat.of(page.outputFormat());
        ResolvedQuery resolved = ResolvedQuery.of(query, publication, names, format);
        Page stream = resolved.open(publication, page.slice());
        long matched = stream.matched();
        List<Link> around = PagingLinks.of(links, resolved.collection(), names.namespace(), publication.edition().id())
                .around(query, resolved.filter(), page, matched, stream.size(), format);
        return write(Cardinality.MANY, format, resolved.srs(), resolved.collection(), stream, frame(around, matched));
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
        return write(page.hits() ? Cardinality.MANY : Cardinality.ONE, format, srs, collection, stream,
                frame(List.of(), 1));
    }

    private static Problem noSuchFeature() {
        return Problem.notFound("id", "There is no feature of that id; ids look like type.key.");
    }

    private Frame frame(List<Link> around, long matched) {
        return new Frame(around, OptionalLong.of(matched), publication.edition().created());
    }

    private WfsAnswer write(Cardinality cardinality, OutputFormat format, Srs srs, Collection collection,
            FeatureStream stream, Frame frame) {
        FeatureEncoder encoder = format.encoder(cardinality, srs,
                names.describedAt(described(links, List.of(collection), names)));
        return new WfsAnswer(format.contentType(), out -> {
            try (stream) {
                encoder.write(stream, frame, out);
            }
        });
    }

    /// The address of the schema of some types.
    static String described(Links links, List<Collection> types, GmlNames names) {
        return links.to("/wfs") + "?service=WFS&version=" + WfsVersion.SPOKEN + "&request=DescribeFeatureType"
                + PagingLinks.typeQuery(types, names.namespace());
    }
}
