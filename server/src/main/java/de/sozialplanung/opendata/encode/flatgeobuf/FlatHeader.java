package de.sozialplanung.opendata.encode.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.crs.Crs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/// The head of a FlatGeobuf file: what the layer is called, its columns, its reference system.
///
/// @param collection the layer
/// @param crs        of the geometries
/// @param language   of titles and descriptions
/// @param features   how many there are
record FlatHeader(Collection collection, Crs crs, Language language, long features) {

    /// The head, its size before it.
    ///
    /// @param extent   of all features, east and north; null where it is not known
    /// @param nodeSize of the index; 0 where there is none
    byte[] bytes(@Nullable Envelope extent, int nodeSize) {
        FlatBufferBuilder builder = new FlatBufferBuilder(4096);
        int name = builder.createString(collection.id());
        int title = builder.createString(collection.title().in(language));
        int description = builder.createString(collection.description().in(language));
        int columns = Header.createColumnsVector(builder, collection.schema().attributes().stream()
                .mapToInt(property -> column(builder, property)).toArray());
        int reference = crs(builder);
        int envelope = extent == null || extent.isNull() ? 0 : Header.createEnvelopeVector(builder,
                new double[]{extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()});
        Header.startHeader(builder);
        Header.addName(builder, name);
        Header.addTitle(builder, title);
        Header.addDescription(builder, description);
        if (envelope != 0) {
            Header.addEnvelope(builder, envelope);
        }
        Header.addGeometryType(builder, geometryType(collection));
        Header.addColumns(builder, columns);
        Header.addFeaturesCount(builder, features);
        Header.addIndexNodeSize(builder, nodeSize);
        if (collection.schema().geometry().isPresent()) {
            Header.addCrs(builder, reference);
        }
        Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
        return builder.sizedByteArray();
    }

    private int column(FlatBufferBuilder builder, Property property) {
        String unit = property.unit();
        String text = property.title().in(language);
        int name = builder.createString(property.name());
        int title = builder.createString(unit == null ? text : text + " [" + unit + "]");
        int description = builder.createString(property.description().in(language));
        boolean key = property.role() == Role.ID;
        Column.startColumn(builder);
        Column.addName(builder, name);
        Column.addType(builder, columnType(property.type()));
        Column.addTitle(builder, title);
        Column.addDescription(builder, description);
        Column.addNullable(builder, !key);
        Column.addUnique(builder, key);
        Column.addPrimaryKey(builder, key);
        return Column.endColumn(builder);
    }

    /// Since the format knows no axis order but east, north, CRS84 is EPSG:4326 here, which more readers know.
    private int crs(FlatBufferBuilder builder) {
        Crs named = crs == Crs.CRS84 ? Crs.EPSG_4326 : crs;
        int organisation = builder.createString("EPSG");
        org.wololo.flatgeobuf.generated.Crs.startCrs(builder);
        org.wololo.flatgeobuf.generated.Crs.addOrg(builder, organisation);
        org.wololo.flatgeobuf.generated.Crs.addCode(builder, Integer.parseInt(named.code()));
        return org.wololo.flatgeobuf.generated.Crs.endCrs(builder);
    }

    static int geometryType(Collection collection) {
        List<PropertyType> types = collection.schema().geometry().stream().map(Property::type).toList();
        return types.isEmpty() ? GeometryType.Unknown
                : types.getFirst() == PropertyType.POINT ? GeometryType.Point : GeometryType.MultiPolygon;
    }

    private static int columnType(PropertyType type) {
        return switch (type) {
            case STRING -> ColumnType.String;
            case STRING_LIST -> ColumnType.Json;
            case INTEGER -> ColumnType.Long;
            case NUMBER -> ColumnType.Double;
            case BOOLEAN -> ColumnType.Bool;
            case DATE, DATE_TIME -> ColumnType.DateTime;
            case POINT, MULTI_POLYGON -> throw new IllegalArgumentException("a geometry is no column");
        };
    }
}
