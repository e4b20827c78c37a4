package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.PublicationLoader;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every few seconds whether another edition has become the current one, loads it beside the old and swaps. An
/// edition that cannot be opened is reported once and the old one stays.
final class EditionWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EditionWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Editions editions;
    private final Publications publications;
    private final Iris iris;
    private final Thread thread;
    private String refused = "";

    EditionWatch(Editions editions, Publications publications, Iris iris) {
        this.editions = editions;
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

    private void follow() {
        String id = "";
        try {
            id = editions.currentId().orElse("");
            if (id.isEmpty() || id.equals(refused) || id.equals(publications.current().edition().id())) {
                return;
            }
            Optional<Edition> next = editions.current();
            if (next.isPresent()) {
                Publication publication = PublicationLoader.load(next.get(), iris);
                publication.prepare();
                publications.swap(publication);
                LOG.info("edition {} is published", id);
            }
        } catch (IOException | RuntimeException e) {
            refused = id;
            LOG.error("edition {} cannot be opened, {} stays", id, publications.current().edition().id(), e);
        }
    }
}
