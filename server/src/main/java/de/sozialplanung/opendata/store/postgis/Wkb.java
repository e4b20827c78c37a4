package de.sozialplanung.opendata.store.postgis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/// Geometries in binary (ISO 13249-3), with the reference system in front as PostGIS extends it. For one thread.
final class Wkb {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int LITTLE_ENDIAN = 1;
    private static final int POINT = 1;
    private static final int WITH_SRID = 0x2000_0000;
    private static final int POINT_BYTES = 21;
    private static final int HEADER_BYTES = 5;

    private final WKBReader reader = new WKBReader(FACTORY);
    private final WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

    Geometry read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length == POINT_BYTES && bytes[0] == LITTLE_ENDIAN && buffer.getInt(1) == POINT) {
            return FACTORY.createPoint(new Coordinate(buffer.getDouble(5), buffer.getDouble(13)));
        }
        try {
            return reader.read(bytes);
        } catch (ParseException e) {
            throw new IllegalStateException("the database holds something else than a geometry", e);
        }
    }

    /// The geometry with EPSG:25832 as its reference system.
    byte[] write(Geometry geometry) {
        if (geometry instanceof Point point) {
            return ByteBuffer.allocate(POINT_BYTES + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN)
                    .put((byte) LITTLE_ENDIAN).putInt(POINT | WITH_SRID).putInt(Relation.SRID)
                    .putDouble(point.getX()).putDouble(point.getY()).array();
        }
        byte[] plain = writer.write(geometry);
        ByteBuffer buffer = ByteBuffer.allocate(plain.length + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN)
                .put(plain[0]);
        int type = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
        return buffer.putInt(type | WITH_SRID).putInt(Relation.SRID)
                .put(plain, HEADER_BYTES, plain.length - HEADER_BYTES).array();
    }
}
