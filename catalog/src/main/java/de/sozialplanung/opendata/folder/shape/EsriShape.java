package de.sozialplanung.opendata.folder.shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/// One shape of a shapefile. Clockwise rings are outer rings, anticlockwise ones holes; heights and measures are dropped.
final class EsriShape {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int BYTES_PER_POINT = 16;

    private EsriShape() {}

    /// The shape; null for the null shape.
    ///
    /// @throws IllegalArgumentException where it is neither point nor polygon or its counts cannot be true
    static @Nullable Geometry read(ByteBuffer content) {
        ByteBuffer bytes = content.order(ByteOrder.LITTLE_ENDIAN);
        return switch (bytes.getInt()) {
            case 0 -> null;
            case 1, 11, 21 -> FACTORY.createPoint(point(bytes));
            case 5, 15, 25 -> polygon(bytes);
            default -> throw new IllegalArgumentException("neither point nor polygon");
        };
    }

    private static Coordinate point(ByteBuffer bytes) {
        return new CoordinateXY(bytes.getDouble(), bytes.getDouble());
    }

    private static Geometry polygon(ByteBuffer bytes) {
        bytes.position(bytes.position() + 32);
        int parts = bytes.getInt();
        int points = bytes.getInt();
        if (parts < 1 || points < 4 || 4L * parts + (long) BYTES_PER_POINT * points > bytes.remaining()) {
            throw new IllegalArgumentException("impossible number of points");
        }
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = bytes.getInt();
        }
        starts[parts] = points;
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            LinearRing ring = ring(bytes, starts[i + 1] - starts[i]);
            (Orientation.isCCW(ring.getCoordinateSequence()) ? holes : shells).add(ring);
        }
        return assemble(shells, holes);
    }

    private static LinearRing ring(ByteBuffer bytes, int points) {
        if (points < 4 || points > bytes.remaining() / BYTES_PER_POINT) {
            throw new IllegalArgumentException("a ring needs four points, and all that it says it has");
        }
        Coordinate[] coordinates = new Coordinate[points];
        for (int i = 0; i < points; i++) {
            coordinates[i] = point(bytes);
        }
        return FACTORY.createLinearRing(coordinates);
    }

    private static Geometry assemble(List<LinearRing> shells, List<LinearRing> holes) {
        if (shells.isEmpty()) {
            // Some programs write the rings the wrong way round; without any outer ring that is what happened.
            return assemble(holes, List.of());
        }
        List<List<LinearRing>> holesOfShell = new ArrayList<>();
        shells.forEach(shell -> holesOfShell.add(new ArrayList<>()));
        for (LinearRing hole : holes) {
            holesOfShell.get(shellAround(hole, shells)).add(hole);
        }
        Polygon[] polygons = new Polygon[shells.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = FACTORY.createPolygon(shells.get(i), holesOfShell.get(i).toArray(LinearRing[]::new));
        }
        return FACTORY.createMultiPolygon(polygons);
    }

    /// The smallest outer ring that holds the hole; the first where none does, which the validity check then reports.
    private static int shellAround(LinearRing hole, List<LinearRing> shells) {
        int best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < shells.size(); i++) {
            LinearRing shell = shells.get(i);
            double area = shell.getEnvelopeInternal().getArea();
            if (area < smallest && shell.getEnvelopeInternal().covers(hole.getEnvelopeInternal())
                    && SimplePointInAreaLocator.locate(hole.getCoordinateN(0),
                            FACTORY.createPolygon(shell)) != Location.EXTERIOR) {
                best = i;
                smallest = area;
            }
        }
        return best;
    }
}
