package de.sozialplanung.opendata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.sparql.cube.CubeQueries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The cube and the general engine, which is asked over a plain copy of the same triples, give the same answers to the letter.
class CubeQueriesTest {

    private static final String PREFIXES = """
            PREFIX sp: <%s>
            PREFIX qb: <http://purl.org/linked-data/cube#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """.formatted(InventedCube.IRIS.vocabulary());
    private static final SparqlLimits LIMITS = new SparqlLimits(20_000, Duration.ofSeconds(30), 2, 2, 1_000_000,
            100_000_000, 5_000_000, 1_000_000, 1_000_000_000);

    private final SparqlEngine engine = new SparqlEngine(LIMITS, InventedCube.BASE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void randomQueriesHaveTheSameAnswers(long seed) throws IOException {
        Random random = new Random(seed);
        InventedCube cube = InventedCube.of(seed);
        int some = 0;
        for (int i = 0; i < 150; i++) {
            String query = PREFIXES + new RandomQuery(random).text();
            List<String> expected = lines(query, cube.copy());
            assertThat(lines(query, cube.published())).as(query).isEqualTo(expected);
            some += expected.size() > 1 ? 1 : 0;
        }
        assertThat(some).as("queries with an answer").isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "SELECT ?m ?j (AVG(?w) AS ?x) { ?b sp:indikator <I> ; sp:gebiet ?g ; sp:jahr ?j ; sp:wert ?w . ?g sp:gemeinde ?m } GROUP BY ?m ?j",
            "SELECT (COUNT(*) AS ?n) { ?b a qb:Observation }",
            "SELECT (COUNT(*) AS ?n) { ?b sp:gebiet ?g ; sp:jahr ?j ; sp:wert ?w . ?g sp:gemeinde <https://beispiel.test/id/gemeinde/m1> }",
            "SELECT ?z (COUNT(*) AS ?n) { ?b sp:gebiet ?g ; sp:wert ?w . ?g rdfs:seeAlso ?z } GROUP BY ?z",
            "SELECT ?i (MAX(?w) AS ?x) (MIN(?w) AS ?y) { ?b sp:indikator ?i ; sp:wert ?w FILTER(?w > 1) } GROUP BY ?i",
            "SELECT ?i ?s (COUNT(*) AS ?n) { ?b sp:indikator ?i ; sp:status ?s } GROUP BY ?i ?s",
            "SELECT ?j (SUM(?w) AS ?x) { ?b sp:jahr ?j ; sp:wert ?w FILTER(?j >= '2020'^^xsd:gYear) } GROUP BY ?j"})
    void aggregatesOverObservationsAreAnsweredFromTheColumns(String query) {
        assertThat(taken(query)).containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (COUNT(DISTINCT ?g) AS ?n) { ?b sp:gebiet ?g ; sp:wert ?w }",
            "SELECT (SAMPLE(?w) AS ?n) { ?b sp:wert ?w }", "SELECT (SUM(?w * 2) AS ?n) { ?b sp:wert ?w }",
            "SELECT ?y (SUM(?w) AS ?n) { ?b sp:wert ?w ; sp:jahr ?j } GROUP BY (STR(?j) AS ?y)",
            "SELECT ?w (COUNT(*) AS ?n) { ?b sp:wert ?w } GROUP BY ?w",
            "SELECT (SUM(?w) AS ?n) { ?b sp:wert ?w ; sp:jahr ?j ; ?p ?o }",
            "SELECT (SUM(?w) AS ?n) { ?b sp:wert ?w ; sp:gebiet ?g FILTER EXISTS { ?g sp:gemeinde ?m } }",
            "SELECT (SUM(?w) AS ?n) { ?g sp:gemeinde ?m }",
            "SELECT ?g (COUNT(*) AS ?n) { ?b sp:gebiet ?g ; sp:jahr ?j ; sp:status ?s } GROUP BY ?g"})
    void otherAggregatesAreLeftToTheGeneralEngine(String query) {
        assertThat(taken(query)).containsExactly(false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT ?b ?w { ?b sp:wert ?w } ORDER BY DESC(?w) LIMIT 5                                        | true
            SELECT ?n ?w { ?b sp:gebiet ?g ; sp:wert ?w . ?g rdfs:label ?n } ORDER BY ?w ?n LIMIT 5 OFFSET 5 | true
            SELECT ?w { ?b sp:wert ?w ; sp:jahr ?j FILTER(STR(?j) > '2019') } ORDER BY DESC(?w) LIMIT 5      | true
            SELECT ?j ?w { ?b sp:wert ?w ; sp:jahr ?j } ORDER BY ?j ?w LIMIT 5                               | false
            SELECT ?w { ?b sp:wert ?w } ORDER BY DESC(ABS(?w)) LIMIT 5                                       | false
            SELECT DISTINCT ?w { ?b sp:wert ?w } ORDER BY DESC(?w) LIMIT 5                                   | false
            SELECT ?w { ?b sp:jahr ?j OPTIONAL { ?b sp:wert ?w } } ORDER BY ?w LIMIT 5                       | false
            """)
    void theFirstOfASortByFigureAreFoundInTheColumn(String query, boolean inColumn) throws IOException {
        assertThat(taken(query)).containsExactly(inColumn);
        InventedCube cube = InventedCube.of(3);
        assertThat(lines(PREFIXES + query, cube.published())).hasSizeGreaterThan(1);
    }

    @Test
    void whereConditionsLeaveFewOfTheHighestMoreAreTried() throws IOException {
        InventedCube cube = InventedCube.of(3);
        String query = PREFIXES + "SELECT ?b ?w { ?b sp:wert ?w ; sp:gebiet ?g "
                + "FILTER(STRENDS(STR(?g), '7') && ?w < 20) } ORDER BY DESC(?w) ?b LIMIT 4";
        assertThat(lines(query, cube.published())).isEqualTo(lines(query, cube.copy())).hasSize(5);
    }

    @Test
    void aWithheldValueIsUnboundAndCountsForNothing() throws IOException {
        InventedCube cube = InventedCube.of(7);
        String query = PREFIXES + "SELECT ?s (COUNT(?w) AS ?n) (COUNT(*) AS ?all) "
                + "{ ?b sp:status ?s OPTIONAL { ?b sp:wert ?w } } GROUP BY ?s";
        assertThat(lines(query, cube.published())).isEqualTo(lines(query, cube.copy()))
                .anyMatch(line -> line.matches(".*geheim>\\t0\\t[1-9][0-9]*"));
    }

    /// Whether the cube takes them, for each grouping and each first of a sort.
    private static List<Boolean> taken(String text) {
        String query = PREFIXES + text.replace("<I>", "<" + InventedCube.IRIS.thing("indikator", "DEM-01") + ">");
        Op algebra = Algebra.optimize(Algebra.compile(QueryFactory.create(query)));
        ExecutionContext context = ExecutionContext.create(InventedCube.of(1).published());
        List<Boolean> found = new ArrayList<>();
        Walker.walk(algebra, new OpVisitorBase() {
            @Override
            public void visit(OpGroup group) {
                found.add(CubeQueries.group(group, OpExecutor.createRootQueryIterator(context), context, _ -> {
                    // nobody counts here
                }).isPresent());
            }

            @Override
            public void visit(OpTopN top) {
                found.add(CubeQueries.top(top, OpExecutor.createRootQueryIterator(context), context,
                        UnaryOperator.identity()).isPresent());
            }
        });
        return found;
    }

    private List<String> lines(String text, DatasetGraph dataset) throws IOException {
        SparqlRequest request = new SparqlRequest(text, List.of(), List.of(), null, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spool spool = engine.run(engine.check(request, dataset), dataset, "client", "tsv")) {
            spool.sendTo(out);
        }
        List<String> lines = new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
        Collections.sort(lines);
        return lines;
    }

    /// A query over observations of a shape that chance decides, mostly one that the cube can answer.
    private static final class RandomQuery {

        private final Random random;
        private final Set<String> variables = new LinkedHashSet<>();
        private final List<String> patterns = new ArrayList<>();

        RandomQuery(Random random) {
            this.random = random;
        }

        private boolean one(int in) {
            return random.nextInt(in) == 0;
        }

        private Optional<String> choose(List<String> from) {
            List<String> known = from.stream().filter(variables::contains).toList();
            return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
        }

        private void ask(String subject, String property, String variable, String constant, int constantOneIn) {
            boolean open = !one(constantOneIn);
            patterns.add(subject + " " + property + " " + (open ? variable : constant) + " .");
            if (open) {
                variables.add(variable);
            }
        }

        String text() {
            observation("?b", "?w");
            beside();
            if (one(6)) {
                observation("?c", "?w2");
            }
            Collections.shuffle(patterns, random);
            StringBuilder where = new StringBuilder(String.join("\n", patterns));
            if (one(6)) {
                where.append("\nOPTIONAL { ?b sp:wert_von ?von }");
                variables.add("?von");
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                where.append("\nFILTER(").append(condition()).append(")");
            }
            if (one(10)) {
                where.insert(0, "VALUES ?j { '2019'^^xsd:gYear '2020'^^xsd:gYear } ");
                variables.add("?j");
            }
            if (one(8)) {
                where.insert(0, "GRAPH <" + InventedCube.BASE + "/graph/indikatorwerte> { ").append(" }");
            }
            return one(4) ? rows(where) : grouped(where);
        }

        private void observation(String subject, String value) {
            String indicator = InventedCube.INDICATORS.get(random.nextInt(InventedCube.INDICATORS.size()));
            String iri = InventedCube.IRIS.thing("indikator", indicator);
            ask(subject, "sp:indikator", "?i", "<" + iri + ">", 2);
            if (one(4)) {
                patterns.add(subject + " a qb:Observation .");
            }
            if (!one(5)) {
                String area = InventedCube.IRIS.thing("wohnplatz",
                        InventedCube.area(random.nextInt(InventedCube.AREAS)));
                ask(subject, "sp:gebiet", "?g", "<" + area + ">", 6);
            }
            if (!one(4)) {
                ask(subject, "sp:jahr", "?j",
                        "'" + (InventedCube.FIRST_YEAR + random.nextInt(InventedCube.YEARS)) + "'^^xsd:gYear", 4);
            }
            if (!one(5)) {
                ask(subject, "sp:wert", value, "0.0", 20);
            }
            if (one(5)) {
                ask(subject, "sp:status", "?s", "<" + InventedCube.IRIS.concept("beobachtungsstatus", "normal") + ">",
                        2);
            }
            if (one(8)) {
                ask(subject, "sp:rang_von", "?r", "3", 5);
            }
            if (one(15)) {
                ask(subject, "?p", "?o", "0.0", 3);
            }
            variables.add(subject);
        }

        private void beside() {
            if (variables.contains("?g") && !one(3)) {
                ask("?g", "sp:gemeinde", "?m", "<" + InventedCube.IRIS.thing("gemeinde", "m1") + ">", 4);
                if (variables.contains("?m") && one(2)) {
                    ask("?m", "rdfs:label", "?mn", "'Gemeinde 1'@de", 6);
                }
            }
            if (variables.contains("?g") && one(3)) {
                ask("?g", "rdfs:label", "?n", "'Ort 1'@de", 3);
            }
            if (variables.contains("?g") && one(8)) {
                ask("?g", "rdfs:seeAlso", "?z", "<" + InventedCube.BASE + "/siehe/10>", 4);
            }
            if (one(20)) {
                ask("?x", "sp:gemeinde", "?y", "<" + InventedCube.IRIS.thing("gemeinde", "m1") + ">", 4);
            }
        }

        private String condition() {
            return switch (random.nextInt(8)) {
                case 0 -> "?j >= '2020'^^xsd:gYear";
                case 1 -> "?w > 10";
                case 2 -> "?w < 50.5 && ?j != '2019'^^xsd:gYear";
                case 3 -> "REGEX(STR(?g), '[02468]$')";
                case 4 -> "STR(?n) > 'Ort 2'";
                case 5 -> "EXISTS { ?g sp:gemeinde ?any }";
                case 6 -> "?m != <" + InventedCube.IRIS.thing("gemeinde", "m0") + ">";
                default -> "BOUND(?w) || ?s = <" + InventedCube.IRIS.concept("beobachtungsstatus", "geheim") + ">";
            };
        }

        private String rows(StringBuilder where) {
            String first = choose(List.of("?w", "?w2", "?r", "?j")).map(by -> one(2) ? "DESC(" + by + ") " : by + " ")
                    .orElse("");
            String ordered = one(2) ? " ORDER BY " + first + String.join(" ", variables) + " LIMIT "
                    + (1 + random.nextInt(40)) : "";
            return "SELECT " + (one(3) ? "DISTINCT " : "") + String.join(" ", variables) + " {\n" + where + "\n}"
                    + ordered;
        }

        private String grouped(StringBuilder where) {
            Set<String> keys = new LinkedHashSet<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                choose(List.of("?i", "?g", "?j", "?s", "?m", "?mn", "?n", "?z", one(6) ? "?w" : "?i"))
                        .ifPresent(keys::add);
            }
            List<String> figures = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                figures.add("(" + figure() + " AS ?x" + i + ")");
            }
            String by = keys.isEmpty() ? "" : " GROUP BY " + String.join(" ", keys);
            String having = one(5) ? " HAVING (COUNT(*) > 2)" : "";
            String order = one(5) && !keys.isEmpty() ? " ORDER BY DESC(?x1) " + String.join(" ", keys) + " LIMIT 5"
                    : "";
            return "SELECT " + String.join(" ", keys) + " " + String.join(" ", figures) + " {\n" + where + "\n}" + by
                    + having + order;
        }

        private String figure() {
            String of = choose(List.of("?w", one(3) ? "?von" : "?w", one(3) ? "?r" : "?w", one(5) ? "?j" : "?w",
                    one(5) ? "?m" : "?w")).orElse("?w");
            return switch (random.nextInt(9)) {
                case 0 -> "COUNT(*)";
                case 1 -> "COUNT(" + of + ")";
                case 2 -> "SUM(" + of + ")";
                case 3 -> "MIN(" + of + ")";
                case 4 -> "MAX(" + of + ")";
                case 5 -> "COUNT(DISTINCT " + of + ")";
                case 6 -> "SUM(" + of + " * 2)";
                default -> "AVG(" + of + ")";
            };
        }
    }
}
