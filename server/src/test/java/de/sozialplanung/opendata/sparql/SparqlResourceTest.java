package de.sozialplanung.opendata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.LinkedData;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlResourceTest {

    private static final String BASE = "https://beispiel.test";

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        Publications publications = new Publications(publication());
        Links links = new Links(BASE);
        server = new HttpServer(HttpSettings.on("127.0.0.1", 0), () -> publications.current().edition().id(),
                List.of(new SparqlResource(publications, new SparqlEngine(SparqlLimits.standard(), BASE), links)));
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
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
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port()
                + "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .header("Accept", "text/csv");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Publication publication() {
        Catalog catalog = new Catalog("probe", LocalizedText.same("Probe"), LocalizedText.same("Probe."),
                LocalizedText.same("Alle Angaben sind erfunden."), new Agent("Kreis Probe", null, null, null),
                new Agent("Statistikstelle", null, null, null), new Licence("https://lizenz.test", "Lizenz", "Probe"),
                null, new Region("05999", "Kreis Probe"), List.of(), List.of(), List.of(), List.of());
        return new Publication(new Edition("e1", Instant.EPOCH, catalog, Map.of(), Optional.empty()), new NoFeatures(),
                new LinkedData(ModelFactory.createDefaultModel(), DatasetFactory.create()));
    }

    private record NoFeatures() implements FeatureStore {

        @Override
        public String edition() {
            return "e1";
        }

        @Override
        public Page open(Query query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Feature> get(String collection, String id, Crs crs) {
            return Optional.empty();
        }

        @Override
        public long count(String collection, BoundFilter filter) {
            return 0;
        }
    }
}
