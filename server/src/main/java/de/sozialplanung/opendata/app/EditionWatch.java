package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.EditionSource;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every few seconds whether another edition has become the current one, loads it beside the old and swaps. An
/// edition that cannot be opened is reported once and the old one stays; a place that does not answer is asked again.
final class EditionWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EditionWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final EditionSource source;
    private final Publications publications;
    private final Iris iris;
    private final Thread thread;
    private String refused = "";
    private boolean silent;

    EditionWatch(EditionSource source, Publications publications, Iris iris) {
        this.source = source;
        this.publications = publications;
        this.iris = iris;
        this.thread = Thread.ofVirtual().name("editions").unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PAUSE);
                follow();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// Looks once.
    void follow() {
        String id = "";
        try {
            id = source.currentId().orElse("");
            silent = false;
            if (id.isEmpty() || id.equals(refused) || id.equals(publications.current().edition().id())) {
                return;
            }
            Optional<Publication> next = source.current(iris);
            if (next.isPresent()) {
                next.get().prepare();
                publications.swap(next.get());
                LOG.info("edition {} is published", next.get().edition().id());
            }
        } catch (Problem e) {
            missed(e);
        } catch (IOException | RuntimeException e) {
            if (id.isEmpty()) {
                missed(e);
            } else {
                refused = id;
                LOG.error("edition {} cannot be opened, {} stays", id, publications.current().edition().id(), e);
            }
        }
    }

    /// Said once, however long it lasts.
    private void missed(Exception reason) {
        if (!silent) {
            silent = true;
            LOG.warn("where the editions lie cannot be looked at for now: {}", reason.getMessage());
        }
    }
}
