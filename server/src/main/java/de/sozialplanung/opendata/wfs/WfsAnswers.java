package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.encode.GmlDialect;
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
        WfsVersion version = WfsVersion.negotiate(request.acceptVersions());
        String current = publication.edition().id();
        String known = request.updateSequence() == null ? "" : request.updateSequence();
        if (known.compareTo(current) > 0) {
            throw Problem.parameter("updateSequence", "The update sequence is later than the current one.");
        }
        // a client that knows the current state gets the head only (OGC 06-121r3, 7.3.4)
        Set<Section> sections = known.equals(current) ? Set.of() : Section.parse(request.sections());
        return new WfsAnswer(XML, switch (version) {
            case V2_0_0 -> {
                CapabilitiesWriter writer = new CapabilitiesWriter(publication, links, names,
                        InspireWriter.languages(request.language()));
                yield out -> writer.write(sections, out);
            }
            case V1_1_0 -> out -> new Capabilities11Writer(publication, links, names).write(sections, out);
            case V1_0_0 -> out -> new Capabilities10Writer(publication, links, names).write(sections, out);
        });
    }

    private WfsAnswer describe(WfsRequest.DescribeFeatureType request) {
        OutputFormat format = OutputFormat.of(request.outputFormat());
        GmlDialect dialect = format.dialect().orElseThrow(() -> Problem.parameter("outputFormat",
                "Types are described for GML only: " + String.join(", ", OutputFormat.described()) + "."));
        List<Collection> types = new FeatureTypes(publication.catalog(), names).all(request.types());
        return new WfsAnswer(format.contentType(), out -> new SchemaWriter(dialect).write(types, names, out));
    }
}
