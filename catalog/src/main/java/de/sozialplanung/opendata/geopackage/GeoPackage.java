package de.sozialplanung.opendata.geopackage;

import de.sozialplanung.opendata.crs.Crs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;

/// A GeoPackage file opened for reading. For one thread; must be closed. Messages of its exceptions are plain German
/// sentences for the report on a folder.
public final class GeoPackage implements AutoCloseable {

    /// Of the machine in which SQLite runs statements. Reading two million rows of a hundred columns takes fewer; a view can
    /// be written so that it never ends.
    private static final long MOST_STEPS = 2_000_000_000L;

    private static final int STEPS_AT_ONCE = 1_000_000;

    private final Path file;
    private final Connection connection;
    private final List<Layer> layers;
    private @Nullable Map<Long, Geometry> shared;

    private GeoPackage(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.layers = readLayers();
    }

    /// Unpacks the library that reads and writes these files, which otherwise happens with the first of them: the disk of
    /// a server that begins with none may be full by then.
    ///
    /// @throws IOException where there is no room for it now
    public static void prepare() throws IOException {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) { // as it is declared
            throw new IOException("The library that writes GeoPackages cannot be unpacked into the temporary folder.",
                    e);
        }
    }

    /// Opens a file; nothing in it is ever changed.
    ///
    /// @throws IOException where it is not there or not a GeoPackage
    public static GeoPackage open(Path file) throws IOException {
        return open(file, MOST_STEPS);
    }

    /// As above.
    ///
    /// @param steps how many SQLite may take before it is stopped
    static GeoPackage open(Path file, long steps) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("Die Datei „" + file.getFileName() + "“ gibt es nicht.");
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Connection connection = null;
        try {
            connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA trusted_schema = OFF");
            }
            ProgressHandler.setHandler(connection, STEPS_AT_ONCE, new Budget(steps));
            return new GeoPackage(file, connection);
        } catch (SQLException e) {
            close(connection);
            throw new IOException("Die Datei „" + file.getFileName() + "“ ist kein lesbares GeoPackage.", e);
        }
    }

    /// The layers in the order the file lists them, tables without geometry included.
    public List<Layer> layers() {
        return layers;
    }

    public Optional<Layer> layer(String name) {
        return layers.stream().filter(layer -> layer.name().equals(name)).findFirst();
    }

    /// The rows of a layer, in the order of its row key where it has one. Rows that share a stored geometry (see
    /// `GeoPackageWriter.shared`) share the geometry object too, over all layers of this file.
    public LayerRows rows(Layer layer) throws IOException {
        try {
            boolean sharing = hasTable(SharedShapes.rowsOf(layer.name()));
            return new TableRows(connection, layer, sharing ? shapes() : null);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private Map<Long, Geometry> shapes() throws IOException, SQLException {
        Map<Long, Geometry> loaded = shared;
        if (loaded == null) {
            loaded = new HashMap<>();
            GeometryBlob blob = new GeometryBlob();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(SharedShapes.SELECT)) {
                while (rows.next()) {
                    loaded.put(rows.getLong(1), Objects.requireNonNull(blob.read(rows.getBytes(2))));
                }
            }
            shared = loaded;
        }
        return loaded;
    }

    private boolean hasTable(String name) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private List<Layer> readLayers() throws SQLException {
        Map<String, GeometryColumn> geometries = readGeometryColumns();
        Map<String, Map<String, LayerColumn>> described = readDescriptions();
        List<Layer> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT table_name, identifier, description"
                        + " FROM gpkg_contents WHERE data_type IN ('features', 'attributes') ORDER BY rowid")) {
            while (rows.next()) {
                String name = rows.getString(1);
                String title = Objects.requireNonNullElse(rows.getString(2), name);
                String description = Objects.requireNonNullElse(rows.getString(3), "");
                GeometryColumn geometry = geometries.get(name);
                found.add(new Layer(name, title, description,
                        readColumns(name, geometry, described.getOrDefault(name, Map.of())), geometry));
            }
        }
        return List.copyOf(found);
    }

    private Map<String, GeometryColumn> readGeometryColumns() throws SQLException {
        Map<String, GeometryColumn> columns = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT g.table_name, g.column_name, g.geometry_type_name,"
                        + " g.srs_id, s.organization, s.organization_coordsys_id FROM gpkg_geometry_columns g"
                        + " LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id")) {
            while (rows.next()) {
                String organization = Objects.requireNonNullElse(rows.getString(5), "");
                Crs crs = SpatialReferences.byAuthority(organization, rows.getInt(6)).orElse(null);
                columns.put(rows.getString(1),
                        new GeometryColumn(rows.getString(2), rows.getString(3), rows.getInt(4), crs));
            }
        } catch (SQLException e) {
            if (hasTable("gpkg_geometry_columns")) {
                throw e;
            }
        }
        return columns;
    }

    private Map<String, Map<String, LayerColumn>> readDescriptions() throws SQLException {
        Map<String, Map<String, LayerColumn>> described = new HashMap<>();
        if (!hasTable("gpkg_data_columns")) {
            return described;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT table_name, column_name, title, description, mime_type FROM gpkg_data_columns")) {
            while (rows.next()) {
                LayerColumn column = new LayerColumn(rows.getString(2), ColumnType.TEXT, rows.getString(3),
                        rows.getString(4), rows.getString(5));
                described.computeIfAbsent(rows.getString(1), _ -> new HashMap<>()).put(column.name(), column);
            }
        }
        return described;
    }

    private List<LayerColumn> readColumns(String table, @Nullable GeometryColumn geometry,
            Map<String, LayerColumn> described) throws SQLException {
        List<LayerColumn> columns = new ArrayList<>();
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT name, type FROM pragma_table_info(?) ORDER BY cid")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    if (geometry == null || !geometry.name().equalsIgnoreCase(name)) {
                        ColumnType type = ColumnType.declared(Objects.requireNonNullElse(rows.getString(2), ""));
                        LayerColumn text = described.getOrDefault(name, new LayerColumn(name, type));
                        columns.add(new LayerColumn(name, type, text.title(), text.description(), text.mediaType()));
                    }
                }
            }
        }
        return columns;
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException _) {
            // Nothing was written, so nothing can be lost.
        }
    }

    /// Stops what takes too many steps.
    private static final class Budget extends ProgressHandler {

        private long left;

        Budget(long steps) {
            left = steps;
        }

        @Override
        protected int progress() {
            left -= STEPS_AT_ONCE;
            return left < 0 ? 1 : 0;
        }
    }

    private IOException unreadable(SQLException cause) {
        return new IOException("Das GeoPackage „" + file.getFileName() + "“ ist beschädigt.", cause);
    }
}
