package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.IOException;
import java.io.OutputStream;

/// Writes features in one format. Stateless and safe for many threads.
///
/// The stream's reference system is written in the axis order of its authority where the format says so.
public interface FeatureEncoder {

    /// Writes all features of the stream and the frame around them. Does not close the output or the stream.
    void write(FeatureStream features, Frame frame, OutputStream out) throws IOException;
}
