package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// The rows of one question as features. Has a connection of its own until it is closed, so that it finishes on the edition
/// it began with. For one thread.
final class LayerReader implements FeatureReader<SimpleFeatureType, SimpleFeature> {

    /// How many rows come from a database at a time.
    private static final int PORTION = 500;

    private final Layer layer;
    private final Storage storage;
    private final SimpleFeatureType type;
    private final @Nullable Envelope box;
    private final SimpleFeatureBuilder builder;
    private final Connection connection;
    private final PreparedStatement statement;
    private final LayerGeometries geometries;
    private final ResultSet rows;
    private @Nullable SimpleFeature next;
    private boolean finished;

    private LayerReader(MountedEdition edition, Layer layer, SimpleFeatureType type, Sql sql, @Nullable Envelope box,
            Connection connection) throws SQLException {
        this.layer = layer;
        this.storage = edition.storage();
        this.type = type;
        this.box = box;
        this.builder = new SimpleFeatureBuilder(type);
        this.connection = connection;
        this.statement = sql.prepare(connection);
        this.geometries = new LayerGeometries(layer, storage, edition.shapes(), connection);
        statement.setFetchSize(PORTION);
        this.rows = statement.executeQuery();
    }

    /// Asks for the rows.
    ///
    /// @param sql that selects all attributes in their order, then the geometry
    /// @param box that their geometries touch, those of others are left out; null for all
    static LayerReader open(MountedEdition edition, Layer layer, SimpleFeatureType type, Sql sql,
            @Nullable Envelope box) throws IOException {
        Connection connection = edition.storage().connect();
        try {
            return new LayerReader(edition, layer, type, sql, box, connection);
        } catch (SQLException e) {
            close(connection, e);
            throw edition.unreadable(layer, e);
        } catch (RuntimeException e) {
            close(connection, e);
            throw e;
        }
    }

    private static void close(Connection connection, Exception reason) {
        try {
            connection.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public SimpleFeatureType getFeatureType() {
        return type;
    }

    @Override
    public boolean hasNext() throws IOException {
        try {
            while (next == null && !finished) {
                if (rows.next()) {
                    next = feature();
                } else {
                    close();
                }
            }
            return next != null;
        } catch (SQLException e) {
            throw new IOException("The rows of '" + layer.id() + "' cannot be read.", e);
        }
    }

    /// Null where the row lies outside the box.
    private @Nullable SimpleFeature feature() throws SQLException, IOException {
        List<LayerProperty> attributes = layer.attributes();
        Geometry geometry = geometries.read(rows, attributes.size() + 1);
        if (box != null && (geometry == null || !box.intersects(geometry.getEnvelopeInternal()))) {
            return null;
        }
        String id = "";
        for (int i = 0; i < attributes.size(); i++) {
            Object value = storage.value(rows, i + 1, attributes.get(i).kind());
            if (i == 0) {
                id = layer.featureId(String.valueOf(value));
            }
            builder.add(value);
        }
        if (layer.geometry() != null) {
            builder.add(geometry);
        }
        return builder.buildFeature(id);
    }

    @Override
    public SimpleFeature next() throws IOException {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        SimpleFeature feature = next;
        next = null;
        return feature;
    }

    /// Gives everything back; once more does nothing.
    @Override
    public void close() throws IOException {
        finished = true;
        try (connection; statement; geometries; rows) {
            next = null;
        } catch (SQLException e) {
            throw new IOException("The reader of '" + layer.id() + "' cannot be closed.", e);
        }
    }
}
