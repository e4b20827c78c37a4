package de.sozialplanung.opendata.store.memory.shape;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/// Makes equal polygons one while a store is loaded, whatever stream or collection they come from. For any number of
/// threads.
public final class ShapePool {

    /// So many points are kept in other reference systems: about 16 bytes each.
    private static final long ROOM = 2_000_000;

    /// Sixteen bytes a point instead of more than forty.
    private static final GeometryFactory PACKED = new GeometryFactory(
            new PackedCoordinateSequenceFactory(PackedCoordinateSequenceFactory.DOUBLE));

    private final Map<Key, SharedShape> shapes = new ConcurrentHashMap<>();
    private final AtomicLong room = new AtomicLong(ROOM);

    /// Coordinates of the same polygon are the same to the last bit.
    private record Key(Geometry geometry) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key(Geometry that) && that.equalsExact(geometry);
        }

        @Override
        public int hashCode() {
            Envelope box = geometry.getEnvelopeInternal();
            return 31 * box.hashCode() + geometry.getNumPoints();
        }
    }

    SharedShape share(Geometry geometry) {
        SharedShape known = shapes.get(new Key(geometry));
        if (known != null) {
            return known;
        }
        Geometry packed = PACKED.createGeometry(geometry);
        return shapes.computeIfAbsent(new Key(packed), _ -> new SharedShape(packed, room));
    }
}
