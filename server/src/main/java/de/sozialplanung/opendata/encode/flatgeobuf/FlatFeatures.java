package de.sozialplanung.opendata.encode.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.encode.JsonBytes;
import de.sozialplanung.opendata.feature.Feature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.GeometryConversions;

/// Writes single features as buffers. For one thread.
final class FlatFeatures {

    private static final int FIRST = 4096;
    /// The number of a column and the length of a text.
    private static final int FRAME = Short.BYTES + Integer.BYTES;

    private final byte geometryType;
    private final FlatBufferBuilder builder = new FlatBufferBuilder(FIRST);
    private ByteBuffer properties = ByteBuffer.allocate(FIRST).order(ByteOrder.LITTLE_ENDIAN);

    FlatFeatures(Collection collection) {
        geometryType = (byte) FlatHeader.geometryType(collection);
    }

    /// A feature, its size before it.
    byte[] bytes(Feature feature) throws IOException {
        builder.clear();
        properties.clear();
        for (int i = 0; i < feature.values().size(); i++) {
            Object value = feature.value(i);
            if (value != null) {
                property(i, value);
            }
        }
        int values = org.wololo.flatgeobuf.generated.Feature.createPropertiesVector(builder, properties.flip());
        Geometry geometry = feature.geometry();
        int shape = geometry == null || geometry.isEmpty() ? 0
                : GeometryConversions.serialize(builder, multiple(geometry), geometryType);
        org.wololo.flatgeobuf.generated.Feature.startFeature(builder);
        if (shape != 0) {
            org.wololo.flatgeobuf.generated.Feature.addGeometry(builder, shape);
        }
        org.wololo.flatgeobuf.generated.Feature.addProperties(builder, values);
        org.wololo.flatgeobuf.generated.Feature.finishSizePrefixedFeatureBuffer(builder,
                org.wololo.flatgeobuf.generated.Feature.endFeature(builder));
        return builder.sizedByteArray();
    }

    private static Geometry multiple(Geometry geometry) {
        return geometry instanceof Polygon polygon
                ? polygon.getFactory().createMultiPolygon(new Polygon[]{polygon})
                : geometry;
    }

    private void property(int column, Object value) {
        switch (value) {
            case String text -> text(column, text.getBytes(StandardCharsets.UTF_8));
            case Long number -> begin(column, Long.BYTES).putLong(number);
            case Double number -> begin(column, Double.BYTES).putDouble(number);
            case Boolean truth -> begin(column, 1).put((byte) (truth ? 1 : 0));
            case LocalDate date -> text(column, (date + "T00:00:00").getBytes(StandardCharsets.US_ASCII));
            case Instant instant -> text(column, instant.toString().getBytes(StandardCharsets.US_ASCII));
            case List<?> items -> text(column, JsonBytes.array(items));
            default -> throw new IllegalArgumentException("a feature has no values of this type");
        }
    }

    private void text(int column, byte[] bytes) {
        begin(column, Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    }

    private ByteBuffer begin(int column, int length) {
        if (properties.remaining() < FRAME + length) {
            ByteBuffer larger = ByteBuffer.allocate(2 * properties.capacity() + FRAME + length)
                    .order(ByteOrder.LITTLE_ENDIAN);
            properties = larger.put(properties.flip());
        }
        return properties.putShort((short) column);
    }
}
