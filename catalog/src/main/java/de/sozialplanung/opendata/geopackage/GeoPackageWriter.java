package de.sozialplanung.opendata.geopackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Writes a new GeoPackage 1.3 file. For one thread; what is written is there after `close`, not before. A file whose
/// writer was not closed is worthless, and forcing it to the disk is the caller's business.
public final class GeoPackageWriter implements AutoCloseable {

    /// The name that GDAL knows the row key of a view by.
    static final String VIEW_KEY = "OGC_FID";

    private static final int BATCH = 1_000;

    private final Connection connection;
    private final GeoPackageTables tables;
    private final GeometryBlob blob = new GeometryBlob();
    private final IdentityHashMap<Geometry, Long> shapes = new IdentityHashMap<>();

    private GeoPackageWriter(Connection connection, Instant modified) throws SQLException {
        this.connection = connection;
        this.tables = new GeoPackageTables(connection, modified);
    }

    /// Creates the file.
    ///
    /// @param modified the moment that the file names as its last change
    /// @throws IOException where a file of that name exists already
    public static GeoPackageWriter create(Path file, Instant modified) throws IOException {
        if (Files.exists(file)) {
            throw new IOException("Die Datei „" + file.getFileName() + "“ gibt es schon.");
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.OFF);
        config.setSynchronous(SynchronousMode.OFF);
        config.setApplicationId(0x47504B47);
        config.setUserVersion(10_300);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            connection.setAutoCommit(false);
            return new GeoPackageWriter(connection, modified);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Writes a layer whose rows hold their own geometries, or none.
    public void table(Layer layer, Iterable<LayerRow> rows) throws IOException {
        try {
            tables.createTable(layer.name(), layer, SharedShapes.KEY);
            tables.register(layer, insert(layer, rows, false));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Writes a layer whose rows show geometries that other rows show too: each geometry object is stored once, and the
    /// layer is a view.
    public void shared(Layer layer, Iterable<LayerRow> rows) throws IOException {
        try {
            tables.createView(layer);
            tables.register(layer, insert(layer, rows, true));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Writes a layer whose rows hold their own geometries, and an R-tree over them.
    public void indexed(Layer layer, Iterable<LayerRow> rows) throws IOException {
        try {
            tables.createTable(layer.name(), layer, SharedShapes.KEY);
            GeometryColumn shape = layer.shape();
            if (shape == null) {
                tables.register(layer, insert(layer, rows, false));
                return;
            }
            SpatialIndex index = new SpatialIndex(layer.name(), shape.name());
            tables.create(index.creation());
            List<Envelope> boxes = new ArrayList<>();
            tables.register(layer, insert(layer, () -> new Watched(rows.iterator(), boxes), false));
            index(index, boxes);
            tables.create(index.triggers());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Rows, with a note of the box of each.
    private record Watched(Iterator<LayerRow> rows, List<Envelope> boxes) implements Iterator<LayerRow> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public LayerRow next() {
            LayerRow row = rows.next();
            boxes.add(row.geometry() == null ? new Envelope() : row.geometry().getEnvelopeInternal());
            return row;
        }
    }

    /// Row keys count from one in the order of writing.
    private void index(SpatialIndex index, List<Envelope> boxes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(index.insert())) {
            for (int i = 0; i < boxes.size(); i++) {
                Envelope box = boxes.get(i);
                if (!box.isNull()) {
                    insert.setLong(1, i + 1L);
                    insert.setDouble(2, box.getMinX());
                    insert.setDouble(3, box.getMaxX());
                    insert.setDouble(4, box.getMinY());
                    insert.setDouble(5, box.getMaxY());
                    insert.executeUpdate();
                }
            }
        }
    }

    /// Adds all rows and tells what they cover.
    private Envelope insert(Layer layer, Iterable<LayerRow> rows, boolean shared) throws SQLException {
        Envelope extent = new Envelope();
        String table = shared ? SharedShapes.rowsOf(layer.name()) : layer.name();
        List<LayerColumn> columns = layer.columns();
        GeometryColumn shape = layer.shape();
        int width = columns.size() + (shape == null ? 0 : 1);
        try (PreparedStatement insert = connection.prepareStatement(GeoPackageTables.insert(table, width));
                PreparedStatement insertShape = shared ? connection.prepareStatement(tables.insertShape()) : null) {
            int pending = 0;
            for (LayerRow row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 2, columns.get(i).type().write(row.values().get(i)));
                }
                if (shape != null) {
                    Geometry geometry = row.geometry();
                    if (geometry != null) {
                        extent.expandToInclude(geometry.getEnvelopeInternal());
                    }
                    insert.setObject(width + 1, stored(geometry, shape.srsId(), insertShape));
                }
                insert.addBatch();
                if (++pending % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return extent;
    }

    private @Nullable Object stored(@Nullable Geometry geometry, int srsId, @Nullable PreparedStatement insertShape)
            throws SQLException {
        if (geometry == null) {
            return null;
        }
        if (insertShape == null) {
            return blob.write(geometry, srsId);
        }
        Long known = shapes.get(geometry);
        if (known == null) {
            known = shapes.size() + 1L;
            shapes.put(geometry, known);
            insertShape.setLong(1, known);
            insertShape.setBytes(2, blob.write(geometry, srsId));
            insertShape.executeUpdate();
        }
        return known;
    }

    /// Completes the file.
    @Override
    public void close() throws IOException {
        try (connection) {
            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IOException failed(SQLException cause) {
        return new IOException("Das GeoPackage lässt sich nicht schreiben: " + reason(cause), cause);
    }

    /// What SQLite says in codes, where it is the disk.
    private static @Nullable String reason(SQLException cause) {
        return switch (cause instanceof SQLiteException sqlite ? sqlite.getResultCode()
                : SQLiteErrorCode.UNKNOWN_ERROR) {
            case SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC ->
                    "der Datenträger ist voll oder nimmt nichts mehr an.";
            default -> cause.getMessage();
        };
    }
}
