package de.sozialplanung.opendata.telemetry;

import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.publication.EditionSource;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;

/// Another source, of which it is known how long editions take to open, and whose stores tell what they are asked.
///
/// @param source  the other one
/// @param metrics takes note
public record WatchedSource(EditionSource source, Metrics metrics) implements EditionSource {

    @Override
    public EditionHistory history() throws IOException {
        return source.history();
    }

    @Override
    public Publication open(String id, Iris iris) throws IOException {
        long begin = System.nanoTime();
        EditionLoadEvent event = new EditionLoadEvent();
        event.edition = id;
        event.begin();
        boolean whole = false;
        try {
            Publication opened = source.open(id, iris).watchedBy(metrics);
            whole = true;
            return opened;
        } finally {
            event.commit();
            metrics.loaded(System.nanoTime() - begin, whole);
        }
    }
}
