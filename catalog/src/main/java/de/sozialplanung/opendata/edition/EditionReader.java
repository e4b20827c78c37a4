package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.geopackage.WrittenLayers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import java.nio.file.Path;

/// Reads the features of one edition. Polygons that several rows show are one object over all collections that one
/// reader reads. For any number of threads; must be closed.
public final class EditionReader implements EditionData {

    private final Edition edition;
    private final WrittenLayers data;

    private EditionReader(Edition edition, WrittenLayers data) {
        this.edition = edition;
        this.data = data;
    }

    static EditionReader open(Edition edition, Path data) throws IOException {
        return new EditionReader(edition, WrittenLayers.open(data));
    }

    @Override
    public Edition edition() {
        return edition;
    }

    @Override
    public FeatureStream read(String collectionId) throws IOException {
        Collection collection = edition.catalog().collection(collectionId)
                .orElseThrow(() -> new IllegalArgumentException("no collection " + collectionId));
        CollectionSummary summary = edition.summaries().get(collectionId);
        if (summary == null) {
            throw damaged(collectionId, null);
        }
        try {
            return new StoredFeatures(edition.id(), collection,
                    data.rows(EditionLayers.of(collection), summary.count()));
        } catch (IOException e) {
            throw damaged(collectionId, e);
        }
    }

    private IOException damaged(String collectionId, @Nullable IOException cause) {
        return new IOException("Die Tabelle „" + collectionId + "“ der Ausgabe „" + edition.id()
                + "“ fehlt oder ist nicht lesbar; die Ausgabe ist beschädigt.", cause);
    }

    @Override
    public void close() {
        data.close();
    }
}
