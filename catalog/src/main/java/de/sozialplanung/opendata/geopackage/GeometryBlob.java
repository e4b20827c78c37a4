package de.sozialplanung.opendata.geopackage;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/// The binary form of a geometry in a GeoPackage: a header of its own, then WKB (OGC 12-128r17, section 2.1.3).
/// For one thread.
final class GeometryBlob {

    private static final int SMALLEST_HEADER = 8;
    private static final int LITTLE_ENDIAN = 1;
    private static final int ENVELOPE_XY = 1 << 1;
    private static final int EMPTY = 1 << 4;
    private static final int EXTENDED = 1 << 5;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private final WKBReader reader = new WKBReader(new GeometryFactory());
    private final WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final PackedWkb packed = new PackedWkb();

    byte[] write(Geometry geometry, int srsId) {
        byte[] wkb = writer.write(geometry);
        boolean withEnvelope = !geometry.isEmpty() && !(geometry instanceof Point);
        int flags = LITTLE_ENDIAN | (withEnvelope ? ENVELOPE_XY : 0) | (geometry.isEmpty() ? EMPTY : 0);
        ByteBuffer blob = ByteBuffer.allocate(SMALLEST_HEADER + (withEnvelope ? 32 : 0) + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) flags).putInt(srsId);
        if (withEnvelope) {
            Envelope box = geometry.getEnvelopeInternal();
            blob.putDouble(box.getMinX()).putDouble(box.getMaxX()).putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return blob.put(wkb).array();
    }

    /// Reads a blob, whatever geometry it is; null for an empty one.
    @Nullable
    Geometry read(byte[] bytes) throws IOException {
        try {
            ByteBuffer blob = ByteBuffer.wrap(bytes);
            return toGeometry(blob) ? reader.read(Arrays.copyOfRange(bytes, blob.position(), bytes.length)) : null;
        } catch (BufferUnderflowException | ParseException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /// Reads a blob that holds a point or polygons without heights, which are packed; null for an empty one.
    @Nullable
    Geometry readPacked(byte[] bytes, int start, int length) throws IOException {
        try {
            ByteBuffer blob = ByteBuffer.wrap(bytes, start, length);
            return toGeometry(blob) ? packed.read(blob) : null;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /// Moves a blob on to its WKB; false where there is none worth reading.
    private static boolean toGeometry(ByteBuffer blob) throws IOException {
        if (blob.get() != 'G' || blob.get() != 'P') {
            throw new IOException("Eine Geometrie beginnt nicht mit der Kennung „GP“.");
        }
        blob.get();
        int flags = blob.get();
        int envelope = (flags >> 1) & 7;
        if (envelope >= ENVELOPE_BYTES.length || (flags & EXTENDED) != 0) {
            throw new IOException("Eine Geometrie ist von einer Art, die nicht gelesen wird.");
        }
        int header = Integer.BYTES + ENVELOPE_BYTES[envelope];
        if (blob.remaining() < header) {
            throw new BufferUnderflowException();
        }
        blob.position(blob.position() + header);
        return (flags & EMPTY) == 0;
    }

    private static IOException damaged(Exception cause) {
        return new IOException("Eine Geometrie ist beschädigt oder von einer Art, die nicht gelesen wird.", cause);
    }
}
