package de.sozialplanung.opendata.geopackage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Rows of a layer as they lie in the pages of the file.
final class PageRows implements LayerRows {

    private final Layer layer;
    private final long size;
    private final TableRecords records;
    private final @Nullable Map<Long, Geometry> shapes;
    private final int[] positions;
    private final int shapePosition;
    private final @Nullable TextCache[] texts;
    private final GeometryBlob blob = new GeometryBlob();
    private long read;

    /// @param size   how many rows there are
    /// @param names  of the table's columns
    /// @param shapes the shared geometries by key; null where the rows hold their own
    PageRows(Layer layer, long size, TableRecords records, List<String> names,
            @Nullable Map<Long, Geometry> shapes) throws IOException {
        this.layer = layer;
        this.size = size;
        this.records = records;
        this.shapes = shapes;
        this.positions = layer.columns().stream().mapToInt(column -> names.indexOf(column.name())).toArray();
        GeometryColumn shape = layer.shape();
        this.shapePosition = shape == null ? -1 : names.indexOf(shapes == null ? shape.name() : SharedShapes.REFERENCE);
        this.texts = layer.columns().stream().map(column -> texts(column.type())).toArray(TextCache[]::new);
        if (Arrays.stream(positions).anyMatch(position -> position < 0) || (shape != null && shapePosition < 0)) {
            throw new IOException("Der Tabelle „" + layer.name() + "“ fehlt eine Spalte.");
        }
    }

    private static @Nullable TextCache texts(ColumnType type) {
        return switch (type) {
            case TEXT, DATE, DATETIME -> new TextCache(type);
            case INTEGER, REAL, BOOLEAN, BLOB -> null;
        };
    }

    @Override
    public Layer layer() {
        return layer;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public @Nullable LayerRow next() throws IOException {
        try {
            if (!records.next()) {
                if (read != size) {
                    throw new IOException("there are " + read + " rows and not " + size);
                }
                return null;
            }
            read++;
            List<@Nullable Object> values = new ArrayList<>(positions.length);
            for (int i = 0; i < positions.length; i++) {
                values.add(value(i));
            }
            return new LayerRow(layer, values, shapePosition < 0 ? null : geometry());
        } catch (IndexOutOfBoundsException | ArithmeticException | IOException e) {
            throw new IOException("Eine Zeile von „" + layer.name() + "“ ist nicht lesbar.", e);
        }
    }

    private @Nullable Object value(int column) {
        int position = positions[column];
        if (records.isNull(position)) {
            return null;
        }
        if (records.isText(position)) {
            TextCache cache = texts[column];
            return cache == null ? records.text(position)
                    : cache.get(records.bytes(), records.start(position), records.length(position));
        }
        ColumnType type = layer.columns().get(column).type();
        if (records.isInteger(position)) {
            return type.read(records.integer(position));
        }
        return records.isDouble(position) ? type.read(records.number(position)) : records.blob(position);
    }

    private @Nullable Geometry geometry() throws IOException {
        if (records.isNull(shapePosition)) {
            return null;
        }
        return shapes != null
                ? shapes.get(records.integer(shapePosition))
                : blob.readPacked(records.bytes(), records.start(shapePosition), records.length(shapePosition));
    }

    @Override
    public void close() {
        // The file belongs to whoever opened it.
    }
}
