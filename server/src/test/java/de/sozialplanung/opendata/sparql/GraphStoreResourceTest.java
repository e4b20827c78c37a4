package de.sozialplanung.opendata.sparql;

import static de.sozialplanung.opendata.sparql.ServedGraphs.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphStoreResourceTest {

    private static final String A = ServedGraphs.BASE + "/graph/a";

    private ServedGraphs served;

    @BeforeEach
    void start() throws IOException {
        served = ServedGraphs.of(SparqlProtocolTest.dataset(), SparqlLimits.standard());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aGraphIsFoundByItsNameAndAtItsOwnAddress() throws Exception {
        HttpResponse<String> named = served.get("/graphs?" + form("graph", A), "Accept", "application/n-triples");
        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(named.body().lines()).hasSize(2).allMatch(line -> line.contains("/s1>"));
        assertThat(served.get("/graph/a", "Accept", "application/n-triples").body()).isEqualTo(named.body());
    }

    @Test
    void theDefaultGraphIsTheUnionOfAll() throws Exception {
        assertThat(served.get("/graphs?default", "Accept", "application/n-triples").body().lines()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphs?graph=https://beispiel.test/graph/c", "/graph/c", "/graphs?graph=nichts"})
    void whatIsNotThereIsNotFound(String target) throws Exception {
        assertThat(served.get(target).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphs", "/graphs?default&graph=x", "/graphs?graph=x&graph=y", "/graphs?graf=x"})
    void aRequestThatNamesNoneOrSeveralIsWrong(String target) throws Exception {
        assertThat(served.get(target).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void nothingCanBeWritten(String method) throws Exception {
        for (String target : new String[]{"/graphs?" + form("graph", A), "/graphs?default", "/graph/a"}) {
            HttpResponse<String> answer = served.send(method, target, BodyPublishers.ofString("<s> <p> <o> ."),
                    "Content-Type", "text/turtle");
            assertThat(answer.statusCode()).as(method + target).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow").orElse("").split(",")).containsExactlyInAnyOrder("GET",
                    "HEAD", "OPTIONS");
        }
        assertThat(served.get("/graph/a").body()).doesNotContain("<o>");
    }

    @Test
    void headHasTheHeadersOfGet() throws Exception {
        HttpResponse<String> head = served.send("HEAD", "/graph/a", BodyPublishers.noBody());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        String tag = head.headers().firstValue("ETag").orElseThrow();
        assertThat(served.get("/graph/a", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(served.send("HEAD", "/graph/c", BodyPublishers.noBody()).statusCode()).isEqualTo(404);
    }
}
