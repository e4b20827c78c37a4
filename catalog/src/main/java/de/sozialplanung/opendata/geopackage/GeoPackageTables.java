package de.sozialplanung.opendata.geopackage;

import de.sozialplanung.opendata.crs.Crs;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// The tables that make a SQLite file a GeoPackage (OGC 12-128r17, annex C), and the definition of layers in them.
final class GeoPackageTables {

    private static final String[] CORE = {"""
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
             organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
             description TEXT)""", """
            CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
             identifier TEXT UNIQUE, description TEXT DEFAULT '',
             last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE,
             max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
             CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""", """
            CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
             geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
             CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
             CONSTRAINT uk_gc_table_name UNIQUE (table_name),
             CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
             CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""", """
            CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
             definition TEXT NOT NULL, scope TEXT NOT NULL,
             CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""", """
            CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
             description TEXT, mime_type TEXT, constraint_name TEXT,
             CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
             CONSTRAINT gdc_tn UNIQUE (table_name, name))""", """
            CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL,
             value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN,
             description TEXT, CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))""", """
            INSERT INTO gpkg_spatial_ref_sys VALUES
             ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
             ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system')
            """, """
            INSERT INTO gpkg_extensions VALUES
             ('gpkg_data_columns', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec130/#extension_schema',
              'read-write'),
             ('gpkg_data_column_constraints', NULL, 'gpkg_schema',
              'http://www.geopackage.org/spec130/#extension_schema', 'read-write')"""};

    private final Connection connection;
    private final Instant modified;
    private boolean hasShapes;

    GeoPackageTables(Connection connection, Instant modified) throws SQLException {
        this.connection = connection;
        this.modified = modified;
        for (String sql : CORE) {
            execute(sql);
        }
        for (Crs crs : Crs.values()) {
            update("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)", SpatialReferences.name(crs),
                    SpatialReferences.id(crs), SpatialReferences.organization(crs), SpatialReferences.code(crs),
                    SpatialReferences.wkt(crs));
        }
    }

    /// Creates the table for rows of that layer.
    void createTable(String table, Layer layer, String key) throws SQLException {
        String shape = layer.geometry().map(g -> ", " + Sql.name(g.name()) + " " + typeName(g.type())).orElse("");
        execute("CREATE TABLE " + Sql.name(table) + " (" + key + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"
                + columns(layer) + shape + ")");
    }

    /// Runs statements that create something.
    void create(List<String> statements) throws SQLException {
        for (String sql : statements) {
            execute(sql);
        }
    }

    /// Creates the table of rows and the view that gives them their shared geometries.
    void createView(Layer layer) throws SQLException {
        GeometryColumn shape = layer.geometry()
                .orElseThrow(() -> new IllegalArgumentException(layer.name() + " has no geometry to share"));
        if (!hasShapes) {
            execute("CREATE TABLE " + SharedShapes.TABLE + " (" + SharedShapes.KEY
                    + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, " + SharedShapes.SHAPE + " MULTIPOLYGON)");
            hasShapes = true;
        }
        String table = SharedShapes.rowsOf(layer.name());
        execute("CREATE TABLE " + Sql.name(table) + " (" + SharedShapes.KEY
                + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL" + columns(layer) + ", " + SharedShapes.REFERENCE
                + " INTEGER REFERENCES " + SharedShapes.TABLE + "(" + SharedShapes.KEY + "))");
        String names = layer.columns().stream().map(c -> "z." + Sql.name(c.name()) + " AS " + Sql.name(c.name()) + ", ")
                .collect(Collectors.joining());
        execute("CREATE VIEW " + Sql.name(layer.name()) + " AS SELECT z." + SharedShapes.KEY + " AS "
                + GeoPackageWriter.VIEW_KEY + ", " + names + "g." + SharedShapes.SHAPE + " AS " + Sql.name(shape.name())
                + " FROM " + Sql.name(table) + " z LEFT JOIN " + SharedShapes.TABLE + " g ON g." + SharedShapes.KEY
                + " = z." + SharedShapes.REFERENCE);
    }

    private static String columns(Layer layer) {
        return layer.columns().stream().map(c -> ", " + Sql.name(c.name()) + " " + c.type()).collect(
                Collectors.joining());
    }

    private static String typeName(String type) {
        if (!type.matches("[A-Z]{1,32}")) {
            throw new IllegalArgumentException("not a geometry type: " + type);
        }
        return type;
    }

    /// Lists the layer as one that a GIS shows.
    void register(Layer layer, Envelope extent) throws SQLException {
        GeometryColumn shape = layer.shape();
        boolean located = shape != null && !extent.isNull();
        update("INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", layer.name(),
                shape == null ? "attributes" : "features", layer.title(), layer.description(),
                ColumnType.DATETIME.write(modified), located ? extent.getMinX() : null,
                located ? extent.getMinY() : null, located ? extent.getMaxX() : null,
                located ? extent.getMaxY() : null, shape == null ? null : shape.srsId());
        if (shape != null) {
            update("INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)", layer.name(), shape.name(),
                    typeName(shape.type()), shape.srsId());
        }
        for (LayerColumn column : layer.columns()) {
            if (column.title() != null) {
                update("INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, ?, NULL)", layer.name(), column.name(),
                        column.name(), column.title(), column.description(), column.mediaType());
            }
        }
    }

    /// The statement that adds a row: its key comes by itself, then as many values.
    static String insert(String table, int width) {
        return "INSERT INTO " + Sql.name(table) + " VALUES (?" + String.join("", Collections.nCopies(width, ", ?"))
                + ")";
    }

    String insertShape() {
        return "INSERT INTO " + SharedShapes.TABLE + " VALUES (?, ?)";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
