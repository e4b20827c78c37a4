package de.sozialplanung.opendata.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The dangers that the guide names, tried against a small invented dataset.
class SparqlEngineTest {

    private static final String BASE = "https://beispiel.test";
    private static final SparqlLimits LIMITS = new SparqlLimits(5_000, Duration.ofSeconds(5), 2, 2, 1_000,
            10_000_000, 200_000, 50_000, 1_000_000_000);

    private final DatasetGraph dataset = dataset();
    private final SparqlEngine engine = new SparqlEngine(LIMITS, BASE);

    @Test
    void aSelectAnswersWithItsRows() throws IOException {
        assertThat(select("SELECT ?o { <s1> <p> ?o } ORDER BY ?o", ResultFormat.CSV)).isEqualTo("o\r\n1\r\n");
    }

    @Test
    void anAskAnswersWithAVerdict() throws IOException {
        assertThat(answer(engine, "ASK { <s1> ?p ?o }", "json")).contains("true");
    }

    @Test
    void aConstructAnswersWithAGraph() throws IOException {
        assertThat(answer(engine, "CONSTRUCT WHERE { ?s <p> ?o }", "nt").lines()).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
            "SELECT * { BIND(<java:java.lang.String>('x') AS ?x) }",
            "SELECT * { BIND(<http://jena.apache.org/ARQ/function#wait>(1000) AS ?x) }",
            "SELECT * { FILTER EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
            "SELECT * { { SELECT * { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } } } }",
            "SELECT * { ?s ?p ?o FILTER REGEX(?o, '^(.*x){18}y$') }",
            "SELECT * { ?s ?p ?o FILTER REGEX(?o, ?p) }",
            "SELECT (REPLACE(?o, 'a', ?p) AS ?x) { ?s ?p ?o }",
            "SELECT * { ?s ?p ?o } HAVING (<http://jena.apache.org/ARQ/function#wait>(1) = 1)",
            "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
            "SELECT * FROM NAMED <http://nirgends.test/> { ?s ?p ?o }",
            "INSERT DATA { <a> <b> <c> }", "LOAD <http://localhost:1/>", "SELECT * WHERE { ?s ?p }",
            "SELECT * { LET (?x := 1) }"})
    void whatAPublicEndpointMustNotRunIsRefused(String query) {
        assertThatThrownBy(() -> start(query)).isInstanceOf(Problem.class)
                .satisfies(p -> assertThat(((Problem) p).kind()).isEqualTo(ProblemKind.INVALID_QUERY));
    }

    @Test
    void stringsCannotBeDoubledAgainAndAgain() {
        StringBuilder query = new StringBuilder("SELECT * { BIND('0123456789' AS ?a0) ");
        for (int i = 1; i < 9; i++) {
            query.append("BIND(CONCAT(").append(("?a" + (i - 1) + ",").repeat(10)).append("'x') AS ?a").append(i)
                    .append(") ");
        }
        assertThatThrownBy(() -> start(query + "}")).isInstanceOf(Problem.class).hasMessageContaining("CONCAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i",
            "SELECT ?i (COUNT(?a) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?i"})
    void aCrossProductEndsAtTheRowLimitBeforeTheFirstByte(String query) {
        assertThatThrownBy(() -> start(query)).isInstanceOf(Problem.class)
                .satisfies(p -> assertThat(((Problem) p).kind()).isEqualTo(ProblemKind.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (COUNT(*) AS ?n) { ?a ?b ?c }",
            "SELECT ?b (COUNT(*) AS ?n) { ?a ?b ?c } GROUP BY ?b",
            "SELECT (COUNT(DISTINCT ?b) AS ?n) { ?a ?b ?c }", "SELECT (MAX(?c) AS ?n) { ?a ?b ?c }"})
    void aCountIsNotLimitedByTheRowsItGoesThrough(String query) throws IOException {
        SparqlEngine narrow = new SparqlEngine(
                new SparqlLimits(5_000, Duration.ofSeconds(5), 2, 2, 1_000, 10_000_000, 200_000, 10, 1_000_000_000),
                BASE);
        assertThat(answer(narrow, query, "csv").lines()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c } GROUP BY ?a",
            "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a ?b ?c }", "SELECT ?a { ?a ?b ?c } ORDER BY ?a",
            "SELECT (STRLEN(STR(?c)) AS ?l) (GROUP_CONCAT(?a) AS ?n) { ?a ?b ?c } GROUP BY ?c"})
    void whatAnOperatorKeepsIsLimited(String query) {
        SparqlEngine narrow = new SparqlEngine(
                new SparqlLimits(5_000, Duration.ofSeconds(5), 2, 2, 1_000, 10_000_000, 200_000, 10, 1_000_000_000),
                BASE);
        assertThatThrownBy(() -> answer(narrow, query, "csv")).isInstanceOf(Problem.class)
                .satisfies(p -> assertThat(((Problem) p).kind()).isEqualTo(ProblemKind.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { ?a ?b ?c . ?d ?e ?f }",
            "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "SELECT ?a ?b ?c { ?a ?b ?c }"})
    void aResultWithTooManyCellsIsAProblemAndNotHalfAnAnswer(String query) {
        assertThatThrownBy(() -> start(query)).isInstanceOf(Problem.class)
                .satisfies(p -> assertThat(((Problem) p).kind()).isEqualTo(ProblemKind.TOO_LARGE))
                .hasMessageContaining("cells");
    }

    @Test
    void aResultWithAsManyCellsAsAllowedIsWhole() throws IOException {
        assertThat(select("SELECT ?a ?c { ?a ?b ?c }", ResultFormat.CSV).lines()).hasSize(501);
    }

    @Test
    void aGraphWithTooManyTriplesIsAProblem() {
        assertThatThrownBy(() -> answer(engine, "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }", "nt"))
                .isInstanceOf(Problem.class).hasMessageContaining("triples");
    }

    @Test
    void aResultWithTooManyBytesIsAProblem() {
        SparqlEngine narrow = new SparqlEngine(
                new SparqlLimits(5_000, Duration.ofSeconds(5), 2, 2, 1_000, 5_000, 200_000, 50_000, 1_000_000_000),
                BASE);
        assertThatThrownBy(() -> answer(narrow, "SELECT ?a { ?a ?b ?c }", "json")).isInstanceOf(Problem.class)
                .hasMessageContaining("bytes");
    }

    @Test
    void aRefusedQueryLeavesItsPlaceFree() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> start("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"))
                    .isInstanceOf(Problem.class);
        }
        start("ASK {}");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 2_000, 20_000})
    void deepNestingIsAnAnswerOrAProblemAndNeverACrash(int depth) throws IOException {
        SparqlEngine patient = new SparqlEngine(
                new SparqlLimits(100_000, Duration.ofSeconds(5), 2, 2, 1_000, 10_000_000, 200_000, 50_000,
                        1_000_000_000),
                BASE);
        String text = "ASK " + "{".repeat(depth) + "}".repeat(depth);
        try {
            assertThat(answer(patient, text, "json")).contains("true");
        } catch (Problem e) {
            assertThat(e.kind()).isEqualTo(ProblemKind.INVALID_QUERY);
        }
    }

    @Test
    void aRefusalDoesNotRepeatHalfOfALongQuery() {
        assertThatThrownBy(() -> start("SELECT * { ?s ?p '" + "x".repeat(4000))).isInstanceOf(Problem.class)
                .satisfies(p -> assertThat(((Problem) p).detail()).startsWith("The query is not SPARQL 1.1, line 1")
                        .hasSizeLessThan(400));
    }

    @Test
    void theParserNamesLineAndColumn() {
        assertThatThrownBy(() -> start("SELECT *\nWHERE { ?s ?p }")).hasMessageContaining("line 2, column 15");
    }

    @Test
    void aGraphOfTheProtocolReplacesThoseOfTheQuery() throws IOException {
        SparqlRequest request = new SparqlRequest("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", List.of(BASE + "/graph/a"),
                List.of(), null, null);
        Query query = engine.check(request, dataset);
        assertThat(query.getGraphURIs()).containsExactly(BASE + "/graph/a");
    }

    private void start(String text) throws IOException {
        boolean graph = text.startsWith("CONSTRUCT") || text.startsWith("DESCRIBE");
        assertThat(answer(engine, text, graph ? "nt" : "json")).isNotNull();
    }

    private String select(String text, ResultFormat format) throws IOException {
        return answer(engine, text, format.media().key());
    }

    private String answer(SparqlEngine asked, String text, String format) throws IOException {
        SparqlRequest request = new SparqlRequest(text, List.of(), List.of(), null, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spool spool = asked.run(asked.check(request, dataset), dataset, "client", format)) {
            spool.sendTo(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        for (int i = 0; i < 500; i++) {
            dataset.getDefaultGraph().add(NodeFactory.createURI(BASE + "/s" + i), NodeFactory.createURI(BASE + "/p"),
                    NodeFactory.createLiteralString(String.valueOf(i)));
        }
        dataset.getGraph(NodeFactory.createURI(BASE + "/graph/a")).add(NodeFactory.createURI(BASE + "/s"),
                NodeFactory.createURI(BASE + "/p"), NodeFactory.createURI(BASE + "/o"));
        return dataset;
    }
}
