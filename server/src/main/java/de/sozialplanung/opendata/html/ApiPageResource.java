package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.html.page.ApiPage;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.Text;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/// The interfaces for programs as a page. The list of conformance classes is for programs only: browsers get it as JSON.
@Path("pages")
public final class ApiPageResource {

    private final Publications publications;
    private final Pages pages;

    ApiPageResource(Publications publications, Pages pages) {
        this.publications = publications;
        this.pages = pages;
    }

    @GET
    @Path("api")
    public Response api(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Shell shell = pages.shell(Visit.of(uri, headers), publications.current());
        return pages.answer(request, "api", shell, () -> new ApiPage(shell,
                List.of(new Fact("/", shell.text(Text.API_LANDING)),
                        new Fact("/conformance", shell.text(Text.API_CONFORMANCE)),
                        new Fact("/collections", shell.text(Text.API_COLLECTIONS)),
                        new Fact("/collections/{id}", shell.text(Text.API_COLLECTION)),
                        new Fact("/collections/{id}/items", shell.text(Text.API_ITEMS)),
                        new Fact("/collections/{id}/items/{fid}", shell.text(Text.API_ITEM)),
                        new Fact("/wfs", shell.text(Text.API_WFS)), new Fact("/catalog", shell.text(Text.API_CATALOG)),
                        new Fact("/sparql", shell.text(Text.API_SPARQL))),
                List.of(new Fact("f", shell.text(Text.API_F)), new Fact("limit", shell.text(Text.API_LIMIT)),
                        new Fact("bbox, bbox-crs", shell.text(Text.API_BBOX)),
                        new Fact("datetime", shell.text(Text.API_DATETIME)),
                        new Fact("crs", shell.text(Text.API_CRS)),
                        new Fact(shell.text(Text.API_PROPERTY), shell.text(Text.API_PROPERTY_TEXT)))));
    }

    @GET
    @Path("conformance")
    public Response conformance(@Context UriInfo uri, @Context HttpHeaders headers) {
        Shell shell = pages.shell(Visit.of(uri, headers), publications.current());
        return Response.seeOther(URI.create(shell.absolute("/conformance?f=json"))).build();
    }
}
