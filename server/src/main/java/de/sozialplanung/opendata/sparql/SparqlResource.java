package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.http.ClientAddress;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.http.Negotiation;
import de.sozialplanung.opendata.http.ProblemMapper;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.rdf.RdfFormat;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/// The query operation of the SPARQL 1.1 Protocol by GET, by POST of a form and by POST of the query itself; without a
/// query, the service description. There is no update operation.
@Path("/sparql")
public final class SparqlResource {

    private static final Set<String> KNOWN = Set.of("query", "default-graph-uri", "named-graph-uri", "format", "f",
            "lang");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPDATE = "application/sparql-update";
    private static final String QUERY = "application/sparql-query";

    private final Publications publications;
    private final SparqlEngine engine;
    private final Links links;

    public SparqlResource(Publications publications, SparqlEngine engine, Links links) {
        this.publications = publications;
        this.engine = engine;
        this.links = links;
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request,
            @Context ContainerRequestContext context) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        refuseUnknown(parameters);
        Publication publication = publications.current();
        String query = single(parameters, "query");
        if (query == null) {
            return describe(publication, parameters, headers, request);
        }
        return answer(publication, read(parameters, query, headers), context, request);
    }

    @POST
    @Consumes(FORM)
    public Response postForm(MultivaluedMap<String, String> form, @Context HttpHeaders headers,
            @Context Request request, @Context ContainerRequestContext context) {
        type(headers);
        if (form.containsKey("update")) {
            throw noUpdate();
        }
        checkCharset(headers);
        refuseUnknown(form);
        String query = single(form, "query");
        if (query == null) {
            throw Problem.parameter("query", "The form must have one field query with the text of a SPARQL query.");
        }
        return answer(publications.current(), read(form, query, headers), context, request);
    }

    @POST
    @Consumes(QUERY)
    public Response postQuery(String query, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request, @Context ContainerRequestContext context) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        checkCharset(headers);
        refuseUnknown(parameters);
        if (parameters.containsKey("query")) {
            throw Problem.parameter("query", "The query stands in the body; it must not stand in the address as well.");
        }
        return answer(publications.current(), read(parameters, query, headers), context, request);
    }

    /// The update operation of the protocol, which is told from a query whatever else the request says.
    @POST
    @Consumes(UPDATE)
    public Response postUpdate(@Context HttpHeaders headers) {
        type(headers);
        return ProblemMapper.answer(noUpdate()).build();
    }

    private static Problem noUpdate() {
        return Problem.of(ProblemKind.FORBIDDEN, "This endpoint answers queries only; there is no update.");
    }

    /// What the body is said to be. Where nothing is said, Jersey takes any of the methods, not always the same one.
    private static MediaType type(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        if (type == null) {
            throw Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "The request must say of what type its body is: "
                    + FORM + " or " + QUERY + ".");
        }
        return type;
    }

    /// A query is UTF-8 (SPARQL 1.1 Protocol, 2.1.2 and 2.1.3).
    private static void checkCharset(HttpHeaders headers) {
        String charset = type(headers).getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !"utf-8".equalsIgnoreCase(charset)) {
            throw Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "The body of a request must be UTF-8.");
        }
    }

    private Response describe(Publication publication, MultivaluedMap<String, String> parameters, HttpHeaders headers,
            Request request) {
        RdfFormat format = RdfFormat.of(Negotiation.choose(GraphAnswer.offered(), asked(parameters),
                headers.getHeaderString(HttpHeaders.ACCEPT)).key()).orElseThrow();
        return Caching.answer(request, Caching.tag(publication.edition().id(), "sparql", format.key()),
                () -> GraphAnswer.of(ServiceDescription.of(links, publication, engine.limits()), format));
    }

    private Response answer(Publication publication, SparqlRequest sparql, ContainerRequestContext context,
            Request request) {
        DatasetGraph dataset = publication.linkedData().dataset().asDatasetGraph();
        Query query = engine.check(sparql, dataset);
        boolean rows = query.isSelectType() || query.isAskType();
        MediaFormat format = Negotiation.choose(rows ? ResultFormat.offered() : GraphAnswer.offered(), sparql.format(),
                sparql.accept());
        Supplier<Response.ResponseBuilder> run = () -> whole(
                engine.run(query, dataset, ClientAddress.of(context), format.key()), format);
        if (!QueryGuard.repeats(query)) {
            return run.get().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
        }
        return Caching.answer(request,
                Caching.tag(publication.edition().id(), "sparql", format.key(), sparql.query(),
                        String.join("\n", sparql.defaultGraphs()), String.join("\n", sparql.namedGraphs())),
                run);
    }

    private static Response.ResponseBuilder whole(Spool result, MediaFormat format) {
        StreamingOutput body = out -> {
            try (result) {
                result.sendTo(out);
            }
        };
        return Response.ok(body, format.mediaType()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static SparqlRequest read(MultivaluedMap<String, String> parameters, String query, HttpHeaders headers) {
        return new SparqlRequest(query, parameters.getOrDefault("default-graph-uri", List.of()),
                parameters.getOrDefault("named-graph-uri", List.of()), asked(parameters),
                headers.getHeaderString(HttpHeaders.ACCEPT));
    }

    private static @Nullable String asked(MultivaluedMap<String, String> parameters) {
        String format = single(parameters, "format");
        return format != null ? format : single(parameters, "f");
    }

    private static @Nullable String single(MultivaluedMap<String, String> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problem.parameter(name, "The parameter " + name + " must stand once only.");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private static void refuseUnknown(MultivaluedMap<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (!KNOWN.contains(name)) {
                throw Problem.unknownParameter(name,
                        "Known parameters are query, default-graph-uri, named-graph-uri and "
                                + "format.");
            }
        }
    }
}
