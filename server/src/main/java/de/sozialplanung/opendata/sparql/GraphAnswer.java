package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.http.Negotiation;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.rdf.CubeLinkGraph;
import de.sozialplanung.opendata.rdf.RdfFormat;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;

/// Answers that are a graph: which format, by suffix, parameter or `Accept`, and the response around it.
final class GraphAnswer {

    /// Of triples: more are written as they come, which JSON-LD and RDF/XML cannot be.
    private static final int MOST_IN_MEMORY = 200_000;

    private GraphAnswer() {}

    /// All formats, Turtle first.
    static List<MediaFormat> offered() {
        return offered(RdfFormat.TURTLE);
    }

    /// All formats, that one first: the default for programs that accept anything.
    static List<MediaFormat> offered(RdfFormat first) {
        List<MediaFormat> formats = new ArrayList<>();
        formats.add(media(first));
        Arrays.stream(RdfFormat.values()).filter(f -> f != first).map(GraphAnswer::media).forEach(formats::add);
        return formats;
    }

    private static MediaFormat media(RdfFormat format) {
        return new MediaFormat(format.key(), format.mediaType());
    }

    /// The format that a request asks for.
    ///
    /// @param suffix such as `.ttl`; empty to negotiate
    static RdfFormat format(String suffix, RdfFormat first, MultivaluedMap<String, String> parameters,
            HttpHeaders headers) {
        if (!suffix.isEmpty()) {
            return Arrays.stream(RdfFormat.values()).filter(f -> suffix.equals("." + f.extension())).findFirst()
                    .orElseThrow(() -> Problem.notFound("There is no form with the ending " + suffix
                            + " here; there are .ttl, .rdf, .jsonld and .nt."));
        }
        return RdfFormat.of(Negotiation.choose(offered(first), parameters.getFirst("f"),
                headers.getHeaderString(HttpHeaders.ACCEPT)).key()).orElseThrow();
    }

    /// 304 where the client has it, else the graph.
    ///
    /// @param parts what the answer follows from besides edition and format
    static Response answer(Request request, String edition, RdfFormat format, String parts, Supplier<Graph> graph) {
        return Caching.answer(request, Caching.tag(edition, format.key(), parts), () -> of(graph.get(), format));
    }

    /// As above for a graph of any size: one that is large is written as it comes.
    ///
    /// @throws Problem where the format cannot be written so
    static Response whole(Request request, String edition, RdfFormat format, String parts, Graph graph) {
        boolean large = graph.size() > MOST_IN_MEMORY;
        if (large && !format.streams()) {
            throw Problem.of(ProblemKind.NOT_ACCEPTABLE,
                    "A graph of this size is offered as Turtle and as N-Triples only, which can be read as they come.");
        }
        return Caching.answer(request, Caching.tag(edition, format.key(), parts), () -> {
            StreamingOutput body = out -> {
                if (large) {
                    format.stream(graph, out);
                } else {
                    format.write(inMemory(graph), out);
                }
            };
            return Response.ok(body, format.mediaType()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        });
    }

    /// Writers search a graph again and again, which one that is read from beginning to end is not made for.
    private static Graph inMemory(Graph graph) {
        if (!(graph instanceof CubeLinkGraph)) {
            return graph;
        }
        Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
        graph.find().forEachRemaining(copy::add);
        copy.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
        return copy;
    }

    static Response.ResponseBuilder of(Graph graph, RdfFormat format) {
        StreamingOutput body = out -> format.write(graph, out);
        return Response.ok(body, format.mediaType()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /// Refuses parameters that the address does not know.
    static void refuseUnknown(Collection<String> given, Set<String> known) {
        for (String name : given) {
            if (!known.contains(name)) {
                throw Problem.unknownParameter(name,
                        "Known parameters here are " + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        }
    }
}
