package de.sozialplanung.opendata.sparql;

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
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.ModelFactory;

/// A server with a dataset of a test, and a client of it.
record ServedGraphs(HttpServer server, HttpClient client) implements AutoCloseable {

    static final String BASE = "https://beispiel.test";

    static ServedGraphs of(Dataset dataset, SparqlLimits limits) throws IOException {
        Publications publications = new Publications(publication(dataset));
        HttpServer server = new HttpServer(HttpSettings.on("127.0.0.1", 0),
                () -> publications.current().edition().id(),
                List.of(new SparqlResource(publications, new SparqlEngine(limits, BASE), new Links(BASE)),
                        new GraphStoreResource(publications, new Iris(BASE)),
                        new DumpResource(publications, new Iris(BASE))));
        server.start();
        return new ServedGraphs(server, HttpClient.newHttpClient());
    }

    static String form(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(namesAndValues[i]).append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    HttpResponse<String> get(String target, String... headers) throws IOException, InterruptedException {
        return send("GET", target, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String target, String type, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(target, headers);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return client.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String target, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        return client.send(request(target, headers).method(method, body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String target, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target));
        return headers.length == 0 ? request : request.headers(headers);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }

    private static Publication publication(Dataset dataset) {
        Catalog catalog = new Catalog("probe", LocalizedText.same("Probe"), LocalizedText.same("Probe."),
                LocalizedText.same("Alle Angaben sind erfunden."), new Agent("Kreis Probe", null, null, null),
                new Agent("Statistikstelle", null, null, null), new Licence("https://lizenz.test", "Lizenz", "Probe"),
                null, new Region("05999", "Kreis Probe"), List.of(), List.of(), List.of(), List.of());
        return new Publication(new Edition("e1", Instant.EPOCH, catalog, Map.of(), Optional.empty()), new NoFeatures(),
                new LinkedData(ModelFactory.createDefaultModel(), dataset));
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
