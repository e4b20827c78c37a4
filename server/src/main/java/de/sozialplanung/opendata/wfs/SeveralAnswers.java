package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.GmlCollections;
import de.sozialplanung.opendata.encode.GmlDialect;
import de.sozialplanung.opendata.encode.GmlEnvelope;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.wfs.WfsRequest.Presentation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Answers several queries in one document. Every query is counted before the first byte, so that the head of the document
/// says how many features all of them have; then one after the other is read.
///
/// @param publication what is published
/// @param links       for paging and schema addresses
/// @param names       the namespace of the features
record SeveralAnswers(Publication publication, Links links, GmlNames names) {

    /// The most features that a type asked more than once delivers: their identifiers are kept while the answer is written.
    private static final long MOST_REMEMBERED = 100_000;

    WfsAnswer answer(WfsRequest.GetFeatures request) {
        Presentation page = request.presentation();
        OutputFormat format = OutputFormat.of(page.outputFormat());
        GmlDialect dialect = format.dialect().orElseThrow(() -> Problem.parameter("outputFormat",
                "Features of several queries or types are answered as GML only: "
                        + String.join(", ", OutputFormat.described()) + "."));
        List<ResolvedQuery> queries = request.queries().stream()
                .map(query -> ResolvedQuery.of(query, publication, names, format)).toList();
        List<GmlCollections.Part> parts = parts(queries, page);
        checkRemembered(parts);
        long matched = parts.stream().mapToLong(GmlCollections.Part::matched).sum();
        long returned = parts.stream().mapToLong(GmlCollections.Part::returned).sum();
        List<Link> around = new SeveralLinks(links.to("/wfs"), names.namespace(), publication.edition().id(),
                request.isOne()).around(queries, page, matched, returned);
        Frame frame = new Frame(around, OptionalLong.of(matched), publication.edition().created());
        List<Collection> types = queries.stream().map(ResolvedQuery::collection).distinct().toList();
        GmlCollections encoder = new GmlCollections(
                names.describedAt(FeatureAnswers.described(links, types, names, dialect)));
        boolean nested = dialect == GmlDialect.GML_3_2 && !request.isOne();
        GmlEnvelope envelope = page.hits() ? GmlEnvelope.WFS_HITS : GmlEnvelope.WFS;
        return new WfsAnswer(format.contentType(), out -> {
            if (nested) {
                encoder.write(parts, frame, out);
            } else {
                encoder.writeFlat(dialect, envelope, parts, frame, out);
            }
        });
    }

    private List<GmlCollections.Part> parts(List<ResolvedQuery> queries, Presentation page) {
        List<GmlCollections.Part> parts = new ArrayList<>();
        long skip = page.startIndex();
        long left = page.hits() ? 0 : page.count().orElse(Long.MAX_VALUE);
        for (ResolvedQuery query : queries) {
            String id = query.collection().id();
            long matched = publication.store().count(id, query.bound());
            long offset = Math.min(skip, matched);
            long returned = Math.min(left, matched - offset);
            Slice slice = new Slice(returned, offset, null);
            parts.add(new GmlCollections.Part(id, query.srs().notation(), matched, returned,
                    () -> query.open(publication, slice)));
            skip -= offset;
            left -= returned;
        }
        return parts;
    }

    private static void checkRemembered(List<GmlCollections.Part> parts) {
        Map<String, Integer> times = new HashMap<>();
        Map<String, Long> features = new HashMap<>();
        for (GmlCollections.Part part : parts) {
            times.merge(part.collection(), 1, Integer::sum);
            features.merge(part.collection(), part.returned(), Long::sum);
        }
        if (times.entrySet().stream().anyMatch(type -> type.getValue() > 1
                && features.getOrDefault(type.getKey(), 0L) > MOST_REMEMBERED)) {
            throw Problem.notSupported("typeNames", "A type that several queries ask for delivers at most "
                    + MOST_REMEMBERED + " features; ask for it once or page with count.");
        }
    }
}
