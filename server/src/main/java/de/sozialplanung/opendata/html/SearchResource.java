package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.html.page.SearchPage;
import de.sozialplanung.opendata.html.page.Shell;
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

/// The search over areas, indicators, services and planning.
@Path("pages/suche")
public final class SearchResource {

    private final Publications publications;
    private final Pages pages;
    private final ConceptSchemes schemes;

    SearchResource(Publications publications, Pages pages, ConceptSchemes schemes) {
        this.publications = publications;
        this.pages = pages;
        this.schemes = schemes;
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Visit visit = Visit.of(uri, headers);
        Publication publication = publications.current();
        Shell shell = pages.shell(visit, publication);
        String word = visit.parameter("q");
        SearchView view = new SearchView(shell, publication, schemes, word == null ? "" : word.strip());
        return pages.answer(request, "search", shell, () -> new SearchPage(shell, view.word(), view.groups()));
    }
}
