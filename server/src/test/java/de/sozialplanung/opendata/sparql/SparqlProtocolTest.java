package de.sozialplanung.opendata.sparql;

import static de.sozialplanung.opendata.sparql.ServedGraphs.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The cases that the W3C lists for the SPARQL 1.1 Protocol (rdf-tests, `sparql11/protocol`), for the service description
/// (`sparql11/service-description`), and what else a client relies on; each under the name that it has there.
class SparqlProtocolTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";
    private static final String A = ServedGraphs.BASE + "/graph/a";
    private static final String B = ServedGraphs.BASE + "/graph/b";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    private ServedGraphs served;

    @BeforeEach
    void start() throws IOException {
        served = ServedGraphs.of(dataset(), SparqlLimits.standard());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    // queries

    @Test
    void queryPostForm() throws Exception {
        assertTrue(served.post("/sparql", FORM, form("query", "ASK {}")));
    }

    @Test
    void queryGet() throws Exception {
        assertTrue(served.get("/sparql?" + form("query", "ASK {}")));
    }

    @Test
    void queryPostDirect() throws Exception {
        assertTrue(served.post("/sparql", QUERY, "ASK {}"));
        assertTrue(served.post("/sparql", QUERY + ";charset=UTF-8", "ASK { FILTER(STRLEN('ä') = 1) }"));
    }

    @Test
    void queryDatasetDefaultGraphsGet() throws Exception {
        String both = "ASK { <s1> ?p ?o . <s2> ?q ?r }";
        assertTrue(served.get("/sparql?" + form("query", both, "default-graph-uri", A, "default-graph-uri", B)));
        assertFalse(served.get("/sparql?" + form("query", both, "default-graph-uri", A)));
    }

    @Test
    void queryDatasetDefaultGraphsPost() throws Exception {
        assertTrue(served.post("/sparql?" + form("default-graph-uri", A, "default-graph-uri", B), QUERY,
                "ASK { <s1> ?p ?o . <s2> ?q ?r }"));
    }

    @Test
    void queryDatasetNamedGraphsGet() throws Exception {
        String count = "ASK { { SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } } } FILTER(?n = %d) }";
        assertTrue(served.get(
                "/sparql?" + form("query", count.formatted(2), "named-graph-uri", A, "named-graph-uri", B)));
        assertTrue(served.get("/sparql?" + form("query", count.formatted(1), "named-graph-uri", A)));
    }

    @Test
    void queryDatasetNamedGraphsPost() throws Exception {
        assertTrue(served.post("/sparql", FORM, form("query",
                "ASK { GRAPH ?g { <s1> ?p ?o } FILTER NOT EXISTS { <s1> ?p ?o } }", "named-graph-uri", A)));
    }

    @Test
    void queryDatasetFull() throws Exception {
        assertTrue(served.get("/sparql?" + form("query",
                "ASK { <s1> ?p ?o . GRAPH ?g { <s2> ?q ?r } FILTER NOT EXISTS { GRAPH ?h { <s1> ?p ?o } } }",
                "default-graph-uri", A, "named-graph-uri", B)));
    }

    @Test
    void queryMultipleDataset() throws Exception {
        // the dataset of the protocol goes before that of the query
        assertTrue(
                served.get("/sparql?" + form("query", "ASK FROM <" + A + "> { <s2> ?p ?o }", "default-graph-uri", B)));
        assertFalse(served.get("/sparql?" + form("query", "ASK FROM <" + A + "> { <s2> ?p ?o }")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (1 AS ?x) {}", "ASK {}"})
    void queryContentTypeSelectAndAsk(String query) throws Exception {
        for (String type : new String[]{"application/sparql-results+json", "application/sparql-results+xml", "text/csv",
                "text/tab-separated-values"}) {
            assertType(served.get("/sparql?" + form("query", query), "Accept", type), type);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DESCRIBE <https://beispiel.test/s1>", "CONSTRUCT { <s> <p> 1 } WHERE {}"})
    void queryContentTypeDescribeAndConstruct(String query) throws Exception {
        for (String type : new String[]{"text/turtle", "application/n-triples", "application/rdf+xml",
                "application/ld+json"}) {
            HttpResponse<String> answer = served.get("/sparql?" + form("query", query), "Accept", type);
            assertType(answer, type);
            assertThat(parsed(answer).isEmpty()).isFalse();
        }
    }

    // queries that are wrong

    @Test
    void badQueryMethod() throws Exception {
        HttpResponse<String> answer = served.send("PUT", "/sparql?" + form("query", "ASK {}"),
                BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow").split(",")).contains("GET", "HEAD", "POST", "OPTIONS")
                .doesNotContain("PUT", "DELETE", "PATCH");
    }

    @Test
    void badMultipleQueries() throws Exception {
        assertProblem(served.get("/sparql?" + form("query", "ASK {}", "query", "SELECT * {}")), 400);
        assertProblem(served.post("/sparql", FORM, form("query", "ASK {}", "query", "SELECT * {}")), 400);
        assertProblem(served.post("/sparql?" + form("query", "ASK {}"), QUERY, "ASK {}"), 400);
    }

    @Test
    void badQueryWrongMediaType() throws Exception {
        assertProblem(served.post("/sparql", "text/plain", "ASK {}"), 415);
    }

    @Test
    void badQueryMissingFormType() throws Exception {
        assertProblem(served.post("/sparql", "", form("query", "ASK {}")), 415);
    }

    @Test
    void badQueryMissingDirectType() throws Exception {
        assertProblem(served.post("/sparql", "", "ASK {}"), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, QUERY})
    void badQueryNonUtf8(String type) throws Exception {
        assertProblem(served.post("/sparql", type + ";charset=UTF-16", form("query", "ASK {}")), 415);
    }

    @Test
    void badQuerySyntax() throws Exception {
        HttpResponse<String> answer = served.get("/sparql?" + form("query", "ASK { ?x ?y }"));
        assertProblem(answer, 400);
        assertThat(answer.body()).contains("line 1");
        assertProblem(served.get("/sparql?" + form("query", "ASK { FILTER REGEX('x', '(') }")), 400);
    }

    // updates, of which there are none

    @ParameterizedTest
    @CsvSource({"form, 403", "direct, 403", "dataset, 403", "get, 400", "several, 403", "wrong-type, 415",
            "no-type, 415", "non-utf8, 403", "syntax, 403"})
    void updatesAreRefused(String way, int status) throws Exception {
        String update = "CLEAR ALL";
        assertProblem(switch (way) {
            case "form" -> served.post("/sparql", FORM, form("update", update));
            case "direct" -> served.post("/sparql", UPDATE, update);
            case "dataset" -> served.post("/sparql?" + form("using-graph-uri", A), UPDATE, update);
            case "get" -> served.get("/sparql?" + form("update", update));
            case "several" -> served.post("/sparql", FORM, form("update", update, "update", update));
            case "wrong-type" -> served.post("/sparql", "text/plain", update);
            case "no-type" -> served.post("/sparql", "", form("update", update));
            case "non-utf8" -> served.post("/sparql", UPDATE + ";charset=UTF-16", update);
            case "syntax" -> served.post("/sparql", UPDATE, "CLEAR XYZ");
            default -> throw new IllegalArgumentException(way);
        }, status);
        assertTrue(served.get("/sparql?" + form("query", "ASK { GRAPH <" + A + "> { ?s ?p ?o } }")));
    }

    @Test
    void anUpdateInThePlaceOfAQueryIsNoQuery() throws Exception {
        assertProblem(served.get("/sparql?" + form("query", "CLEAR ALL")), 400);
    }

    // the service description

    @Test
    void serviceDescriptionReturnsRdf() throws Exception {
        for (String type : new String[]{"text/turtle", "application/rdf+xml", "application/ld+json"}) {
            HttpResponse<String> answer = served.get("/sparql", "Accept", type);
            assertType(answer, type);
            assertThat(parsed(answer).isEmpty()).isFalse();
        }
    }

    @Test
    void serviceDescriptionHasEndpointTriple() throws Exception {
        Model model = parsed(served.get("/sparql"));
        assertThat(model.listSubjectsWithProperty(RDF.type, model.createResource(SD + "Service")).next()
                .hasProperty(model.createProperty(SD, "endpoint"), model.createResource(ServedGraphs.BASE + "/sparql")))
                .isTrue();
    }

    @Test
    void serviceDescriptionConformsToSchema() throws Exception {
        Model model = parsed(served.get("/sparql"));
        for (String property : new String[]{"supportedLanguage", "resultFormat", "defaultDataset", "feature"}) {
            assertThat(model.listObjectsOfProperty(model.createProperty(SD, property)).toList()).as(property)
                    .isNotEmpty().allMatch(object -> object.isResource());
        }
        assertThat(model.listObjectsOfProperty(model.createProperty(SD, "name")).toList())
                .containsExactlyInAnyOrder(model.createResource(A), model.createResource(B));
    }

    // what a browser and a cache see

    @Test
    void anyScriptMayReadAndNoneIsKnown() throws Exception {
        HttpResponse<String> answer = served.get("/sparql?" + form("query", "ASK {}"), "Origin", "https://fremd.test");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(header(answer, "Access-Control-Expose-Headers")).contains("ETag", "Retry-After");
        HttpResponse<String> asked = served.send("OPTIONS", "/sparql", BodyPublishers.noBody(), "Origin",
                "https://fremd.test", "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers",
                "content-type");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(header(asked, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(asked, "Access-Control-Allow-Methods")).contains("GET", "POST")
                .doesNotContain("PUT", "DELETE", "PATCH");
        assertThat(header(asked, "Access-Control-Allow-Headers")).contains("Accept", "Content-Type");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(header(served.get("/sparql?query=x", "Origin", "https://fremd.test"),
                "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void anAnswerHasAStrongTagForEachQueryDatasetAndFormat() throws Exception {
        String target = "/sparql?" + form("query", "SELECT * { ?s ?p ?o }");
        String tag = header(served.get(target), "ETag");
        assertThat(tag).startsWith("\"");
        assertThat(served.get(target, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(served.get(target, "Accept", "text/csv", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(served.get(target + "&" + form("default-graph-uri", A), "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(header(served.post("/sparql", QUERY, "SELECT * { ?s ?p ?o }"), "ETag")).isEqualTo(tag);
    }

    @Test
    void headIsGetWithoutTheBody() throws Exception {
        String target = "/sparql?" + form("query", "SELECT * { ?s ?p ?o }");
        HttpResponse<String> head = served.send("HEAD", target, BodyPublishers.noBody());
        HttpResponse<String> get = served.get(target);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[]{"Content-Type", "ETag", "Vary"}) {
            assertThat(header(head, name)).isEqualTo(header(get, name));
        }
    }

    private static void assertTrue(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).containsPattern("\"boolean\"\\s*:\\s*true");
    }

    private static void assertFalse(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).containsPattern("\"boolean\"\\s*:\\s*false");
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"detail\"");
    }

    private static void assertType(HttpResponse<String> answer, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(type);
    }

    private static Model parsed(HttpResponse<String> answer) {
        Model model = ModelFactory.createDefaultModel();
        String type = header(answer, "Content-Type").replaceFirst(";.*", "");
        Lang lang = "text/turtle".equals(type) ? Lang.TURTLE
                : "application/rdf+xml".equals(type) ? Lang.RDFXML
                        : "application/ld+json".equals(type) ? Lang.JSONLD : Lang.NTRIPLES;
        RDFParser.create().fromString(answer.body()).lang(lang).base(ServedGraphs.BASE).parse(model);
        return model;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    static Dataset dataset() {
        Dataset dataset = DatasetFactory.create();
        for (String graph : new String[]{"a", "b"}) {
            String text = "<s%d> <p> 'ä', %d .".formatted("a".equals(graph) ? 1 : 2, graph.length());
            Model model = ModelFactory.createDefaultModel();
            RDFParser.create().fromString(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .lang(Lang.TURTLE).base(ServedGraphs.BASE + "/").parse(model);
            dataset.addNamedModel(ServedGraphs.BASE + "/graph/" + graph, model);
            dataset.getDefaultModel().add(model);
        }
        return dataset;
    }
}
