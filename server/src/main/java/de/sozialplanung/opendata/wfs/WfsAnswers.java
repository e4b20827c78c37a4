package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import java.util.List;
import java.util.Set;

/// Answers every request from one publication.
///
/// @param publication what is published
/// @param links       the public addresses
/// @param names       the namespace of the features
record WfsAnswers(Publication publication, Links links, GmlNames names) {

    private static final String XML = "application/xml";

    WfsAnswer answer(WfsRequest request) {
        List<Collection> collections = publication.catalog().collections();
        return switch (request) {
            case WfsRequest.GetCapabilities capabilities -> capabilities(capabilities);
            case WfsRequest.DescribeFeatureType describe -> describe(describe);
            case WfsRequest.GetFeature feature -> new FeatureAnswers(publication, links, names).answer(feature);
            case WfsRequest.GetFeatures features -> new SeveralAnswers(publication, links, names).answer(features);
            case WfsRequest.GetPropertyValue values -> new ValueAnswers(publication, links, names).answer(values);
            case WfsRequest.ListStoredQueries() ->
                    new WfsAnswer(XML, out -> new StoredQueriesWriter(collections, names).list(out));
            case WfsRequest.DescribeStoredQueries(List<String> ids) -> {
                if (!ids.stream().allMatch(FeatureQuery.ById::isNamed)) {
                    throw Problem.parameter("storedQuery_Id",
                            "The only stored query here is " + FeatureQuery.ById.URN + ".");
                }
                yield new WfsAnswer(XML, out -> new StoredQueriesWriter(collections, names).describe(out));
            }
        };
    }

    private WfsAnswer capabilities(WfsRequest.GetCapabilities request) {
        WfsVersion.negotiate(request.acceptVersions());
        CapabilitiesWriter writer = new CapabilitiesWriter(publication, links, names,
                InspireWriter.languages(request.language()));
        String current = publication.edition().id();
        String known = request.updateSequence() == null ? "" : request.updateSequence();
        if (known.compareTo(current) > 0) {
            throw Problem.parameter("updateSequence", "The update sequence is later than the current one.");
        }
        // a client that knows the current state gets the head only (OGC 06-121r3, 7.3.4)
        Set<Section> sections = known.equals(current) ? Set.of() : Section.parse(request.sections());
        return new WfsAnswer(XML, out -> writer.write(sections, out));
    }

    private WfsAnswer describe(WfsRequest.DescribeFeatureType request) {
        if (OutputFormat.of(request.outputFormat()) != OutputFormat.GML) {
            throw Problem.parameter("outputFormat",
                    "Types are described as " + OutputFormat.GML.mediaType() + " only.");
        }
        List<Collection> types = new FeatureTypes(publication.catalog(), names).all(request.types());
        return new WfsAnswer(OutputFormat.GML.contentType(), out -> SchemaWriter.write(types, names, out));
    }
}
