package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.IOException;
import java.io.OutputStream;

/// Says features as statements of RDF. Which thing a feature is follows from the publication that it comes from, so that
/// this is another room's business.
@FunctionalInterface
public interface FeatureGraphs {

    /// Writes the statements about all features of a stream, which must carry all their properties.
    ///
    /// @param format `TURTLE` or `JSON_LD`
    void write(FeatureStream features, FeatureFormat format, OutputStream out) throws IOException;
}
