package de.sozialplanung.opendata.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.sozialplanung.opendata.tile.TileReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.CascadedPolygonUnion;

/// OGC API Tiles 1.0 over HTTP: a test for each class that is declared.
class TilesTest {

    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static ApiFixture api;

    @BeforeAll
    static void starts() throws IOException {
        api = new ApiFixture(folder);
    }

    @AfterAll
    static void stops() {
        api.close();
    }

    /// A tile with something in it, at that level: the first within the limits that the tileset tells.
    private static String address(String tileset, int level) {
        for (JsonNode limit : api.json(tileset).get("tileMatrixSetLimits")) {
            if (limit.get("tileMatrix").asText().equals(Integer.toString(level))) {
                return tileset.replaceFirst("\\?.*", "") + "/" + level + "/" + limit.get("minTileRow") + "/"
                        + limit.get("minTileCol");
            }
        }
        throw new AssertionError(tileset + " has no level " + level);
    }

    private static Map<String, TileReader.Layer> tile(String path) {
        HttpResponse<byte[]> answer = api.get(path);
        assertThat(answer.statusCode()).as(path + " " + ApiFixture.text(answer)).isEqualTo(200);
        assertThat(ApiFixture.header(answer, "Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        return TileReader.read(answer.body());
    }

    @Test
    void tilesetsAreListedWithTheirSchemes() {
        for (String path : List.of("/tiles", "/collections/angebote/tiles")) {
            JsonNode tilesets = api.json(path).get("tilesets");
            assertThat(tilesets).hasSize(2);
            for (JsonNode tileset : tilesets) {
                assertThat(tileset.get("dataType").asText()).isEqualTo("vector");
                assertThat(tileset.get("crs").asText()).contains("/crs/EPSG/0/");
                assertThat(tileset.get("tileMatrixSetURI").asText()).startsWith("http");
                JsonNode full = api.json(ApiFixture.links(tileset, "self").getFirst().get("href").asText());
                assertThat(full.get("crs")).isEqualTo(tileset.get("crs"));
                JsonNode scheme = api.json(ApiFixture.links(tileset, REL + "tiling-scheme").getFirst().get("href")
                        .asText());
                assertThat(scheme.get("crs")).isEqualTo(tileset.get("crs"));
            }
        }
    }

    @Test
    void aSchemeTellsEachOfItsMatrices() {
        for (JsonNode listed : api.json("/tileMatrixSets").get("tileMatrixSets")) {
            JsonNode set = api.json("/tileMatrixSets/" + listed.get("id").asText());
            assertThat(set.get("uri")).isEqualTo(listed.get("uri"));
            assertThat(ApiFixture.texts(set.get("orderedAxes"))).hasSize(2);
            JsonNode first = set.at("/tileMatrices/0");
            assertThat(first.get("pointOfOrigin")).hasSize(2);
            assertThat(first.get("cornerOfOrigin").asText()).isEqualTo("topLeft");
            for (JsonNode matrix : set.get("tileMatrices")) {
                assertThat(matrix.get("matrixWidth").asInt()).isEqualTo(1 << matrix.get("id").asInt());
                assertThat(matrix.get("scaleDenominator").asDouble() * 0.00028)
                        .isCloseTo(matrix.get("cellSize").asDouble(), Offset.offset(1e-6));
                assertThat(matrix.get("tileWidth").asInt()).isEqualTo(matrix.get("tileHeight").asInt()).isEqualTo(256);
            }
        }
        assertThat(api.json("/tileMatrixSets/DE_EPSG_25832_ADV").at("/tileMatrices")).hasSize(16);
        assertThat(api.get("/tileMatrixSets/Quad").statusCode()).isEqualTo(404);
    }

    @Test
    void aTilesetTellsLimitsExtentCentreAndLayersWithTheirColumns() {
        JsonNode tileset = api.json("/collections/angebote/tiles/DE_EPSG_25832_ADV?lang=en");
        assertThat(tileset.get("tileMatrixSetLimits")).hasSize(16);
        assertThat(tileset.at("/boundingBox/lowerLeft/0").asDouble()).isEqualTo(7.05);
        assertThat(tileset.at("/boundingBox/upperRight/1").asDouble()).isEqualTo(51.0);
        assertThat(tileset.at("/centerPoint/coordinates/1").asDouble()).isBetween(50.95, 51.0);
        JsonNode layer = tileset.at("/layers/0");
        assertThat(layer.get("id").asText()).isEqualTo("angebote");
        assertThat(layer.get("geometryDimension").asInt()).isZero();
        assertThat(layer.at("/propertiesSchema/properties/quote/x-ogc-unit").asText()).isEqualTo("%");
        assertThat(layer.at("/propertiesSchema/properties/plaetze/type").asText()).isEqualTo("integer");
        assertThat(layer.at("/propertiesSchema/properties/stand/format").asText()).isEqualTo("date");
        assertThat(layer.at("/propertiesSchema/properties/titel/title").asText()).isEqualTo("Column titel");
        JsonNode item = ApiFixture.links(tileset, "item").getFirst();
        assertThat(item.get("templated").asBoolean()).isTrue();
        assertThat(item.get("type").asText()).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(item.get("href").asText()).startsWith(ApiFixture.BASE).contains("{tileMatrix}/{tileRow}/{tileCol}");
    }

    @Test
    void tileJsonLeadsToTheSameTiles() {
        JsonNode json = api.json("/tiles/WebMercatorQuad?f=tilejson&collections=wohnplaetze");
        assertThat(json.get("tilejson").asText()).isEqualTo("3.0.0");
        assertThat(json.at("/vector_layers/0/id").asText()).isEqualTo("wohnplaetze");
        String path = address("/collections/wohnplaetze/tiles/WebMercatorQuad", 12);
        String[] parts = path.split("/", -1);
        String template = json.at("/tiles/0").asText();
        assertThat(tile(template.replace("{z}", parts[5]).replace("{y}", parts[6]).replace("{x}", parts[7])))
                .containsOnlyKeys("wohnplaetze");
        assertThat(api.get("/tiles/DE_EPSG_25832_ADV?f=tilejson").statusCode()).isEqualTo(400);
    }

    @Test
    void aTileShowsWhatLiesInIt() {
        for (String set : List.of("WebMercatorQuad", "DE_EPSG_25832_ADV")) {
            Map<String, TileReader.Layer> all = tile(
                    address("/collections/wohnplaetze/tiles/" + set, set.startsWith("W") ? 9 : 4));
            assertThat(all).containsOnlyKeys("wohnplaetze");
            assertThat(TileReader.drawn(all, "wohnplaetze")).hasSize(25).allSatisfy(feature -> {
                assertThat(feature.values()).containsKeys("id", "name", "gueltig_von").doesNotContainKey("gueltig_bis");
                assertThat(feature.rings()).hasSize(1).allMatch(ring -> TileReader.area(ring) > 0);
            });
        }
    }

    @Test
    void neighboursShareTheirPointsOnEveryLevel() {
        for (int level = 9; level <= 12; level++) {
            String path = address("/collections/wohnplaetze/tiles/WebMercatorQuad", level);
            Geometry union = CascadedPolygonUnion.union(TileReader.drawn(tile(path), "wohnplaetze").stream()
                    .map(area -> polygon(area.rings().getFirst())).toList());
            assertThat(union.getNumGeometries()).as("level " + level).isOne();
            assertThat(((Polygon) union.getGeometryN(0)).getNumInteriorRing()).as("gaps").isZero();
        }
    }

    private static Geometry polygon(List<long[]> ring) {
        Coordinate[] points = new Coordinate[ring.size() + 1];
        for (int i = 0; i < points.length; i++) {
            long[] point = ring.get(i % ring.size());
            points[i] = new Coordinate(point[0], point[1]);
        }
        return new GeometryFactory().createPolygon(points);
    }

    @Test
    void theWholeShowsTheCollectionsNamedInTheirOrder() {
        String path = address("/tiles/WebMercatorQuad", 11);
        assertThat(tile(path).keySet()).containsExactly("wohnplaetze", "angebote");
        assertThat(tile(path + "?collections=angebote,wohnplaetze").keySet()).containsExactly("angebote",
                "wohnplaetze");
        assertThat(tile(path + "?collections=" + ApiFixture.BASE + "/collections/angebote").keySet())
                .containsExactly("angebote");
        assertThat(api.json("/tiles/WebMercatorQuad?collections=angebote").get("layers")).hasSize(1);
        for (String wrong : List.of("werte", "nichts", "")) {
            HttpResponse<byte[]> answer = api.get(path + "?collections=" + wrong);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(ApiFixture.text(answer)).contains("collections", "wohnplaetze, angebote");
        }
    }

    @Test
    void timeChoosesByParameterAndBySubset() {
        String path = address("/collections/angebote/tiles/WebMercatorQuad", 11);
        int all = TileReader.drawn(tile(path), "angebote").size();
        List<TileReader.Drawn> year = TileReader.drawn(tile(path + "?datetime=2020-12-31"), "angebote");
        assertThat(year).hasSizeBetween(1, all - 1)
                .allMatch(feature -> "2020-12-31".equals(feature.values().get("stand")));
        assertThat(TileReader.drawn(tile(path + "?subset=datetime(%222020-12-31%22)"), "angebote")).hasSameSizeAs(year);
        assertThat(TileReader.drawn(tile(path + "?subset=datetime(%222020-01-01%22:%222020-12-31%22)"), "angebote"))
                .hasSameSizeAs(year);
        assertThat(api.get(path + "?subset=datetime(*:%222013-01-01%22)&datetime=../2099-01-01").statusCode())
                .isEqualTo(204);
    }

    @Test
    void aWrongTimeIsRefused() {
        String path = address("/collections/angebote/tiles/WebMercatorQuad", 11);
        for (String wrong : List.of("datetime=gestern", "subset=time(1)", "subset=datetime(%22x%22)", "farbe=rot")) {
            assertThat(api.get(path + "?" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void anEmptyTileIsNoContentAndOneOutsideIsNotFound() {
        String path = address("/collections/angebote/tiles/WebMercatorQuad", 11);
        HttpResponse<byte[]> empty = api.get(path + "?datetime=1990-01-01");
        assertThat(empty.statusCode()).isEqualTo(204);
        assertThat(empty.body()).isEmpty();
        for (String outside : List.of("/11/0/0", "/19/0/0", "/0/0/1", "/0/0/x", "/-1/0/0", "/99999999999/0/0")) {
            assertThat(api.get("/collections/angebote/tiles/WebMercatorQuad" + outside).statusCode()).as(outside)
                    .isEqualTo(404);
        }
        assertThat(api.get("/collections/angebote/tiles/Quad/0/0/0").statusCode()).isEqualTo(404);
        assertThat(api.get("/collections/werte/tiles").statusCode()).isEqualTo(404);
        assertThat(api.get("/collections/nichts/tiles").statusCode()).isEqualTo(404);
    }

    @Test
    void aTileIsKeptByItsTag() {
        String path = address("/collections/angebote/tiles/WebMercatorQuad", 12);
        String tag = ApiFixture.header(api.get(path), "ETag");
        assertThat(api.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void landingPageCollectionAndDescriptionLeadThere() {
        assertThat(ApiFixture.links(api.json("/"), REL + "tilesets-vector")).hasSize(1);
        assertThat(ApiFixture.links(api.json("/"), REL + "tiling-schemes")).hasSize(1);
        assertThat(ApiFixture.links(api.json("/collections/angebote"), REL + "tilesets-vector").getFirst().get("href")
                .asText()).isEqualTo(ApiFixture.BASE + "/collections/angebote/tiles");
        assertThat(ApiFixture.links(api.json("/collections/werte"), REL + "tilesets-vector")).isEmpty();
        JsonNode paths = api.json("/api").get("paths");
        String tile = "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}";
        assertThat(paths.at("/" + ("/tiles" + tile).replace("/", "~1") + "/get/operationId").asText())
                .endsWith(".dataset.vector.getTile");
        assertThat(paths.at("/" + ("/collections/angebote/tiles" + tile).replace("/", "~1") + "/get/operationId")
                .asText()).endsWith(".collection.vector.getTile");
        assertThat(ApiFixture.texts(api.json("/conformance").get("conformsTo")).stream()
                .filter(uri -> uri.contains("/ogcapi-tiles-1/1.0/conf/")).map(uri -> uri.replaceFirst(".*/", "")))
                .containsExactly("core", "tileset", "tilesets-list", "geodata-tilesets", "dataset-tilesets",
                        "collections-selection", "datetime", "mvt", "oas30");
    }
}
