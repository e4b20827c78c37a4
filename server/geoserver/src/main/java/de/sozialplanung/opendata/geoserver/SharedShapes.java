package de.sozialplanung.opendata.geoserver;

import java.util.Iterator;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// The polygons of an edition that were read last, by their numbers, as far as there is room: many features of many years
/// show the same. For any number of threads.
final class SharedShapes {

    /// How many corners are kept in all: some 30 MB.
    private static final long ROOM = 1_000_000;

    private final LinkedHashMap<Long, Geometry> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long corners;

    synchronized @Nullable Geometry get(long number) {
        return kept.get(number);
    }

    synchronized void keep(long number, Geometry shape) {
        Geometry before = kept.put(number, shape);
        corners += shape.getNumPoints() - (before == null ? 0 : before.getNumPoints());
        Iterator<Geometry> eldest = kept.values().iterator();
        while (corners > ROOM && eldest.hasNext()) {
            corners -= eldest.next().getNumPoints();
            eldest.remove();
        }
    }
}
