package de.sozialplanung.opendata.store.memory.shape;

import org.locationtech.jts.geom.Envelope;

/// What a search looks for: tells of any box whether it lies in it. For one thread.
@FunctionalInterface
interface Zone {

    /// How a box lies to a zone.
    enum Place {
        /// No point of the box belongs to the zone.
        OUTSIDE,
        /// Every point of the box lies inside of the zone, none on its edge.
        WITHIN,
        /// It may be either, or both.
        CROSSED
    }

    Place place(double minX, double minY, double maxX, double maxY);

    /// Everything that touches a box; nothing is told to be within.
    static Zone touching(Envelope box) {
        return (minX, minY, maxX, maxY) -> minX <= box.getMaxX() && maxX >= box.getMinX() && minY <= box.getMaxY()
                && maxY >= box.getMinY() ? Place.CROSSED : Place.OUTSIDE;
    }
}
