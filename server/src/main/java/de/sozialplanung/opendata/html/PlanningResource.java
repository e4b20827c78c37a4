package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;

/// The planning processes: a search whose parameters are those of the interface, and the page of each.
@Path("pages/planung")
public final class PlanningResource {

    private final Publications publications;
    private final Pages pages;
    private final Outlines outlines;
    private final ConceptSchemes schemes;

    PlanningResource(Publications publications, Pages pages, Outlines outlines, ConceptSchemes schemes) {
        this.publications = publications;
        this.pages = pages;
        this.outlines = outlines;
        this.schemes = schemes;
    }

    @GET
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Visit visit = Visit.of(uri, headers);
        processes(publications.current());
        Listing listing = Listing.of(visit, PlanningSearch.ROWS, Map.of("sortby", "titel"), Set.of());
        ItemsRequest asked = listing.read(publications, PlanningView.PROCESSES);
        Shell shell = pages.shell(visit, asked.publication());
        return pages.answer(request, "planning", shell, () -> new PlanningSearch(shell, visit,
                new CollectionReader(asked.publication(), asked.collection()), outlines, schemes)
                .listed(asked.query(), listing.same()));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Publication publication = publications.current();
        CollectionReader processes = processes(publication);
        Feature process = publication.store().get(PlanningView.PROCESSES, id, Crs.EPSG_25832)
                .orElseThrow(() -> Problem.notFound("There is no planning process of that id."));
        Shell shell = pages.shell(Visit.of(uri, headers), publication);
        return pages.answer(request, "process", shell,
                () -> new PlanningView(shell, processes, outlines, schemes).one(process, pages.root()));
    }

    private static CollectionReader processes(Publication publication) {
        return CollectionReader.of(publication, PlanningView.PROCESSES)
                .orElseThrow(() -> Problem.notFound("This edition has no planning processes."));
    }
}
