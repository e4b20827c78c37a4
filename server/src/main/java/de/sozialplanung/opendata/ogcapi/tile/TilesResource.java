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

/// The tiles of several collections at once: `/tiles` and below.
@Path("tiles")
public final class TilesResource {

    private static final String PATH = "/tiles";

    private final Publications publications;
    private final Links links;
    private final TileAnswers answers;

    TilesResource(Publications publications, Links links, TileAnswers answers) {
        this.publications = publications;
        this.links = links;
        this.answers = answers;
    }

    @GET
    public Response list(@Context ContainerRequestContext context) {
        Publication publication = publications.current();
        return answers.list(new ApiRequest(context, links.base()), publication, PATH, Tileset.usual(publication));
    }

    @GET
    @Path("{set}")
    public Response tileset(@PathParam("set") String set, @Context ContainerRequestContext context) {
        ApiRequest asked = new ApiRequest(context, links.base());
        Parameters parameters = TileParameters.read(asked, TileParameters.COLLECTIONS);
        return answers.tileset(asked, tileset(set, parameters));
    }

    @GET
    @Path("{set}/{matrix}/{row}/{column}")
    public Response tile(@PathParam("set") String set, @PathParam("matrix") String matrix,
            @PathParam("row") String row, @PathParam("column") String column,
            @Context ContainerRequestContext context) {
        ApiRequest asked = new ApiRequest(context, links.base());
        Parameters parameters = TileParameters.read(asked, TileParameters.COLLECTIONS, TileParameters.DATETIME,
                TileParameters.SUBSET);
        Tileset tileset = tileset(set, parameters);
        return answers.tile(asked, tileset, tileset.tile(matrix, row, column), TileParameters.time(parameters));
    }

    private Tileset tileset(String set, Parameters parameters) {
        Publication publication = publications.current();
        return new Tileset(publication, PATH + "/" + set, Tileset.set(set),
                TileParameters.collections(publication, parameters, links.base()));
    }
}
