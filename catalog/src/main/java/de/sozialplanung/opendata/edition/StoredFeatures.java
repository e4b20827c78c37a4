package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.geopackage.LayerRow;
import de.sozialplanung.opendata.geopackage.LayerRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The features of a collection as they come from the file of an edition. An unreadable row is an
/// `UncheckedIOException`.
final class StoredFeatures implements FeatureStream {

    private final String edition;
    private final Collection collection;
    private final LayerRows rows;
    private final List<PropertyType> types;

    /// @param rows of a layer as `EditionLayers` makes it of the collection
    StoredFeatures(String edition, Collection collection, LayerRows rows) {
        this.edition = edition;
        this.collection = collection;
        this.rows = rows;
        this.types = collection.schema().attributes().stream().map(Property::type).toList();
    }

    @Override
    public Collection collection() {
        return collection;
    }

    @Override
    public Crs crs() {
        return EditionLayers.STORAGE_CRS;
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public @Nullable Feature next() {
        try {
            LayerRow row = rows.next();
            return row == null ? null : feature(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException(
                    "Eine Zeile von „" + collection.id() + "“ der Ausgabe „" + edition + "“ ist beschädigt.", e));
        }
    }

    private Feature feature(LayerRow row) {
        List<@Nullable Object> values = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            values.add(EditionLayers.read(types.get(i), row.values().get(i)));
        }
        return new Feature(values, row.geometry());
    }

    @Override
    public void close() {
        rows.close();
    }
}
