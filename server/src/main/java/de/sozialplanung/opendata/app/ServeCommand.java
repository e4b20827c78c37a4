package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.configuration.Configuration;
import de.sozialplanung.opendata.configuration.Keys;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.encode.Encoders;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.RequestListener;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.DatabaseSource;
import de.sozialplanung.opendata.publication.EditionSource;
import de.sozialplanung.opendata.publication.FolderSource;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.sparql.SparqlEngine;
import de.sozialplanung.opendata.store.postgis.Database;
import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import de.sozialplanung.opendata.store.postgis.PostgisEditions;
import de.sozialplanung.opendata.telemetry.ManagementServer;
import de.sozialplanung.opendata.telemetry.Metrics;
import de.sozialplanung.opendata.telemetry.UsageCounts;
import de.sozialplanung.opendata.telemetry.WatchedSource;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `opendata serve`: publishes the current edition until it is told to stop, and follows the next editions.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Publishes the current edition and follows the next ones.")
final class ServeCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final String LOOPBACK = "127.0.0.1";

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(names = "--port", description = "the port to listen on (default: 8080)")
    private @Nullable String port;

    @Option(names = "--host", description = "the address to listen on; 0.0.0.0 for all (default: 127.0.0.1)")
    private @Nullable String host;

    @Option(names = "--base-url", paramLabel = "URL", description = "the public address that every link begins with (default: http://localhost:PORT)")
    private @Nullable String baseUrl;

    @Option(names = "--cache", paramLabel = "MIB", description = "the memory for answers that are asked for again, in MiB; 0 keeps none (default: a quarter of the heap, at most 256)")
    private @Nullable String cache;

    @Option(names = "--check", description = "start with the current edition, ask for a page of each kind and end: shows whether it can be served")
    private boolean check;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Refusal, InterruptedException {
        Configuration configuration = place.configuration(Map.of(Keys.PORT, Optional.ofNullable(port), Keys.HOST,
                Optional.ofNullable(host), Keys.BASE_URL, Optional.ofNullable(baseUrl), Keys.CACHE,
                Optional.ofNullable(cache)));
        LogFormat.use(configuration.get(Keys.LOG));
        Optional<DatabaseSettings> settings = ServiceSettings.database(configuration);
        try (Database opened = settings.isPresent() ? Database.open(settings.get()) : null) {
            Encoders.prepare();
            EditionSource source = opened == null
                    ? new FolderSource(ServiceSettings.folder(configuration))
                    : new DatabaseSource(new PostgisEditions(opened));
            serve(source, configuration);
        } catch (IOException | Problem e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
        return 0;
    }

    /// A check has a port of its own, so that nobody takes it for the service.
    private HttpSettings settings(Configuration configuration) {
        HttpSettings settings = ServiceSettings.http(configuration);
        return check ? settings.at(LOOPBACK, 0).with(settings.limits().withoutRate()) : settings;
    }

    private void serve(EditionSource plain, Configuration configuration)
            throws Refusal, IOException, InterruptedException {
        KnownCollections known = new KnownCollections();
        Metrics metrics = new Metrics(known);
        EditionSource source = new WatchedSource(plain, metrics);
        PrintWriter out = spec.commandLine().getOut();
        Links links = new Links(configuration.find(Keys.BASE_URL)
                .orElse("http://localhost:" + configuration.get(Keys.PORT)));
        Iris iris = new Iris(links.base());
        FutureTask<Publication> first = new FutureTask<>(() -> (check ? source.current(iris)
                : source.lastGood(iris,
                        (id, reason) -> LOG.error("edition {} is damaged: {}", id, reason.getMessage())))
                .orElseThrow(() -> empty(configuration)));
        Thread.ofPlatform().daemon().name("first-edition").start(first); // while the web server is put together
        EditionWatch watch = new EditionWatch(source, iris);
        Publications publications = new Publications(first, watch::follow);
        Readiness readiness = ServiceSettings.readiness(configuration, publications, watch);
        Faces faces = new Faces(links.root(),
                new SparqlEngine(ServiceSettings.sparql(configuration), links.root(), metrics), readiness,
                InstantSource.system(), ServiceSettings.baseMap(configuration));
        Optional<UsageCounts> usage = configuration.find(Keys.USAGE).filter(_ -> !check)
                .map(folder -> new UsageCounts(folder, known, Clock.systemUTC()));
        List<RequestListener> listeners = Stream.concat(Stream.of(metrics), usage.stream()).toList();
        try (UsageCounts _ = usage.orElse(null);
                HttpServer server = new HttpServer(settings(configuration), publications::currentId,
                        faces.resources(publications, links), new PublishedEditions(publications, source, faces, links),
                        listeners);
                watch) {
            Publication publication = loaded(first);
            known.set(publications);
            watch.follow(publications);
            server.start();
            if (check) {
                SelfCheck.ask(server.port(), publication.catalog());
                out.println("Edition " + publication.edition().id() + " can be served.");
                return;
            }
            ServiceNumbers.add(metrics, publications, server, readiness, ServiceSettings.http(configuration).cache());
            try (ManagementServer _ = management(configuration, metrics, readiness)) {
                publication.prepare();
                watch.start(publications);
                announce(out, links, publication.edition());
                waitForTheEnd();
            }
        }
    }

    /// For the operator's programs, where a port is set for it.
    private static @Nullable ManagementServer management(Configuration configuration, Metrics metrics,
            Readiness readiness) throws IOException {
        Optional<Long> port = configuration.find(Keys.MANAGEMENT_PORT);
        return port.isPresent()
                ? new ManagementServer(configuration.get(Keys.MANAGEMENT_HOST), Math.toIntExact(port.get()),
                        metrics, readiness)
                : null;
    }

    private static Publication loaded(Future<Publication> first) throws Refusal, IOException, InterruptedException {
        try {
            return first.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Refusal refusal -> throw refusal;
                case IOException unreadable -> throw unreadable;
                case Problem problem -> throw problem;
                case null, default -> throw new IllegalStateException("the edition cannot be loaded", e.getCause());
            }
        }
    }

    private static Refusal empty(Configuration configuration) {
        boolean inDatabase = configuration.find(Keys.DATABASE).isPresent();
        String folder = configuration.get(Keys.EDITIONS_FOLDER).toString();
        return new Refusal("No edition is published in " + (inDatabase ? "the database" : folder)
                + " yet; 'opendata editions' lists what there is, and this makes one: opendata import FOLDER "
                + (inDatabase ? "--database URL" : "--editions " + folder));
    }

    private static void announce(PrintWriter out, Links links, Edition edition) {
        out.printf("""
                Edition %s is published.
                  pages and OGC API Features  %s
                  WFS 2.0, 1.1 and 1.0        %s
                  catalogue for portals       %s
                  SPARQL                      %s
                Stop with Ctrl+C.
                """, edition.id(), links.to("/"), links.to("/wfs"), links.to("/catalog"), links.to("/sparql"));
        out.flush();
    }

    /// Returns when the process is told to stop, and lets the caller finish its work first.
    private static void waitForTheEnd() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            told.countDown();
            try {
                main.join(15_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "stop"));
        told.await();
    }
}
