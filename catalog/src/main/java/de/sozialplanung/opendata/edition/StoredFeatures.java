package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.geopackage.LayerColumn;
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
    private final List<Property> attributes;
    private final int[] columns;

    StoredFeatures(String edition, Collection collection, LayerRows rows) throws IOException {
        this.edition = edition;
        this.collection = collection;
        this.rows = rows;
        this.attributes = collection.schema().attributes();
        this.columns = new int[attributes.size()];
        List<String> names = rows.layer().columns().stream().map(LayerColumn::name).toList();
        for (int i = 0; i < columns.length; i++) {
            columns[i] = names.indexOf(attributes.get(i).name());
            if (columns[i] < 0) {
                rows.close();
                throw new IOException("Der Tabelle „" + collection.id() + "“ der Ausgabe „" + edition
                        + "“ fehlt eine Spalte; die Ausgabe ist beschädigt.");
            }
        }
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
        List<@Nullable Object> values = new ArrayList<>(columns.length);
        for (int i = 0; i < columns.length; i++) {
            values.add(EditionLayers.read(attributes.get(i).type(), row.values().get(columns[i])));
        }
        return new Feature(values, row.geometry());
    }

    @Override
    public void close() {
        rows.close();
    }
}
