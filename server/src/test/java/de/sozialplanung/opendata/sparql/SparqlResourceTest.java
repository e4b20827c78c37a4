package de.sozialplanung.opendata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.DatasetFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlResourceTest {

    private ServedGraphs served;

    @BeforeEach
    void start() throws IOException {
        served = ServedGraphs.of(DatasetFactory.create(), SparqlLimits.standard());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void anAnswerThatFollowsFromTheEditionIsKnownAgain() throws Exception {
        HttpResponse<String> answer = ask("SELECT (1 + 1 AS ?x) { }");
        assertThat(answer.body()).isEqualTo("x\r\n2\r\n");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(ask("SELECT (1 + 1 AS ?x) { }", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (NOW() AS ?x) { }", "SELECT (rand ( ) AS ?x) { }", "SELECT (UUID() AS ?x) { }",
            "SELECT (STRUUID() AS ?x) { }", "SELECT ?x { BIND(\\u004EOW() AS ?x) }",
            "SELECT ?x { { SELECT ?x { BIND(YEAR(NOW()) AS ?x) } } }"})
    void anAnswerThatFollowsFromTheMomentIsNotKept(String query) throws Exception {
        HttpResponse<String> answer = ask(query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void chanceIsNewEachTime() throws Exception {
        assertThat(ask("SELECT (STRUUID() AS ?x) { }").body()).isNotEqualTo(ask("SELECT (STRUUID() AS ?x) { }").body());
    }

    private HttpResponse<String> ask(String query, String... headers) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("Accept", "text/csv"));
        all.addAll(List.of(headers));
        return served.get("/sparql?" + ServedGraphs.form("query", query), all.toArray(String[]::new));
    }
}
