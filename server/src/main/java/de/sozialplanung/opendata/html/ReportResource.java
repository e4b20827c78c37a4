package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/// The social report, one for each edition.
@Path("pages/bericht")
public final class ReportResource {

    private final Publications publications;
    private final Pages pages;
    private final Outlines outlines;

    ReportResource(Publications publications, Pages pages, Outlines outlines) {
        this.publications = publications;
        this.pages = pages;
        this.outlines = outlines;
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Publication publication = publications.current();
        if (publication.catalog().indicators().isEmpty()) {
            throw Problem.notFound("This edition has no indicators.");
        }
        Shell shell = pages.shell(Visit.of(uri, headers), publication);
        return pages.answer(request, "report", shell, () -> new ReportView(shell, publication, outlines).page());
    }
}
