package de.sozialplanung.opendata.store.memory.shape;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// A polygon that many rows and collections show, in the reference systems it was asked for, as far as there is room to
/// keep them.
public final class SharedShape {

    private final Geometry stored;
    private final Envelope box;
    /// How many points may still be kept; one for all shapes of a store.
    private final AtomicLong room;
    private volatile @Nullable Geometry degrees;
    private volatile @Nullable Geometry mercator;
    private volatile byte @Nullable [] encoded;

    SharedShape(Geometry stored, AtomicLong room) {
        this.stored = stored;
        this.room = room;
        box = stored.getEnvelopeInternal();
    }

    /// In EPSG:25832.
    public Geometry stored() {
        return stored;
    }

    Envelope box() {
        return box;
    }

    /// Its text in a format and reference system that the caller knows, as it was encoded ahead; null before.
    public byte @Nullable [] encoded() {
        return encoded;
    }

    public void encoded(byte[] text) {
        encoded = text;
    }

    public Geometry in(Crs crs) {
        return switch (crs) {
            case EPSG_25832 -> stored;
            case CRS84, EPSG_4326, EPSG_4258 -> {
                Geometry kept = degrees;
                if (kept == null) {
                    kept = reprojected(Crs.CRS84);
                    degrees = takeRoom(kept) ? kept : null;
                }
                yield kept;
            }
            case EPSG_3857 -> {
                Geometry kept = mercator;
                if (kept == null) {
                    kept = reprojected(Crs.EPSG_3857);
                    mercator = takeRoom(kept) ? kept : null;
                }
                yield kept;
            }
        };
    }

    private Geometry reprojected(Crs crs) {
        Geometry result = Reprojection.between(Crs.EPSG_25832, crs).apply(stored);
        // computed here, so that no reader of another thread has to
        result.getEnvelopeInternal();
        return result;
    }

    private boolean takeRoom(Geometry geometry) {
        return room.addAndGet(-geometry.getNumPoints()) >= 0;
    }
}
