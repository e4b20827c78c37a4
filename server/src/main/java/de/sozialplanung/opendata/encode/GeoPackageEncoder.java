package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.geopackage.ColumnType;
import de.sozialplanung.opendata.geopackage.GeoPackageWriter;
import de.sozialplanung.opendata.geopackage.GeometryColumn;
import de.sozialplanung.opendata.geopackage.Layer;
import de.sozialplanung.opendata.geopackage.LayerColumn;
import de.sozialplanung.opendata.geopackage.LayerRow;
import de.sozialplanung.opendata.scratch.ScratchFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// A GeoPackage of one layer, with an R-tree and the titles of its columns. A list is a JSON array. Coordinates are east,
/// north in every reference system, as the format has it.
///
/// SQLite writes files and no streams: the file is made aside, sent and removed.
final class GeoPackageEncoder implements FeatureEncoder {

    @Override
    public void write(FeatureStream features, Frame frame, OutputStream out) throws IOException {
        Path folder = folder();
        Path file = folder.resolve("features.gpkg");
        try {
            Layer layer = layer(features.collection(), features.crs(), frame.language());
            try (GeoPackageWriter writer = GeoPackageWriter.create(file, frame.timestamp())) {
                writer.indexed(layer, () -> new Rows(features, layer));
            } catch (IOException e) {
                throw ScratchFile.full(e);
            }
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("opendata");
        } catch (IOException e) {
            throw ScratchFile.full(e);
        }
    }

    private static Layer layer(Collection collection, Crs crs, Language language) {
        List<LayerColumn> columns = collection.schema().attributes().stream()
                .map(property -> column(property, language)).toList();
        GeometryColumn shape = collection.schema().geometry().map(p -> GeometryColumn.of(p.name(),
                p.type() == PropertyType.POINT ? "POINT" : "MULTIPOLYGON", crs)).orElse(null);
        return new Layer(collection.id(), collection.title().in(language), collection.description().in(language),
                columns, shape);
    }

    private static LayerColumn column(Property property, Language language) {
        String unit = property.unit();
        String title = property.title().in(language);
        return new LayerColumn(property.name(), columnType(property.type()),
                unit == null ? title : title + " [" + unit + "]", property.description().in(language),
                property.type() == PropertyType.STRING_LIST ? "application/json" : null);
    }

    private static ColumnType columnType(PropertyType type) {
        return switch (type) {
            case STRING, STRING_LIST -> ColumnType.TEXT;
            case INTEGER -> ColumnType.INTEGER;
            case NUMBER -> ColumnType.REAL;
            case BOOLEAN -> ColumnType.BOOLEAN;
            case DATE -> ColumnType.DATE;
            case DATE_TIME -> ColumnType.DATETIME;
            case POINT, MULTI_POLYGON -> throw new IllegalArgumentException("a geometry is no attribute");
        };
    }

    /// The features of a stream as rows.
    private static final class Rows implements Iterator<LayerRow> {

        private final FeatureStream features;
        private final Layer layer;
        private @Nullable Feature next;

        Rows(FeatureStream features, Layer layer) {
            this.features = features;
            this.layer = layer;
            next = features.next();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public LayerRow next() {
            Feature feature = next;
            if (feature == null) {
                throw new NoSuchElementException();
            }
            next = features.next();
            List<@Nullable Object> values = new ArrayList<>(feature.values().size());
            for (Object value : feature.values()) {
                values.add(value instanceof List<?> items
                        ? new String(JsonBytes.array(items), StandardCharsets.UTF_8)
                        : value);
            }
            return LayerRow.of(layer, values, feature.geometry());
        }
    }
}
