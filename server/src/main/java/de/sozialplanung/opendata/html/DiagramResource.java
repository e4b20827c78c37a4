package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.Terms;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/// The diagram of the vocabulary as a picture of its own, which the vocabulary names.
@Path("def/sozialplanung.svg")
public final class DiagramResource {

    private final Publications publications;
    private final Pages pages;
    private final Terms terms;

    DiagramResource(Publications publications, Pages pages, Terms terms) {
        this.publications = publications;
        this.pages = pages;
        this.terms = terms;
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Shell shell = pages.shell(Visit.of(uri, headers), publications.current());
        byte[] drawing = pages.render("diagram", new VocabularyView(shell, terms, pages.root()).page());
        return Response.ok(drawing, "image/svg+xml").build();
    }
}
