package de.sozialplanung.opendata.feature;

import java.io.IOException;
import java.io.OutputStream;

/// The features of a stream as GeoJSON that was encoded ahead: each as one object in the stream's reference system, with all
/// its properties.
@FunctionalInterface
public interface EncodedFeatures {

    /// Writes those that the stream has not delivered yet, set off by a line break and a comma. The stream is at its end
    /// then.
    void writeTo(OutputStream out) throws IOException;
}
