package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.memory.column.Column;
import de.sozialplanung.opendata.store.memory.column.ColumnBuilder;
import de.sozialplanung.opendata.store.memory.column.TextColumn;
import de.sozialplanung.opendata.store.memory.shape.AreaShapes;
import de.sozialplanung.opendata.store.memory.shape.PointShapes;
import de.sozialplanung.opendata.store.memory.shape.ShapePool;
import de.sozialplanung.opendata.store.memory.shape.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// The features of one collection, column by column, in row order.
///
/// @param rows    how many
/// @param columns one per attribute of the schema
/// @param ids     the rows by identifier
/// @param encoded its features as they were encoded ahead; holds null until they are
record Table(Collection collection, int rows, List<Column> columns, Shapes shapes, IdIndex ids,
        AtomicReference<@Nullable EncodedRows> encoded) {

    Feature feature(int row, Crs crs) {
        return Feature.of(values(row), shapes.at(row, crs));
    }

    Feature withoutGeometry(int row) {
        return Feature.of(values(row), null);
    }

    private List<@Nullable Object> values(int row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            values.add(column.value(row));
        }
        return values;
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
        return new Table(collection, rows, built, shapes.build(), new IdIndex((TextColumn) built.getFirst()),
                new AtomicReference<>());
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
