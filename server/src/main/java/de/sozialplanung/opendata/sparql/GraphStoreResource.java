package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.http.Negotiation;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.rdf.RdfFormat;
import de.sozialplanung.opendata.vocab.Iris;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/// Whole graphs by the reading half of the SPARQL 1.1 Graph Store HTTP Protocol: `/graphs?graph={iri}` and
/// `/graphs?default` (section 4.2), and each at its own address `/graph/{name}` (section 4.1). What would write is answered
/// with 405 and the methods that there are.
@Path("/")
public final class GraphStoreResource {

    private static final Set<String> KNOWN = Set.of("graph", "default", "f", "lang");

    private final Publications publications;
    private final Iris iris;

    public GraphStoreResource(Publications publications, Iris iris) {
        this.publications = publications;
        this.iris = iris;
    }

    /// The graph that the request names.
    @GET
    @Path("graphs")
    public Response indirect(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        GraphAnswer.refuseUnknown(parameters.keySet(), KNOWN);
        List<String> named = parameters.getOrDefault("graph", List.of());
        boolean union = parameters.containsKey("default");
        if (named.size() + (union ? 1 : 0) != 1) {
            throw Problem.missing("graph",
                    "The request must name one graph: by the parameter graph with its IRI, or by "
                            + "the parameter default for the union of all.");
        }
        Publication publication = publications.current();
        DatasetGraph dataset = publication.linkedData().dataset().asDatasetGraph();
        if (union) {
            return answer(publication, dataset.getDefaultGraph(), "default", uri, headers, request);
        }
        return named(publication, dataset, NodeFactory.createURI(named.getFirst()), uri, headers, request);
    }

    /// The graph whose address this is.
    @GET
    @Path("graph/{name:[a-z0-9_-]+}")
    public Response direct(@PathParam("name") String name, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        GraphAnswer.refuseUnknown(uri.getQueryParameters().keySet(), Set.of("f", "lang"));
        Publication publication = publications.current();
        DatasetGraph dataset = publication.linkedData().dataset().asDatasetGraph();
        return named(publication, dataset, NodeFactory.createURI(iris.base() + "/graph/" + name), uri, headers,
                request);
    }

    private Response named(Publication publication, DatasetGraph dataset, Node name, UriInfo uri, HttpHeaders headers,
            Request request) {
        if (!dataset.containsGraph(name)) {
            throw Problem.notFound("graph", "There is no graph of that name; the service description at /sparql names "
                    + "those that exist.");
        }
        return answer(publication, dataset.getGraph(name), name.getURI(), uri, headers, request);
    }

    private static Response answer(Publication publication, Graph graph, String name, UriInfo uri, HttpHeaders headers,
            Request request) {
        RdfFormat format = RdfFormat.of(Negotiation.choose(GraphAnswer.offered(),
                uri.getQueryParameters().getFirst("f"), headers.getHeaderString(HttpHeaders.ACCEPT)).key())
                .orElseThrow();
        return GraphAnswer.whole(request, publication.edition().id(), format, "graph " + name, graph);
    }
}
