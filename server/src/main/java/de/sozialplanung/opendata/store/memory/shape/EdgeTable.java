package de.sozialplanung.opendata.store.memory.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// The edges of a polygon or multi-polygon, found by where they lie from south to north.
final class EdgeTable {

    private static final int MOST_SLABS = 4096;
    /// An edge is listed in so many slabs at most, on an average.
    private static final int MOST_COPIES = 8;

    /// The two ends of each edge.
    private final Coordinate[] ends;
    private final double south;
    private final double slabsPerMetre;
    /// Where the edges of each slab begin in the list.
    private final int[] starts;
    private final int[] listed;

    EdgeTable(Geometry polygons) {
        ends = ends(polygons);
        Envelope box = polygons.getEnvelopeInternal();
        south = box.getMinY();
        int slabs = Math.clamp(ends.length / 2, 1, MOST_SLABS);
        while (slabs > 1
                && copies(slabs / Math.max(box.getHeight(), Double.MIN_NORMAL)) > (long) MOST_COPIES * ends.length) {
            slabs /= 2;
        }
        slabsPerMetre = slabs / Math.max(box.getHeight(), Double.MIN_NORMAL);
        starts = new int[slabs + 1];
        listed = list();
    }

    private static Coordinate[] ends(Geometry polygons) {
        List<Coordinate> ends = new ArrayList<>(2 * polygons.getNumPoints());
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) polygons.getGeometryN(i);
            add(polygon.getExteriorRing(), ends);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                add(polygon.getInteriorRingN(hole), ends);
            }
        }
        return ends.toArray(Coordinate[]::new);
    }

    private static void add(LinearRing ring, List<Coordinate> ends) {
        Coordinate[] points = ring.getCoordinates();
        for (int i = 1; i < points.length; i++) {
            ends.add(points[i - 1]);
            ends.add(points[i]);
        }
    }

    private long copies(double perMetre) {
        long copies = 0;
        for (int end = 0; end < ends.length; end += 2) {
            copies += (long) (Math.abs(ends[end].y - ends[end + 1].y) * perMetre) + 1;
        }
        return copies;
    }

    private int[] list() {
        for (int end = 0; end < ends.length; end += 2) {
            for (int slab = slab(minY(end)); slab <= slab(maxY(end)); slab++) {
                starts[slab + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = Arrays.copyOf(starts, starts.length);
        int[] list = new int[starts[starts.length - 1]];
        for (int end = 0; end < ends.length; end += 2) {
            for (int slab = slab(minY(end)); slab <= slab(maxY(end)); slab++) {
                list[next[slab]++] = end;
            }
        }
        return list;
    }

    private int slab(double y) {
        return Math.clamp((long) ((y - south) * slabsPerMetre), 0, starts.length - 2);
    }

    private double minY(int end) {
        return Math.min(ends[end].y, ends[end + 1].y);
    }

    private double maxY(int end) {
        return Math.max(ends[end].y, ends[end + 1].y);
    }

    /// Takes the box of an edge.
    interface EdgeBox {
        void accept(double minX, double minY, double maxX, double maxY);
    }

    void each(EdgeBox action) {
        for (int end = 0; end < ends.length; end += 2) {
            action.accept(Math.min(ends[end].x, ends[end + 1].x), minY(end), Math.max(ends[end].x, ends[end + 1].x),
                    maxY(end));
        }
    }

    /// Where a point lies, as JTS says it.
    int locate(double x, double y) {
        Coordinate place = new Coordinate(x, y);
        RayCrossingCounter crossings = new RayCrossingCounter(place);
        int slab = slab(y);
        for (int i = starts[slab]; i < starts[slab + 1]; i++) {
            crossings.countSegment(ends[listed[i]], ends[listed[i] + 1]);
        }
        return crossings.getLocation();
    }

    /// Whether the box of an edge touches that box.
    boolean touch(double minX, double minY, double maxX, double maxY) {
        int last = starts[slab(maxY) + 1];
        for (int i = starts[slab(minY)]; i < last; i++) {
            Coordinate one = ends[listed[i]];
            Coordinate other = ends[listed[i] + 1];
            if (Math.min(one.x, other.x) <= maxX && Math.max(one.x, other.x) >= minX && Math.min(one.y, other.y) <= maxY
                    && Math.max(one.y, other.y) >= minY) {
                return true;
            }
        }
        return false;
    }
}
