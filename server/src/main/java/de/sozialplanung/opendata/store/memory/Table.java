package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.store.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// The features of one collection, column by column, in row order.
///
/// @param rows    how many
/// @param columns one per attribute of the schema
/// @param ids     the rows by identifier
/// @param orders   the rows in the order of each column that has one, by attribute; made when first asked for
/// @param encoded  the GeoJSON of the rows, once there is one
record Table(Collection collection, int rows, List<Column> columns, Shapes shapes, IdIndex ids,
        List<Lazy<int[]>> orders,
        AtomicReference<@Nullable EncodedRows> encoded) implements RowSource {

    /// So many rows tell how long all are.
    private static final int SAMPLE = 100;

    static Table of(Collection collection, int rows, List<Column> columns, Shapes shapes) {
        List<Lazy<int[]>> orders = new ArrayList<>();
        for (Column column : columns) {
            orders.add(new Lazy<>(() -> RowOrder.of(rows, column::compare)));
        }
        return new Table(collection, rows, columns, shapes, new IdIndex((TextColumn) columns.getFirst(), rows),
                List.copyOf(orders), new AtomicReference<>());
    }

    /// Encodes the rows ahead, unless that would take more bytes than there is room.
    ///
    /// @return how many bytes it takes
    long encode(RowEncoder encoder, long room) {
        IntFunction<byte[]> row = at -> encoder.encode(collection, feature(at, Crs.CRS84));
        int step = Math.max(1, rows / SAMPLE);
        long sampled = IntStream.range(0, Math.min(rows, SAMPLE)).mapToLong(i -> row.apply(i * step).length).sum();
        if (rows == 0 || sampled * step * 1.1 > room) {
            return 0;
        }
        EncodedRows rowsAhead = EncodedRows.of(rows, row);
        encoded.set(rowsAhead);
        return rowsAhead.size();
    }

    @Override
    public @Nullable Object attribute(int index, int row) {
        return columns.get(index).value(row);
    }

    @Override
    public @Nullable Geometry geometry(int row) {
        return shapes.at(row, Crs.EPSG_25832);
    }

    Feature feature(int row, Crs crs) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            values.add(column.value(row));
        }
        return Feature.of(values, shapes.at(row, crs));
    }

    Feature feature(int row, Fields fields, Crs crs) {
        List<@Nullable Object> values = new ArrayList<>(fields.attributes().size());
        for (int attribute : fields.attributes()) {
            values.add(columns.get(attribute).value(row));
        }
        return Feature.of(values, fields.geometry() ? shapes.at(row, crs) : null);
    }

    /// Reads a stream to its end; does not close it.
    ///
    /// @throws IllegalStateException where an identifier comes twice, or more features than the stream promised
    static Table read(FeatureStream stream, ShapePool pool) {
        Collection collection = stream.collection();
        int size = Math.toIntExact(stream.size());
        List<ColumnBuilder> columns = collection.schema().attributes().stream()
                .map(property -> ColumnBuilder.of(property, size)).toList();
        Shapes.Builder shapes = shapes(collection, pool, size);
        Reprojection toStorage = Reprojection.between(stream.crs(), Crs.EPSG_25832);
        int rows = 0;
        for (Feature feature = stream.next(); feature != null; feature = stream.next()) {
            if (rows++ == size) {
                throw new IllegalStateException("more features than promised in " + collection.id());
            }
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).add(feature.value(i));
            }
            Geometry geometry = feature.geometry();
            shapes.add(geometry == null ? null : toStorage.apply(geometry));
        }
        List<Column> built = columns.stream().map(ColumnBuilder::build).toList();
        return of(collection, rows, built, shapes.build());
    }

    private static Shapes.Builder shapes(Collection collection, ShapePool pool, int rows) {
        PropertyType type = collection.schema().geometry().map(Property::type).orElse(null);
        return switch (type) {
            case null -> new Shapes.None();
            case POINT -> new PointShapes.Builder(rows);
            case MULTI_POLYGON -> new AreaShapes.Builder(pool, rows);
            case STRING, STRING_LIST, INTEGER, NUMBER, BOOLEAN, DATE, DATE_TIME ->
                    throw new IllegalArgumentException("not a geometry type: " + type);
        };
    }
}
