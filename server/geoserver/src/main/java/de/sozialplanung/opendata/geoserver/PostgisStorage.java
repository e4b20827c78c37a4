package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// An edition in a schema of a database with PostGIS (`server/decisions/0007-an-edition-in-a-database.md`): tables and
/// columns are called by their position.
///
/// @param database the database
/// @param edition  the edition's id
record PostgisStorage(PostgisDatabase database, String edition) implements Storage {

    private static final String BOX = " && ST_MakeEnvelope(?, ?, ?, ?, 25832)";

    @Override
    public Connection connect() throws IOException {
        return database.connect();
    }

    private String schema() {
        return "\"opendata_" + edition.replace("\"", "\"\"") + '"';
    }

    @Override
    public String table(Layer layer) {
        return schema() + ".t" + layer.number();
    }

    @Override
    public String order() {
        return "t.fid";
    }

    @Override
    public String column(Layer layer, int attribute) {
        return "t.c" + attribute;
    }

    @Override
    public Object parameter(Object value) {
        return value instanceof LocalDate date ? Date.valueOf(date) : value;
    }

    @Override
    public String geometry(Layer layer) {
        if (layer.geometry() == null) {
            return "NULL";
        }
        return layer.sharesShapes() ? "t.shape" : "ST_AsBinary(t.geom)";
    }

    @Override
    public String shape() {
        return "SELECT ST_AsBinary(geom) FROM " + schema() + ".shapes WHERE id = ?";
    }

    @Override
    public Sql mayLieIn(Layer layer, Envelope box) {
        Object[] corners = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        return layer.sharesShapes()
                ? Sql.of("t.shape IN (SELECT s.id FROM " + schema() + ".shapes s WHERE s.geom" + BOX + ")", corners)
                : Sql.of("t.geom" + BOX, corners);
    }

    @Override
    public Sql extent(Layer layer) {
        String geometries = layer.sharesShapes()
                ? "SELECT s.geom FROM " + schema() + ".shapes s WHERE s.id IN (SELECT t.shape FROM " + table(layer)
                        + " t)"
                : "SELECT t.geom FROM " + table(layer) + " t";
        return Sql.of("SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e) FROM (SELECT ST_Extent(g.geom) AS e FROM ("
                + geometries + ") g) b");
    }

    @Override
    public @Nullable Object value(ResultSet row, int column, ValueKind kind) throws SQLException {
        return switch (kind) {
            case STRING -> row.getString(column);
            case STRING_LIST -> {
                Array array = row.getArray(column);
                yield array == null ? null : String.join("|", (String[]) array.getArray());
            }
            case INTEGER -> {
                long value = row.getLong(column);
                yield row.wasNull() ? null : (Object) value;
            }
            case NUMBER -> {
                double value = row.getDouble(column);
                yield row.wasNull() ? null : (Object) value;
            }
            case BOOLEAN -> {
                boolean value = row.getBoolean(column);
                yield row.wasNull() ? null : (Object) value;
            }
            case DATE -> {
                LocalDate date = row.getObject(column, LocalDate.class);
                yield date == null ? null : Date.valueOf(date);
            }
            case DATE_TIME -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                yield time == null ? null : Timestamp.from(time.toInstant());
            }
            case POINT, MULTI_POLYGON -> throw new IllegalArgumentException("a geometry is no attribute");
        };
    }

    @Override
    public int wellKnownBinary(byte[] geometry) {
        return 0;
    }
}
