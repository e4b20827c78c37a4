package de.sozialplanung.opendata.ogcapi.tile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.ogcapi.ApiLinks;
import de.sozialplanung.opendata.ogcapi.ApiPart;
import de.sozialplanung.opendata.ogcapi.Json;
import de.sozialplanung.opendata.ogcapi.OpenApiPaths;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.simplify.Simplification;
import de.sozialplanung.opendata.tile.TileMatrixSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// OGC API Tiles 1.0 (20-057) with Tile Matrix Sets 2.0 (17-083r4): vector tiles of each collection and of several.
public final class TilePart implements ApiPart {

    private static final String TILESETS_REL = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";

    private static final String SCHEMES_REL = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";

    private static final LocalizedText TILESETS = new LocalizedText("Vektorkacheln", "Vector tiles");

    private static final LocalizedText TILESET = new LocalizedText("Ein Kachelsatz", "A tileset");

    private static final LocalizedText TILE = new LocalizedText("Eine Vektorkachel", "A vector tile");

    private static final LocalizedText SCHEMES = new LocalizedText("Kachelschemata", "Tiling schemes");

    private static final String JSON = ApiLinks.JSON.mediaType();

    private final Publications publications;
    private final Links links;
    private final TileAnswers answers;

    /// @param simplification of shapes, shared with the features
    public TilePart(Publications publications, Links links, Simplification simplification) {
        this.publications = publications;
        this.links = links;
        answers = new TileAnswers(links, new TileDrawing(simplification));
    }

    @Override
    public List<Object> resources() {
        return List.of(new TileMatrixSetsResource(publications, links),
                new TilesResource(publications, links, answers),
                new CollectionTilesResource(publications, links, answers));
    }

    @Override
    public List<String> conformance() {
        return Stream.concat(
                Stream.of("core", "tileset", "tilesets-list", "geodata-tilesets", "dataset-tilesets",
                        "collections-selection", "datetime", "mvt", "oas30").map(c -> "ogcapi-tiles-1/1.0/conf/" + c),
                Stream.of("tilematrixset", "json-tilematrixset", "tilesetmetadata", "json-tilesetmetadata",
                        "tilematrixsetlimits", "json-tilematrixsetlimits").map(c -> "tms/2.0/conf/" + c))
                .map(part -> "http://www.opengis.net/spec/" + part).toList();
    }

    @Override
    public List<Link> links(Publication publication, ApiLinks titled) {
        return List.of(titled.link(TILESETS_REL, "/tiles", JSON, TILESETS),
                titled.link(SCHEMES_REL, "/tileMatrixSets", JSON, SCHEMES));
    }

    @Override
    public List<Link> links(Publication publication, Collection collection, ApiLinks titled) {
        return collection.schema().geometry().isEmpty() ? List.of()
                : List.of(titled.link(TILESETS_REL, "/collections/" + collection.id() + "/tiles", JSON, TILESETS));
    }

    @Override
    public void describe(Publication publication, OpenApiPaths paths) {
        paths.document("/tileMatrixSets", "tileMatrixSets", SCHEMES, JSON);
        ObjectNode scheme = paths.get("/tileMatrixSets/{tileMatrixSetId}", "tileMatrixSet",
                new LocalizedText("Ein Kachelschema", "A tiling scheme"));
        ArrayNode schemeParameters = scheme.putArray("parameters").add(set());
        OpenApiPaths.shared(schemeParameters, Stream.of("f", "lang"));
        OpenApiPaths.answers(scheme, List.of(JSON), "404");
        describe(paths, "/tiles", "all.dataset", true);
        for (Collection collection : Tileset.drawable(publication)) {
            describe(paths, "/collections/" + collection.id() + "/tiles", collection.id() + ".collection", false);
        }
    }

    /// The names of operations end as 20-057, table 12 has them.
    private static void describe(OpenApiPaths paths, String path, String id, boolean several) {
        paths.document(path, id + ".vector.getTileSetsList", TILESETS, JSON);
        ObjectNode tileset = paths.get(path + "/{tileMatrixSetId}", id + ".vector.getTileSet", TILESET);
        ArrayNode parameters = tileset.putArray("parameters").add(set());
        selection(parameters, several);
        OpenApiPaths.shared(parameters, Stream.of("f", "lang"));
        OpenApiPaths.answers(tileset, List.of(JSON, TileAnswers.TILE_JSON.mediaType()), "404");
        ObjectNode tile = paths.get(path + "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
                id + ".vector.getTile", TILE);
        ArrayNode tileParameters = tile.putArray("parameters").add(set());
        for (String name : List.of("tileMatrix", "tileRow", "tileCol")) {
            ObjectNode number = inPath(name);
            number.putObject("schema").put("type", "integer").put("minimum", 0);
            tileParameters.add(number);
        }
        selection(tileParameters, several);
        OpenApiPaths.shared(tileParameters, Stream.of("datetime"));
        ObjectNode subset = OpenApiPaths.query(TileParameters.SUBSET, "datetime(\"2024-12-31\")");
        subset.putObject("schema").put("type", "string");
        tileParameters.add(subset);
        OpenApiPaths.shared(tileParameters, Stream.of("f", "lang"));
        OpenApiPaths.answers(tile, List.of(TileAnswers.MVT.mediaType()), "404");
        ((ObjectNode) tile.get("responses")).putObject("204").put("description", "Empty");
    }

    private static void selection(ArrayNode parameters, boolean several) {
        if (several) {
            ObjectNode collections = OpenApiPaths.query(TileParameters.COLLECTIONS, "Layer");
            collections.putObject("schema").put("type", "array").putObject("items").put("type", "string");
            parameters.add(collections);
        }
    }

    private static ObjectNode set() {
        ObjectNode parameter = inPath("tileMatrixSetId");
        parameter.putObject("schema").put("type", "string").set("enum",
                Json.array(Arrays.stream(TileMatrixSet.values()).map(TileMatrixSet::id).toList()));
        return parameter;
    }

    private static ObjectNode inPath(String name) {
        return Json.object().put("name", name).put("in", "path").put("required", true);
    }
}
