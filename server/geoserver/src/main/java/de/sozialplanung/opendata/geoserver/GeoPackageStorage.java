package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// An edition in the GeoPackage of a folder (OGC 12-128r17). Polygons that several layers show lie in a table of their own;
/// the views that join them are for others, since here each polygon is read once.
record GeoPackageStorage(Path file) implements Storage {

    private static final String SHAPES = "gemeinsame_flaechen";
    private static final int SMALLEST_HEADER = 8;
    private static final int EMPTY = 1 << 4;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    @Override
    public Connection connect() throws IOException {
        try {
            // 1: SQLITE_OPEN_READONLY
            return Drivers.connect("org.sqlite.JDBC", "jdbc:sqlite:" + file.toAbsolutePath(), Map.of("open_mode", "1"));
        } catch (SQLException e) {
            throw new IOException("The file of the edition cannot be opened.", e);
        }
    }

    @Override
    public String table(Layer layer) {
        return quoted(layer.sharesShapes() ? layer.id() + "_zeilen" : layer.id());
    }

    @Override
    public String order() {
        return "t.fid";
    }

    @Override
    public String column(Layer layer, int attribute) {
        return "t." + quoted(layer.attributes().get(attribute).name());
    }

    @Override
    public Object parameter(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return value instanceof LocalDate date ? date.toString() : value;
    }

    @Override
    public String geometry(Layer layer) {
        LayerProperty geometry = layer.geometry();
        if (geometry == null) {
            return "NULL";
        }
        return layer.sharesShapes() ? "t.flaeche_fid" : "t." + quoted(geometry.name());
    }

    @Override
    public String shape() {
        return "SELECT geom FROM " + SHAPES + " WHERE fid = ?";
    }

    /// Shared polygons alone: points lie in small tables, and the file has no index over them.
    @Override
    public @Nullable Sql mayLieIn(Layer layer, Envelope box) {
        return null;
    }

    @Override
    public Sql extent(Layer layer) {
        return Sql.of("SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?", layer.id());
    }

    @Override
    public @Nullable Object value(ResultSet row, int column, ValueKind kind) throws SQLException {
        Object stored = row.getObject(column);
        if (stored == null) {
            return null;
        }
        try {
            return switch (kind) {
                case STRING -> (String) stored;
                case STRING_LIST -> Json.parse((String) stored).items().stream().map(Json::text)
                        .collect(Collectors.joining("|"));
                case INTEGER -> ((Number) stored).longValue();
                case NUMBER -> ((Number) stored).doubleValue();
                case BOOLEAN -> ((Number) stored).intValue() != 0;
                case DATE -> Date.valueOf(LocalDate.parse((String) stored));
                case DATE_TIME -> Timestamp.from(Instant.parse((String) stored));
                case POINT, MULTI_POLYGON -> throw new IllegalArgumentException("a geometry is no attribute");
            };
        } catch (ClassCastException | IllegalArgumentException | DateTimeParseException e) {
            throw new SQLException("a value of another type than the manifest says", e);
        }
    }

    @Override
    public int wellKnownBinary(byte[] geometry) {
        int flags = geometry.length < SMALLEST_HEADER ? -1 : geometry[3];
        int envelope = (flags >> 1) & 7;
        if (envelope >= ENVELOPE_BYTES.length) {
            throw new IllegalArgumentException("a geometry with another header");
        }
        return (flags & EMPTY) == 0 ? SMALLEST_HEADER + ENVELOPE_BYTES[envelope] : -1;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
