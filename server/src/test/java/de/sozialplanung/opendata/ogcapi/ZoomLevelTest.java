package de.sozialplanung.opendata.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Geometry simplification (OGC API Features Part 7, draft 24-020) over HTTP.
class ZoomLevelTest {

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

    /// How often each point of the areas is drawn.
    private static Map<String, Integer> points(String path) {
        Map<String, Integer> points = new HashMap<>();
        for (JsonNode feature : api.json(path).get("features")) {
            assertThat(feature.at("/geometry/type").asText()).isEqualTo("MultiPolygon");
            feature.at("/geometry/coordinates/0/0").forEach(p -> points.merge(p.toString(), 1, Integer::sum));
        }
        return points;
    }

    @Test
    void areasHaveFewerPointsTheSmallerTheMap() {
        Map<String, Integer> all = points("/collections/wohnplaetze/items");
        assertThat(points("/collections/wohnplaetze/items?zoom-level=17")).isEqualTo(all);
        assertThat(points("/collections/wohnplaetze/items?zoom-level=18.5")).isEqualTo(all);
        Map<String, Integer> few = points("/collections/wohnplaetze/items?zoom-level=2.5");
        assertThat(few.values().stream().mapToInt(n -> n).sum())
                .isLessThan(all.values().stream().mapToInt(n -> n).sum());
        assertThat(few.keySet()).isSubsetOf(all.keySet());
    }

    @Test
    void oneAreaIsWhatItIsAmongAll() {
        for (String crs : new String[]{"", "&crs=http://www.opengis.net/def/crs/EPSG/0/25832"}) {
            JsonNode listed = api.json("/collections/wohnplaetze/items?zoom-level=3" + crs).at("/features/7");
            JsonNode one = api.json("/collections/wohnplaetze/items/" + listed.get("id").asText() + "?zoom-level=3"
                    + crs);
            assertThat(one.get("geometry")).isEqualTo(listed.get("geometry"));
        }
    }

    @Test
    void everyFormatHasIt() {
        assertThat(api.get("/collections/wohnplaetze/items?f=gml&zoom-level=2").body().length)
                .isLessThan(api.get("/collections/wohnplaetze/items?f=gml").body().length);
        String next = ApiFixture.links(api.json("/collections/wohnplaetze/items?zoom-level=2&limit=5"), "next")
                .getFirst().get("href").asText();
        assertThat(next).contains("zoom-level=2");
    }

    @Test
    void pointsStayWhereTheyAre() {
        JsonNode all = api.json("/collections/angebote/items?limit=5").get("features");
        assertThat(api.json("/collections/angebote/items?limit=5&zoom-level=0").get("features")).isEqualTo(all);
    }

    @Test
    void whatIsNoLevelIsRefused() {
        for (String level : new String[]{"-1", "x", "1e3", "", "NaN"}) {
            HttpResponse<byte[]> answer = api.get("/collections/wohnplaetze/items?zoom-level=" + level);
            assertThat(answer.statusCode()).as(level).isEqualTo(400);
            assertThat(ApiFixture.text(answer)).contains("zoom-level");
            assertThat(api.get("/collections/wohnplaetze/items/010?zoom-level=" + level).statusCode()).isEqualTo(400);
        }
        assertThat(api.get("/collections/werte/items?zoom-level=3").statusCode()).isEqualTo(400);
    }

    @Test
    void theDescriptionNamesIt() {
        assertThat(api.json("/api").at("/components/parameters/zoom-level/schema/type").asText()).isEqualTo("number");
        assertThat(ApiFixture.texts(api.json("/conformance").get("conformsTo"))).contains(
                "http://www.opengis.net/spec/ogcapi-features-7/0.0/conf/zoom-level",
                "http://www.opengis.net/spec/ogcapi-features-7/0.0/conf/zoom-level-features");
    }
}
