package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.geopackage.GeoPackage;
import de.sozialplanung.opendata.geopackage.Layer;
import java.io.IOException;
import java.nio.file.Path;

/// Reads the features of one edition. Polygons that several rows show are one object over all collections that one
/// reader reads. For one thread; must be closed.
public final class EditionReader implements AutoCloseable {

    private final Edition edition;
    private final GeoPackage data;

    private EditionReader(Edition edition, GeoPackage data) {
        this.edition = edition;
        this.data = data;
    }

    static EditionReader open(Edition edition, Path data) throws IOException {
        return new EditionReader(edition, GeoPackage.open(data));
    }

    /// The features of a collection in EPSG:25832, in row order.
    ///
    /// @throws IllegalArgumentException where the edition has no such collection
    public FeatureStream read(String collectionId) throws IOException {
        Collection collection = edition.catalog().collection(collectionId)
                .orElseThrow(() -> new IllegalArgumentException("no collection " + collectionId));
        Layer layer = data.layer(collectionId).orElseThrow(() -> new IOException(
                "Der Ausgabe „" + edition.id() + "“ fehlt die Tabelle „" + collectionId + "“; sie ist beschädigt."));
        return new StoredFeatures(edition.id(), collection, data.rows(layer));
    }

    @Override
    public void close() {
        data.close();
    }
}
