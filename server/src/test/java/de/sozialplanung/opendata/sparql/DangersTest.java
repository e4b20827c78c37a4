package de.sozialplanung.opendata.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table of dangers (guide to linked data, 5.2) as cases: each ends in an answer or a problem before a bound of time and
/// memory that is many times what it needs.
class DangersTest {

    private static final String BASE = "https://beispiel.test";
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final long MOST_BYTES = 8_000_000_000L;
    private static final SparqlLimits LIMITS = new SparqlLimits(20_000, Duration.ofSeconds(1), 2, 2, 20_000,
            10_000_000, 3_000_000, 50_000);

    private final DatasetGraph dataset = dataset();
    private final SparqlEngine engine = new SparqlEngine(LIMITS, BASE);

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c",
            "SELECT ?a ?d ?g (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d ?g",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER NOT EXISTS { ?g ?h ?i . ?j ?k ?l FILTER(?g != ?j && ?i = ?l + 1) } }",
            "CONSTRUCT { ?a ?e ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a (<next>|^<next>)* ?b }", "SELECT (COUNT(*) AS ?n) { ?a <next>+ ?b }",
            "SELECT (GROUP_CONCAT(?c) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { { ?a ?b ?c } UNION { ?d ?e ?f } . ?g ?h ?i . ?j ?k ?l }",
            "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f OPTIONAL { ?g ?h ?i } } } ORDER BY ?i",
            "SELECT * { ?a ?b ?c MINUS { ?a ?e ?f . ?g ?h ?i } }"})
    void whatGrowsBeyondAllBoundsEndsAtOne(String query) {
        assertThat(refusal(query).kind()).isIn(ProblemKind.TOO_LARGE, ProblemKind.OVERLOADED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BIND(<http://jena.apache.org/ARQ/function#wait>(20000) AS ?x)",
            "FILTER REGEX(?s, '^(.*x){18}y$')", "FILTER REGEX(?s, '^((x+)+)+y$')", "FILTER REGEX(?s, CONCAT('x', ?s))",
            "FILTER REGEX(?s, 'x', ?s)", "BIND(REPLACE(?s, '(x|x)*y', '') AS ?x)",
            "BIND(<java:java.lang.Thread>(1) AS ?x)", "SERVICE <http://127.0.0.1:9/> { ?a ?b ?c }",
            "SERVICE ?s { ?a ?b ?c }", "BIND(<http://jena.apache.org/ARQ/function#context>('x') AS ?x)",
            "BIND(<http://jena.apache.org/ARQ/jsfunction#f>(1) AS ?x)",
            "?s <http://jena.apache.org/text#query> 'x'. BIND(<java:x>(1) AS ?y)",
            "BIND(ENCODE_FOR_URI(ENCODE_FOR_URI(ENCODE_FOR_URI(ENCODE_FOR_URI(ENCODE_FOR_URI(ENCODE_FOR_URI(?s)))))) AS ?x)"})
    void whatCallsOutSleepsOrExplodesIsNeverStarted(String pattern) {
        assertThat(refusal("SELECT * { ?t <text> ?s " + pattern + " }").kind()).isEqualTo(ProblemKind.INVALID_QUERY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGEX(?s, '.*x.*x.*x.*y')", "REGEX(?s, 'x*x*x*x*y')",
            "REPLACE(?s, '.*x.*x.*x.*y', 'z') = 'z'", "EXISTS { ?t <text> ?s FILTER REGEX(?s, '.*x.*x.*x.*y') }"})
    void aRegularExpressionThatTakesForEverEndsAtTheTimeout(String test) {
        assertThat(refusal("SELECT * { ?t <text> ?s FILTER(" + test + ") }").kind()).isEqualTo(ProblemKind.OVERLOADED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORDER BY <java:java.lang.Thread>(?s)", "GROUP BY (<java:java.lang.Thread>(?s) AS ?x)",
            "ORDER BY DESC(EXISTS { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } })",
            "GROUP BY ?t HAVING (<java:java.lang.Thread>(?t))", "ORDER BY REGEX(?s, '(x+)+y')"})
    void whatIsSortedAndGroupedByIsLookedAtToo(String ending) {
        String chosen = ending.contains("?x)") ? "?x" : "?t";
        assertThat(refusal("SELECT " + chosen + " { ?t ?p ?s } " + ending).kind()).isEqualTo(ProblemKind.INVALID_QUERY);
    }

    @Test
    void aTextCanBeReadUntilItsDeadline() {
        String text = "x".repeat(100_000);
        Pattern slow = Pattern.compile("x*x*x*x*y");
        assertThatThrownBy(() -> slow.matcher(new TimedRegex.TimedText(text, System.nanoTime() - 1)).find())
                .isInstanceOf(QueryCancelledException.class);
    }

    @Test
    void aRegularExpressionFindsWhatItFindsWithoutAWatch() throws IOException {
        assertThat(answer("SELECT ?x { VALUES ?s { 'Abc' 'abd'@de 'b' 3 } FILTER REGEX(STR(?s), '^ab', 'i') "
                + "BIND(REPLACE(?s, '(b)', '[$1]') AS ?x) }")).isEqualTo("x\r\nA[b]c\r\na[b]d\r\n");
    }

    @Test
    void stringsCannotBeDoubledIntoTheHeap() {
        StringBuilder query = new StringBuilder("SELECT (STRLEN(?a9) AS ?n) { ?t <text> ?a0 ");
        for (int i = 1; i < 10; i++) {
            query.append("BIND(CONCAT(?a%d, ?a%d, ?a%d) AS ?a%d) ".formatted(i - 1, i - 1, i - 1, i));
        }
        assertThat(refusal(query + "}").kind()).isEqualTo(ProblemKind.INVALID_QUERY);
    }

    @Test
    void aSeparatorCannotFillTheHeap() {
        assertThat(
                refusal("SELECT (GROUP_CONCAT(?s; separator='" + "-".repeat(10_000) + "') AS ?x) { ?t ?p ?s }").kind())
                .isEqualTo(ProblemKind.INVALID_QUERY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM(<java:java.lang.Thread>(?s))", "GROUP_CONCAT(<java:java.lang.Thread>(?s))",
            "COUNT(DISTINCT REGEX(?s, '(x+)+y'))"})
    void whatStandsInAnAggregateIsLookedAtToo(String aggregate) {
        assertThat(refusal("SELECT (" + aggregate + " AS ?x) { ?t ?p ?s }").kind())
                .isEqualTo(ProblemKind.INVALID_QUERY);
        assertThat(refusal("SELECT ?t { ?t ?p ?s } GROUP BY ?t HAVING (" + aggregate + " > 1)").kind())
                .isEqualTo(ProblemKind.INVALID_QUERY);
        assertThat(refusal("SELECT ?t { ?t ?p ?s } GROUP BY ?t ORDER BY " + aggregate).kind())
                .isEqualTo(ProblemKind.INVALID_QUERY);
    }

    @Test
    void longTextsCountForMoreThanOneRow() {
        assertThat(refusal("SELECT * { ?a ?b ?c . ?t <text> ?s } ORDER BY ?c ?s").kind())
                .isEqualTo(ProblemKind.TOO_LARGE);
    }

    @Test
    void nestingOfAllKindsIsAnAnswerOrAProblem() throws IOException {
        for (String[] part : new String[][]{{"(", ")", "1"}, {"!", "", "true"}, {"-", "", "1"},
                {"STR(", ")", "1"}, {"IF(true,", ",1)", "1"}}) {
            String text = "ASK { FILTER(" + part[0].repeat(2_000) + part[2] + part[1].repeat(2_000) + ") }";
            try {
                assertThat(answer(text)).isNotEmpty();
            } catch (Problem e) {
                assertThat(e.kind()).isIn(ProblemKind.INVALID_QUERY, ProblemKind.TOO_LARGE);
            }
        }
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() throws IOException {
        for (int i = 0; i < 3; i++) {
            refusal("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i");
        }
        assertThat(answer("SELECT (COUNT(*) AS ?n) { ?a ?b ?c } ")).contains("3001");
    }

    private Problem refusal(String query) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<Problem> problems = new ArrayList<>();
        assertTimeoutPreemptively(BOUND, () -> {
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThatThrownBy(() -> answer(query)).isInstanceOfSatisfying(Problem.class, problems::add);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("bytes made on the way, nearly all of them thrown away at once")
                    .isLessThan(MOST_BYTES);
        });
        return problems.getFirst();
    }

    private String answer(String query) throws IOException {
        SparqlRequest request = new SparqlRequest(query, List.of(), List.of(), null, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spool spool = engine.run(engine.check(request, dataset), dataset, "client",
                query.startsWith("CONSTRUCT") ? "nt" : "csv")) {
            spool.sendTo(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// A chain of three thousand steps and one long text.
    private static DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        Graph graph = dataset.getDefaultGraph();
        for (int i = 0; i < 3_000; i++) {
            graph.add(NodeFactory.createURI(BASE + "/s" + i), NodeFactory.createURI(BASE + "/next"),
                    NodeFactory.createURI(BASE + "/s" + (i + 1)));
        }
        graph.add(NodeFactory.createURI(BASE + "/t"), NodeFactory.createURI(BASE + "/text"),
                NodeFactory.createLiteralString("x".repeat(20_000)));
        return dataset;
    }
}
