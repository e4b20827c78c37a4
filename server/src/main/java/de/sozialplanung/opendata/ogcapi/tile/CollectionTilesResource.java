package de.sozialplanung.opendata.ogcapi.tile;

import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.ogcapi.ApiRequest;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// The tiles of one collection: `/collections/{id}/tiles` and below.
@Path("collections/{id}/tiles")
public final class CollectionTilesResource {

    private final Publications publications;
    private final Links links;
    private final TileAnswers answers;

    CollectionTilesResource(Publications publications, Links links, TileAnswers answers) {
        this.publications = publications;
        this.links = links;
        this.answers = answers;
    }

    @GET
    public Response list(@PathParam("id") String id, @Context ContainerRequestContext context) {
        Publication publication = publications.current();
        return answers.list(new ApiRequest(context, links.base()), publication, path(id),
                List.of(Tileset.collection(publication, id)));
    }

    @GET
    @Path("{set}")
    public Response tileset(@PathParam("id") String id, @PathParam("set") String set,
            @Context ContainerRequestContext context) {
        ApiRequest asked = ApiRequest.plain(context, links.base());
        return answers.tileset(asked, tileset(id, set));
    }

    @GET
    @Path("{set}/{matrix}/{row}/{column}")
    public Response tile(@PathParam("id") String id, @PathParam("set") String set,
            @PathParam("matrix") String matrix, @PathParam("row") String row, @PathParam("column") String column,
            @Context ContainerRequestContext context) {
        ApiRequest asked = new ApiRequest(context, links.base());
        Parameters parameters = TileParameters.read(asked, TileParameters.DATETIME, TileParameters.SUBSET);
        Tileset tileset = tileset(id, set);
        return answers.tile(asked, tileset, tileset.tile(matrix, row, column), TileParameters.time(parameters));
    }

    private Tileset tileset(String id, String set) {
        Publication publication = publications.current();
        return new Tileset(publication, path(id) + "/" + set, Tileset.set(set),
                List.of(Tileset.collection(publication, id)));
    }

    private static String path(String id) {
        return "/collections/" + id + "/tiles";
    }
}
