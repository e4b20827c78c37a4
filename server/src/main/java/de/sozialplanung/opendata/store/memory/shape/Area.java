package de.sozialplanung.opendata.store.memory.shape;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/// A polygon or multi-polygon that many boxes and points are compared with. For one thread.
///
/// Boxes of clients come here as polygons of hundreds of points whose edges bend. Most of such a box is a rectangle, and
/// what lies in that needs no look at the edges.
final class Area implements Zone {

    private final Envelope box;
    private final EdgeTable edges;
    /// A rectangle inside that no edge enters; null (in the sense of JTS) where none was found.
    private final Envelope core;

    Area(Geometry polygon) {
        box = polygon.getEnvelopeInternal();
        edges = new EdgeTable(polygon);
        core = core();
    }

    /// Cuts off what edges enter, each time where least is lost.
    private Envelope core() {
        double[] rest = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        edges.each((minX, minY, maxX, maxY) -> {
            if (minX < rest[2] && maxX > rest[0] && minY < rest[3] && maxY > rest[1]) {
                double width = rest[2] - rest[0];
                double height = rest[3] - rest[1];
                double left = (rest[2] - maxX) * height;
                double right = (minX - rest[0]) * height;
                double below = (rest[3] - maxY) * width;
                double above = (minY - rest[1]) * width;
                double best = Math.max(Math.max(left, right), Math.max(below, above));
                if (best == left) {
                    rest[0] = maxX;
                } else if (best == right) {
                    rest[2] = minX;
                } else if (best == below) {
                    rest[1] = maxY;
                } else {
                    rest[3] = minY;
                }
            }
        });
        if (rest[0] >= rest[2] || rest[1] >= rest[3]) {
            return new Envelope();
        }
        Envelope found = new Envelope(rest[0], rest[2], rest[1], rest[3]);
        Coordinate centre = found.centre();
        return edges.locate(centre.x, centre.y) == Location.INTERIOR ? found : new Envelope();
    }

    Envelope box() {
        return box;
    }

    /// Where a point lies, as JTS says it: `Location.INTERIOR`, `BOUNDARY` or `EXTERIOR`.
    int locate(double x, double y) {
        if (x > core.getMinX() && x < core.getMaxX() && y > core.getMinY() && y < core.getMaxY()) {
            return Location.INTERIOR;
        }
        return box.contains(x, y) ? edges.locate(x, y) : Location.EXTERIOR;
    }

    @Override
    public Place place(double minX, double minY, double maxX, double maxY) {
        if (minX > box.getMaxX() || maxX < box.getMinX() || minY > box.getMaxY() || maxY < box.getMinY()) {
            return Place.OUTSIDE;
        }
        if (minX > core.getMinX() && maxX < core.getMaxX() && minY > core.getMinY() && maxY < core.getMaxY()) {
            return Place.WITHIN;
        }
        if (edges.touch(minX, minY, maxX, maxY)) {
            return Place.CROSSED;
        }
        // all of it lies on one side of every edge
        return locate(minX, minY) == Location.INTERIOR ? Place.WITHIN : Place.OUTSIDE;
    }
}
