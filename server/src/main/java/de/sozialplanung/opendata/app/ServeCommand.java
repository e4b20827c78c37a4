package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.PublicationLoader;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `opendata serve`: publishes the current edition until it is told to stop, and follows the next editions.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Publishes the current edition and follows the next ones.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private EditionsOption editions = new EditionsOption();

    @Option(names = "--port", defaultValue = "${env:OPENDATA_PORT:-8080}", description = "the port to listen on (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--host", defaultValue = "${env:OPENDATA_HOST:-127.0.0.1}", description = "the address to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(names = "--base-url", defaultValue = "${env:OPENDATA_BASE_URL}", paramLabel = "URL", description = "the public address that every link begins with (default: http://localhost:PORT)")
    private @Nullable String baseUrl;

    @Option(names = "--check", description = "start with the current edition and end at once: shows whether it can be served")
    private boolean check;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Refusal, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Editions all = editions.open();
        Links links = new Links(publicAddress());
        Iris iris = new Iris(links.base());
        try {
            Edition edition = all.current().orElseThrow(() -> new Refusal("There is no edition in " + editions.folder()
                    + " yet; make one with: opendata import FOLDER --editions " + editions.folder()));
            Publications publications = new Publications(PublicationLoader.load(edition, iris));
            try (HttpServer server = new HttpServer(HttpSettings.on(host, port), Faces.of(publications, links));
                    EditionWatch watch = new EditionWatch(all, publications, iris)) {
                server.start();
                if (check) {
                    out.println("Edition " + edition.id() + " can be served.");
                    return 0;
                }
                publications.current().prepare();
                watch.start();
                announce(out, links, edition);
                waitForTheEnd();
            }
        } catch (IOException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
        return 0;
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
                  WFS 2.0                     %s
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
