package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/// The page that shows need and supply side by side.
@Path("pages/bedarf")
public final class NeedResource {

    private final Publications publications;
    private final Pages pages;
    private final Outlines outlines;
    private final ConceptSchemes schemes;

    NeedResource(Publications publications, Pages pages, Outlines outlines, ConceptSchemes schemes) {
        this.publications = publications;
        this.pages = pages;
        this.outlines = outlines;
        this.schemes = schemes;
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Visit visit = Visit.of(uri, headers);
        Publication publication = publications.current();
        if (publication.catalog().indicators().isEmpty()) {
            throw Problem.notFound("This edition has no indicators.");
        }
        Shell shell = pages.shell(visit, publication);
        return pages.answer(request, "need", shell,
                () -> new NeedView(shell, publication, outlines, schemes,
                        NeedChoice.of(publication, outlines, schemes, visit)).page());
    }
}
