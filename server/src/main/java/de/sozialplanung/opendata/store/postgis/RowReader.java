package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.store.Fields;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Makes features of the rows of a table.
final class RowReader {

    private final Relation relation;
    private final Fields fields;
    private final Crs crs;
    private final Reprojection reprojection;
    private final Relation.Placement placement;
    private final SharedShapes shapes;

    RowReader(Relation relation, Fields fields, Crs crs, SharedShapes shapes) {
        this.relation = relation;
        this.fields = fields;
        this.crs = crs;
        this.shapes = shapes;
        reprojection = Reprojection.between(Crs.EPSG_25832, crs);
        placement = fields.geometry() ? relation.placement() : Relation.Placement.NOWHERE;
    }

    /// A feature and the ordinal of its row.
    record Row(long fid, Feature feature) {}

    /// A row whose polygon is not there yet.
    ///
    /// @param shape 0 for none
    private record Pending(long fid, List<@Nullable Object> values, long shape) {}

    /// How many rows a cursor fetches at a time: fewer where each has a polygon.
    int chunk() {
        return placement == Relation.Placement.SHARED ? 250 : 2_000;
    }

    /// What `read` needs of each row of `t`.
    String columns() {
        StringBuilder columns = new StringBuilder("t.fid");
        for (int attribute : fields.attributes()) {
            columns.append(", t.").append(Relation.column(attribute));
        }
        return columns.append(switch (placement) {
            case NOWHERE -> "";
            case OWN -> ", ST_AsBinary(t.geom)";
            case SHARED -> ", t.shape";
        }).toString();
    }

    /// The next rows of a result.
    ///
    /// @param connection the one that the result comes from
    /// @param most       how many to read at most
    List<Row> read(Connection connection, ResultSet found, int most) throws SQLException {
        return placement == Relation.Placement.SHARED ? readShared(connection, found, most) : readOwn(found, most);
    }

    private List<Row> readOwn(ResultSet found, int most) throws SQLException {
        List<Row> rows = new ArrayList<>();
        Wkb wkb = new Wkb();
        while (rows.size() < most && found.next()) {
            List<@Nullable Object> values = values(found);
            byte[] bytes = placement == Relation.Placement.OWN ? found.getBytes(values.size() + 2) : null;
            Geometry geometry = bytes == null ? null : reprojection.apply(wkb.read(bytes));
            rows.add(new Row(found.getLong(1), Feature.of(values, geometry)));
        }
        return rows;
    }

    private List<Row> readShared(Connection connection, ResultSet found, int most) throws SQLException {
        List<Pending> pending = new ArrayList<>();
        Set<Long> wanted = new HashSet<>();
        while (pending.size() < most && found.next()) {
            List<@Nullable Object> values = values(found);
            long shape = found.getLong(values.size() + 2);
            if (!found.wasNull()) {
                wanted.add(shape);
            }
            pending.add(new Pending(found.getLong(1), values, shape));
        }
        Map<Long, Geometry> there = shapes.of(connection, wanted, crs);
        return pending.stream().map(row -> new Row(row.fid(), Feature.of(row.values(), there.get(row.shape()))))
                .toList();
    }

    private List<@Nullable Object> values(ResultSet found) throws SQLException {
        List<Integer> attributes = fields.attributes();
        List<@Nullable Object> values = new ArrayList<>(attributes.size());
        for (int i = 0; i < attributes.size(); i++) {
            values.add(value(found, i + 2, relation.type(attributes.get(i))));
        }
        return values;
    }

    /// A value of the Java type that the property type names.
    static @Nullable Object value(ResultSet found, int column, PropertyType type) throws SQLException {
        return switch (type) {
            case STRING -> found.getString(column);
            case STRING_LIST -> {
                Array array = found.getArray(column);
                yield array == null ? null : List.of((String[]) array.getArray());
            }
            case INTEGER -> {
                long value = found.getLong(column);
                yield found.wasNull() ? null : (Object) value;
            }
            case NUMBER -> {
                double value = found.getDouble(column);
                yield found.wasNull() ? null : (Object) value;
            }
            case BOOLEAN -> {
                boolean value = found.getBoolean(column);
                yield found.wasNull() ? null : (Object) value;
            }
            case DATE -> found.getObject(column, LocalDate.class);
            case DATE_TIME -> {
                OffsetDateTime value = found.getObject(column, OffsetDateTime.class);
                yield value == null ? null : value.toInstant();
            }
            case POINT, MULTI_POLYGON -> throw new IllegalArgumentException("a geometry is no attribute");
        };
    }
}
