package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.rdf.IndicatorGraph;
import de.sozialplanung.opendata.rdf.JsonLdContext;
import de.sozialplanung.opendata.rdf.RdfFormat;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Vocabulary;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/// The vocabulary, its concept schemes and their concepts as graphs under `/def/`. Their pages are another face's.
@Path("/def")
public final class DefinitionsResource {

    private static final String NAME = "[a-z0-9-]+";

    private final Publications publications;
    private final Iris iris;

    public DefinitionsResource(Publications publications, Iris iris) {
        this.publications = publications;
        this.iris = iris;
    }

    /// `/def/{name}`, with or without a suffix: the vocabulary, its mappings, its shapes, a concept scheme, the indicators.
    @GET
    @Path("{name:" + NAME + "}{suffix:(\\.[a-z]+)?}")
    public Response vocabulary(@PathParam("name") String name, @PathParam("suffix") String suffix, @Context UriInfo uri,
            @Context HttpHeaders headers, @Context Request request) {
        if ("kontext".equals(name) && (".jsonld".equals(suffix) || suffix.isEmpty())) {
            return context(request);
        }
        RdfFormat format = GraphAnswer.format(suffix, RdfFormat.TURTLE, uri.getQueryParameters(), headers);
        Publication publication = publications.current();
        Supplier<Model> model = switch (name) {
            case "sozialplanung" -> () -> Vocabulary.model(iris);
            case "abbildungen" -> () -> Vocabulary.mappings(iris);
            case "formen" -> () -> Vocabulary.shapes(iris);
            case "indikator" -> () -> IndicatorGraph.build(publication.catalog(), iris);
            case String scheme when ConceptSchemes.IDS.contains(scheme) -> () -> Vocabulary.scheme(iris, scheme);
            default -> throw unknown();
        };
        return GraphAnswer.answer(request, publication.edition().id(), format, "def " + name,
                () -> model.get().getGraph());
    }

    /// `/def/sozialplanung/{version}`: the vocabulary as it was in that version.
    @GET
    @Path("sozialplanung/{version:\\d+\\.\\d+\\.\\d+}{suffix:(\\.[a-z]+)?}")
    public Response version(@PathParam("version") String version, @PathParam("suffix") String suffix,
            @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        if (!Vocabulary.VERSION.equals(version)) {
            throw Problem.notFound("There is no such version of the vocabulary; there is " + Vocabulary.VERSION + ".");
        }
        return vocabulary("sozialplanung", suffix, uri, headers, request);
    }

    private Response context(Request request) {
        Publication publication = publications.current();
        return Caching.answer(request, Caching.tag(publication.edition().id(), "context"),
                () -> Response.ok(JsonLdContext.of(publication.catalog(), iris), "application/ld+json"));
    }

    /// `/def/{scheme}/{code}`: the concept with all that is said of it.
    @GET
    @Path("{scheme:" + NAME + "}/{code:" + NAME + "}{suffix:(\\.[a-z]+)?}")
    public Response concept(@PathParam("scheme") String scheme, @PathParam("code") String code,
            @PathParam("suffix") String suffix, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        RdfFormat format = GraphAnswer.format(suffix, RdfFormat.TURTLE, uri.getQueryParameters(), headers);
        if (!ConceptSchemes.IDS.contains(scheme)) {
            throw unknown();
        }
        Model all = Vocabulary.scheme(iris, scheme);
        Model one = ModelFactory.createDefaultModel();
        one.setNsPrefixes(all.getNsPrefixMap());
        one.add(all.createResource(iris.concept(scheme, code)).listProperties());
        if (one.isEmpty()) {
            throw unknown();
        }
        return GraphAnswer.answer(request, publications.current().edition().id(), format, "def " + scheme + " " + code,
                one::getGraph);
    }

    private static Problem unknown() {
        return Problem
                .notFound(
                        "There is no such term; /def/sozialplanung is the vocabulary, abbildungen, formen, indikator and kontext.jsonld "
                                + "are beside it, and the concept schemes are "
                                + String.join(", ", ConceptSchemes.IDS) + ".");
    }
}
