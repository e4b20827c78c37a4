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
    private static final SparqlLimits LIMITS = new SparqlLimits(5_000, Duration.ofSeconds(5), 2, 1_000, 200_000,
            50_000);

    private final DatasetGraph dataset = dataset();
    private final SparqlEngine engine = new SparqlEngine(LIMITS, BASE);

    @Test
    void aSelectAnswersWithItsRows() throws IOException {
        assertThat(select("SELECT ?o { <s1> <p> ?o } ORDER BY ?o", ResultFormat.CSV)).isEqualTo("o\r\n1\r\n");
    }

    @Test
    void anAskAnswersWithAVerdict() {
        try (SparqlEngine.Answer answer = start("ASK { <s1> ?p ?o }")) {
            assertThat(answer).isEqualTo(new SparqlEngine.Verdict(true));
        }
    }

    @Test
    void aConstructAnswersWithAGraph() {
        try (SparqlEngine.Answer answer = start("CONSTRUCT WHERE { ?s <p> ?o }")) {
            assertThat(answer).isInstanceOfSatisfying(SparqlEngine.Triples.class,
                    triples -> assertThat(triples.graph().size()).isEqualTo(500));
        }
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
        SparqlEngine narrow = new SparqlEngine(new SparqlLimits(5_000, Duration.ofSeconds(5), 2, 1_000, 200_000, 10),
                BASE);
        SparqlRequest request = new SparqlRequest(query, List.of(), List.of(), null, null);
        try (SparqlEngine.Answer answer = narrow.start(narrow.check(request, dataset), dataset)) {
            assertThat(answer).isInstanceOf(SparqlEngine.Rows.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c } GROUP BY ?a",
            "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a ?b ?c }", "SELECT ?a { ?a ?b ?c } ORDER BY ?a",
            "SELECT (STRLEN(STR(?c)) AS ?l) (GROUP_CONCAT(?a) AS ?n) { ?a ?b ?c } GROUP BY ?c"})
    void whatAnOperatorKeepsIsLimited(String query) {
        SparqlEngine narrow = new SparqlEngine(new SparqlLimits(5_000, Duration.ofSeconds(5), 2, 1_000, 200_000, 10),
                BASE);
        SparqlRequest request = new SparqlRequest(query, List.of(), List.of(), null, null);
        assertThatThrownBy(() -> narrow.start(narrow.check(request, dataset), dataset)).isInstanceOf(Problem.class)
                .satisfies(p -> assertThat(((Problem) p).kind()).isEqualTo(ProblemKind.TOO_LARGE));
    }

    @Test
    void aResultWithTooManyCellsIsCutWithAnErrorAndNeverLooksWhole() {
        assertThatThrownBy(() -> select("SELECT * { ?a ?b ?c . ?d ?e ?f }", ResultFormat.JSON))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(
                () -> select("SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", ResultFormat.CSV))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aThirdQueryAtOnceIsToldToComeBackAndPlacesAreFreedAgain() {
        SparqlEngine.Answer first = start("SELECT * { ?s ?p ?o }");
        SparqlEngine.Answer second = start("SELECT * { ?s ?p ?o }");
        assertThatThrownBy(() -> start("ASK {}")).isInstanceOf(Problem.class)
                .satisfies(p -> assertThat(((Problem) p).kind()).isEqualTo(ProblemKind.OVERLOADED));
        first.close();
        second.close();
        for (int i = 0; i < 5; i++) {
            start("ASK {}").close();
        }
    }

    @Test
    void aRefusedQueryLeavesItsPlaceFree() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> start("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"))
                    .isInstanceOf(Problem.class);
        }
        start("ASK {}").close();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 2_000, 20_000})
    void deepNestingIsAnAnswerOrAProblemAndNeverACrash(int depth) {
        SparqlEngine patient = new SparqlEngine(
                new SparqlLimits(100_000, Duration.ofSeconds(5), 2, 1_000, 200_000, 50_000), BASE);
        String text = "ASK " + "{".repeat(depth) + "}".repeat(depth);
        try (SparqlEngine.Answer answer = patient.start(
                patient.check(new SparqlRequest(text, List.of(), List.of(), null, null), dataset), dataset)) {
            assertThat(answer).isEqualTo(new SparqlEngine.Verdict(true));
        } catch (Problem e) {
            assertThat(e.kind()).isEqualTo(ProblemKind.INVALID_QUERY);
        }
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

    private SparqlEngine.Answer start(String text) {
        SparqlRequest request = new SparqlRequest(text, List.of(), List.of(), null, null);
        return engine.start(engine.check(request, dataset), dataset);
    }

    private String select(String text, ResultFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SparqlEngine.Answer answer = start(text)) {
            ((SparqlEngine.Rows) answer).write(format, out);
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
