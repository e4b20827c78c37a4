package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/// The profiles of areas, of whatever level.
@Path("pages/gebiete/{key}")
public final class AreaResource {

    private final Publications publications;
    private final Pages pages;
    private final Outlines outlines;
    private final ConceptSchemes schemes;

    AreaResource(Publications publications, Pages pages, Outlines outlines, ConceptSchemes schemes) {
        this.publications = publications;
        this.pages = pages;
        this.outlines = outlines;
        this.schemes = schemes;
    }

    @GET
    public Response get(@PathParam("key") String key, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Publication publication = publications.current();
        Shell shell = pages.shell(Visit.of(uri, headers), publication);
        for (Level level : Level.values()) {
            Optional<Collection> collection = publication.catalog().collection(level.collection());
            Optional<Feature> area = collection
                    .flatMap(c -> publication.store().get(c.id(), key, Crs.EPSG_25832));
            if (area.isPresent()) {
                return pages.answer(request, "area", shell, () -> new AreaView(shell, publication, outlines, schemes,
                        level, collection.get(), area.get(), pages.root()).page());
            }
        }
        throw Problem.notFound("There is no area of that key.");
    }
}
