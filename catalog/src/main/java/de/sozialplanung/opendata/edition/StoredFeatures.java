package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.geopackage.WrittenRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The features of a collection as they come from the file of an edition. An unreadable row is an
/// `UncheckedIOException`.
final class StoredFeatures implements FeatureStream {

    private final String edition;
    private final Collection collection;
    private final WrittenRows rows;
    private final List<PropertyType> types;
    private final @Nullable Object[] values;

    /// @param rows of a layer as `EditionLayers` makes it of the collection
    StoredFeatures(String edition, Collection collection, WrittenRows rows) {
        this.edition = edition;
        this.collection = collection;
        this.rows = rows;
        this.types = collection.schema().attributes().stream().map(Property::type).toList();
        this.values = new @Nullable Object[types.size()];
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
            return rows.next(values) ? feature() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException(
                    "Eine Zeile von „" + collection.id() + "“ der Ausgabe „" + edition + "“ ist beschädigt.", e));
        }
    }

    private Feature feature() throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = EditionLayers.read(types.get(i), values[i]);
        }
        return new Feature(Arrays.asList(values), rows.geometry());
    }

    @Override
    public void close() {
        // The file belongs to the reader.
    }
}
