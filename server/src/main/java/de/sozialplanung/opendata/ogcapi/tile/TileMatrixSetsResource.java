package de.sozialplanung.opendata.ogcapi.tile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.ogcapi.ApiLinks;
import de.sozialplanung.opendata.ogcapi.ApiRequest;
import de.sozialplanung.opendata.ogcapi.Json;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.tile.TileMatrixSet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/// The tile matrix sets in use: `/tileMatrixSets` and below (OGC 17-083r4, 6; JSON by its annex).
@Path("tileMatrixSets")
public final class TileMatrixSetsResource {

    static final String SCHEME_REL = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";

    private final Publications publications;
    private final Links links;

    TileMatrixSetsResource(Publications publications, Links links) {
        this.publications = publications;
        this.links = links;
    }

    @GET
    public Response list(@Context ContainerRequestContext context) {
        return answer(context, language -> {
            ObjectNode json = Json.object();
            ArrayNode sets = json.putArray("tileMatrixSets");
            for (TileMatrixSet set : TileMatrixSet.values()) {
                ObjectNode node = head(sets.addObject(), set, language);
                node.set("links", Json.links(List.of(new ApiLinks(links, language).link(SCHEME_REL, path(set),
                        ApiLinks.JSON.mediaType(), set.title()))));
            }
            return json;
        });
    }

    @GET
    @Path("{set}")
    public Response set(@PathParam("set") String id, @Context ContainerRequestContext context) {
        TileMatrixSet set = Tileset.set(id);
        return answer(context, language -> definition(set, language));
    }

    private Response answer(ContainerRequestContext context, Function<Language, ObjectNode> document) {
        ApiRequest asked = ApiRequest.plain(context, links.base());
        Language language = asked.language();
        String type = asked.format(List.of(ApiLinks.JSON)).mediaType();
        return asked.answer(publications.current().edition().id(), language, type,
                () -> Response.ok(Json.bytes(document.apply(language))));
    }

    static String path(TileMatrixSet set) {
        return "/tileMatrixSets/" + set.id();
    }

    /// The definition in the register of the OGC, where it is in there; else our own.
    static String uri(TileMatrixSet set, Links links) {
        return switch (set) {
            case WEB_MERCATOR_QUAD -> "http://www.opengis.net/def/tilematrixset/OGC/1.0/" + set.id();
            case DE_EPSG_25832_ADV -> links.to(path(set));
        };
    }

    private ObjectNode head(ObjectNode node, TileMatrixSet set, Language language) {
        return node.put("id", set.id()).put("title", set.title().in(language)).put("uri", uri(set, links)).put("crs",
                set.crs().uri());
    }

    private ObjectNode definition(TileMatrixSet set, Language language) {
        ObjectNode json = head(Json.object(), set, language);
        json.set("orderedAxes", Json.array(List.of("E", "N")));
        if (set == TileMatrixSet.WEB_MERCATOR_QUAD) {
            json.put("wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible");
        }
        ArrayNode matrices = json.putArray("tileMatrices");
        for (int level = 0; level < set.levels(); level++) {
            ObjectNode matrix = matrices.addObject().put("id", Integer.toString(level))
                    .put("scaleDenominator", set.scaleDenominator(level)).put("cellSize", set.cellSize(level))
                    .put("cornerOfOrigin", "topLeft");
            matrix.putArray("pointOfOrigin").add(set.west()).add(set.north());
            matrix.put("tileWidth", TileMatrixSet.PIXELS).put("tileHeight", TileMatrixSet.PIXELS)
                    .put("matrixWidth", set.size(level)).put("matrixHeight", set.size(level));
        }
        return json;
    }
}
