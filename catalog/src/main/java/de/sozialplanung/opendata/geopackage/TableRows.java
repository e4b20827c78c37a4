package de.sozialplanung.opendata.geopackage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Rows as SQLite delivers them. Equal short texts become one object: most columns repeat few values many times, and
/// what is read here stays in memory for the life of an edition.
final class TableRows implements LayerRows {

    private static final int LONGEST_POOLED = 40;
    private static final int LARGEST_POOL = 50_000;

    private final Layer layer;
    private final long size;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final @Nullable Map<Long, Geometry> shapes;
    private final GeometryBlob blob = new GeometryBlob();
    private final Map<ColumnType, Map<String, Object>> pools = new EnumMap<>(ColumnType.class);

    /// Begins to read.
    ///
    /// @param shapes the shared geometries; null where the layer's rows hold their own
    TableRows(Connection connection, Layer layer, @Nullable Map<Long, Geometry> shapes) throws SQLException {
        this.layer = layer;
        this.shapes = shapes;
        String table = shapes == null ? layer.name() : SharedShapes.rowsOf(layer.name());
        this.size = count(connection, table);
        this.statement = connection.prepareStatement(select(layer, table, orderColumn(connection, table)));
        this.rows = statement.executeQuery();
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + Sql.name(table))) {
            return rows.getLong(1);
        }
    }

    /// The row key, or null where the table has none of a single integer column.
    private static @Nullable String orderColumn(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT name FROM pragma_table_info(?) WHERE pk > 0 AND upper(type) LIKE '%INT%'")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private String select(Layer ofLayer, String table, @Nullable String order) {
        String columns = ofLayer.columns().stream().map(column -> column(column.name()))
                .collect(Collectors.joining(", "));
        String shape = ofLayer.shape() == null
                ? "NULL"
                : Sql.name(shapes == null ? ofLayer.shape().name() : SharedShapes.REFERENCE);
        return "SELECT " + (columns.isEmpty() ? "" : columns + ", ") + shape + " FROM " + Sql.name(table)
                + (order == null ? "" : " ORDER BY " + Sql.name(order));
    }

    private String column(String name) {
        return shapes != null && name.equals(GeoPackageWriter.VIEW_KEY) ? SharedShapes.KEY : Sql.name(name);
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
            if (!rows.next()) {
                return null;
            }
            List<LayerColumn> columns = layer.columns();
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                values.add(value(columns.get(i).type(), i + 1));
            }
            return new LayerRow(layer, values, geometry(columns.size() + 1));
        } catch (SQLException e) {
            throw new IOException("Eine Zeile von „" + layer.name() + "“ ist nicht lesbar.", e);
        }
    }

    /// Asks for text where the column is one, which costs SQLite one call instead of two.
    private @Nullable Object value(ColumnType type, int position) throws SQLException {
        return switch (type) {
            case TEXT, DATE, DATETIME -> pooled(type, rows.getString(position));
            case INTEGER, REAL, BOOLEAN, BLOB -> type.read(rows.getObject(position));
        };
    }

    private @Nullable Object pooled(ColumnType type, @Nullable String text) {
        if (text == null || text.length() > LONGEST_POOLED) {
            return type.read(text);
        }
        Map<String, Object> pool = pools.computeIfAbsent(type, _ -> new HashMap<>());
        Object known = pool.get(text);
        if (known == null) {
            known = Objects.requireNonNull(type.read(text));
            if (pool.size() < LARGEST_POOL) {
                pool.put(text, known);
            }
        }
        return known;
    }

    private @Nullable Geometry geometry(int position) throws SQLException, IOException {
        if (layer.shape() == null) {
            return null;
        }
        if (shapes != null) {
            long key = rows.getLong(position);
            return rows.wasNull() ? null : shapes.get(key);
        }
        byte[] bytes = rows.getBytes(position);
        return bytes == null ? null : blob.read(bytes);
    }

    @Override
    public void close() {
        try {
            rows.close();
            statement.close();
        } catch (SQLException _) {
            // Nothing was written, so nothing can be lost.
        }
    }
}
