package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/// The geometries of the rows of a layer, for one reader and its connection. For one thread; to be closed.
final class LayerGeometries implements AutoCloseable {

    private final Layer layer;
    private final Storage storage;
    private final SharedShapes shapes;
    private final WKBReader reader = new WKBReader(new GeometryFactory());
    private final @Nullable PreparedStatement shape;

    LayerGeometries(Layer layer, Storage storage, SharedShapes shapes, Connection connection) throws SQLException {
        this.layer = layer;
        this.storage = storage;
        this.shapes = shapes;
        this.shape = layer.sharesShapes() ? connection.prepareStatement(storage.shape()) : null;
    }

    /// The geometry of a row; null where it has none.
    ///
    /// @param column where `Storage.geometry` stands
    @Nullable
    Geometry read(ResultSet row, int column) throws SQLException, IOException {
        if (layer.geometry() == null) {
            return null;
        }
        if (shape == null) {
            return parse(row.getBytes(column));
        }
        long number = row.getLong(column);
        if (row.wasNull()) {
            return null;
        }
        Geometry known = shapes.get(number);
        return known == null ? load(shape, number) : known;
    }

    private @Nullable Geometry load(PreparedStatement select, long number) throws SQLException, IOException {
        select.setLong(1, number);
        try (ResultSet found = select.executeQuery()) {
            Geometry read = found.next() ? parse(found.getBytes(1)) : null;
            if (read != null) {
                // computed here, so that no reader of another thread has to
                read.getEnvelopeInternal();
                shapes.keep(number, read);
            }
            return read;
        }
    }

    private @Nullable Geometry parse(byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            return null;
        }
        try {
            int start = storage.wellKnownBinary(bytes);
            return start < 0 ? null : reader.read(Arrays.copyOfRange(bytes, start, bytes.length));
        } catch (ParseException | IllegalArgumentException e) {
            throw new IOException("A geometry of '" + layer.id() + "' is damaged.", e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (shape != null) {
            shape.close();
        }
    }
}
