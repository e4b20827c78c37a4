package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.rdf.CatalogRules;
import de.sozialplanung.opendata.vocab.Qb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The catalogue as portals meet it, over the whole service and the demo. There are two editions, a day apart: the second one
/// has another value for one figure, and lacks an indicator that the first one had.
class CatalogServiceTest {

    private static final String BASE = "https://daten.example/offen";
    private static final Instant FIRST = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-23T08:00:00Z");
    private static final String CHANGED = "indikator-jug-01";
    private static final String GONE = "indikator-pfl-01";
    private static final Pattern JSON_LD = Pattern.compile("<script type=\"application/ld\\+json\">([^<]*)</script>");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static HarvestedService service;

    @SuppressWarnings("NullAway.Init")
    private static Harvester harvester;

    @BeforeAll
    static void serves() throws IOException {
        service = new HarvestedService(folder, BASE, FIRST, SECOND, GONE);
        harvester = service.harvester();
    }

    @AfterAll
    static void stops() {
        service.close();
    }

    private static Set<String> expected() {
        return service.catalog().entries().datasets().stream()
                .map(dataset -> BASE + "/id/datensatz/" + dataset.id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static HttpResponse<byte[]> get(String path, String accept) throws IOException, InterruptedException {
        return harvester.get("GET", BASE + path, accept);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"100,''", "100,*/*", "7,''", "7,text/turtle", "7,application/ld+json", "7,application/n-triples",
            "1,''"})
    void bothHarvestersEndWithAllDatasets(int size, String accept) throws IOException, InterruptedException {
        String address = BASE + "/catalog?page=1&size=" + size;
        assertThat(harvester.asCkan(address, accept)).isEqualTo(expected());
        assertThat(harvester.asPiveau(address, accept)).isEqualTo(expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalog", "/catalog.rdf", "/catalog.ttl", "/catalog.jsonld", "/catalog.nt"})
    void oneDocumentHoldsThemAllInEverySyntax(String path) throws IOException, InterruptedException {
        Model document = harvester.read(BASE + path, "");
        assertThat(document.isIsomorphicWith(harvester.read(BASE + "/catalog.nt", ""))).isTrue();
        assertThat(harvester.asCkan(BASE + path, "")).isEqualTo(expected());
        assertThat(new CatalogRules().check(document)).isEmpty();
    }

    /// DCAT-AP 3.0.1 and DCAT-AP.de 3.0, where their shapes lie beside the project.
    @ParameterizedTest
    @ValueSource(strings = {"dcat-ap-de-3.0.bundle.ttl", "dcat-ap-3.0.1.jena-loadable.ttl"})
    void theDemoKeepsTheOfficialProfiles(String bundle) throws IOException, InterruptedException {
        Path shapes = Path.of("..", "..", "shared", "shapes", "bundles", bundle);
        Assumptions.assumeTrue(Files.exists(shapes), "the official shapes are not beside the project");
        Shapes profile = Shapes.parse(RDFDataMgr.loadModel(shapes.toUri().toString()).getGraph());
        for (String path : List.of("/catalog.rdf", "/catalog.ttl?page=2&size=40", "/catalog.jsonld?profile=full")) {
            ValidationReport report = ShaclValidator.get().validate(profile,
                    harvester.read(BASE + path, "").getGraph());
            assertThat(report.getEntries().stream().filter(entry -> !entry.severity().equals(Severity.Info))
                    .filter(entry -> !String.valueOf(entry.resultPath()).contains("politicalGeocodingURI"))
                    .map(entry -> entry.focusNode() + " " + entry.message())).as(path).isEmpty();
        }
    }

    @Test
    void everyPageIsFitForHarvestAndTheirUnionIsTheWhole() throws IOException, InterruptedException {
        Model union = ModelFactory.createDefaultModel();
        for (int page = 1; page <= Math.ceilDiv(expected().size(), 10); page++) {
            String address = BASE + "/catalog.ttl?page=" + page + "&size=10";
            Model model = harvester.read(address, "");
            assertThat(new CatalogRules().check(model)).as(address).isEmpty();
            model.removeAll(model.createResource(address), null, (RDFNode) null);
            union.add(model);
        }
        assertThat(union.isIsomorphicWith(harvester.read(BASE + "/catalog.ttl", ""))).isTrue();
    }

    @Test
    void whoNamesNoFormatGetsRdfXmlAndABrowserAPage() throws IOException, InterruptedException {
        assertThat(type("/catalog", "")).isEqualTo("application/rdf+xml;charset=utf-8");
        assertThat(type("/catalog", "*/*")).isEqualTo("application/rdf+xml;charset=utf-8");
        assertThat(type("/catalog", "text/html,application/xhtml+xml,*/*;q=0.8")).startsWith("text/html");
        assertThat(text(get("/catalog.ttl", ""))).contains("@prefix dcat:").doesNotContain("PREFIX ");
    }

    private static String type(String path, String accept) throws IOException, InterruptedException {
        return get(path, accept).headers().firstValue("Content-Type").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalog", "/catalog.ttl?page=2&size=5", "/catalog?profile=full",
            "/id/datensatz/" + CHANGED, "/doc/datensatz/" + CHANGED + ".ttl", "/download/" + CHANGED + ".csv"})
    void aHeadRequestHasTheHeadersOfTheAnswer(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> head = harvester.get("HEAD", BASE + path, "");
        HttpResponse<byte[]> get = get(path, "");
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(headers(head.headers())).isEqualTo(headers(get.headers()));
    }

    private static Map<String, List<String>> headers(HttpHeaders headers) {
        Map<String, List<String>> all = new TreeMap<>(headers.map());
        all.keySet().removeAll(Set.of("date", "x-request-id", "content-length", "transfer-encoding"));
        return all;
    }

    @Test
    void everyDatasetHasAllPointsOfTheEuropeanPortal() throws IOException, InterruptedException {
        Model catalog = harvester.read(BASE + "/catalog.ttl", "");
        Map<String, Boolean> reached = new TreeMap<>();
        MetadataScore score = new MetadataScore(
                address -> reached.computeIfAbsent(address, CatalogServiceTest::answers),
                new CatalogRules().check(catalog).isEmpty());
        for (Resource dataset : catalog.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList()) {
            assertThat(score.missed(dataset)).as(dataset.getURI()).isEmpty();
        }
        Resource some = catalog.getResource(BASE + "/id/datensatz/" + CHANGED);
        some.removeAll(DCAT.keyword);
        assertThat(score.missed(some)).containsOnlyKeys("keyword");
    }

    private static boolean answers(String address) {
        try {
            return !address.isEmpty() && harvester.get("HEAD", address, "").statusCode() == 200;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANGED, "angebote", "wohnplaetze", "bedarfsindex"})
    void everyFileOfADatasetIsThereAndIsWhatTheCatalogueSays(String dataset) throws Exception {
        Model catalog = harvester.read(BASE + "/catalog.ttl", "");
        for (FeatureFormat format : FeatureFormat.values()) {
            Resource file = catalog.getResource(BASE + "/id/datensatz/" + dataset + "#" + format.key());
            HttpResponse<byte[]> answer = harvester.get("GET", file.getPropertyResourceValue(DCAT.downloadURL).getURI(),
                    "");
            assertThat(answer.statusCode()).as(format.key()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains(format.contentType());
            boolean sized = switch (format) {
                case CSV -> true;
                case FLATGEOBUF -> !dataset.equals(CHANGED);
                case CSV_EXCEL, GEOJSON, JSON_FG, GML, XLSX, GEOPACKAGE, PARQUET, TURTLE, JSON_LD -> false;
            };
            assertThat(file.hasProperty(DCAT.byteSize)).as(format.key()).isEqualTo(sized);
            if (sized) {
                assertThat(file.getProperty(DCAT.byteSize).getLong()).isEqualTo(answer.body().length);
                Resource sum = file
                        .getPropertyResourceValue(catalog.createProperty("http://spdx.org/rdf/terms#checksum"));
                assertThat(
                        sum.getProperty(catalog.createProperty("http://spdx.org/rdf/terms#checksumValue")).getString())
                        .isEqualTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body())));
            }
        }
    }

