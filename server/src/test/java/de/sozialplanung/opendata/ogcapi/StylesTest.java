package de.sozialplanung.opendata.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// OGC API Styles (draft 20-009) and the files for QGIS over HTTP.
class StylesTest {

    private static final String STYLES = "http://www.opengis.net/def/rel/ogc/1.0/styles";

    private static final String STYLE = "/styles/angebote-arten";

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

    @Test
    void everyStyleIsListedWithEachOfItsStylesheets() {
        for (String path : List.of("/styles", "/collections/angebote/styles")) {
            JsonNode list = api.json(path);
            assertThat(list.get("default").asText()).isEqualTo("angebote-arten");
            JsonNode style = list.at("/styles/0");
            assertThat(style.get("id").asText()).isEqualTo("angebote-arten");
            assertThat(ApiFixture.links(style, "stylesheet")).hasSize(4).allSatisfy(link -> assertThat(
                    ApiFixture.header(api.get(link.get("href").asText()), "Content-Type"))
                    .isEqualTo(link.get("type").asText()));
            JsonNode metadata = api.json(ApiFixture.links(style, "describedby").getFirst().get("href").asText());
            assertThat(metadata.get("id")).isEqualTo(style.get("id"));
            assertThat(metadata.get("stylesheets")).hasSize(4);
            assertThat(metadata.at("/layers/0/type").asText()).isEqualTo("point");
            assertThat(metadata.at("/layers/0/sampleData/href").asText())
                    .isEqualTo(ApiFixture.BASE + "/collections/angebote");
        }
        assertThat(api.json("/collections/werte/styles").get("styles")).isEmpty();
    }

    @Test
    void aStyleComesInEachLanguageThatIsDeclared() {
        Map<String, String> first = Map.of("mapbox", "\"version\":8", "sld11", "version=\"1.1.0\"", "sld10",
                "version=\"1.0.0\"", "qml", "<qgis ");
        first.forEach((format, start) -> assertThat(ApiFixture.text(api.get(STYLE + "?f=" + format))).contains(start,
                "Beratung"));
        assertThat(ApiFixture.text(api.get(STYLE + "?f=mapbox&lang=en"))).contains("Advice");
        assertThat(ApiFixture.header(api.get(STYLE, "Accept", "application/vnd.ogc.sld+xml"), "Content-Type"))
                .isEqualTo("application/vnd.ogc.sld+xml;version=1.1");
        assertThat(api.get(STYLE + "?f=css").statusCode()).isEqualTo(400);
        assertThat(api.get("/styles/nichts").statusCode()).isEqualTo(404);
        assertThat(api.get("/styles/nichts/metadata").statusCode()).isEqualTo(404);
        assertThat(api.get("/collections/nichts/styles").statusCode()).isEqualTo(404);
        assertThat(ApiFixture.texts(api.json("/conformance").get("conformsTo")).stream()
                .filter(uri -> uri.contains("/ogcapi-styles-1/0.0/conf/")).map(uri -> uri.replaceFirst(".*/", "")))
                .containsExactly("core", "mapbox-styles", "sld-10", "sld-11");
    }

    @Test
    void aWebMapTakesOurOwnTiles() {
        JsonNode source = api.json(STYLE + "?f=mapbox").at("/sources/sozialplanung");
        assertThat(source.at("/tiles/0").asText())
                .startsWith(ApiFixture.BASE + "/collections/angebote/tiles/WebMercatorQuad/");
        assertThat(api.get(source.at("/tiles/0").asText().replace("{z}/{y}/{x}", "8/85/133")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void documentsLeadToStylesAndFilesForQgis() {
        assertThat(ApiFixture.links(api.json("/"), STYLES)).hasSize(1);
        assertThat(ApiFixture.links(api.json("/collections/angebote"), STYLES)).hasSize(1);
        assertThat(ApiFixture.links(api.json("/collections/werte"), STYLES)).isEmpty();
        for (String path : List.of("/", "/collections/angebote", "/collections/werte")) {
            assertThat(ApiFixture.links(api.json(path), "related").stream()
                    .filter(link -> link.path("type").asText().startsWith("application/x-qgis"))).hasSize(1)
                    .allSatisfy(link -> assertThat(api.get(link.get("href").asText()).statusCode()).isEqualTo(200));
        }
    }

    @Test
    void aLayerFileHasSourceTitlesStyleAndTime() {
        HttpResponse<byte[]> answer = api.get("/collections/angebote/qgis.qlr");
        assertThat(ApiFixture.header(answer, "Content-Disposition")).contains("angebote_oapif.qlr");
        assertThat(ApiFixture.text(answer)).contains(
                "<datasource>url='" + ApiFixture.BASE + "' typename='angebote'</datasource>", "Spalte quote (%)",
                "startField=\"stand\"", "categorizedSymbol", "<authid>EPSG:4326</authid>");
        assertThat(ApiFixture.text(api.get("/collections/angebote/qgis.qlr?protocol=wfs&lang=en"))).contains(
                "url='" + ApiFixture.BASE + "/wfs' typename='sp:angebote'", "Column quote (%)",
                "<authid>EPSG:25832</authid>");
        for (String wrong : List.of("style=werte", "protocol=wms", "farbe=rot")) {
            assertThat(api.get("/collections/angebote/qgis.qlr?" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(api.get("/collections/nichts/qgis.qlr").statusCode()).isEqualTo(404);
    }

    @Test
    void theProjectHasALayerForEachCollectionAndOneVisible() {
        String project = ApiFixture.text(api.get("/qgis/projekt.qgs"));
        assertThat(project.split("<maplayer ", -1)).hasSize(1 + SamplePublication.of("e", folder).catalog()
                .collections().size());
        assertThat(project.split("<layer-tree-layer [^>]*Qt::Checked", -1)).hasSize(2);
        assertThat(project).contains("<authid>EPSG:25832</authid>", "theMapCanvas");
    }
}
