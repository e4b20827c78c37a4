package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.html.page.IndicatorsPage;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;

/// The pages of the indicators: all of them by field, and each with its map, table and line.
@Path("pages/indikatoren")
public final class IndicatorResource {

    private final Publications publications;
    private final Pages pages;
    private final Outlines outlines;

    IndicatorResource(Publications publications, Pages pages, Outlines outlines) {
        this.publications = publications;
        this.pages = pages;
        this.outlines = outlines;
    }

    @GET
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Shell shell = pages.shell(Visit.of(uri, headers), publications.current());
        return pages.answer(request, "indicators", shell, () -> new IndicatorsPage(shell,
                Arrays.stream(Theme.values()).map(theme -> group(shell, theme))
                        .filter(group -> !group.indicators().isEmpty()).toList()));
    }

    private static IndicatorsPage.Group group(Shell shell, Theme theme) {
        List<Indicator> indicators = shell.catalog().indicators().stream().filter(i -> i.theme() == theme).toList();
        return new IndicatorsPage.Group(theme.code(), shell.text(theme.title()), indicators.stream().map(
                i -> new IndicatorsPage.Entry(i.id(), shell.text(i.name()), i.unit(), shell.text(i.definition())))
                .toList());
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Visit visit = Visit.of(uri, headers);
        Publication publication = publications.current();
        Indicator indicator = publication.catalog().indicators().stream().filter(i -> i.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.notFound("There is no indicator of that id."));
        Shell shell = pages.shell(visit, publication);
        return pages.answer(request, "indicator", shell,
                () -> new IndicatorView(shell, publication, outlines, indicator, pages.root())
                        .page(visit.parameter("jahr"), visit.parameter("ebene"), visit.parameter("gemeinde")));
    }
}