    @Test
    void everyPackedFileIsThereAndHoldsTheGraphOfItsDataset() throws IOException, InterruptedException {
        Model catalog = harvester.read(BASE + "/catalog.ttl", "");
        List<Resource> packed = catalog.listSubjectsWithProperty(catalog.createProperty(DCAT.NS, "compressFormat"))
                .toList();
        for (Resource file : packed) {
            String address = file.getPropertyResourceValue(DCAT.downloadURL).getURI();
            assertThat(answers(address)).as(address).isTrue();
        }
        Set<String> without = expected();
        packed.forEach(file -> without.remove(file.getURI().replaceFirst("#.*", "")));
        assertThat(without.stream().map(uri -> uri.replaceFirst(".*/", ""))).as("their areas share a graph")
                .containsExactly("gemeinden", "kreis", "wohnplaetze");
        Model graph = ModelFactory.createDefaultModel();
        try (InputStream in = new GZIPInputStream(
                new ByteArrayInputStream(get("/dumps/" + CHANGED + ".ttl.gz", "").body()))) {
            RDFDataMgr.read(graph, in, Lang.TURTLE);
        }
        assertThat(graph.listSubjectsWithProperty(RDF.type, Qb.OBSERVATION).toList()).isNotEmpty();
        assertThat(graph.listObjectsOfProperty(graph.createProperty(Qb.IN_DATA_SET.getURI())).toList())
                .containsExactly(graph.createResource(BASE + "/id/datensatz/" + CHANGED));
    }

