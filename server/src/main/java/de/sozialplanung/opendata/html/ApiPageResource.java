package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.html.page.ApiPage;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.ListPage;
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
import java.util.Arrays;
import java.util.List;

/// The interfaces for programs as pages: addresses and parameters, conformance classes, functions.
@Path("pages")
public final class ApiPageResource {

    private final Publications publications;
    private final Pages pages;
    private final List<String> conformance;

    /// @param conformance the conformance classes that hold
    ApiPageResource(Publications publications, Pages pages, List<String> conformance) {
        this.publications = publications;
        this.pages = pages;
        this.conformance = List.copyOf(conformance);
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
                        new Fact("/sparql", shell.text(Text.API_SPARQL)),
                        new Fact("/hsds", shell.text(Text.API_HSDS))),
                List.of(new Fact("f", shell.text(Text.API_F)), new Fact("limit", shell.text(Text.API_LIMIT)),
                        new Fact("bbox, bbox-crs", shell.text(Text.API_BBOX)),
                        new Fact("datetime", shell.text(Text.API_DATETIME)),
                        new Fact("crs", shell.text(Text.API_CRS)),
                        new Fact(shell.text(Text.API_PROPERTY), shell.text(Text.API_PROPERTY_TEXT)))));
    }

    @GET
    @Path("conformance")
    public Response conformance(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Shell shell = pages.shell(Visit.of(uri, headers), publications.current());
        return pages.answer(request, "list", shell,
                () -> new ListPage(shell, "/conformance", Text.API_CONFORMANCE, Text.API_CONFORMANCE_LEAD,
                        conformance.stream().map(uriOfClass -> new Fact(uriOfClass, "")).toList()));
    }

    @GET
    @Path("functions")
    public Response functions(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Shell shell = pages.shell(Visit.of(uri, headers), publications.current());
        return pages.answer(request, "list", shell,
                () -> new ListPage(shell, "/functions", Text.API_FUNCTIONS, Text.API_FUNCTIONS_LEAD,
                        Arrays.stream(FilterFunction.values()).map(function -> new Fact(
                                function.functionName() + "()", shell.text(function.description()))).toList()));
    }
}
