package de.sozialplanung.opendata.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.PublicationLoader;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.sparql.SparqlEngine;
import de.sozialplanung.opendata.sparql.SparqlLimits;
import de.sozialplanung.opendata.sparql.SparqlResource;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/// `SparqlBenchmark EDITIONS [WORD]`: asks this endpoint and Apache Jena Fuseki, both with the graphs of the current edition and both
/// over HTTP in this process, the same questions in turn; before that the engines alone, by the processor time they take. No question is asked twice to the letter, so that no kept
/// answer helps. Fuseki has all triples in its transactional memory, where they are found by six indexes.
public final class SparqlBenchmark {

    private static final int WARM = 1_500;
    private static final int MEASURED = 500;
    /// For one question.
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    private static final String BASE = "https://bench.invalid";

    private final HttpClient client;
    private final Map<String, String> endpoints;
    private final PrintStream out;
    private int asked;

    private SparqlBenchmark(HttpClient client, Map<String, String> endpoints, PrintStream out) {
        this.client = client;
        this.endpoints = endpoints;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("usage: SparqlBenchmark EDITIONS [WORD]");
            System.exit(2);
        }
        Map<String, String> questions = SparqlQuestions.of(BASE);
        questions.keySet().removeIf(title -> arguments.length == 2 && !title.contains(arguments[1]));
        Edition edition = new Editions(Path.of(arguments[0]), Clock.systemUTC()).current().orElseThrow();
        Publication publication = PublicationLoader.load(edition, new Iris(BASE));
        DatasetGraph dataset = publication.linkedData().dataset().asDatasetGraph();
        DatasetGraph copy = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(copy,
                () -> dataset.getDefaultGraph().find().forEachRemaining(copy.getDefaultGraph()::add));
        Publications publications = new Publications(publication);
        FusekiServer fuseki = FusekiServer.create().loopback(true).port(0).add("/ds", copy).build().start();
        try (HttpServer ours = new HttpServer(HttpSettings.on("127.0.0.1", 0), edition::id,
                List.of(new SparqlResource(publications, new SparqlEngine(SparqlLimits.standard(), BASE),
                        new Links(BASE))));
                HttpClient client = HttpClient.newHttpClient()) {
            ours.start();
            new EngineTimes(new SparqlEngine(SparqlLimits.standard(), BASE), dataset, copy, out)
                    .run(questions);
            new SparqlBenchmark(client, Map.of("ours", "http://127.0.0.1:" + ours.port() + "/sparql", "fuseki",
                    "http://localhost:" + fuseki.getPort() + "/ds/query"), out).run(questions);
        } finally {
            fuseki.stop();
        }
    }

    private void run(Map<String, String> questions) throws IOException, InterruptedException {
        out.printf("%-52s %10s %10s %7s%n", "question", "ours (ms)", "Fuseki", "ratio");
        for (Map.Entry<String, String> question : questions.entrySet()) {
            String type = question.getValue().contains("CONSTRUCT") ? "text/turtle"
                    : "application/sparql-results+json";
            compare(question.getKey(), question.getValue());
            List<Double> ours = new ArrayList<>();
            List<Double> fuseki = new ArrayList<>();
            long end = System.nanoTime() + ENOUGH.toNanos();
            for (int i = -WARM; i < MEASURED && System.nanoTime() < end; i++) {
                ours.add(time("ours", question.getValue(), type));
                fuseki.add(time("fuseki", question.getValue(), type));
            }
            double a = median(ours);
            double b = median(fuseki);
            out.printf(Locale.ROOT, "%-52s %10.2f %10.2f %7.1f%n", question.getKey(), a, b, b / a);
        }
    }

    /// Both must say the same, in whatever order.
    private void compare(String title, String query) throws IOException, InterruptedException {
        String type = query.contains("CONSTRUCT") ? "application/n-triples" : "text/tab-separated-values";
        List<String> ours = ask("ours", query, type).lines().sorted().toList();
        List<String> fuseki = ask("fuseki", query, type).lines().sorted().toList();
        if (!ours.equals(fuseki)) {
            throw new IllegalStateException(
                    "the answers differ: " + title + ", " + ours.size() + " and " + fuseki.size()
                            + " lines");
        }
    }

    private double time(String endpoint, String query, String type) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String answer = ask(endpoint, query, type);
        if (answer.isEmpty()) {
            throw new IllegalStateException("no answer");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private String ask(String endpoint, String query, String type) throws IOException, InterruptedException {
        String fresh = query + "\n# " + asked++;
        HttpResponse<String> answer = client.send(HttpRequest
                .newBuilder(URI.create(endpoints.get(endpoint) + "?query=" + URLEncoder.encode(fresh, UTF_8)))
                .header("Accept", type).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(endpoint + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /// Of the second half: until then both were warming up.
    private static double median(List<Double> times) {
        double[] sorted = times.subList(times.size() / 2, times.size()).stream().mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
