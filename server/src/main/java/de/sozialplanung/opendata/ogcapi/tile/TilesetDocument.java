package de.sozialplanung.opendata.ogcapi.tile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.ogcapi.ApiLinks;
import de.sozialplanung.opendata.ogcapi.Json;
import de.sozialplanung.opendata.tile.TileLimits;
import de.sozialplanung.opendata.tile.TileMatrixSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/// A tileset as JSON (OGC 17-083r4, 7: tileset metadata) and as TileJSON 3.0.
///
/// @param tileset what is described
/// @param links   in the language of the description
/// @param query   what chose the collections, from `&` on; empty where nothing did
record TilesetDocument(Tileset tileset, ApiLinks links, String query) {

    private static final LocalizedText SCHEME = new LocalizedText("Das Kachelschema", "The tiling scheme");

    private static final LocalizedText TILES = new LocalizedText("Kacheln als Mapbox Vector Tile",
            "Tiles as Mapbox Vector Tile");

    private static final LocalizedText TILE_JSON = new LocalizedText("Dieser Kachelsatz als TileJSON",
            "This tileset as TileJSON");

    private static final LocalizedText THIS = new LocalizedText("Dieser Kachelsatz", "This tileset");

    /// As it stands in a list.
    ObjectNode summary() {
        ObjectNode json = Json.object().put("title", title()).put("dataType", "vector")
                .put("crs", tileset.set().crs().uri())
                .put("tileMatrixSetURI", TileMatrixSetsResource.uri(tileset.set(), links.links()));
        json.set("links", Json.links(selfAndScheme()));
        return json;
    }

    ObjectNode json() {
        ObjectNode json = summary();
        List<Link> all = new ArrayList<>(selfAndScheme());
        if (tileset.set() == TileMatrixSet.WEB_MERCATOR_QUAD) {
            all.add(links.link("alternate", tileset.path() + "?f=tilejson" + query,
                    TileAnswers.TILE_JSON.mediaType(), TILE_JSON));
        }
        ArrayNode array = Json.links(all);
        array.addObject().put("href", template("{tileMatrix}/{tileRow}/{tileCol}")).put("rel", "item")
                .put("type", TileAnswers.MVT.mediaType()).put("title", TILES.in(links.language()))
                .put("templated", true);
        json.set("links", array);
        ArrayNode limits = json.putArray("tileMatrixSetLimits");
        for (TileLimits level : tileset.limits()) {
            limits.addObject().put("tileMatrix", Integer.toString(level.level())).put("minTileRow", level.minRow())
                    .put("maxTileRow", level.maxRow()).put("minTileCol", level.minColumn())
                    .put("maxTileCol", level.maxColumn());
        }
        Envelope box = tileset.degrees();
        if (!box.isNull()) {
            ObjectNode bounds = json.putObject("boundingBox");
            bounds.putArray("lowerLeft").add(box.getMinX()).add(box.getMinY());
            bounds.putArray("upperRight").add(box.getMaxX()).add(box.getMaxY());
            bounds.put("crs", Crs.CRS84.uri());
            ObjectNode centre = json.putObject("centerPoint");
            Coordinate middle = box.centre();
            centre.putArray("coordinates").add(middle.x).add(middle.y);
            centre.put("crs", Crs.CRS84.uri()).put("tileMatrix", Integer.toString(startLevel()));
        }
        ArrayNode layers = json.putArray("layers");
        tileset.collections().forEach(collection -> layers.add(layer(collection)));
        return json;
    }

    private ObjectNode layer(Collection collection) {
        Language language = links.language();
        boolean points = collection.schema().geometry().map(Property::type).filter(PropertyType.POINT::equals)
                .isPresent();
        ObjectNode layer = Json.object().put("id", collection.id()).put("title", collection.title().in(language))
                .put("description", collection.description().in(language)).put("dataType", "vector")
                .put("geometryDimension", points ? 0 : 2);
        ObjectNode properties = layer.putObject("propertiesSchema").put("type", "object").putObject("properties");
        for (Property property : collection.schema().attributes()) {
            ObjectNode node = properties.putObject(property.name()).put("type", switch (property.type()) {
                case INTEGER -> "integer";
                case NUMBER -> "number";
                case BOOLEAN -> "boolean";
                case STRING, STRING_LIST, DATE, DATE_TIME, POINT, MULTI_POLYGON -> "string";
            }).put("title", property.title().in(language)).put("description", property.description().in(language));
            if (property.type() == PropertyType.DATE) {
                node.put("format", "date");
            } else if (property.type() == PropertyType.DATE_TIME) {
                node.put("format", "date-time");
            }
            if (property.unit() != null) {
                node.put("x-ogc-unit", property.unit());
            }
        }
        layer.set("links", Json.links(List.of(links.link("describedby", "/collections/" + collection.id(),
                ApiLinks.JSON.mediaType(), collection.title()))));
        return layer;
    }

    /// TileJSON 3.0, which knows but the tiles of the web.
    ObjectNode tileJson() {
        ObjectNode json = Json.object().put("tilejson", "3.0.0").put("name", title()).put("scheme", "xyz")
                .put("version", "1.0.0");
        String attribution = tileset.publication().catalog().licence().attribution();
        if (attribution != null) {
            json.put("attribution", attribution);
        }
        json.putArray("tiles").add(template("{z}/{y}/{x}"));
        json.put("minzoom", 0).put("maxzoom", tileset.levels() - 1);
        Envelope box = tileset.degrees();
        if (!box.isNull()) {
            json.putArray("bounds").add(box.getMinX()).add(box.getMinY()).add(box.getMaxX()).add(box.getMaxY());
            json.putArray("center").add(box.centre().x).add(box.centre().y).add(startLevel());
        }
        ArrayNode layers = json.putArray("vector_layers");
        for (Collection collection : tileset.collections()) {
            ObjectNode layer = layers.addObject().put("id", collection.id())
                    .put("description", collection.title().in(links.language())).put("minzoom", 0)
                    .put("maxzoom", tileset.levels() - 1);
            ObjectNode fields = layer.putObject("fields");
            collection.schema().attributes().forEach(property -> fields.put(property.name(),
                    property.title().in(links.language()) + (property.unit() == null ? "" : " (" + property.unit()
                            + ")")));
        }
        return json;
    }

    private List<Link> selfAndScheme() {
        String self = tileset.path() + (query.isEmpty() ? "" : "?" + query.substring(1));
        return List.of(links.link("self", self, ApiLinks.JSON.mediaType(), THIS),
                links.link(TileMatrixSetsResource.SCHEME_REL, TileMatrixSetsResource.path(tileset.set()),
                        ApiLinks.JSON.mediaType(), SCHEME));
    }

    private String template(String tile) {
        return links.links().to(tileset.path()) + "/" + tile + "?f=mvt" + query;
    }

    private String title() {
        List<Collection> collections = tileset.collections();
        String names = collections.size() == 1 ? collections.getFirst().title().in(links.language())
                : tileset.publication().catalog().title().in(links.language()) + ": "
                        + collections.stream().map(c -> c.title().in(links.language()))
                                .collect(Collectors.joining(", "));
        return names + " (" + tileset.set().id() + ")";
    }

    /// The last level where the extent lies on two tiles by two.
    private int startLevel() {
        return tileset.limits().stream().filter(l -> l.maxRow() - l.minRow() <= 1 && l.maxColumn() - l.minColumn() <= 1)
                .mapToInt(TileLimits::level).max().orElse(0);
    }
}
