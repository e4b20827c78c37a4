package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.EditionSource;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every few seconds whether another edition has become the current one, loads it beside the old and swaps. An
/// edition that cannot be opened is reported once and the old one stays; a place that does not answer is asked again.
final class EditionWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EditionWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final EditionSource source;
    private final Iris iris;
    private @Nullable Thread thread;
    private volatile String refused = "";
    private volatile String missed = "";

    EditionWatch(EditionSource source, Iris iris) {
        this.source = source;
        this.iris = iris;
    }

    void start(Publications publications) {
        thread = Thread.ofVirtual().name("editions").start(() -> watch(publications));
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void watch(Publications publications) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PAUSE);
                follow(publications);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// Looks once. Who comes while another one looks waits for what that one finds.
    synchronized void follow(Publications publications) {
        String id = "";
        try {
            EditionHistory history = source.history();
            publications.know(history);
            id = history.currentId().orElse("");
            missed = "";
            if (id.isEmpty() || id.equals(refused)) {
                return;
            }
            refused = "";
            if (id.equals(publications.currentId())) {
                return;
            }
            Publication next = source.open(id, iris);
            next.prepare();
            publications.swap(next);
            LOG.info("edition {} is published", id);
        } catch (Problem e) {
            missed(e);
        } catch (IOException | RuntimeException e) {
            if (id.isEmpty()) {
                missed(e);
            } else {
                refused = id;
                LOG.error("edition {} cannot be opened, {} stays", id, publications.currentId(), e);
            }
        }
    }

    /// Why the place of the editions cannot be looked at; empty while it can.
    Optional<String> missed() {
        return Optional.of(missed).filter(why -> !why.isEmpty());
    }

    /// The edition that should be the current one and cannot be opened; empty where there is none.
    Optional<String> refused() {
        return Optional.of(refused).filter(id -> !id.isEmpty());
    }

    /// Said once, however long it lasts.
    private void missed(Exception reason) {
        boolean silent = !missed.isEmpty();
        missed = "Where the editions lie cannot be looked at for now: " + reason.getMessage();
        if (!silent) {
            LOG.warn("where the editions lie cannot be looked at for now: {}", reason.getMessage());
        }
    }
}