    @Test
    void theFilesOfAnIndicatorHoldItsFiguresAndNoOthers() throws IOException, InterruptedException {
        List<String> rows = text(get("/download/" + CHANGED + ".csv", "")).lines().skip(1).toList();
        assertThat(rows).isNotEmpty().allMatch(row -> row.startsWith("JUG-01-"));
        JsonNode layer = new ObjectMapper().readTree(get("/download/" + CHANGED + ".geojson", "").body());
        JsonNode properties = layer.at("/features/0/properties");
        assertThat(properties.has("jug_01") && properties.has("jug_01_status")).isTrue();
        assertThat(properties.has("jug_02")).isFalse();
        assertThat(layer.at("/features").size()).isEqualTo(rows.size());
    }

    @Test
    void aDatasetHasTheDateOfItsLastChangeAndNotThatOfTheEdition() throws IOException, InterruptedException {
        Model catalog = harvester.read(BASE + "/catalog.nt", "");
        Map<String, Instant> modified = new TreeMap<>();
        catalog.listSubjectsWithProperty(RDF.type, DCAT.Dataset).forEach(dataset -> modified
                .put(dataset.getLocalName().isEmpty() ? dataset.getURI() : dataset.getURI().replaceFirst(".*/", ""),
                        Instant.parse(dataset.getProperty(DCTerms.modified).getString())));
        assertThat(modified.entrySet().stream().filter(one -> one.getValue().equals(SECOND)).map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(CHANGED, "indikatorwerte");
        assertThat(modified.values()).containsOnly(FIRST, SECOND);
        assertThat(harvester.asCkan(BASE + "/catalog?modified_since=2026-11-23", "")).containsExactlyInAnyOrder(
                BASE + "/id/datensatz/" + CHANGED, BASE + "/id/datensatz/indikatorwerte");
        assertThat(harvester.asCkan(BASE + "/catalog?page=1&size=1&modified_since=2026-11-23T00:00:00Z", ""))
                .hasSize(2);
        assertThat(get("/catalog?modified_since=gestern", "").statusCode()).isEqualTo(400);
        assertThat(get("/catalog?profile=all", "").statusCode()).isEqualTo(400);
        Model before = harvester.read(BASE + "/editions/2026-11-22-1/catalog.nt", "");
        assertThat(before.listObjectsOfProperty(DCTerms.modified).mapWith(date -> date.asLiteral().getString()).toSet())
                .as("an earlier edition knows nothing of later ones").containsExactly(FIRST.toString());
    }

    @ParameterizedTest
    @CsvSource({GONE + ",false", "pflege,true"})
    void whatIsPublishedNoMoreLeavesAShortRecord(String dataset, boolean replaced) throws Exception {
        for (String path : List.of("/id/datensatz/" + dataset, "/doc/datensatz/" + dataset + ".ttl")) {
            HttpResponse<byte[]> answer = get(path, "text/turtle");
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(text(answer)).contains("<" + BASE + "/id/datensatz/" + dataset + ">").contains("WITHDRAWN");
            assertThat(text(answer).contains("isReplacedBy")).isEqualTo(replaced);
        }
        assertThat(get("/id/datensatz/" + dataset, "text/html").statusCode()).isEqualTo(410);
        assertThat(get("/id/datensatz/nie-da-gewesen", "").statusCode()).isIn(303, 404);
        assertThat(get("/doc/datensatz/nie-da-gewesen.ttl", "").statusCode()).isEqualTo(404);
        assertThat(expected()).doesNotContain(BASE + "/id/datensatz/" + dataset);
    }

    @Test
    void theFullProfileHasSeriesAndWhatServicesServe() throws IOException, InterruptedException {
        Model full = harvester.read(BASE + "/catalog.ttl?profile=full", "");
        Resource series = full.getResource(BASE + "/id/datensatzreihe/jugendhilfe");
        Resource member = full.getResource(BASE + "/id/datensatz/" + CHANGED);
        assertThat(full.contains(member, full.createProperty(DCAT.NS + "inSeries"), series)).isTrue();
        assertThat(full.contains(null, DCAT.servesDataset, member)).isTrue();
        assertThat(full.contains(series, RDF.type, DCAT.Dataset)).isFalse();
        assertThat(harvester.asCkan(BASE + "/catalog?page=1&size=30&profile=full", "")).isEqualTo(expected());
        assertThat(harvester.read(BASE + "/doc/datensatzreihe/jugendhilfe.ttl", "")
                .contains(series, full.createProperty(DCAT.NS + "seriesMember"), member)).isTrue();
    }

    @Test
    void servicesSayWhichConformanceClassesTheyKeep() throws IOException, InterruptedException {
        JsonNode conformance = new ObjectMapper().readTree(get("/conformance", "application/json").body());
        Model catalog = harvester.read(BASE + "/catalog.nt", "");
        Resource service = catalog.getResource(BASE + "/catalog#ogcapi");
        conformance.path("conformsTo").forEach(one -> assertThat(
                service.hasProperty(DCTerms.conformsTo, catalog.createResource(one.asText()))).as(one.asText())
                .isTrue());
        assertThat(conformance.path("conformsTo").size()).isGreaterThan(40);
    }

    @Test
    void theOffersNameTheProfileThatTheirDirectorySaysItKeeps() throws IOException, InterruptedException {
        Model catalog = harvester.read(BASE + "/catalog.nt", "");
        Resource service = catalog.getResource(BASE + "/id/datensatz/angebote#hsds")
                .getPropertyResourceValue(DCAT.accessService);
        JsonNode itself = new ObjectMapper().readTree(
                get(service.getPropertyResourceValue(DCAT.endpointURL).getURI().substring(BASE.length()), "").body());
        assertThat(service.getPropertyResourceValue(DCTerms.conformsTo).getURI())
                .isEqualTo(itself.path("profile").asText());
        assertThat(answers(service.getPropertyResourceValue(DCAT.endpointDescription).getURI())).isTrue();
        assertThat(new ObjectMapper().readTree(get("/?f=json", "").body()).path("links").findValuesAsText("href"))
                .contains(BASE + "/hsds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/collections/angebote", "/collections/jugendhilfe",
            "/collections/datensaetze/items/" + CHANGED})
    void thePageOfADatasetDescribesItForSearchEngines(String path) throws IOException, InterruptedException {
        Matcher block = JSON_LD.matcher(text(get(path, "text/html")));
        assertThat(block.find()).isTrue();
        JsonNode json = new ObjectMapper().readTree(block.group(1));
        assertThat(json.path("@type").asText()).isEqualTo("Dataset");
        assertThat(json.path("@id").asText()).startsWith(BASE + "/id/datensatz");
        assertThat(json.path("description").asText().length()).isBetween(50, 5000);
        assertThat(json.path("license").asText()).startsWith("http");
        for (JsonNode file : json.path("distribution")) {
            assertThat(answers(file.path("contentUrl").asText())).as(file.toString()).isTrue();
        }
    }

    @Test
    void crawlersFindTheirWay() throws IOException, InterruptedException {
        Model about = harvester.read(BASE + "/.well-known/void", "");
        Resource all = about.getResource(BASE + "/.well-known/void#alles");
        String terms = "http://rdfs.org/ns/void#";
        assertThat(all.getPropertyResourceValue(about.createProperty(terms + "sparqlEndpoint")).getURI())
                .isEqualTo(BASE + "/sparql");
        assertThat(all.listProperties(about.createProperty(terms + "subset")).toList()).hasSameSizeAs(expected());
        assertThat(text(get("/robots.txt", ""))).contains("Sitemap: " + BASE + "/sitemap.xml");
        String sitemap = text(get("/sitemap.xml", ""));
        for (Dataset dataset : service.catalog().entries().all()) {
            assertThat(sitemap).contains("<loc>" + BASE + "/collections/datensaetze/items/" + dataset.id() + "</loc>");
        }
        for (Matcher page = Pattern.compile("<loc>([^<]*)</loc>").matcher(sitemap); page.find();) {
            assertThat(harvester.get("GET", page.group(1), "text/html").statusCode()).as(page.group(1)).isEqualTo(200);
        }
    }

    @Test
    void recordsAndIsoMetadataNameTheSameDatasetsAndDates() throws IOException, InterruptedException {
        JsonNode records = new ObjectMapper()
                .readTree(get("/collections/datensaetze/items?f=geojson&limit=1000&type=dataset", "").body());
        Set<String> identifiers = new TreeSet<>();
        records.path("features").forEach(
                record -> identifiers.add(record.at("/properties/externalIds/0/value").asText()));
        assertThat(identifiers).isEqualTo(expected());
        String iso = text(get("/metadata/datasets/" + CHANGED + ".xml", ""));
        assertThat(iso).contains(BASE + "/id/datensatz/" + CHANGED).contains("2026-11-23");
        assertThat(text(get("/metadata/datasets/angebote.xml", ""))).contains("2026-11-22");
        assertThat(text(get("/metadata/datasets/jugendhilfe.xml", ""))).contains("codeListValue=\"series\"")
                .contains(BASE + "/id/datensatzreihe/jugendhilfe");
    }
}
