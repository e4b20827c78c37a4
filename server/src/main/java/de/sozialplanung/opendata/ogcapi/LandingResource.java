package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// What describes the service: landing page, API, conformance, functions and collections, as JSON. The pages of the same addresses live in another face.
@Path("/")
public final class LandingResource {

    private final Publications publications;
    private final Links links;
    private final Documents documents;

    LandingResource(Publications publications, Links links, List<ApiPart> parts) {
        this.publications = publications;
        this.links = links;
        documents = new Documents(links, parts);
    }

    @GET
    public Response landing(@Context ContainerRequestContext context) {
        return answer(context, "/", ApiLinks.JSON);
    }

    @GET
    @Path("conformance")
    public Response conformance(@Context ContainerRequestContext context) {
        return answer(context, "/conformance", ApiLinks.JSON);
    }

    @GET
    @Path("api")
    public Response api(@Context ContainerRequestContext context) {
        return answer(context, "/api", ApiLinks.OPENAPI, ApiLinks.JSON);
    }

    @GET
    @Path("functions")
    public Response functions(@Context ContainerRequestContext context) {
        return answer(context, "/functions", ApiLinks.JSON);
    }

    @GET
    @Path("collections")
    public Response collections(@Context ContainerRequestContext context) {
        return answer(context, "/collections", ApiLinks.JSON);
    }

    @GET
    @Path("collections/{id}")
    public Response collection(@PathParam("id") String id, @Context ContainerRequestContext context) {
        return answer(context, "/collections/" + id, ApiLinks.JSON);
    }

    private Response answer(ContainerRequestContext context, String path, MediaFormat... offered) {
        ApiRequest asked = ApiRequest.plain(context, links.base());
        Publication publication = publications.current();
        Language language = asked.language();
        byte[] body = documents.of(publication, language).get(path);
        if (body == null) {
            throw Problem.notFound("There is no collection of that id.");
        }
        MediaFormat format = asked.format(List.of(offered));
        return asked.answer(publication.edition().id(), language, format.mediaType(), () -> Response.ok(body));
    }
}
