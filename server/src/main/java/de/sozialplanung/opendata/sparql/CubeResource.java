package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.rdf.CubeLinkGraph;
import de.sozialplanung.opendata.rdf.RdfFormat;
import de.sozialplanung.opendata.vocab.Iris;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/// The figures of one indicator as a cube of cube.link: `/cubes/{code}`, with the closed shape that its observations keep.
@Path("/cubes")
public final class CubeResource {

    private final Publications publications;
    private final Iris iris;

    public CubeResource(Publications publications, Iris iris) {
        this.publications = publications;
        this.iris = iris;
    }

    /// `/cubes/GRU-08`, with or without a suffix.
    ///
    /// @throws Problem where there is no such indicator or it has no figures; or where the format needs the whole document in
    ///                 memory and there is too much of it
    @GET
    @Path("{code:[A-Za-z0-9_-]+}{suffix:(\\.[a-z]+)?}")
    public Response cube(@PathParam("code") String code, @PathParam("suffix") String suffix, @Context UriInfo uri,
            @Context HttpHeaders headers, @Context Request request) {
        GraphAnswer.refuseUnknown(uri.getQueryParameters().keySet(), Set.of("f", "lang"));
        RdfFormat format = GraphAnswer.format(suffix, RdfFormat.TURTLE, uri.getQueryParameters(), headers);
        Publication publication = publications.current();
        Catalog catalog = publication.catalog();
        Indicator indicator = catalog.indicators().stream().filter(one -> one.id().equals(code)).findFirst()
                .orElseThrow(CubeResource::unknown);
        DatasetState state = catalog.entries().dataset(indicator.dataset()).map(publication.edition()::state)
                .orElseGet(() -> new DatasetState(publication.edition().created(), publication.edition().created(),
                        publication.edition().id(), false));
        CubeLinkGraph graph = publication.linkedData().cube()
                .flatMap(cube -> CubeLinkGraph.of(cube, catalog, indicator, state, iris))
                .orElseThrow(CubeResource::unknown);
        return GraphAnswer.whole(request, publication.edition().id(), format, "cube " + code, graph);
    }

    private static Problem unknown() {
        return Problem.notFound("There is no cube of that code; there is one for each indicator with figures, such as "
                + "/cubes/DEM-01.");
    }
}
