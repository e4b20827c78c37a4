package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/// An edition that was made before, wherever it lies, with all that was published in it. For one thread; must be closed.
public interface EditionData extends AutoCloseable {

    Edition edition();

    /// The features of a collection in EPSG:25832, in row order; to be closed.
    ///
    /// @throws IllegalArgumentException where the edition has no such collection
    /// @throws IOException              where it cannot be read
    FeatureStream read(String collection) throws IOException;

    /// Every figure as it was published, withheld ones included: indicator, area or group of areas, year, value and status.
    ///
    /// @throws IOException where they cannot be read
    default void figures(Consumer<ProtectedObservation> each) throws IOException {
        for (String collection : List.of(ObservationSchemas.LONG, ObservationSchemas.GROUPS)) {
            if (edition().catalog().collection(collection).isPresent()) {
                try (FeatureStream stream = read(collection)) {
                    new PublishedFigures(stream).forEach(each);
                }
            }
        }
    }

    @Override
    void close();
}
