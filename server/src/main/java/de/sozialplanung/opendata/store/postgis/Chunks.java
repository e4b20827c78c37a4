package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.feature.Feature;
import java.util.List;

/// The features of a page, some at a time.
interface Chunks extends AutoCloseable {

    /// None.
    Chunks NONE = new Chunks() {

        @Override
        public List<Feature> next() {
            return List.of();
        }

        @Override
        public void close() {
            // there is nothing to close
        }
    };

    /// The next features; empty at the end.
    List<Feature> next();

    @Override
    void close();
}
