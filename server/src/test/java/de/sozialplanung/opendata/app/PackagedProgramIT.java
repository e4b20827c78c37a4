package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged jar, started as processes and asked what the README says: the whole way from a demo folder to the answers
/// that QGIS, a portal, a researcher and a visitor get.
class PackagedProgramIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path work;

    @SuppressWarnings("NullAway.Init")
    private static RunningProgram service;

    @BeforeAll
    static void importsTheDemoAndServes() throws IOException, InterruptedException {
        Path demo = work.resolve("demo");
        Path editions = work.resolve("editions");
        RunningProgram.Finished written = RunningProgram.run("demo", demo.toString(), "--areas", "30", "--offers",
                "300",
                "--years", "3");
        assertThat(written.code()).as(written.output()).isZero();
        RunningProgram.Finished imported = RunningProgram.run("import", demo.toString(), "--editions",
                editions.toString());
        assertThat(imported.code()).as(imported.output()).isZero();
        service = RunningProgram.serve(editions);
    }

    @AfterAll
    static void stops() {
        service.close();
    }

    @Test
    void aFolderWithErrorsPublishesNothingAndSaysWhere() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(work.resolve("kaputt"));
        Files.writeString(folder.resolve("katalog.yaml"), "katalog: {kennung: x}\nunbekannt: 1\n");
        RunningProgram.Finished imported = RunningProgram.run("import", folder.toString(), "--editions",
                work.resolve("leer").toString());
        assertThat(imported.code()).isEqualTo(1);
        assertThat(imported.output()).contains("FEHLER", "katalog.yaml", "unbekannt", "Nothing was published");
        assertThat(work.resolve("leer").resolve("history.json")).doesNotExist();
    }

    @Test
    void wrongUsageEndsWithTwoAndNoFolderWithOne() throws IOException, InterruptedException {
        assertThat(RunningProgram.run("publish").code()).isEqualTo(2);
        assertThat(RunningProgram.run("check", work.resolve("nirgends").toString()).code()).isEqualTo(1);
        assertThat(RunningProgram.run("--help").output()).contains("serve", "import", "check", "demo");
    }

    @Test
    void aCheckAsksEveryFaceBesideTheRunningService() throws IOException, InterruptedException {
        RunningProgram.Finished checked = RunningProgram.run("serve", "--check", "--editions",
                work.resolve("editions").toString());
        assertThat(checked.code()).as(checked.output()).isZero();
        assertThat(checked.output()).contains("can be served.");
        RunningProgram.Finished none = RunningProgram.run("serve", "--check", "--editions",
                work.resolve("nichts").toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.output()).contains("No edition is published in");
    }

    @Test
    void everyCollectionPagesThroughWithoutLossOrDouble() throws IOException, InterruptedException {
        for (JsonNode collection : json("/collections").get("collections")) {
            String id = collection.get("id").asText();
            List<String> ids = new ArrayList<>();
            String next = service.base() + "/collections/" + id + "/items?f=geojson&limit=97";
            while (next != null) {
                JsonNode page = json(next);
                page.get("features").forEach(f -> ids.add(f.get("id").asText()));
                assertThat(page.get("numberMatched").asLong()).isEqualTo(collection.get("itemCount").asLong());
                next = link(page, "next");
            }
            assertThat(ids).as(id).hasSize(collection.get("itemCount").asInt()).doesNotHaveDuplicates();
        }
    }

    @Test
    void wfsCountsWhatTheApiCounts() throws IOException, InterruptedException {
        for (JsonNode collection : layers()) {
            HttpResponse<String> hits = service.get("/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames="
                    + collection.get("id").asText() + "&resultType=hits");
            Matcher matched = Pattern.compile("numberMatched=\"(\\d+)\"").matcher(hits.body());
            assertThat(matched.find()).as(hits.body()).isTrue();
            assertThat(matched.group(1)).isEqualTo(collection.get("itemCount").asText());
        }
    }

    @Test
    void aPortalGetsTheCatalogueInEverySerialisation() throws IOException, InterruptedException {
        assertThat(service.get("/catalog", "Accept", "*/*").headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/rdf+xml");
        for (String suffix : List.of(".ttl", ".rdf", ".jsonld", ".nt")) {
            HttpResponse<String> answer = service.get("/catalog" + suffix);
            assertThat(answer.statusCode()).as(suffix).isEqualTo(200);
            assertThat(answer.body()).contains("/id/datensatz/");
        }
    }

    @Test
    void aResearcherCountsAsManyObservationsAsTheApiHas() throws IOException, InterruptedException {
        String query = "PREFIX qb: <http://purl.org/linked-data/cube#> SELECT (COUNT(?o) AS ?n) { ?o a qb:Observation }";
        HttpResponse<String> answer = service.get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "Accept", "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines().toList().get(1))
                .isEqualTo(json("/collections/indikatorwerte").get("itemCount").asText());
        assertThat(service.post("/sparql", "application/sparql-query", "ASK {}").body()).contains("true");
        assertThat(service.post("/sparql", "application/x-www-form-urlencoded", "update=CLEAR+ALL").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatSchemasSayThatPropertiesMeanIsDefinedHere() throws IOException, InterruptedException {
        Set<String> named = new TreeSet<>();
        for (JsonNode collection : json("/collections").get("collections")) {
            if ("feature".equals(collection.get("itemType").asText())) {
                JsonNode schema = json("/collections/" + collection.get("id").asText() + "/schema");
                named.addAll(schema.findValuesAsText("x-ogc-definition"));
                named.addAll(schema.findValuesAsText("x-ogc-codelistUri"));
            }
        }
        assertThat(named).hasSizeGreaterThan(100);
        Map<String, String> graphs = new TreeMap<>();
        for (String iri : named) {
            String address = iri.replaceFirst("#.*", "");
            if (!graphs.containsKey(address)) {
                HttpResponse<String> answer = service.get(address, "Accept", "application/n-triples");
                graphs.put(address, answer.statusCode() != 303 ? answer.body()
                        : service.get(answer.headers().firstValue("Location").orElse("")).body());
            }
            assertThat(graphs.get(address)).as(iri).contains("<" + iri + "> ");
        }
    }

    @Test
    void aThingLeadsToItsPageAndToItsGraph() throws IOException, InterruptedException {
        String key = json("/collections/wohnplaetze/items?limit=1").get("features").get(0).get("id").asText();
        HttpResponse<String> page = service.get("/id/wohnplatz/" + key, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(service.get(page.headers().firstValue("Location").orElse(""), "Accept", "text/html").statusCode())
                .isEqualTo(200);
        HttpResponse<String> graph = service.get("/id/wohnplatz/" + key, "Accept", "text/turtle");
        assertThat(graph.statusCode()).isEqualTo(303);
        assertThat(service.get(graph.headers().firstValue("Location").orElse("")).body()).contains(key, "asWKT");
        assertThat(service.get("/id/wohnplatz/gibtesnicht", "Accept", "text/turtle").statusCode()).isIn(303, 404);
        assertThat(service.get("/doc/wohnplatz/gibtesnicht").statusCode()).isEqualTo(404);
    }

    @Test
    void everyPageAnswersInBothLanguagesAndAsksNoOtherHost() throws IOException, InterruptedException {
        List<String> paths = List.of("/", "/collections", "/collections/wohnplaetze", "/collections/wohnplaetze/items",
                "/collections/angebote/items", "/catalog", "/sparql", "/def/angebotsart", "/impressum", "/datenschutz",
                "/barrierefreiheit");
        Pattern loaded = Pattern.compile("<(?:script|link|img|iframe)[^>]*(?:src|href)=\"(https?://[^\"]+)\"");
        for (String path : paths) {
            for (String language : List.of("de", "en")) {
                HttpResponse<String> page = service.get(path + "?lang=" + language, "Accept", "text/html");
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).contains("<html lang=\"" + language + "\"");
                Matcher foreign = loaded.matcher(page.body());
                while (foreign.find()) {
                    assertThat(foreign.group(1)).startsWith(service.base());
                }
            }
        }
    }

    @Test
    void theHomePageLeadsToTheWholeEditionInOneFile() throws IOException, InterruptedException {
        Matcher link = Pattern.compile("href=\"([^\"]*/edition\\.gpkg)\"")
                .matcher(service.get("/", "Accept", "text/html").body());
        assertThat(link.find()).isTrue();
        HttpResponse<String> file = service.get(link.group(1), "Range", "bytes=0-14");
        assertThat(file.statusCode()).isEqualTo(206);
        assertThat(file.body()).isEqualTo("SQLite format 3");
    }

    @Test
    void mistakesAreNamed() throws IOException, InterruptedException {
        for (String wrong : List.of("limit=0", "limit=x", "bbox=1,2,3", "datetime=gestern", "crs=EPSG:1", "unbekannt=1",
                "bbox-crs=x", "jahr=neu")) {
            HttpResponse<String> answer = service.get("/collections/demographie/items?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).as(wrong).contains(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void gdalListsEveryLayerWithItsCountByBothProtocols() throws IOException, InterruptedException {
        Assumptions.assumeTrue(RunningProgram.installed("ogrinfo"), "ogrinfo is not installed: GDAL is not asked");
        TreeMap<String, Integer> expected = new TreeMap<>();
        for (JsonNode collection : layers()) {
            expected.put(collection.get("id").asText(), collection.get("itemCount").asInt());
        }
        String wfs = "WFS:" + service.base() + "/wfs";
        for (String source : List.of("OAPIF:" + service.base(), wfs, wfs + "?version=1.1.0", wfs + "?version=1.0.0")) {
            RunningProgram.Finished listed = RunningProgram.client("ogrinfo", "-ro", "-so", "-al", source);
            TreeMap<String, Integer> seen = new TreeMap<>();
            Matcher layer = Pattern.compile("Layer name: (?:\\w+:)?(\\w+)\\R(?s:.*?)Feature Count: (\\d+)")
                    .matcher(listed.output());
            while (layer.find()) {
                seen.put(layer.group(1), Integer.valueOf(layer.group(2)));
            }
            seen.remove("datensaetze"); // records, which no WFS has
            assertThat(seen).as(source + "\n" + listed.output()).isEqualTo(expected);
        }
    }

    @Test
    void gdalReadsTheSameValuesByEveryVersionOfWfsAndByTheApi() throws IOException, InterruptedException {
        asks("osgeo.ogr", "gdal_values.py");
    }

    @Test
    void gdalLeavesTheFilteringToTheServiceAndCountsTheSame() throws IOException, InterruptedException {
        Assumptions.assumeTrue(RunningProgram.installed("ogrinfo"), "ogrinfo is not installed: GDAL is not asked");
        Path file = work.resolve("angebote.geojson");
        Files.writeString(file, service.get("/collections/angebote/items?f=geojson&limit=10000").body());
        Pattern count = Pattern.compile("Feature Count: ([1-9]\\d*)");
        for (String where : List.of("titel LIKE 'B%' OR ort IS NULL",
                "alter_von > 5 AND NOT (titel ILIKE '%BERATUNG%')",
                "gueltig_von >= '2020/01/01'")) {
            Matcher own = count.matcher(RunningProgram.client("ogrinfo", "-ro", "-so", "-al", file.toString(), "-where",
                    where).output());
            assertThat(own.find()).as(where).isTrue();
            String asked = RunningProgram.client("ogrinfo", "-ro", "-so", "-al", "--config", "CPL_DEBUG", "HTTP",
                    "-oo", "PAGE_SIZE=1000", "OAPIF:" + service.base() + "/collections/angebote", "-where", where)
                    .output();
            assertThat(asked).contains("filter=").contains(own.group());
        }
    }

    /// Runs a client of ours, which is content with what it gets, where the module that it needs is installed.
    private static void asks(String module, String script) throws IOException, InterruptedException {
        boolean there = RunningProgram.installed("python3")
                && RunningProgram.client("/usr/bin/python3", "-c", "import " + module).code() == 0;
        Assumptions.assumeTrue(there, module + " is not installed: " + script + " does not ask");
        RunningProgram.Finished asked = RunningProgram.client("/usr/bin/python3",
                Path.of("src", "test", "clients", script).toString(), service.base());
        assertThat(asked.code()).as(asked.output()).isZero();
    }

    @Test
    void qgisOpensEveryLayerByBothProtocolsWithTheSameIds() throws IOException, InterruptedException {
        asks("qgis.core", "qgis_layers.py");
    }

    @Test
    void qgisReadsTheSameByEveryVersionOfWfsAndByTheApi() throws IOException, InterruptedException {
        asks("qgis.core", "qgis_wfs_versions.py");
    }

    @Test
    void qgisOpensTheLayersStylesAndProjectOfferedToIt() throws IOException, InterruptedException {
        asks("qgis.core", "qgis_files.py");
    }

    @Test
    void theIdsOfTheDownloadAreThoseOfTheApi() throws IOException, InterruptedException {
        Assumptions.assumeTrue(RunningProgram.installed("ogr2ogr"), "ogr2ogr is not installed");
        Path csv = work.resolve("angebote.csv");
        RunningProgram.Finished done = RunningProgram.client("ogr2ogr", "-f", "CSV", csv.toString(),
                "WFS:" + service.base() + "/wfs", "sp:angebote");
        assertThat(done.code()).as(done.output()).isZero();
        assertThat(new HashSet<>(Files.readAllLines(csv)))
                .hasSize(json("/collections/angebote").get("itemCount").asInt() + 1);
    }

    /// QGIS 3.22 takes the types of columns from the first ten features, and a column of nulls for text.
    @Test
    void noColumnLooksLikeAnotherTypeInTheFirstTenFeatures() throws IOException, InterruptedException {
        for (JsonNode layer : layers()) {
            String path = "/collections/" + layer.get("id").asText();
            JsonNode first = json(path + "/items?limit=10").get("features");
            for (Map.Entry<String, JsonNode> property : json(path + "/schema?f=json").get("properties").properties()) {
                List<String> kinds = first.findValues(property.getKey()).stream().filter(value -> !value.isNull())
                        .map(value -> value.getNodeType() + (value.isFloatingPointNumber() ? " with point" : ""))
                        .distinct().toList();
                assertThat(kinds).as(path + " " + property.getKey()).hasSizeLessThan(2);
                if (kinds.isEmpty() && !first.get(0).get("properties").path(property.getKey()).isMissingNode()) {
                    assertThat(property.getValue().path("type").asText()).as(path + " " + property.getKey())
                            .isEqualTo("string");
                }
            }
        }
    }

    @Test
    void gdalPagesThroughEveryLayerByBothProtocolsWithTheSameIds() throws IOException, InterruptedException {
        Assumptions.assumeTrue(RunningProgram.installed("ogr2ogr"), "ogr2ogr is not installed: GDAL is not asked");
        for (JsonNode layer : layers()) {
            String id = layer.get("id").asText();
            String page = Integer.toString(Math.max(1, layer.get("itemCount").asInt() / 7));
            List<String> byApi = gdalIds("--config", "OGR_WFS_PAGE_SIZE", page, "-oo", "PAGE_SIZE=" + page,
                    "OAPIF:" + service.base(), id);
            List<String> byWfs = gdalIds("--config", "OGR_WFS_PAGE_SIZE", page, "WFS:" + service.base() + "/wfs",
                    "sp:" + id);
            assertThat(byApi).as(id).hasSize(layer.get("itemCount").asInt()).doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(byWfs);
        }
    }

    @Test
    void gdalAsksForARectangleAndAConditionByBothProtocols() throws IOException, InterruptedException {
        Assumptions.assumeTrue(RunningProgram.installed("ogr2ogr"), "ogr2ogr is not installed: GDAL is not asked");
        Path own = work.resolve("demographie.geojson");
        Files.writeString(own, service.get("/collections/demographie/items?f=geojson&limit=10000").body());
        JsonNode box = json("/collections/demographie").at("/extent/spatial/bbox/0");
        double width = box.get(2).asDouble() - box.get(0).asDouble();
        double height = box.get(3).asDouble() - box.get(1).asDouble();
        List<String> rectangle = List.of("-spat", "" + (box.get(0).asDouble() + width * 0.2137),
                "" + (box.get(1).asDouble() + height * 0.2219), "" + (box.get(0).asDouble() + width * 0.7331),
                "" + (box.get(1).asDouble() + height * 0.7173), "-spat_srs", "EPSG:4326", "-where",
                "name <> 'nirgends' AND stand >= '2023/12/31'");
        List<String> expected = gdalIds(with(rectangle, own.toString()));
        assertThat(expected).isNotEmpty().hasSizeLessThan(117);
        assertThat(gdalIds(with(rectangle, "OAPIF:" + service.base(), "demographie"))).hasSameElementsAs(expected);
        assertThat(gdalIds(with(rectangle, "WFS:" + service.base() + "/wfs", "sp:demographie")))
                .hasSameElementsAs(expected);
    }

    private static String[] with(List<String> options, String... source) {
        return Stream.concat(options.stream(), Stream.of(source)).toArray(String[]::new);
    }

    /// The identifiers that GDAL reads.
    private static List<String> gdalIds(String... arguments) throws IOException, InterruptedException {
        RunningProgram.Finished read = RunningProgram.client(with(List.of("ogr2ogr", "-f", "CSV", "-select", "id",
                "/vsistdout/"), arguments));
        assertThat(read.code()).as(read.output()).isZero();
        return read.output().lines().dropWhile(line -> !line.startsWith("id")).skip(1)
                .map(line -> line.replace("\"", "").replace(",", "")).toList();
    }

    /// The collections of features.
    private static List<JsonNode> layers() throws IOException, InterruptedException {
        List<JsonNode> layers = new ArrayList<>();
        for (JsonNode collection : json("/collections").get("collections")) {
            if ("feature".equals(collection.get("itemType").asText())) {
                layers.add(collection);
            }
        }
        return layers;
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = service.get(path, "Accept", "application/geo+json, application/json");
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static @org.jspecify.annotations.Nullable String link(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (rel.equals(link.get("rel").asText())) {
                return link.get("href").asText();
            }
        }
        return null;
    }
}
