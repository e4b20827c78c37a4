package de.sozialplanung.opendata.geopackage;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The rows of a layer, one at a time. For one thread; must be closed.
public interface LayerRows extends AutoCloseable {

    Layer layer();

    /// How many rows there are in all.
    long size();

    /// The next row, or null at the end.
    @Nullable
    LayerRow next() throws IOException;

    @Override
    void close();
}
