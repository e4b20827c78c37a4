package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.problem.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/// The files that pages load: style, scripts, icon and the map library.
@Path("assets/{version}/{file}")
public final class AssetsResource {

    private final Assets assets;

    AssetsResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    public Response get(@PathParam("version") String version, @PathParam("file") String file) {
        Assets.Asset asset = assets.find(file).orElseThrow(() -> Problem.notFound("There is no such file."));
        String caching = version.equals(assets.version()) ? Caching.FOREVER : Caching.REVALIDATE;
        return Response.ok(asset.content(), asset.mediaType()).header("Cache-Control", caching).build();
    }
}
