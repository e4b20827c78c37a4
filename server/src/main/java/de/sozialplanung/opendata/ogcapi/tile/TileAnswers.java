package de.sozialplanung.opendata.ogcapi.tile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.ogcapi.ApiLinks;
import de.sozialplanung.opendata.ogcapi.ApiRequest;
import de.sozialplanung.opendata.ogcapi.Json;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.tile.TileAddress;
import de.sozialplanung.opendata.tile.TileMatrixSet;
import de.sozialplanung.opendata.tile.VectorTile;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// What both kinds of tilesets answer, those of one collection and those of several.
///
/// @param links   builds addresses
/// @param drawing draws tiles
record TileAnswers(Links links, TileDrawing drawing) {

    static final MediaFormat MVT = new MediaFormat("mvt", VectorTile.MEDIA_TYPE);

    static final MediaFormat TILE_JSON = new MediaFormat("tilejson", "application/vnd.mapbox.tile+json");

    /// The tilesets at a path, one for each tile matrix set.
    Response list(ApiRequest asked, Publication publication, String path, List<Collection> collections) {
        TileParameters.read(asked);
        Language language = asked.language();
        String type = asked.format(List.of(ApiLinks.JSON)).mediaType();
        ApiLinks titled = new ApiLinks(links, language);
        return asked.answer(publication.edition().id(), language, type, () -> {
            ObjectNode json = Json.object();
            json.set("links", Json.links(List.of(titled.selfAndPage(path, type).getFirst())));
            ArrayNode tilesets = json.putArray("tilesets");
            for (TileMatrixSet set : TileMatrixSet.values()) {
                tilesets.add(new TilesetDocument(
                        new Tileset(publication, path + "/" + set.id(), set, collections), titled, "").summary());
            }
            return Response.ok(Json.bytes(json));
        });
    }

    /// A tileset as the standard describes it, or as TileJSON.
    Response tileset(ApiRequest asked, Tileset tileset) {
        Language language = asked.language();
        MediaFormat format = asked.format(tileset.set() == TileMatrixSet.WEB_MERCATOR_QUAD
                ? List.of(ApiLinks.JSON, TILE_JSON)
                : List.of(ApiLinks.JSON));
        List<String> named = asked.parameters().getOrDefault(TileParameters.COLLECTIONS, List.of());
        String query = named.isEmpty() ? "" : "&collections=" + String.join(",", tileset.collections().stream()
                .map(Collection::id).toList());
        TilesetDocument document = new TilesetDocument(tileset, new ApiLinks(links, language), query);
        return asked.answer(tileset.publication().edition().id(), language, format.mediaType(),
                () -> Response.ok(Json.bytes(format.equals(TILE_JSON) ? document.tileJson() : document.json())));
    }

    /// One tile; 204 where nothing can be seen (20-057, requirement /req/core/tc-error).
    Response tile(ApiRequest asked, Tileset tileset, TileAddress address, Filter time) {
        String type = asked.format(List.of(MVT)).mediaType();
        return asked.answer(tileset.publication().edition().id(), asked.language(), type, () -> {
            byte[] tile = drawing.draw(tileset, address, time);
            return tile.length == 0 ? Response.noContent() : Response.ok(tile);
        });
    }
}
