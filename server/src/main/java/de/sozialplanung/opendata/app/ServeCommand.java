package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.http.CacheSettings;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.DatabaseSource;
import de.sozialplanung.opendata.publication.EditionSource;
import de.sozialplanung.opendata.publication.FolderSource;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.store.postgis.Database;
import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import de.sozialplanung.opendata.store.postgis.PostgisEditions;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `opendata serve`: publishes the current edition until it is told to stop, and follows the next editions.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Publishes the current edition and follows the next ones.")
final class ServeCommand implements Callable<Integer> {

    private static final String LOOPBACK = "127.0.0.1";
    private static final long MIB = 1L << 20;

    @Mixin
    private EditionsOption editions = new EditionsOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(names = "--port", defaultValue = "${env:OPENDATA_PORT:-8080}", description = "the port to listen on (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--host", defaultValue = "${env:OPENDATA_HOST:-127.0.0.1}", description = "the address to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE})")
    private String host = LOOPBACK;

    @Option(names = "--base-url", defaultValue = "${env:OPENDATA_BASE_URL}", paramLabel = "URL", description = "the public address that every link begins with (default: http://localhost:PORT)")
    private @Nullable String baseUrl;

    @Option(names = "--cache", defaultValue = "${env:OPENDATA_CACHE}", paramLabel = "MIB", description = "the memory for answers that are asked for again, in MiB; 0 keeps none (default: a quarter of the heap, at most 256)")
    private @Nullable Integer cache;

    @Option(names = "--check", description = "start with the current edition, ask for a page of each kind and end: shows whether it can be served")
    private boolean check;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Refusal, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Links links = new Links(publicAddress());
        Iris iris = new Iris(links.base());
        Optional<DatabaseSettings> settings = database.settings();
        try (Database opened = settings.isPresent() ? Database.open(settings.get()) : null) {
            EditionSource source = opened == null ? new FolderSource(editions.open())
                    : new DatabaseSource(new PostgisEditions(opened));
            serve(source, links, iris, out);
        } catch (IOException | Problem e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
        return 0;
    }

    /// Where to listen; a check has a port of its own, so that nobody takes it for the service.
    private HttpSettings settings() throws Refusal {
        if (cache != null && cache < 0) {
            throw new Refusal("The cache must have 0 or more MiB, not " + cache + ".");
        }
        HttpSettings settings = check ? HttpSettings.on(LOOPBACK, 0) : HttpSettings.on(host, port);
        return cache == null ? settings : settings.with(CacheSettings.of(cache * MIB));
    }

    private void serve(EditionSource source, Links links, Iris iris, PrintWriter out)
            throws Refusal, IOException, InterruptedException {
        FutureTask<Publication> first = new FutureTask<>(() -> source.current(iris).orElseThrow(this::empty));
        Thread.ofPlatform().daemon().name("first-edition").start(first); // while the web server is put together
        EditionWatch watch = new EditionWatch(source, iris);
        Publications publications = new Publications(first, watch::follow);
        Faces faces = new Faces(links.root());
        try (HttpServer server = new HttpServer(settings(), publications::currentId,
                faces.resources(publications, links), new PublishedEditions(publications, source, faces, links));
                watch) {
            Publication publication = loaded(first);
            watch.follow(publications);
            server.start();
            if (check) {
                SelfCheck.ask(server.port(), publication.catalog());
                out.println("Edition " + publication.edition().id() + " can be served.");
                return;
            }
            publication.prepare();
            watch.start(publications);
            announce(out, links, publication.edition());
            waitForTheEnd();
        }
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

    private Refusal empty() {
        String place = database.isGiven() ? "the database" : editions.folder().toString();
        return new Refusal("No edition is published in " + place
                + " yet; 'opendata editions' lists what there is, and this makes one: opendata import FOLDER "
                + (database.isGiven() ? "--database URL" : "--editions " + editions.folder()));
    }

    private String publicAddress() throws Refusal {
        String address = baseUrl == null || baseUrl.isBlank() ? "http://localhost:" + port : baseUrl.strip();
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Refusal("The base URL must be an http or https address such as https://daten.example.org, not '"
                + address + "'.");
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
